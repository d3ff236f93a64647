import { at, writeAttributes } from "../attributes.ts";
import type { BlockWriter } from "./types.ts";

/** `h1` is the slide's title and `h2` (level 0) a part's, so headings in text start at `h3`. */
export const heading: BlockWriter<"heading"> = ({ level, attributes, inlines, span }, context) => {
  const tag = level <= 0 ? "h2" : level === 1 ? "h3" : "h4";
  return `<${tag}${at(span)}${writeAttributes({ class: attributes.classes.join(" ") })}>${context.inlines(inlines)}</${tag}>`;
};
