import { greatest } from "../../data/lists.ts";
import type { Span } from "../../diagnostics/types.ts";
import { insetsOfBox } from "./text-area.ts";
import type { Placed } from "./types.ts";

/** By how much a placed tree does not fit, and which box is to blame. */
export interface Overflow {
  /** Points; 0 or less fits. */
  readonly excess: number;
  readonly span: Span;
}

/** Half a point is below what anybody can see and above rounding noise. */
const TOLERANCE = 0.5;
/** A box narrower than its longest word counts as this much overflow, so that fitting shrinks before it breaks words. */
const BROKEN_WORD = 2;

/** The worst overflow in a tree: text taller than its box, or a box that reaches past its parent. */
export function overflowOf(root: Placed): Overflow {
  let worst: Overflow = { excess: 0, span: root.node.span };
  const note = (excess: number, placed: Placed) => {
    if (excess > worst.excess && excess > TOLERANCE) worst = { excess, span: placed.node.span };
  };
  const walk = (placed: Placed, right: number, bottom: number): void => {
    const { box } = placed;
    if (!isMoved(placed)) note(Math.max(box.x + box.width - right, box.y + box.height - bottom), placed);
    note(placed.needed - box.height, placed);
    if (placed.brokenWords === true) note(BROKEN_WORD, placed);
    const insets = insetsOfBox(placed.node, box);
    for (const child of placed.children)
      walk(child, box.x + box.width - insets.right, box.y + box.height - insets.bottom);
  };
  walk(root, root.box.x + root.box.width, root.box.y + root.box.height);
  return worst;
}

/** Whether a box stands elsewhere than its content would have it: then its place is no matter of how much there is. */
function isMoved({ node: { style } }: Placed): boolean {
  const { top, right, bottom, left } = style.inset;
  const shifted = [top, right, bottom, left].some((side) => side !== "auto" && side.value !== 0);
  return style.position === "absolute" || (style.position === "relative" && shifted);
}

/** The first text or table in a tree that is narrower than one of its words. */
export function cutting(root: Placed): Placed | undefined {
  if (root.brokenWords === true) return root;
  for (const child of root.children) {
    const found = cutting(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The lowest edge of anything in the tree, for judging how full a region is. */
export function contentBottom(root: Placed): number {
  if (root.children.length === 0) return root.box.y + (root.needed || root.box.height);
  return greatest(root.children.map(contentBottom));
}
