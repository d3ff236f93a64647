/**
 * Places what is pinned to the page: boxes whose edges or sizes are all given, with nothing in them or one text, as layouts
 * mostly have. To ask Yoga for these takes ten times as long. The numbers are Yoga's own: it reckons with 32 bits.
 */
import type { BoxNode, ContainerBox, FlowBox } from "../boxes/types.ts";
import type { ComputedStyle, Length, Size } from "../css/types.ts";
import { lengthIn } from "../css/values/length.ts";
import type { Box } from "../types.ts";
import { cutsWords, drops, flowAt, flowSize } from "./flow.ts";
import type { LayoutContext, Placed } from "./types.ts";

/** A place along one axis, from the container's edge. */
interface Extent {
  readonly start: number;
  readonly length: number;
}

/** @returns null where flexbox has a say in the place of anything */
export function placePinned(root: ContainerBox, area: Box, ctx: LayoutContext): Placed | null {
  if (root.style.display !== "block" || hasBorder(root.style) || root.geometry !== "rect") return null;
  const size = { width: Math.fround(area.width), height: Math.fround(area.height) };
  const children: Placed[] = [];
  for (const child of root.children) {
    const placed = place(child, area, size, ctx);
    if (placed === null) return null;
    children.push(placed);
  }
  return { node: root, box: area, needed: 0, children };
}

type PageSize = Pick<Box, "width" | "height">;

function place(box: BoxNode, at: Box, page: PageSize, ctx: LayoutContext): Placed | null {
  const { style } = box;
  if (box.kind !== "container" || box.geometry !== "rect" || style.position !== "absolute") return null;
  if (!isPlain(style) || box.marginTop !== undefined || box.indent !== undefined) return null;
  const { inset } = style;
  const x = extent(inset.left, inset.right, style.width, page.width);
  const y = extent(inset.top, inset.bottom, style.height, page.height);
  if (x === null || y === null) return null;
  const inner = insideOf(style, page.width);
  // A box is never smaller than what its padding and its edges take.
  if (x.length < inner.left + inner.right || y.length < inner.top + inner.bottom) return null;
  const own = { x: at.x + x.start, y: at.y + y.start, width: x.length, height: y.length };
  const [only, more] = box.children;
  if (only === undefined) return { node: box, box: own, needed: 0, children: [] };
  if (style.display !== "block" || only.kind !== "flow" || more !== undefined || style.columns > 1 || drops(box) > 0)
    return null;
  return { node: box, box: own, needed: 0, children: [text(only, box, own, inner, ctx)] };
}

function text(flow: FlowBox, parent: ContainerBox, own: Box, inner: Inside, ctx: LayoutContext): Placed {
  const width = Math.fround(own.width - Math.fround(inner.left + inner.right));
  const needed = flowSize(parent, flow, width, ctx).height;
  const paragraphs = flowAt(parent, flow, width, ctx);
  const box = {
    x: own.x + inner.left,
    y: own.y + Math.fround(inner.top + Math.fround(flow.marginTop ?? 0)),
    width,
    height: Math.fround(needed),
  };
  return { node: flow, box, children: [], paragraphs, needed, brokenWords: cutsWords(paragraphs, parent, width, ctx) };
}

/** Nothing but insets, sizes and padding says where it stands. */
function isPlain(style: ComputedStyle): boolean {
  const { margin, minWidth, maxWidth, minHeight, maxHeight } = style;
  return (
    style.aspectRatio === null &&
    [margin.top, margin.right, margin.bottom, margin.left].every((one) => one !== "auto" && one.value === 0) &&
    [minWidth, maxWidth, minHeight, maxHeight].every((one) => one === "auto")
  );
}

const hasBorder = ({ border }: ComputedStyle): boolean =>
  (border.top ?? border.right ?? border.bottom ?? border.left) !== null;

/** From two of its edges and its length; null where fewer are given. */
function extent(from: Size, to: Size, length: Size, whole: number): Extent | null {
  if (from === "auto" && (to === "auto" || length === "auto")) return null;
  const start = from === "auto" ? null : resolved(from, whole);
  const end = to === "auto" ? null : resolved(to, whole);
  if (length === "auto") {
    if (start === null || end === null) return null;
    return { start, length: Math.fround(whole - Math.fround(start + end)) };
  }
  const own = Math.max(0, resolved(length, whole));
  if (start !== null) return { start, length: own };
  return end === null ? null : { start: Math.fround(Math.fround(whole - own) - end), length: own };
}

type Inside = Readonly<Record<"top" | "right" | "bottom" | "left", number>>;

/** What padding and edges leave of it; shares are of the width of what it stands in. */
function insideOf({ padding, border }: ComputedStyle, whole: number): Inside {
  const side = (name: keyof Inside): number =>
    Math.fround(Math.max(0, resolved(padding[name], whole)) + Math.fround(border[name]?.width ?? 0));
  return { top: side("top"), right: side("right"), bottom: side("bottom"), left: side("left") };
}

const HUNDREDTH = Math.fround(0.01);
function resolved(length: Length, whole: number): number {
  if (length.unit === "pt") return Math.fround(length.value);
  if (length.unit === "%+pt") return Math.fround(lengthIn(length, whole));
  return Math.fround(Math.fround(Math.fround(length.value) * whole) * HUNDREDTH);
}
