/** What pagination works on: heights only, in any one unit. Nothing here knows of scenes, fonts or pages of paper. */

export type Block = AtomBlock | TextBlock | StackBlock | RowBlock;

/** Unbreakable: an image, a chart, a card that must stay whole. */
export interface AtomBlock {
  readonly kind: "atom";
  readonly id: string;
  readonly height: number;
}

/** A paragraph: breaks between lines. */
export interface TextBlock {
  readonly kind: "text";
  readonly id: string;
  /** Height of each line. */
  readonly lines: readonly number[];
  /** Dropped at the top of a page. */
  readonly spaceBefore: number;
  /** Dropped at the bottom of a page. */
  readonly spaceAfter: number;
  /** A heading: never the last on a page if anything follows. */
  readonly keepWithNext?: boolean;
  /** Least number of lines before a break inside the text, and after one; 2 unless given. */
  readonly orphans?: number;
  readonly widows?: number;
}

/** A column of blocks. */
export interface StackBlock {
  readonly kind: "stack";
  readonly id: string;
  readonly children: readonly Block[];
  /** Between children; dropped at a break. */
  readonly gap: number;
  /** Insets: taken on every page that holds a piece. */
  readonly before: number;
  readonly after: number;
  /** Drawn above the children, and again on every page that holds a piece: a table's head, a list's parent. */
  readonly repeat?: Block;
  /** `prefer`: go to the next page whole if it fits there and this page is half full. `no`: break wherever the page ends. */
  readonly keepTogether?: "prefer" | "no";
}

/** Blocks side by side: each is broken on its own, page k has the k-th piece of each. */
export interface RowBlock {
  readonly kind: "row";
  readonly id: string;
  readonly children: readonly Block[];
  /** Insets: taken on every page that holds a piece. */
  readonly before: number;
  readonly after: number;
}

/** What one page holds of a block. */
export interface Fragment {
  readonly id: string;
  readonly part: "whole" | "first" | "middle" | "last";
  /** Lines of a broken text, half open. */
  readonly from?: number;
  readonly to?: number;
  /** Pieces in a broken stack or row, `repeat` first; a finished column of a row has none. Absent when whole. */
  readonly children?: readonly Fragment[];
  readonly height: number;
}

export type Pagination =
  /** `rowsWhole`: no row is broken that a page could hold. */
  | { readonly ok: true; readonly pages: readonly Fragment[]; readonly rowsWhole: boolean }
  /** The innermost block that fits no page: an atom's or a line's height, and the room that a page has for it. */
  | { readonly ok: false; readonly id: string; readonly height: number; readonly capacity: number };
