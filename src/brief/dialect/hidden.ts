/** What attributes in braces hide: reveal.js's and Quarto's words, and our own `{.draft}`. */
import type { Attributes } from "../types.ts";

/** Names under which Quarto knows this kind of file, and other slides: what is not for these is not for a deck. */
const FORMATS = new Set(["pptx", "powerpoint", "revealjs", "beamer", "slidy", "slideous", "dzslides", "s5"]);
const HIDDEN = new Set(["hidden", "content-hidden", "d-none", "draft"]);

/** What hides a block, part or stretch of text, as written; "" if nothing does. */
export function hiddenBy({ classes, values }: Attributes): string {
  const visible = classes.includes("content-visible");
  const condition = classes.includes("content-hidden") || visible ? conditionOf(values) : null;
  if (condition !== null) {
    const name = visible ? ".content-visible" : ".content-hidden";
    return condition.holds === visible ? "" : `${name}${condition.written}`;
  }
  const word = classes.find((name) => HIDDEN.has(name));
  if (word !== undefined) return `.${word}`;
  if (classes.includes("content-visible")) return "";
  for (const name of ["visibility", "data-visibility"]) if (values[name] === "hidden") return `${name}="hidden"`;
  if (values.display === "none") return 'display="none"';
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.exec(values.style ?? "")?.[0] ?? "";
}

/** The same for a slide: `{.hidden}` stays in the file, as a slide that a show passes over. */
export function slideHiddenBy(attributes: Attributes): string {
  const classes = attributes.classes.filter((name) => name !== "hidden");
  return hiddenBy({ ...attributes, classes });
}

/**
 * Whether Quarto's condition holds; null if there is none. A format is known; of a profile or a field of the front matter
 * nobody here knows, and what might be hidden is.
 */
function conditionOf(
  values: Attributes["values"],
): { readonly holds: boolean | null; readonly written: string } | null {
  for (const [name, value] of Object.entries(values)) {
    const [, sign, what] = /^(when|unless)-(format|profile|meta)$/.exec(name) ?? [];
    if (sign === undefined) continue;
    const written = ` ${name}="${value}"`;
    if (what !== "format") return { holds: null, written };
    return { holds: FORMATS.has(value.toLowerCase()) === (sign === "when"), written };
  }
  return null;
}
