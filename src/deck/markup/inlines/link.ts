import { writeAttributes } from "../attributes.ts";
import type { InlineWriter } from "./types.ts";

/** A link that leads nowhere keeps its words. */
export const link: InlineWriter<"link"> = ({ href, title, children, span }, context) => {
  const target = context.resolveLink(href, span);
  const words = context.inlines(children);
  return target === null ? words : `<a${writeAttributes({ href: target, title })}>${words}</a>`;
};
