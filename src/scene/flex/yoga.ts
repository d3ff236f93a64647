import Yoga, {
  Align,
  type Config,
  Direction,
  Edge,
  FlexDirection,
  Gutter,
  Justify,
  type Node,
  PositionType,
  Wrap,
} from "yoga-layout";
import type { ComputedStyle, Length, Size } from "../css/types.ts";
import type { Sides } from "../types.ts";

let config: Config | null = null;
/** Made at the first use: the command line has Yoga read by then, and most plain decks come without it. */
function configOnce(): Config {
  if (config !== null) return config;
  config = Yoga.Config.create();
  // Positions are points in a document, not device pixels: nothing is rounded.
  config.setPointScaleFactor(0);
  config.setUseWebDefaults(true);
  return config;
}

/** A Yoga node; free it with `freeRecursive` on the root. */
export function createNode(): Node {
  return Yoga.Node.create(configOnce());
}

const DIRECTION = {
  row: FlexDirection.Row,
  "row-reverse": FlexDirection.RowReverse,
  column: FlexDirection.Column,
  "column-reverse": FlexDirection.ColumnReverse,
} as const;
const JUSTIFY = {
  "flex-start": Justify.FlexStart,
  "flex-end": Justify.FlexEnd,
  center: Justify.Center,
  "space-between": Justify.SpaceBetween,
  "space-around": Justify.SpaceAround,
  "space-evenly": Justify.SpaceEvenly,
} as const;
const ALIGN = {
  auto: Align.Auto,
  stretch: Align.Stretch,
  "flex-start": Align.FlexStart,
  "flex-end": Align.FlexEnd,
  center: Align.Center,
  // Children are lowered one by one: see baseline.ts.
  baseline: Align.FlexStart,
  "space-between": Align.SpaceBetween,
  "space-around": Align.SpaceAround,
} as const;
const EDGES = [
  ["top", Edge.Top],
  ["right", Edge.Right],
  ["bottom", Edge.Bottom],
  ["left", Edge.Left],
] as const;
export const SIDES = EDGES.map(([side]) => side);

export interface Placement {
  /** Collapsed margins that replace those of the style; points. */
  readonly marginTop: number | undefined;
  /** Points below where it would stand, for the sake of a common baseline. */
  readonly lowered: number;
  readonly indent: number;
  readonly flexShrink: number;
  readonly flexGrow: number;
  readonly alignSelf: ComputedStyle["alignSelf"];
}

/**
 * Copies the computed values that flexbox knows onto a Yoga node. A block container is a column. Of a share with points beside
 * it, the share: `sums.ts` says what it comes to.
 */
export function applyStyle(node: Node, style: ComputedStyle, placement: Placement): void {
  const flex = style.display === "flex";
  // Each call crosses into WebAssembly: what a new node is anyway is not said again.
  if (style.position !== "relative")
    node.setPositionType(style.position === "absolute" ? PositionType.Absolute : PositionType.Static);
  node.setFlexDirection(flex ? DIRECTION[style.flexDirection] : FlexDirection.Column);
  if (flex) {
    if (style.flexWrap === "wrap") node.setFlexWrap(Wrap.Wrap);
    if (style.justifyContent !== "flex-start") node.setJustifyContent(JUSTIFY[style.justifyContent]);
    if (style.alignItems !== "stretch") node.setAlignItems(ALIGN[style.alignItems]);
    if (style.alignContent !== "stretch") node.setAlignContent(ALIGN[style.alignContent]);
  }
  if (placement.alignSelf !== "auto") node.setAlignSelf(ALIGN[placement.alignSelf]);
  if (placement.flexGrow !== 0) node.setFlexGrow(placement.flexGrow);
  if (placement.flexShrink !== 1) node.setFlexShrink(placement.flexShrink);
  basis(node, style.flexBasis);
  if (flex) {
    node.setGap(Gutter.Row, style.rowGap);
    node.setGap(Gutter.Column, style.columnGap);
  }
  sizes(node, placement.indent > 0 ? withinIndent(style) : style);
  sides(node, style, placement);
}

/** A table or picture in a list has the list's width for its whole; Yoga would take the container's. */
function withinIndent(style: ComputedStyle): ComputedStyle {
  const { width } = style;
  return width !== "auto" && width.unit === "%" && width.value >= 100 ? { ...style, width: "auto" } : style;
}

function sizes(node: Node, s: ComputedStyle): void {
  if (s.width !== "auto") s.width.unit === "pt" ? node.setWidth(s.width.value) : node.setWidthPercent(s.width.value);
  if (s.height !== "auto")
    s.height.unit === "pt" ? node.setHeight(s.height.value) : node.setHeightPercent(s.height.value);
  limit(
    s.minWidth,
    (v) => node.setMinWidth(v),
    (v) => node.setMinWidthPercent(v),
  );
  limit(
    s.maxWidth,
    (v) => node.setMaxWidth(v),
    (v) => node.setMaxWidthPercent(v),
  );
  limit(
    s.minHeight,
    (v) => node.setMinHeight(v),
    (v) => node.setMinHeightPercent(v),
  );
  limit(
    s.maxHeight,
    (v) => node.setMaxHeight(v),
    (v) => node.setMaxHeightPercent(v),
  );
  if (s.aspectRatio !== null) node.setAspectRatio(s.aspectRatio);
}

function limit(size: Size, points: (v: number) => void, percent: (v: number) => void): void {
  if (size === "auto") return;
  if (size.unit === "pt") points(size.value);
  else percent(size.value);
}

function basis(node: Node, size: Size): void {
  if (size === "auto") return;
  if (size.unit === "pt") node.setFlexBasis(size.value);
  else node.setFlexBasisPercent(size.value);
}

function sides(node: Node, style: ComputedStyle, placement: Placement): void {
  for (const [side, edge] of EDGES) {
    const padding: Length = style.padding[side];
    if (padding.value !== 0)
      padding.unit === "pt" ? node.setPadding(edge, padding.value) : node.setPaddingPercent(edge, padding.value);
    const border = style.border[side];
    if (border !== null) node.setBorder(edge, border.width);
    const inset = style.inset[side];
    if (style.position !== "static" && inset !== "auto")
      inset.unit === "pt" ? node.setPosition(edge, inset.value) : node.setPositionPercent(edge, inset.value);
    const top = side === "top" && placement.marginTop !== undefined ? pt(placement.marginTop) : style.margin[side];
    margin(node, edge, side === "top" ? lower(top, placement.lowered) : top);
  }
  if (placement.indent > 0) node.setMargin(Edge.Left, placement.indent);
}

/**
 * Holds what is in a laid-out node so far from its outer edges, at least; true if that is more than its style says.
 * Where text is all that it holds, the text takes the distance as its margins: padding would count as the least width
 * of the box, and boxes that share a row would no longer be alike.
 * @param text the node of the text, where that is all
 */
export function keepInside(node: Node, style: ComputedStyle, insets: Sides, text: Node | undefined): boolean {
  let changed = false;
  for (const [side, edge] of EDGES) {
    const least = insets[side] - (style.border[side]?.width ?? 0);
    const more = least - node.getComputedPadding(edge);
    if (more <= 0) continue;
    if (text) text.setMargin(edge, more);
    else node.setPadding(edge, least);
    changed = true;
  }
  return changed;
}

function pt(value: number): Length {
  return { unit: "pt", value };
}

/** A margin in points and so much more; shares of a width and `auto` have none to add to. */
function lower(size: Size, by: number): Size {
  return by === 0 || size === "auto" || size.unit !== "pt" ? size : pt(size.value + by);
}

function margin(node: Node, edge: Edge, size: Size): void {
  if (size === "auto") node.setMarginAuto(edge);
  else if (size.unit !== "pt") node.setMarginPercent(edge, size.value);
  else if (size.value !== 0) node.setMargin(edge, size.value);
}

/**
 * Gives an item of a row this width, and takes it out of what the row shares out, as CSS does with an item that its least
 * width holds (Flexbox 9.7, 4); Yoga would share what is left on top of it.
 */
export function hold(node: Node, width: number): void {
  node.setMinWidth(width);
  node.setFlexBasis(width);
  node.setFlexGrow(0);
  node.setFlexShrink(0);
}

/** Runs flexbox in a box of exactly this size. */
export function calculate(root: Node, width: number, height: number | undefined): void {
  root.setWidth(width);
  if (height !== undefined) root.setHeight(height);
  root.calculateLayout(width, height, Direction.LTR);
}
