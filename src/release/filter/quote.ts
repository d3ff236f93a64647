import type { Quote } from "../../brief/types.ts";
import { isRemovedBlock, markedScope, withhold } from "../context.ts";
import { readOver } from "../marks.ts";
import { leadOf, scopeIn } from "../typed.ts";
import { blockWords, inlineWords } from "../words.ts";
import { releaseText } from "./inlines.ts";
import type { BlockFilter } from "./types.ts";

/** A quotation; its first paragraph speaks for the rest of it and for who said it. */
export const releaseQuote: BlockFilter<Quote> = (quote, outer, context, inside) => {
  const [start, ...rest] = quote.blocks;
  const first = start?.kind === "paragraph" ? start.inlines : [];
  const lead = leadOf(first, rest.length > 0);
  const closed = context.policy.closed(lead.reach, lead.why);
  if (closed !== null) {
    withhold(context, closed, quote.span, [...blockWords(quote.blocks), inlineWords(quote.attribution)]);
    return null;
  }
  const scope = scopeIn(outer, lead, context);
  const opening = start === undefined ? [] : inside([start], scope, context);
  const inner = markedScope(readOver(first, context.policy), scope);
  const blocks = [...opening, ...inside(rest, inner, context, true)];
  // Who said it is of no use, and says too much, without what was said.
  const isGone = blocks.every(isRemovedBlock) && quote.blocks.length > 0;
  const span = quote.attribution[0]?.span ?? quote.span;
  const typed = isGone ? "attribution of what is withheld" : null;
  const attribution = releaseText(quote.attribution, span, inner, context, typed) ?? [];
  return isGone ? null : { ...quote, blocks, attribution };
};
