import { greatest, least } from "../../data/lists.ts";
import type { BoxNode, ContainerBox, FlowParagraph, TableBox } from "../boxes/types.ts";
import type { Size } from "../css/types.ts";
import { lengthIn } from "../css/values/length.ts";
import { baselineShifts } from "../flex/baseline.ts";
import { measureColumns } from "../flex/measure.ts";
import { cellInsets } from "../flex/table.ts";
import type { LayoutContext, Placed, PlacedTable } from "../flex/types.ts";
import type { Block } from "../paginate/paginate.ts";

/** A table row taller than this share of a page may break inside. */
const TALL_ROW = 0.5;
/** A picture or chart asks for no more than this share of a page; placing shrinks it. */
const PICTURE_SHARE = 0.9;

/** What pagination needs to know of a placed tree: heights and where it may break. */
export function toBlock(placed: Placed, capacity: number, ctx: LayoutContext): Block {
  const { node } = placed;
  if (node.kind === "flow") return flowBlock(node.id, placed.paragraphs ?? [], placed.box.width, ctx);
  if (node.kind === "table" && placed.table) return tableBlock(node, placed.table, capacity, ctx);
  if (node.kind === "container") return containerBlock(placed, node, capacity, ctx);
  return { kind: "atom", id: node.id, height: Math.min(placed.box.height, capacity * PICTURE_SHARE) };
}

function flowBlock(id: string, paragraphs: readonly FlowParagraph[], width: number, ctx: LayoutContext): Block {
  const children = paragraphs.map(
    (p, i): Block => ({
      kind: "text",
      id: `${id}/p${i}`,
      lines: ctx.measurer.measure(p, width).lines.map((line) => line.height),
      spaceBefore: p.spaceBefore,
      spaceAfter: p.spaceAfter,
      keepWithNext: p.keepWithNext,
    }),
  );
  return { kind: "stack", id, children, gap: 0, before: 0, after: 0 };
}

/** Newspaper columns: set in a column's width, every line takes only its share of the height, and what keeps paragraphs whole stands below. */
function columnsBlock(placed: Placed, id: string, node: ContainerBox, ctx: LayoutContext): Block {
  const count = node.style.columns;
  const block = flowBlock(id, placed.paragraphs ?? [], columnWidth(placed.box.width, node), ctx);
  if (block.kind !== "stack") return block;
  const children = block.children.map((child): Block => {
    if (child.kind !== "text") return child;
    return { ...child, lines: child.lines.map((h) => h / count), spaceBefore: child.spaceBefore / count };
  });
  const paragraphs = placed.paragraphs ?? [];
  const shared = children.reduce(
    (sum, child) => sum + (child.kind === "text" ? child.spaceBefore + child.lines.reduce((a, b) => a + b, 0) : 0),
    0,
  );
  const { height } = measureColumns(paragraphs, columnWidth(placed.box.width, node), count, ctx.measurer);
  return { ...block, children, after: Math.max(0, height - shared) };
}

/** Width of the text in a container that may set newspaper columns. */
export function columnWidth(width: number, node: ContainerBox): number {
  const { columns, columnGap } = node.style;
  return columns > 1 ? (width - columnGap * (columns - 1)) / columns : width;
}

function containerBlock(placed: Placed, node: ContainerBox, capacity: number, ctx: LayoutContext): Block {
  const flowing = inFlow(placed);
  const first = flowing[0];
  if (first === undefined) return { kind: "atom", id: node.id, height: placed.box.height };
  const before = Math.max(0, least(flowing.map((c) => c.box.y)) - placed.box.y);
  const after = bottomInset(placed, flowing);
  const lines = isRow(node) ? linesOf(flowing) : null;
  const block = (c: Placed) =>
    c.node.kind === "flow" && node.style.columns > 1
      ? columnsBlock(c, c.node.id, node, ctx)
      : toBlock(c, capacity, ctx);
  if (lines === null) {
    const kept = together(node);
    const { repeat, children } = headed(flowing.map(block), opensWithHeader(first) ? "header" : kept.keepTogether);
    return { kind: "stack", id: node.id, children, gap: largestGap(flowing), before, after, ...repeat, ...kept };
  }
  const shifts = baselineShifts(node, ctx);
  const beside = (line: readonly Placed[]) => lowered(line, line.map(block), shifts, placed.box.width);
  if (lines.length === 1) return { kind: "row", id: node.id, children: beside(flowing), before, after };
  const rows = lines.map(
    (line, i): Block => ({ kind: "row", id: lineId(node, i), children: beside(line), before: 0, after: 0 }),
  );
  return { kind: "stack", id: node.id, children: rows, gap: node.style.rowGap, before, after };
}

/** What stands side by side: a margin that lets one start lower than another takes as much more of the height. */
function lowered(
  line: readonly Placed[],
  blocks: readonly Block[],
  shifts: ReadonlyMap<BoxNode, number>,
  width: number,
): readonly Block[] {
  const margins = line.map(
    ({ node }) => (node.marginTop ?? points(node.style.margin.top, width)) + (shifts.get(node) ?? 0),
  );
  const highest = least(margins);
  return blocks.map((block, i): Block => {
    const by = (margins[i] ?? highest) - highest;
    if (by <= 0) return block;
    if (block.kind === "atom") return { ...block, height: block.height + by };
    return block.kind === "text"
      ? { ...block, spaceBefore: block.spaceBefore + by }
      : { ...block, before: block.before + by };
  });
}

const opensWithHeader = ({ node }: Placed): boolean => node.kind === "container" && node.tag === "header";

/**
 * What stands on every page of a box that goes on: a `header` that it starts with, and of a painted box the heading,
 * so that a card says again what it is.
 */
function headed(
  blocks: readonly Block[],
  by: "header" | "prefer" | undefined,
): { repeat: { repeat?: Block }; children: Block[] } {
  const [first, ...rest] = blocks;
  if (by === "header" && first !== undefined && rest.length > 0) return { repeat: { repeat: first }, children: rest };
  if (by === undefined || first?.kind !== "stack" || first.repeat !== undefined)
    return { repeat: {}, children: [...blocks] };
  const [heading, ...others] = first.children;
  if (heading?.kind !== "text" || heading.keepWithNext !== true) return { repeat: {}, children: [...blocks] };
  if (others.length > 0) return { repeat: {}, children: [{ ...first, children: others, repeat: heading }, ...rest] };
  return rest.length === 0 ? { repeat: {}, children: [...blocks] } : { repeat: { repeat: first }, children: rest };
}

/** Cards and other painted boxes go to the next page whole where they can. */
function together(node: ContainerBox): { keepTogether?: "prefer" } {
  return node.style.background !== null || node.style.border.top !== null ? { keepTogether: "prefer" } : {};
}

export function isRow(node: ContainerBox): boolean {
  return node.style.display === "flex" && node.style.flexDirection.startsWith("row");
}

/** Children that take room of their own. */
export const inFlow = ({ children }: Placed): readonly Placed[] =>
  children.filter(({ node }) => node.style.position !== "absolute");

/** What pagination calls a line of a wrapping row. */
export const lineId = ({ id }: ContainerBox, index: number): string => `${id}/l${index}`;

/** The flex lines of a row container: children that share a top edge, roughly. */
export function linesOf(children: readonly Placed[]): Placed[][] {
  const lines: Placed[][] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const child of children) {
    const line = lines[lines.length - 1];
    if (line === undefined || child.box.y >= bottom - 0.5) {
      lines.push([child]);
      bottom = child.box.y + child.box.height;
    } else {
      line.push(child);
      bottom = Math.max(bottom, child.box.y + child.box.height);
    }
  }
  return lines;
}

/** What stands below the lowest child: its margin, the padding and the border. */
function bottomInset(placed: Placed, children: readonly Placed[]): number {
  const { padding, border } = placed.node.style;
  const { width } = placed.box;
  const lowest = greatest(
    children.map(({ box }) => box.y + box.height),
    0,
  );
  const margins = children.map(({ node, box }) =>
    box.y + box.height < lowest - 0.5 ? 0 : points(node.style.margin.bottom, width),
  );
  return points(padding.bottom, width) + (border.bottom?.width ?? 0) + greatest(margins, 0);
}

/** Margins and paddings of every side are shares of the width in CSS; `auto` takes what is left, which is nothing here. */
function points(size: Size, width: number): number {
  return size === "auto" ? 0 : lengthIn(size, width);
}

function largestGap(children: readonly Placed[]): number {
  let gap = 0;
  for (let i = 1; i < children.length; i++) {
    const above = children[i - 1]?.box;
    const below = children[i]?.box;
    if (above && below) gap = Math.max(gap, below.y - above.y - above.height);
  }
  return gap;
}

function tableBlock(node: TableBox, table: PlacedTable, capacity: number, ctx: LayoutContext): Block {
  const groups = rowGroups(node);
  const header = table.rowHeights.slice(0, node.headerRows).reduce((a, b) => a + b, 0);
  const children = groups
    .filter(([from]) => from >= node.headerRows)
    .map(([from, to]): Block => {
      const height = table.rowHeights.slice(from, to).reduce((a, b) => a + b, 0);
      const id = `${node.id}/r${from}-${to}`;
      if (to - from > 1 || height <= capacity * TALL_ROW) return { kind: "atom", id, height };
      return rowBlock(node, table, from, id, ctx);
    });
  const repeat: Block = { kind: "atom", id: `${node.id}/head`, height: header };
  return { kind: "stack", id: node.id, children, gap: 0, before: 0, after: 0, ...(header > 0 ? { repeat } : {}) };
}

/** A tall row: its cells break side by side. */
function rowBlock(node: TableBox, table: PlacedTable, r: number, id: string, ctx: LayoutContext): Block {
  const cells = node.rows[r]?.cells ?? [];
  const inset = (side: "top" | "bottom") =>
    greatest(
      cells.map((c) => cellInsets(c.style)[side]),
      0,
    );
  const children = cells.map((cell, c): Block => {
    const insets = cellInsets(cell.style);
    let width = 0;
    for (let i = 0; i < cell.colSpan; i++) width += table.columns[c + i] ?? 0;
    return flowBlock(`${id}/c${c}`, table.cells[r]?.[c] ?? [], Math.max(1, width - insets.left - insets.right), ctx);
  });
  return { kind: "row", id, children, before: inset("top"), after: inset("bottom") };
}

/** Rows that row spans tie together, as half-open ranges. */
export function rowGroups(node: TableBox): [number, number][] {
  const groups: [number, number][] = [];
  let end = 0;
  node.rows.forEach((row, r) => {
    const last = groups[groups.length - 1];
    if (last !== undefined && r < end) last[1] = r + 1;
    else groups.push([r, r + 1]);
    for (const cell of row.cells) end = Math.max(end, r + cell.rowSpan);
  });
  return groups;
}
