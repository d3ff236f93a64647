import { dedented } from "../source/excerpt.ts";
import { afterMarker, type Line } from "../source/lines.ts";
import { asideOf } from "./asides.ts";

/** Where reveal.js has Markdown in a page of HTML. */
const TEMPLATE = /^<(script|textarea)\b(?=[^<>]*(?:text\/template|data-template))[^<>]*>\s*$/i;

const SECTION = /^<section\b/i;

/**
 * The lines of a page for reveal.js, with the Markdown in its templates as Markdown: each of them ends with a slide, so
 * that the notes in it do.
 */
export function unwrapped(lines: readonly Line[]): Line[] {
  const shown: Line[] = [];
  let open = "";
  let inner: Line[] = [];
  /** The section around is hidden, so that nothing in it is read. */
  let hidden = false;
  for (const line of lines) {
    if (open === "" && SECTION.test(line.text)) hidden = asideOf(line.text, 0)?.kind === "hidden";
    const name = open === "" ? TEMPLATE.exec(line.text)?.[1] : undefined;
    if (name !== undefined) [open, inner] = [`</${name.toLowerCase()}>`, []];
    else if (open === "") shown.push(line);
    else if (line.text.toLowerCase().startsWith(open)) {
      const rest = afterMarker(line, open.length);
      const empty = { ...line, indent: 0, text: "" };
      if (!hidden) shown.push(empty, ...dedented(inner), empty, { ...empty, text: "---" });
      shown.push({ ...rest, indent: 0 });
      open = "";
    } else inner.push(line);
  }
  return open === "" ? shown : [...lines];
}
