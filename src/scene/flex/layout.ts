import { MeasureMode, type Node } from "yoga-layout";
import { greatest } from "../../data/lists.ts";
import { paints } from "../boxes/styles.ts";
import type {
  BoxNode,
  ChartBox,
  ContainerBox,
  DiagramBox,
  FlowBox,
  ImageBox,
  MapBox,
  TableBox,
} from "../boxes/types.ts";
import type { ComputedStyle } from "../css/types.ts";
import type { Box, Sides } from "../types.ts";
import { baselineShifts } from "./baseline.ts";
import { cutsWords, drops, flowAt, flowSize, NEAR } from "./flow.ts";
import { placePinned } from "./pinned.ts";
import { paragraphsAt } from "./steps.ts";
import { sumsIn, wholesOf, withoutSums } from "./sums.ts";
import { layoutTable, leastTableWidth, mostTableHeight, stretched } from "./table.ts";
import { insetsOfBox } from "./text-area.ts";
import type { LayoutContext, Placed } from "./types.ts";
import { applyStyle, calculate, createNode, hold, keepInside, type Placement, SIDES } from "./yoga.ts";

/** A renderer may set text a little wider than measured: max-content widths get this much more. */
const WIDTH_SLACK = 1.012;
const CHART_RATIO = 0.45;

/**
 * Places a container and all beneath it inside `area` (points on the page), flexbox by Yoga.
 * The container's own box is the area exactly; whatever does not fit shows in `overflowOf`.
 */
export function layoutBox(root: ContainerBox, area: Box, ctx: LayoutContext): Placed {
  return layout(root, area, area.height, ctx);
}

/** Like `layoutBox`, but as tall as the content wants: what splitting measures. */
export function layoutNatural(root: ContainerBox, area: Box, ctx: LayoutContext): Placed {
  return layout(root, area, undefined, ctx);
}

function layout(root: ContainerBox, area: Box, height: number | undefined, ctx: LayoutContext): Placed {
  const only = plainFlow(root);
  if (only) return placePlain(root, only, area, ctx);
  return (height === undefined ? null : placePinned(root, area, ctx)) ?? layoutFlex(root, area, height, ctx);
}

/** By Yoga, whatever stands in the container. */
export function layoutFlex(root: ContainerBox, area: Box, height: number | undefined, ctx: LayoutContext): Placed {
  const styles = new Map<BoxNode, ComputedStyle>();
  // What a sum is a share of stands fast once the sums around it do.
  for (const level of sumsIn(root))
    flexed(root, area, height, ctx, styles, (nodes) => {
      for (const { box, around } of level) {
        const of = wholesOf(box, around, area, height, nodes, styles);
        styles.set(box, withoutSums(box.style, of));
      }
    });
  return flexed(root, area, height, ctx, styles, (nodes) => readTree(root, null, area, nodes, ctx));
}

/** @param styles of boxes whose own have sums, once these are known */
function flexed<T>(
  root: ContainerBox,
  area: Box,
  height: number | undefined,
  ctx: LayoutContext,
  styles: ReadonlyMap<BoxNode, ComputedStyle>,
  read: (nodes: ReadonlyMap<BoxNode, Node>) => T,
): T {
  const nodes = new Map<BoxNode, Node>();
  const node = createTree(root, null, ctx, nodes, styles);
  try {
    calculate(node, area.width, height);
    keepWords(root, nodes, ctx, () => calculate(node, area.width, height));
    keepWithinGeometry(nodes, () => calculate(node, area.width, height));
    keepRows(nodes, ctx, () => calculate(node, area.width, height));
    return read(nodes);
  } finally {
    node.freeRecursive();
  }
}

/** The only child of a block container without box properties: no flexbox is needed to place it. */
function plainFlow(root: ContainerBox): FlowBox | null {
  const only = root.children[0];
  if (root.children.length !== 1 || only?.kind !== "flow" || root.style.display === "flex") return null;
  const p = root.style.padding;
  const bare = [p.top, p.right, p.bottom, p.left].every((l) => l.value === 0);
  return bare && !paints(root.style) && root.style.maxWidth === "auto" ? only : null;
}

function placePlain(root: ContainerBox, flow: FlowBox, area: Box, ctx: LayoutContext): Placed {
  const paragraphs = flowAt(root, flow, area.width, ctx);
  const size = flowSize(root, flow, area.width, ctx);
  const child: Placed = {
    node: flow,
    box: { ...area, height: size.height },
    children: [],
    paragraphs,
    needed: size.height,
    brokenWords: cutsWords(paragraphs, root, area.width, ctx),
  };
  return { node: root, box: area, children: [child], needed: 0 };
}

const leastWidths = new WeakMap<BoxNode, Map<number, number>>();

/**
 * The width below which a box would cut a word: what CSS gives the items of a row as their least (Flexbox 4.5). Yoga
 * knows no such thing (`keepWords`). Reckoned once for each step, of the many times that a box is laid out.
 */
export function leastWidth(box: BoxNode, ctx: LayoutContext): number {
  const known = leastWidths.get(box) ?? new Map<number, number>();
  leastWidths.set(box, known);
  const width = known.get(ctx.step) ?? leastWidthOf(box, ctx);
  known.set(ctx.step, width);
  return width;
}

function leastWidthOf(box: BoxNode, ctx: LayoutContext): number {
  if (box.style.position === "absolute" || drops(box) > 0) return 0;
  if (box.kind === "flow")
    return (
      WIDTH_SLACK *
      greatest(
        paragraphsAt(box.paragraphs, ctx).map((p) => ctx.measurer.minWidth(p)),
        0,
      )
    );
  if (box.kind === "table") return leastTableWidth(box, ctx);
  if (box.kind !== "container") return 0;
  const { padding, border, columns, columnGap, flexWrap } = box.style;
  const inner = box.children.map((child) => leastWidth(child, ctx));
  const isLine = isRow(box) && flexWrap === "nowrap";
  const content = isLine
    ? inner.reduce((a, b) => a + b, 0) + columnGap * Math.max(0, inner.length - 1)
    : greatest(inner, 0) * columns + (columns > 1 ? columnGap * (columns - 1) : 0);
  const pads = [padding.left, padding.right].reduce((sum, { unit, value }) => sum + (unit === "pt" ? value : 0), 0);
  return content === 0 ? 0 : content + pads + (border.left?.width ?? 0) + (border.right?.width ?? 0);
}

const isRow = ({ style }: BoxNode): boolean => style.display === "flex" && style.flexDirection.startsWith("row");

/**
 * Widens the items of rows that a word does not fit into, at the cost of the others. An item that gives may come to need
 * more than it has; each is held once.
 */
function keepWords(root: ContainerBox, nodes: ReadonlyMap<BoxNode, Node>, ctx: LayoutContext, calculate: () => void) {
  const items = itemsOfRows(root);
  const held = new Set<BoxNode>();
  for (let more = true; more; ) {
    more = false;
    for (const item of items) {
      const node = nodes.get(item);
      const least = held.has(item) ? 0 : leastWidth(item, ctx);
      if (node === undefined || node.getComputedWidth() >= least - NEAR) continue;
      hold(node, least);
      held.add(item);
      more = true;
    }
    if (more) calculate();
  }
}

/** Tables that grow are no taller than their rows may be: what they leave goes to others, or stays free. */
function keepRows(nodes: ReadonlyMap<BoxNode, Node>, ctx: LayoutContext, calculate: () => void): void {
  let changed = false;
  for (const [box, node] of nodes) {
    if (box.kind !== "table" || box.style.flexGrow === 0) continue;
    const { width, height } = sizeOf(node);
    const most = mostTableHeight(box, layoutTable(box, width, ctx));
    if (height <= most + NEAR) continue;
    node.setMaxHeight(most);
    changed = true;
  }
  if (changed) calculate();
}

function itemsOfRows(box: ContainerBox): readonly BoxNode[] {
  const below = box.children.flatMap((child) => (child.kind === "container" ? itemsOfRows(child) : []));
  if (!isRow(box)) return below;
  return [...below, ...box.children.filter(({ style }) => style.minWidth === "auto" && style.position !== "absolute")];
}

/** Each turn leaves half of what is missing at most, so this many come to less than anybody sees. */
const TURNS = 16;
const CLOSE = 0.02;

/**
 * Keeps what shapes hold within what their geometry leaves for text, which depends on the size that they come to have.
 * Distances only grow, so that they come to rest.
 */
function keepWithinGeometry(nodes: ReadonlyMap<BoxNode, Node>, calculate: () => void): void {
  const shaped = [...nodes].filter(([box]) => box.kind === "container" && box.geometry !== "rect");
  const used = new Map<BoxNode, Sides>();
  for (let turn = 0; turn < TURNS && shaped.length > 0; turn++) {
    let changed = false;
    for (const [box, node] of shaped) {
      const insets = insetsOfBox(box, sizeOf(node));
      const before = used.get(box);
      const after = before ? greatestSides(before, insets) : insets;
      if (before && isClose(before, after)) continue;
      used.set(box, after);
      changed = keepInside(node, box.style, after, textOf(box, nodes)) || changed;
    }
    if (!changed) return;
    calculate();
  }
}

function textOf(box: BoxNode, nodes: ReadonlyMap<BoxNode, Node>): Node | undefined {
  const [only, more] = box.kind === "container" ? box.children : [];
  return only?.kind === "flow" && more === undefined ? nodes.get(only) : undefined;
}

const sizeOf = (node: Node) => ({ width: node.getComputedWidth(), height: node.getComputedHeight() });

const greatestSides = (a: Sides, b: Sides): Sides => ({
  top: Math.max(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
  left: Math.max(a.left, b.left),
});

const isClose = (a: Sides, b: Sides): boolean => SIDES.every((side) => b[side] - a[side] < CLOSE);

function createTree(
  box: BoxNode,
  parent: BoxNode | null,
  ctx: LayoutContext,
  nodes: Map<BoxNode, Node>,
  styles: ReadonlyMap<BoxNode, ComputedStyle>,
  lowered = 0,
): Node {
  const node = createNode();
  nodes.set(box, node);
  applyStyle(node, styles.get(box) ?? box.style, placementOf(box, parent, lowered));
  if (box.kind === "container") {
    const shifts = baselineShifts(box, ctx);
    for (const [i, child] of box.children.entries())
      node.insertChild(createTree(child, box, ctx, nodes, styles, shifts.get(child)), i);
  } else
    node.setMeasureFunc((width, widthMode, height, heightMode) =>
      measureLeaf(box, parent, width, widthMode, height, heightMode, ctx),
    );
  return node;
}

function placementOf(box: BoxNode, parent: BoxNode | null, lowered: number): Placement {
  const row = parent !== null && isRow(parent);
  const s = box.style;
  // CSS Flexbox 4.5: an item does not shrink below its content. Yoga has no such minimum, so text never shrinks in height.
  const shrink = row ? (box.kind === "flow" ? 1 : s.flexShrink) : shrinkable(box) ? Math.max(1, s.flexShrink) : 0;
  const grows = fillsRoom(box) && !row && s.flexGrow === 0 && s.height === "auto";
  const selfAlign = box.kind === "image" && s.alignSelf === "auto" && s.width === "auto" ? "flex-start" : s.alignSelf;
  return {
    marginTop: box.marginTop,
    lowered,
    indent: box.indent ?? 0,
    flexShrink: shrink,
    flexGrow: grows ? 1 : s.flexGrow,
    alignSelf: selfAlign,
  };
}

/** Boxes that are drawn in whatever room they get. */
const fillsRoom = (box: BoxNode): box is ChartBox | MapBox | DiagramBox =>
  box.kind === "chart" || box.kind === "map" || box.kind === "diagram";

/** Pictures, charts, maps and flow charts give way when height is short; so do containers that hold them. */
function shrinkable(box: BoxNode): boolean {
  if (box.kind === "image" || fillsRoom(box)) return true;
  return box.kind === "container" && box.style.height === "auto" && box.children.some(shrinkable);
}

function measureLeaf(
  box: Exclude<BoxNode, ContainerBox>,
  parent: BoxNode | null,
  width: number,
  widthMode: MeasureMode,
  height: number,
  heightMode: MeasureMode,
  ctx: LayoutContext,
): { width: number; height: number } {
  const free = widthMode === MeasureMode.Undefined;
  if (box.kind === "flow") {
    const size = flowSize(parent, box, free ? Number.POSITIVE_INFINITY : width, ctx);
    const natural = size.width * WIDTH_SLACK;
    return {
      width: widthMode === MeasureMode.Exactly ? width : free ? natural : Math.min(width, natural),
      height: size.height,
    };
  }
  if (box.kind === "table") {
    const w = free ? 480 : width;
    return { width: w, height: tableHeight(box, w, ctx) };
  }
  if (fillsRoom(box)) {
    const w = free ? 360 : width;
    return { width: w, height: heightMode === MeasureMode.Exactly ? height : w * CHART_RATIO };
  }
  return imageSize(box, free ? Number.POSITIVE_INFINITY : width, widthMode, height, heightMode);
}

function tableHeight(box: TableBox, width: number, ctx: LayoutContext): number {
  return layoutTable(box, width, ctx).rowHeights.reduce((a, b) => a + b, 0);
}

function imageSize(box: ImageBox, width: number, widthMode: MeasureMode, height: number, heightMode: MeasureMode) {
  const ratio = box.natural.height / box.natural.width;
  if (widthMode === MeasureMode.Exactly)
    return { width, height: heightMode === MeasureMode.Exactly ? height : width * ratio };
  if (heightMode === MeasureMode.Exactly) return { width: Math.min(width, height / ratio), height };
  const w = Math.min(width, box.natural.width);
  return { width: w, height: w * ratio };
}

function readTree(
  box: BoxNode,
  parent: BoxNode | null,
  place: Box,
  nodes: ReadonlyMap<BoxNode, Node>,
  ctx: LayoutContext,
): Placed {
  const node = nodes.get(box);
  const computed = node?.getComputedLayout() ?? { left: 0, top: 0, width: 0, height: 0 };
  const own: Box =
    parent === null
      ? place
      : { x: place.x + computed.left, y: place.y + computed.top, width: computed.width, height: computed.height };
  if (box.kind === "container")
    return {
      node: box,
      box: own,
      needed: 0,
      children: box.children.map((child) => readTree(child, box, own, nodes, ctx)),
    };
  if (box.kind === "table") {
    const natural = layoutTable(box, own.width, ctx);
    const needed = natural.rowHeights.reduce((a, b) => a + b, 0);
    const table = own.height > needed + NEAR ? stretched(box, natural, own.height) : natural;
    return { node: box, box: own, children: [], table, needed, brokenWords: table.brokenWords };
  }
  if (box.kind !== "flow") return { node: box, box: own, children: [], needed: 0 };
  const paragraphs = flowAt(parent, box, own.width, ctx);
  const needed = flowSize(parent, box, own.width, ctx).height;
  const brokenWords = cutsWords(paragraphs, parent, own.width, ctx);
  return { node: box, box: own, children: [], paragraphs, needed, brokenWords };
}
