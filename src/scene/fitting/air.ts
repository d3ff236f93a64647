import type { FlowParagraph } from "../boxes/types.ts";
import type { Placed } from "../flex/types.ts";
import type { Box } from "../types.ts";

/** Share of a region that its text fills at most once there is more air in it. */
const FILLED = 0.8;
/** The most that is added between two paragraphs, in sizes of their type. */
const MOST = 1;

/**
 * A text that leaves its region free, and that did not grow into it: its paragraphs stand further apart, all by the same.
 * Only where they are all that the region holds, one below the other; those within an item stay close to it.
 */
export function withAir(placed: Placed, area: Box): Placed {
  const [text, more] = placed.children;
  const paragraphs = text?.paragraphs;
  if (text === undefined || more !== undefined || paragraphs === undefined || placed.node.style.columns > 1)
    return placed;
  const gaps = paragraphs.filter((_, i) => isApart(paragraphs, i));
  const size = gaps.reduce((most, { end }) => Math.max(most, end.size), 0);
  const free = area.y + area.height * FILLED - (text.box.y + text.needed);
  const by = Math.floor(Math.min(free / gaps.length, MOST * size));
  if (gaps.length === 0 || by <= 0) return placed;
  const spread = paragraphs.map((one, i) =>
    isApart(paragraphs, i) ? { ...one, spaceBefore: one.spaceBefore + by } : one,
  );
  const height = text.needed + by * gaps.length;
  const child: Placed = { ...text, paragraphs: spread, needed: height, box: { ...text.box, height } };
  return { ...placed, children: [child] };
}

/** Whether a paragraph begins something of its own: no first one, none within an item, none below its heading. */
function isApart(paragraphs: readonly FlowParagraph[], at: number): boolean {
  const [above, own] = [paragraphs[at - 1], paragraphs[at]];
  return above !== undefined && own !== undefined && own.level === 0 && !above.keepWithNext;
}
