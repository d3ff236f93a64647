import type { Block, List, ListItem } from "../../brief/types.ts";
import type { Span } from "../../diagnostics/types.ts";
import { readMark } from "../../marking/mark.ts";
import { isClosed } from "../../vocabulary/types.ts";
import {
  isRemovedBlock,
  markedScope,
  type ReleaseContext,
  removedParagraph,
  showsRemoval,
  withhold,
} from "../context.ts";
import { readOver } from "../marks.ts";
import type { Reason, Scope } from "../policy.ts";
import { type Closing, closedAs, lastLead, leadAlone, leadOf, scopeIn } from "../typed.ts";
import { blockWords } from "../words.ts";
import { releaseText } from "./inlines.ts";
import type { BlockFilter, ReleaseBlocks } from "./types.ts";

/** The items that may be seen; an item goes with all that stands below it. */
export const releaseList: BlockFilter<List> = (list, scope, context, inside) => {
  const start = context.lists.startOf(list);
  const items: ListItem[] = [];
  let left = 0;
  let above: Closing | null = null;
  for (const item of list.items) {
    if (hasOwn(item, context)) above = null;
    const reason: Reason = above === null ? null : closedAs(above, context);
    const own: Scope = above === null ? scope : scopeIn(scope, above, context);
    if (reason !== null) withhold(context, reason, item.span, blockWords(item.blocks));
    const released = reason === null ? releaseItem(item, own, context, inside) : null;
    above = labelOf(item) ?? above;
    if (released !== null) {
      items.push(released);
      left += 1;
    } else if (showsRemoval(context.policy) && !isRemovedItem(items.at(-1))) {
      items.push({ span: item.span, checked: null, blocks: [removedParagraph(item.span)] });
    }
  }
  if (left === 0) return null;
  context.lists.end(list, start, items.length);
  return { ...list, items, start };
};

/** `- **Red line:**` and nothing else: what it names is the items below it, up to one with a label or mark of its own. */
function labelOf({ blocks }: ListItem): Closing | null {
  const [only, second] = blocks;
  const label = only?.kind === "paragraph" && second === undefined ? leadAlone(only.inlines, false) : null;
  return label !== null && isClosed(label.reach) ? label : null;
}

const hasOwn = ({ blocks }: ListItem, { policy }: ReleaseContext): boolean =>
  blocks
    .slice(0, 1)
    .some(
      (one) => one.kind === "paragraph" && (lastLead(one.inlines) ?? readMark(one.inlines, policy.scheme)) !== null,
    );

function releaseItem(item: ListItem, scope: Scope, context: ReleaseContext, inside: ReleaseBlocks): ListItem | null {
  const blocks = releaseTogether(item.blocks, item.span, scope, context, inside);
  return blocks === null ? null : { ...item, blocks };
}

/** Blocks that are one thing, an item or a footnote: its first text speaks for all of it. Null if nothing is left. */
export function releaseTogether(
  blocks: readonly Block[],
  span: Span,
  scope: Scope,
  context: ReleaseContext,
  inside: ReleaseBlocks,
): readonly Block[] | null {
  const [first, ...rest] = blocks;
  if (first?.kind !== "paragraph") {
    const kept = inside(blocks, scope, context, true);
    return kept.length === 0 && blocks.length > 0 ? null : kept;
  }
  const lead = leadOf(first.inlines, rest.length > 0);
  const typed = closedAs(lead, context);
  const inner = scopeIn(scope, lead, context);
  const inlines = releaseText(first.inlines, first.span, inner, context, typed);
  if (inlines === null) {
    withhold(context, typed ?? inner.ownSide ?? "stands below what is withheld", span, blockWords(rest));
    return null;
  }
  if (rest.length === 0) return [{ ...first, inlines }];
  const below = markedScope(readOver(first.inlines, context.policy), inner);
  return [{ ...first, inlines }, ...inside(rest, below, context, true)];
}

const isRemovedItem = (item: ListItem | undefined): boolean =>
  item?.blocks.length === 1 && isRemovedBlock(item.blocks[0]);
