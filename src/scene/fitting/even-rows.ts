import { greatest, least } from "../../data/lists.ts";
import { paints } from "../boxes/styles.ts";
import type { BoxNode, ContainerBox } from "../boxes/types.ts";
import { layoutBox } from "../flex/layout.ts";
import { contentBottom, overflowOf } from "../flex/overflow.ts";
import type { LayoutContext, Placed } from "../flex/types.ts";
import type { Box } from "../types.ts";

/** Points: rounding. */
const NEAR = 0.5;
/** Points below the words of a row that stay, where rows beside them are to begin at one height. */
const AIR = 2.5;

/**
 * Cards that stand in several rows are all of one height where their words have room for it, so that slides of as many
 * cards share their heights; rows of columns that stand side by side begin at the same heights. Else each is as high as it was.
 */
export function withEvenRows(placed: Placed, area: Box, ctx: LayoutContext): Placed {
  return tried(tried(placed, floored, area, ctx), shared, area, ctx);
}

type Change = (box: ContainerBox, placed: Placed) => ContainerBox;

function tried(placed: Placed, change: Change, area: Box, ctx: LayoutContext): Placed {
  const { node } = placed;
  if (node.kind !== "container") return placed;
  const root = change(node, placed);
  if (root === node) return placed;
  const even = layoutBox(root, area, ctx);
  return overflowOf(even).excess > 0 ? placed : even;
}

/** The tree with cards of several rows at least as high as their share of what these have; the same tree if there are none. */
function floored(box: ContainerBox, placed: Placed): ContainerBox {
  const share = isWrapped(box) ? shareOf(box, placed) : null;
  const children = box.children.map((child, at): BoxNode => {
    const there = placed.children[at];
    if (child.kind !== "container" || there === undefined) return child;
    return share === null ? floored(child, there) : { ...child, style: { ...child.style, minHeight: share } };
  });
  return children.every((child, at) => child === box.children[at]) ? box : { ...box, children };
}

const isWrapped = ({ style }: ContainerBox): boolean =>
  style.display === "flex" && style.flexDirection === "row" && style.flexWrap !== "nowrap";

/** Null where the cards are of one height as it is, or stand in one row. */
function shareOf({ style, children }: ContainerBox, placed: Placed) {
  const boxes = placed.children.map(({ box }) => box);
  const rows = new Set(boxes.map(({ y }) => Math.round(y))).size;
  const heights = boxes.map(({ height }) => height);
  const areCards = children.every((child) => child.kind === "container" && paints(child.style));
  if (!areCards || rows < 2 || greatest(heights) - least(heights) < NEAR) return null;
  const top = least(boxes.map(({ y }) => y));
  const foot = greatest(boxes.map(({ y, height }) => y + height));
  return { unit: "pt", value: (foot - top - (rows - 1) * style.rowGap) / rows } as const;
}

/** The tree with the rows of neighbouring columns as high as the highest beside them; the same tree if they are, or cannot be. */
function shared(box: ContainerBox, placed: Placed): ContainerBox {
  const heights = heightsOf(box, placed);
  const children = box.children.map((child, at): BoxNode => {
    const there = placed.children[at];
    if (child.kind !== "container" || there === undefined) return child;
    return heights === null ? shared(child, there) : withHeights(child, heights);
  });
  return children.every((child, at) => child === box.children[at]) ? box : { ...box, children };
}

/** Rows that share out what their column has, between lines. */
const isRowOf = (node: BoxNode): node is ContainerBox =>
  node.kind === "container" && node.style.flexGrow > 0 && node.style.border.top !== null;

/** Null where there is nothing to share: one column, rows that begin at different heights, or at the same ones. */
function heightsOf({ style, children }: ContainerBox, placed: Placed): readonly number[] | null {
  const isBeside = style.display === "flex" && style.flexDirection === "row" && style.flexWrap === "nowrap";
  if (!isBeside || children.length < 2 || placed.children.length !== children.length) return null;
  const columns = placed.children.map((column) => column.children.filter(({ node }) => isRowOf(node)));
  const [longest = []] = [...columns].sort((a, b) => b.length - a.length);
  if (columns.some((rows) => rows.length < 2 || !isNear(rows[0], longest[0]))) return null;
  if (columns.every((rows) => rows.every((row, at) => isNear(row, longest[at])))) return null;
  const needs = longest.map((_, at) => greatest(columns.map((rows) => needOf(rows[at]))));
  const room = longest.reduce((sum, { box }) => sum + box.height, 0);
  const free = (room - needs.reduce((sum, need) => sum + need, 0)) / needs.length;
  return free < 0 ? null : needs.map((need) => need + free);
}

const isNear = (a: Placed | undefined, b: Placed | undefined): boolean =>
  a !== undefined && b !== undefined && Math.abs(a.box.y - b.box.y) < NEAR;

function needOf(row: Placed | undefined): number {
  if (row === undefined || row.node.kind !== "container") return 0;
  return contentBottom(row) + AIR - row.box.y;
}

function withHeights(column: ContainerBox, heights: readonly number[]): ContainerBox {
  let at = 0;
  const children = column.children.map((child): BoxNode => {
    const value = isRowOf(child) ? heights[at++] : undefined;
    if (value === undefined) return child;
    const { style } = child;
    const padding = { ...style.padding, bottom: { unit: "pt", value: AIR } as const };
    return { ...child, style: { ...style, flexGrow: 0, height: { unit: "pt", value }, padding } };
  });
  return { ...column, children };
}
