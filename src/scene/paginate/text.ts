/** Puts as many lines of a text on a page as fit and its keep rules allow. */
import { type Piece, type Place, partOf, type Rules, TOLERANCE } from "./piece.ts";
import type { TextBlock } from "./types.ts";

export function fillText(block: TextBlock, from: number, place: Place, rules: Rules): Piece | null {
  const { lines } = block;
  const space = place.top || from > 0 ? 0 : block.spaceBefore;
  let height = space;
  let to = from;
  for (let next = lines[to]; next !== undefined && height + next <= place.left + TOLERANCE; next = lines[to]) {
    height += next;
    to++;
  }
  if (to < lines.length) {
    const kept = keepLines(block, from, to);
    if (kept === 0 && !place.fresh) return null;
    if (to === from) {
      if (place.fresh) rules.tooTall(block.id, lines[from] ?? 0, place.room);
      return null;
    }
    for (const end = kept === 0 ? to : from + kept; to > end; to--) height -= lines[to - 1] ?? 0;
  }
  const done = to === lines.length;
  return {
    fragment: { id: block.id, part: partOf(from > 0, done), from, to, height },
    full: done ? height + block.spaceAfter : height,
    next: done ? null : { kind: "text", line: to },
  };
}

/** How many lines may stay before a break at `to`, so that neither side has too few; 0: none. */
function keepLines(block: TextBlock, from: number, to: number): number {
  const orphans = from > 0 ? 1 : Math.max(1, block.orphans ?? 2);
  const widows = Math.max(1, block.widows ?? 2);
  const kept = Math.min(to, block.lines.length - widows) - from;
  return kept < orphans ? 0 : kept;
}
