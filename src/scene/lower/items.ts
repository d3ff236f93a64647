import { paints } from "../boxes/styles.ts";
import type { ContainerBox } from "../boxes/types.ts";
import type { Placed } from "../flex/types.ts";
import type { Box, Colour, Item, PlaceholderUse, ShapeItem, Sides } from "../types.ts";
import { chartItem } from "./chart.ts";
import { imageItem } from "./image.ts";
import { rules, uniformStroke } from "./lines.ts";
import type { Names } from "./names.ts";
import { tableItem } from "./table.ts";
import { NO_INSETS, textBody } from "./text.ts";

export interface LowerContext {
  readonly names: Names;
  readonly scale: number;
  /** Colours of chart series, in order. */
  readonly palette: readonly Colour[];
}

/** Turns a placed tree into items, in document order (which is reading order and drawing order). */
export function lower(placed: Placed, ctx: LowerContext): Item[] {
  const { node } = placed;
  switch (node.kind) {
    case "container":
      return lowerContainer(placed, node, ctx);
    case "flow":
      return placed.paragraphs?.length ? [flowItem(placed, null, ctx)] : [];
    case "table":
      return placed.table ? [tableItem(node, placed.table, placed.box, ctx.names)] : [];
    case "image":
      return [imageItem(node, placed.box, ctx.names)];
    case "chart":
      return [chartItem(node, placed.box, ctx)];
  }
}

function lowerContainer(placed: Placed, node: ContainerBox, ctx: LowerContext): Item[] {
  const items: Item[] = [];
  const drawn = paints(node.style) && node.geometry !== "line";
  const only = placed.children[0];
  const textOnly = placed.children.length === 1 && only?.node.kind === "flow" && (only.paragraphs?.length ?? 0) > 0;
  if (drawn && textOnly && only && node.style.background !== null) {
    items.push(flowItem(only, placed, ctx));
    return [...items, ...rules(node, placed.box, ctx.names)];
  }
  if (drawn) items.push(...paint(placed, node, ctx));
  if (node.geometry === "line") items.push(...rules(node, placed.box, ctx.names));
  if (textOnly && only && !drawn) return [...items, flowItem(only, placed, ctx)];
  for (const child of placed.children) items.push(...lower(child, ctx));
  return items;
}

function paint(placed: Placed, node: ContainerBox, ctx: LowerContext): Item[] {
  const stroke = uniformStroke(node.style);
  const items: Item[] = [];
  if (node.style.background !== null || stroke !== null)
    items.push({
      kind: "shape",
      name: ctx.names.unique(node.name || "Panel"),
      alt: "",
      box: placed.box,
      geometry: node.geometry,
      ...(node.geometry === "roundRect" ? { radius: node.style.borderRadius } : {}),
      ...(node.style.background ? { fill: node.style.background } : {}),
      ...(stroke ? { stroke } : {}),
    });
  return [...items, ...rules(node, placed.box, ctx.names)];
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
  const insets = framed
    ? insetsOf(box, flow.box, columns.count > 1 ? "content" : grows ? "anchored" : "top")
    : NO_INSETS;
  return {
    kind: "shape",
    name: placeholder?.name ?? ctx.names.unique(node?.name || flow.node.name || "Text"),
    alt: "",
    box,
    geometry: shaped && node ? node.geometry : "rect",
    ...(shaped && node?.geometry === "roundRect" ? { radius: style.borderRadius } : {}),
    ...(shaped && style.background ? { fill: style.background } : {}),
    ...(stroke ? { stroke } : {}),
    text: textBody(flow.paragraphs ?? [], ctx.scale, insets, style.verticalAlign, columns),
    ...(placeholder ? { placeholder: use(placeholder) } : {}),
  };
}

function use({ type, idx, inheritsBox }: PlaceholderUse): PlaceholderUse {
  return { type, idx, inheritsBox };
}

/**
 * Distance from a shape's edges to its text. The bottom counts only where it decides something: anchored text moves
 * between equal paddings, and newspaper columns are filled one after the other to the text area's full height.
 */
function insetsOf(outer: Box, inner: Box, bottom: "top" | "anchored" | "content"): Sides {
  const top = Math.max(0, inner.y - outer.y);
  const left = Math.max(0, inner.x - outer.x);
  const right = Math.max(0, outer.x + outer.width - inner.x - inner.width);
  const below = Math.max(0, outer.y + outer.height - inner.y - inner.height);
  return { top, left, right, bottom: bottom === "content" ? below : bottom === "anchored" ? Math.min(top, below) : 0 };
}
