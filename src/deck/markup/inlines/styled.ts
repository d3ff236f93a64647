import type { Styled } from "../../../brief/types.ts";
import type { MarkupContext } from "../context.ts";

/** All the kinds that only wrap their children in one element. */
export function wrapIn(tag: string): (inline: Styled, context: MarkupContext) => string {
  return ({ children }, context) => `<${tag}>${context.inlines(children)}</${tag}>`;
}
