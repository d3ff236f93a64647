/** Puts as much of a block on a page as fits. */

import { DEEPEST, type Heights } from "./heights.ts";
import { type Cursor, type Fill, type Piece, type Place, partOf, type Rules, TOLERANCE } from "./piece.ts";
import { fillStack } from "./stack.ts";
import type { Block, Fragment, RowBlock, TextBlock } from "./types.ts";

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

/** Breaks what stands side by side, each column on its own. */
function fillRow(block: RowBlock, from: readonly (Cursor | null | "done")[], place: Place, rules: Rules): Piece | null {
  const insets = block.before + block.after;
  const inside: Place = {
    ...place,
    left: place.left - insets,
    room: place.room - insets,
    depth: place.depth + (block.children.length > 1 ? 1 : 0),
    nesting: place.nesting + 1,
  };
  const children: Fragment[] = [];
  const columns: (Cursor | "done")[] = [];
  let height = 0;
  let full = 0;
  for (let i = 0; i < block.children.length; i++) {
    const child = block.children[i];
    const start = from[i] ?? null;
    const piece = child === undefined || start === "done" ? undefined : rules.fill(child, start, inside, rules);
    if (piece === null) return null;
    columns.push(piece?.next ?? "done");
    if (piece === undefined) continue;
    children.push(piece.fragment);
    height = Math.max(height, piece.fragment.height);
    full = Math.max(full, piece.full);
  }
  const done = columns.every((column) => column === "done");
  return {
    fragment: { id: block.id, part: partOf(from.length > 0, done), children, height: insets + height },
    full: insets + full,
    next: done ? null : { kind: "row", columns },
  };
}

/** Puts as many lines of a text on a page as fit and its keep rules allow. */
function fillText(block: TextBlock, from: number, place: Place, rules: Rules): Piece | null {
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
