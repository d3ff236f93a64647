import type { Block, Quote } from "../../brief/types.ts";
import { isRemovedBlock, markedScope, type ReleaseContext, withhold } from "../context.ts";
import { readOver } from "../marks.ts";
import type { Scope } from "../policy.ts";
import { closedAs, leadOf, OPEN, scopeIn } from "../typed.ts";
import { blockWords, inlineWords } from "../words.ts";
import { releaseText } from "./inlines.ts";
import type { BlockFilter } from "./types.ts";

/** A quotation; its first paragraph or heading speaks for the rest of it and for who said it. */
export const releaseQuote: BlockFilter<Quote> = (quote, outer, context, inside) => {
  const [start, ...rest] = quote.blocks;
  if (start?.kind === "heading") {
    // Read as one run of blocks, in which a heading speaks for what stands below it.
    const about = start.about ?? OPEN;
    const isClosed = closedAs(about, context) !== null;
    const below = markedScope(readOver(start.inlines, context.policy), scopeIn(outer, about, context));
    return withWho(quote, inside(quote.blocks, outer, context, true), below, isClosed, context);
  }
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
  return withWho(quote, blocks, inner, false, context);
};

/** Who said it is of no use, and says too much, without what was said. */
function withWho(
  quote: Quote,
  blocks: readonly Block[],
  scope: Scope,
  isClosed: boolean,
  context: ReleaseContext,
): Quote | null {
  const isGone = blocks.every(isRemovedBlock) && quote.blocks.length > 0;
  const span = quote.attribution[0]?.span ?? quote.span;
  const typed = isGone || isClosed ? "attribution of what is withheld" : null;
  const attribution = releaseText(quote.attribution, span, scope, context, typed) ?? [];
  return isGone ? null : { ...quote, blocks, attribution };
}
