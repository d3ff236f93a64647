import type { Quote } from "../../brief/types.ts";
import { readMark } from "../../marking/mark.ts";
import { isRemovedBlock, markedScope } from "../context.ts";
import { releaseText } from "./inlines.ts";
import type { BlockFilter } from "./types.ts";

/** A quotation; the mark of its first paragraph speaks for the rest of it and for who said it. */
export const releaseQuote: BlockFilter<Quote> = (quote, scope, context, inside) => {
  const [first] = quote.blocks;
  const reading = first?.kind === "paragraph" ? readMark(first.inlines, context.policy.scheme) : null;
  const [start, ...rest] = quote.blocks;
  const opening = start === undefined ? [] : inside([start], scope, context);
  const inner = markedScope(reading, scope);
  const blocks = [...opening, ...inside(rest, inner, context)];
  // Who said it is of no use, and says too much, without what was said.
  const isGone = blocks.every(isRemovedBlock) && quote.blocks.length > 0;
  const span = quote.attribution[0]?.span ?? quote.span;
  const typed = isGone ? "attribution of what is withheld" : null;
  const attribution = releaseText(quote.attribution, span, inner, context, typed) ?? [];
  return isGone ? null : { ...quote, blocks, attribution };
};
