/** The terms that filling a page is spoken in. */
import type { HeightMap } from "./heights.ts";
import type { Block, Fragment } from "./types.ts";

/** Where the next page goes on; `null` at the start of a block. */
export type Cursor =
  | { readonly kind: "text"; readonly line: number }
  | { readonly kind: "stack"; readonly child: number; readonly inner: Cursor | null }
  | { readonly kind: "row"; readonly columns: readonly (Cursor | null | "done")[] };

/** What one pagination run holds fixed. */
export interface Rules {
  readonly heights: HeightMap;
  /** Blocks nested this deep or deeper stay whole if a fresh page holds them. */
  readonly wholeFrom: number;
  /** Rows stay whole, however deep, if a fresh page holds them. */
  readonly rowsWhole: boolean;
  /** Half of it is what makes a page half full. */
  readonly capacity: number;
  /** Told of an atom or line that does not fit a fresh page; the last report before a failure names the cause. */
  readonly tooTall: (id: string, height: number, room: number) => void;
  readonly fill: Fill;
}

export interface Place {
  /** Height that is left on this page. */
  readonly left: number;
  /** Height that a fresh page would have here. */
  readonly room: number;
  /** Nothing stands above on this page: space before is dropped. */
  readonly top: boolean;
  /** Nothing that could be left out stands above: what does not go here goes nowhere, so keep rules give way. */
  readonly fresh: boolean;
  /** Number of stacks and rows of several children around. */
  readonly depth: number;
  /** Number of blocks around. */
  readonly nesting: number;
}

export interface Piece {
  readonly fragment: Fragment;
  /** Height if more follows on the page; the fragment's own height is without the space after. */
  readonly full: number;
  /** `null`: the block is finished. */
  readonly next: Cursor | null;
}

/** `null`: nothing of it goes here. On a fresh page that means a line or an atom too tall for the room. */
export type Fill = (block: Block, from: Cursor | null, place: Place, rules: Rules) => Piece | null;

/** Heights come from sums in varying order. */
export const TOLERANCE = 1e-6;

export function partOf(started: boolean, finished: boolean): Fragment["part"] {
  if (started) return finished ? "last" : "middle";
  return finished ? "whole" : "first";
}
