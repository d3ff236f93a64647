import { carried, centreOf, turnOf } from "../../data/boxes.ts";
import { append } from "../../data/lists.ts";
import { paints } from "../boxes/styles.ts";
import type { ContainerBox, DiagramBox, ImageBox, MapBox } from "../boxes/types.ts";
import type { ChartLook } from "../chart/frame.ts";
import type { ComputedStyle } from "../css/types.ts";
import { presetInsetsOf, within } from "../flex/text-area.ts";
import type { Placed } from "../flex/types.ts";
import type { Box, ImageItem, Item, PlaceholderUse, ShapeItem, Sides, Stroke } from "../types.ts";
import { chartItem, moved } from "./chart.ts";
import { edgesOf } from "./lines.ts";
import type { Names } from "./names.ts";
import { tableItem } from "./table.ts";
import { NO_INSETS, textBody } from "./text.ts";

export interface LowerContext {
  readonly names: Names;
  /** What the nearest container is that says so. */
  readonly label?: string;
  /** Of the box that appears as a whole, in which this stands. */
  readonly step?: number;
  readonly chartLook: ChartLook;
  readonly drawMap: (map: MapBox, box: Box, names: Names) => readonly Item[];
  readonly drawDiagram: (diagram: DiagramBox, box: Box, names: Names) => readonly Item[];
}

/** Turns a placed tree into items, in document order (which is reading order and drawing order). */
export function lower(placed: Placed, ctx: LowerContext): Item[] {
  const { label = ctx.label } = placed.node;
  const own = label === undefined ? ctx : { ...ctx, label };
  const items = placed.node.isStep && ctx.step === undefined ? appearing(placed, own) : lowerLevel(placed, own);
  noteAnchor(placed, items, ctx.names);
  const { rotate } = placed.node.style;
  return rotate === 0 ? items : items.map((item) => turned(item, rotate, centreOf(placed.box)));
}

/** What is in it has no clicks of its own. */
function appearing(placed: Placed, ctx: LowerContext): Item[] {
  const step = ctx.names.nextClick();
  return lowerLevel(placed, { ...ctx, step }).map((item) => ({ ...item, step }));
}

/** An item that is turned around a point, with all that stands in the same box. Tables and charts stay level. */
export function turned<T extends Item>(item: T, degrees: number, around: { x: number; y: number }): T {
  const box = carried(item.box, degrees, around);
  if (item.kind === "table") return { ...item, box };
  if (item.kind === "chart") return { ...item, ...moved(item, box) };
  return { ...item, box, rotation: turnOf((item.rotation ?? 0) + degrees) };
}

/** A box that is drawn as more than itself is what its first item is, if that is the whole box. */
function noteAnchor({ node, box }: Placed, [first, ...others]: readonly Item[], names: Names): void {
  if (node.anchor === undefined || first === undefined) return;
  const isWhole = Math.abs(first.box.width - box.width) + Math.abs(first.box.height - box.height) < 1;
  if (isWhole || others.length === 0) names.note(node.anchor, first.name);
}

function lowerLevel(placed: Placed, ctx: LowerContext): Item[] {
  const { node } = placed;
  switch (node.kind) {
    case "container":
      return lowerContainer(placed, node, ctx);
    case "flow":
      return placed.paragraphs?.length ? [flowItem(placed, null, ctx)] : [];
    case "table":
      return placed.table ? [tableItem(node, placed.table, placed.box, ctx.names)] : [];
    case "image":
      return [imageItem(node, placed.box, ctx)];
    case "chart":
      return [chartItem(node, placed.box, ctx)];
    case "map":
      return [...ctx.drawMap(node, placed.box, ctx.names)];
    case "diagram":
      return [...ctx.drawDiagram(node, placed.box, ctx.names)];
  }
}

function lowerContainer(placed: Placed, node: ContainerBox, ctx: LowerContext): Item[] {
  const items: Item[] = [];
  const drawn = paints(node.style) && node.geometry !== "line";
  const only = placed.children[0];
  const textOnly = placed.children.length === 1 && only?.node.kind === "flow" && (only.paragraphs?.length ?? 0) > 0;
  if (drawn && textOnly && only && node.style.background !== null) {
    items.push(flowItem(only, placed, ctx));
    return [...items, ...rules(node, placed.box, ctx)];
  }
  if (drawn) append(items, paint(placed, node, ctx));
  if (node.geometry === "line") append(items, lines(node, placed.box, ctx));
  if (textOnly && only && !drawn) return [...items, flowItem(only, placed, ctx)];
  for (const child of placed.children) append(items, lower(child, ctx));
  return items;
}

function paint(placed: Placed, node: ContainerBox, ctx: LowerContext): Item[] {
  const stroke = uniformStroke(node.style);
  const items: Item[] = [];
  if (node.style.background !== null || stroke !== null)
    items.push({
      kind: "shape",
      name: ctx.names.unique(node.name || named(ctx, "panel")),
      alt: "",
      box: placed.box,
      geometry: node.geometry,
      ...radiiOf(node),
      ...(node.style.background ? { fill: node.style.background } : {}),
      ...(stroke ? { stroke } : {}),
    });
  return [...items, ...rules(node, placed.box, ctx)];
}

/** A name by what the box is: `Card panel`, else `Panel`. */
function named({ label }: LowerContext, part: string): string {
  return label === undefined ? `${part.charAt(0).toUpperCase()}${part.slice(1)}` : `${label} ${part}`;
}

/** A text box; with `frame`, the text sits inside its container's own shape. */
export function flowItem(
  flow: Placed,
  frame: Placed | null,
  ctx: LowerContext,
  placeholder?: PlaceholderUse & { name: string },
): ShapeItem {
  const node = frame?.node.kind === "container" ? frame.node : null;
  const style = (frame ?? flow).node.style;
  const shaped = node !== null && paints(style);
  const grows = node !== null && style.verticalAlign !== "top";
  const box = shaped || grows || placeholder ? (frame ?? flow).box : flow.box;
  const stroke = shaped ? uniformStroke(style) : null;
  const columns = { count: node?.style.columns ?? 1, gap: node?.style.columnGap ?? 0 };
  const framed = shaped || grows || placeholder !== undefined;
  // Drawn by hand, it has no text rectangle of its own: all of its insets are written.
  const area = shaped && node && node.geometry !== "roundCorners" ? within(box, presetInsetsOf(node, box)) : box;
  const insets = framed
    ? insetsOf(area, flow.box, columns.count > 1 ? "content" : grows ? "anchored" : "top")
    : NO_INSETS;
  return {
    kind: "shape",
    name: placeholder?.name ?? ctx.names.unique(node?.name || flow.node.name || flow.node.label || ctx.label || "Text"),
    alt: "",
    ...partOf(node?.label ?? flow.node.label ?? ctx.label),
    box,
    geometry: shaped && node ? node.geometry : "rect",
    ...(shaped && node ? radiiOf(node) : {}),
    ...(shaped && style.background ? { fill: style.background } : {}),
    ...(stroke ? { stroke } : {}),
    text: textBody(flow.paragraphs ?? [], insets, style.verticalAlign, columns, ctx.step ? undefined : ctx.names),
    ...(placeholder ? { placeholder: use(placeholder) } : {}),
  };
}

const partOf = (part: string | undefined): Pick<Item, "part"> => (part === undefined ? {} : { part });

/** The radii of a box whose geometry has round corners. */
function radiiOf({ geometry, style }: ContainerBox): Pick<ShapeItem, "radii"> {
  return geometry.startsWith("round") ? { radii: style.borderRadius } : {};
}

function use({ type, idx, inheritsBox }: PlaceholderUse): PlaceholderUse {
  return { type, idx, inheritsBox };
}

/**
 * Distance from the edges of a shape's text rectangle to its text. The bottom counts only where it decides something: anchored text moves
 * between equal paddings, and newspaper columns are filled one after the other to the text area's full height.
 */
function insetsOf(outer: Box, inner: Box, bottom: "top" | "anchored" | "content"): Sides {
  const top = Math.max(0, inner.y - outer.y);
  const left = Math.max(0, inner.x - outer.x);
  const right = Math.max(0, outer.x + outer.width - inner.x - inner.width);
  const below = Math.max(0, outer.y + outer.height - inner.y - inner.height);
  return { top, left, right, bottom: bottom === "content" ? below : bottom === "anchored" ? Math.min(top, below) : 0 };
}

/** The stroke of a box whose four borders are equal; null if they are not (or there are none). */
export function uniformStroke(style: ComputedStyle): Stroke | null {
  const { top, right, bottom, left } = style.border;
  if (top === null || right === null || bottom === null || left === null) return null;
  return [right, bottom, left].every((s) => same(s, top)) ? top : null;
}

function same(a: Stroke, b: Stroke): boolean {
  return a.width === b.width && a.dash === b.dash && a.colour.hex === b.colour.hex && a.colour.alpha === b.colour.alpha;
}

/** A line across its box where all borders are alike, else along the sides that have one. */
function lines(node: ContainerBox, box: Box, ctx: LowerContext): ShapeItem[] {
  const { arrows, rises } = node;
  const ends = arrows === undefined ? {} : { arrows };
  const stroke = uniformStroke(node.style);
  if (stroke === null)
    return rules(node, box, ctx).map((rule) => ({
      ...rule,
      ...(rule.stroke ? { stroke: { ...rule.stroke, ...ends } } : {}),
    }));
  const name = ctx.names.unique(node.name || named(ctx, "line"));
  const across = { kind: "shape", name, alt: "", geometry: "line", box, stroke: { ...stroke, ...ends } } as const;
  return [rises ? { ...across, flipVertical: true } : across];
}

/** Borders that stand on single sides become lines, drawn inside the box's edge as CSS draws them. */
function rules(node: ContainerBox, box: Box, ctx: LowerContext): ShapeItem[] {
  if (uniformStroke(node.style) !== null) return [];
  return edgesOf(node, box).map(
    ({ line, stroke }) =>
      ({
        kind: "shape",
        name: ctx.names.unique(node.name ? `${node.name} rule` : named(ctx, "rule")),
        alt: "",
        geometry: "line",
        box: line,
        stroke,
      }) as const,
  );
}

const WHOLE: Sides = { top: 0, right: 0, bottom: 0, left: 0 };

/** A picture in its box: contained (the item shrinks to the picture), covering (the picture is cropped) or filled. */
function imageItem(node: ImageBox, box: Box, ctx: LowerContext): ImageItem {
  const { box: fitted, crop } = fitPicture(node, box);
  const { opacity } = node.style;
  return {
    kind: "image",
    name: ctx.names.unique(node.name || node.label || named(ctx, "picture")),
    alt: node.alt,
    ...partOf(node.label ?? ctx.label),
    box: fitted,
    src: node.src,
    crop,
    ...(opacity < 1 ? { opacity } : {}),
  };
}

function fitPicture(node: ImageBox, box: Box): { box: Box; crop: Sides } {
  const { objectFit, objectPosition: at } = node.style;
  if (objectFit === "fill" || box.width <= 0 || box.height <= 0) return { box, crop: WHOLE };
  const picture = node.natural.width / node.natural.height;
  const frame = box.width / box.height;
  if (objectFit === "contain") {
    const width = picture > frame ? box.width : box.height * picture;
    const height = picture > frame ? box.width / picture : box.height;
    return {
      box: { x: box.x + (box.width - width) * at.x, y: box.y + (box.height - height) * at.y, width, height },
      crop: WHOLE,
    };
  }
  const cutX = picture > frame ? 1 - frame / picture : 0;
  const cutY = picture > frame ? 0 : 1 - picture / frame;
  return { box, crop: { left: cutX * at.x, right: cutX * (1 - at.x), top: cutY * at.y, bottom: cutY * (1 - at.y) } };
}
