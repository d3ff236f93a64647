import type { Attributes } from "../../brief/types.ts";
import type { Span } from "../../diagnostics/types.ts";

/** Entity to character, for the five that `escapeText` writes. */
const ESCAPED: ReadonlyMap<string, string> = new Map([
  ["&amp;", "&"],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&#39;", "'"],
]);
const ENTITIES: ReadonlyMap<string, string> = new Map([...ESCAPED].map(([entity, char]) => [char, entity]));

/** Makes any text safe between tags and within quoted attributes. */
export function escapeText(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (char) => ENTITIES.get(char) ?? char) : text;
}

/** The text again. */
export function decodeText(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ESCAPED.get(entity) ?? entity);
}

/** ` name="value"` for each value that is not empty. */
export function writeAttributes(values: Readonly<Record<string, string>>): string {
  let text = "";
  for (const [name, value] of Object.entries(values)) if (value !== "") text += ` ${name}="${escapeText(value)}"`;
  return text;
}

/** Marks what follows as shown from this place of the brief. */
export function at(span: Span): string {
  return ` data-at="${span.start}-${span.end}"`;
}

const LENGTH = /^\d{1,5}(?:\.\d{1,4})?(?:%|pt|in|cm|mm|px|em|rem)$/;

/** Pandoc's `{width=50%}` as declarations. */
export function sizeStyle(attributes: Attributes): string {
  return ["width", "height"]
    .filter((name) => LENGTH.test(attributes.values[name] ?? ""))
    .map((name) => `${name}: ${attributes.values[name]}`)
    .join("; ");
}
