/** Puts as many children of a stack on a page as fit, and part of one more. */
import { type Cursor, type Piece, type Place, partOf, type Rules } from "./piece.ts";
import type { Block, Fragment, StackBlock } from "./types.ts";

type StackCursor = Extract<Cursor, { kind: "stack" }>;

/** Children placed so far; `used` counts from the stack's top inset, with the last one's space after. */
interface Placed {
  readonly child: Block;
  readonly piece: Piece;
  /** Height up to the end of this piece if the page ends here, and if more follows. */
  readonly height: number;
  readonly used: number;
}

export function fillStack(block: StackBlock, from: StackCursor | null, place: Place, rules: Rules): Piece | null {
  const start = from?.child ?? 0;
  const head = headOf(block, place, rules);
  const insets = block.before + block.after;
  const left = place.left - insets;
  const room = place.room - insets - (block.repeat === undefined ? 0 : head.room + block.gap);
  const placed: Placed[] = [];
  let next: Cursor | null = null;
  for (let i = start; i < block.children.length; i++) {
    const child = block.children[i];
    if (child === undefined) break;
    const first = placed.length === 0;
    const above = first ? head.used : (placed[placed.length - 1]?.used ?? 0);
    const used = above + (first && block.repeat === undefined ? 0 : block.gap);
    const inside: Place = {
      left: left - used,
      room,
      top: place.top && first && block.repeat === undefined,
      fresh: place.fresh && placed.every(({ child: above }) => isHeading(above)),
      depth: place.depth + (block.children.length > 1 ? 1 : 0),
      nesting: place.nesting + 1,
    };
    const piece = rules.fill(child, first ? (from?.inner ?? null) : null, inside, rules);
    if (piece === null) {
      next = { kind: "stack", child: i, inner: null };
      break;
    }
    placed.push({ child, piece, height: used + piece.fragment.height, used: used + piece.full });
    if (piece.next !== null) {
      next = { kind: "stack", child: i, inner: piece.next };
      break;
    }
  }
  return finish(block, from, place, placed, next, head.fragments);
}

function finish(
  block: StackBlock,
  from: StackCursor | null,
  place: Place,
  placed: Placed[],
  stopped: StackCursor | null,
  head: readonly Fragment[],
): Piece | null {
  const next = stopped !== null && stopped.inner === null ? dropHeadings(placed, stopped, from, place) : stopped;
  const last = placed[placed.length - 1];
  if (last === undefined) return null;
  const insets = block.before + block.after;
  return {
    fragment: {
      id: block.id,
      part: partOf(from !== null, next === null),
      children: [...head, ...placed.map(({ piece }) => piece.fragment)],
      height: insets + last.height,
    },
    full: insets + last.used,
    next,
  };
}

/** Takes headings off the page's end, unless that leaves a fresh page empty. */
function dropHeadings(placed: Placed[], next: StackCursor, from: StackCursor | null, place: Place): StackCursor {
  const continued = from !== null && from.inner !== null ? 1 : 0;
  let count = placed.length;
  while (count > continued && isHeading(placed[count - 1]?.child)) count--;
  if (count === placed.length || (count === 0 && place.fresh)) return next;
  const child = next.child - (placed.length - count);
  placed.length = count;
  return { kind: "stack", child, inner: null };
}

function isHeading(block: Block | undefined): boolean {
  if (block === undefined || block.kind === "atom") return false;
  if (block.kind === "text") return block.keepWithNext === true;
  const only = block.children.length === 1 ? block.children[0] : undefined;
  return only?.kind === "text" && only.keepWithNext === true;
}

interface Head {
  readonly fragments: readonly Fragment[];
  /** Height of `repeat` on this page, and at the top of a fresh one. */
  readonly used: number;
  readonly room: number;
}

function headOf(block: StackBlock, place: Place, rules: Rules): Head {
  const heights = block.repeat === undefined ? undefined : rules.heights.get(block.repeat);
  if (block.repeat === undefined || heights === undefined) return { fragments: [], used: 0, room: 0 };
  const used = place.top ? heights.top : heights.full;
  return { fragments: [{ id: block.repeat.id, part: "whole", height: used }], used, room: heights.top };
}
