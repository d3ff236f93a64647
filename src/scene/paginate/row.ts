/** Breaks what stands side by side, each column on its own. */
import { type Cursor, type Piece, type Place, partOf, type Rules } from "./piece.ts";
import type { Fragment, RowBlock } from "./types.ts";

export function fillRow(
  block: RowBlock,
  from: readonly (Cursor | null | "done")[],
  place: Place,
  rules: Rules,
): Piece | null {
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
