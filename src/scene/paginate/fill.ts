/** Puts as much of a block on a page as fits. */
import { DEEPEST, type Heights } from "./heights.ts";
import { type Fill, type Piece, type Place, type Rules, TOLERANCE } from "./piece.ts";
import { fillRow } from "./row.ts";
import { fillStack } from "./stack.ts";
import { fillText } from "./text.ts";
import type { Block } from "./types.ts";

/** `null`: nothing of it goes here. Never null on a fresh page unless a line or an atom is too tall for any. */
export const fill: Fill = (block, from, place, rules) => {
  const heights = rules.heights.get(block);
  if (from === null && heights !== undefined) {
    const whole = fillWhole(block, heights, place);
    if (whole !== null) return whole;
    if (!canBreak(block) || place.nesting >= DEEPEST) {
      if (place.fresh) rules.tooTall(block.id, heights.both, place.room);
      return null;
    }
    if (!place.fresh && staysWhole(block, heights, place, rules)) return null;
  }
  if (block.kind === "text") return fillText(block, from?.kind === "text" ? from.line : 0, place, rules);
  if (block.kind === "stack") return fillStack(block, from?.kind === "stack" ? from : null, place, rules);
  if (block.kind === "row") return fillRow(block, from?.kind === "row" ? from.columns : [], place, rules);
  return null;
};

function canBreak(block: Block): boolean {
  if (block.kind === "atom") return false;
  return block.kind === "text" ? block.lines.length > 0 : block.children.length > 0;
}

function fillWhole(block: Block, heights: Heights, place: Place): Piece | null {
  const height = place.top ? heights.both : heights.bottom;
  if (!(height <= place.left + TOLERANCE)) return null;
  return {
    fragment: { id: block.id, part: "whole", height },
    full: place.top ? heights.top : heights.full,
    next: null,
  };
}

function staysWhole(block: Block, heights: Heights, place: Place, rules: Rules): boolean {
  if (heights.both > place.room + TOLERANCE) return false;
  if (block.kind === "row" && rules.rowsWhole) return true;
  const keep = block.kind === "stack" ? block.keepTogether : undefined;
  if (keep === "prefer" && place.left <= rules.capacity / 2 + TOLERANCE) return true;
  return keep !== "no" && place.depth >= rules.wholeFrom;
}
