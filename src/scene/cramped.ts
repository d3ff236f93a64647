/** Boxes that a rule makes too small for any words: what does not fit into them is not the fault of the words. */
import { diagnose } from "../diagnostics/diagnose.ts";
import type { Span } from "../diagnostics/types.ts";
import { type Blame, MISPLACED, placedAt } from "./blame.ts";
import type { BoxNode, ContainerBox } from "./boxes/types.ts";
import type { PlaceContext } from "./context.ts";
import type { ComputedStyle, Size } from "./css/types.ts";
import { lengthIn } from "./css/values/length.ts";
import type { Region } from "./regions/types.ts";
import type { Box } from "./types.ts";

interface Cramped {
  readonly span: Span;
  readonly side: "height" | "width";
  /** Points. */
  readonly room: number;
  readonly size: number;
}

/**
 * Tells of the first box that has no room for a single line or letter of its smallest type, at the rule that says so.
 * @param written the style of its element, of which a box that fills a region has a copy
 * @returns whether there is one
 */
export function reportCramped(
  box: ContainerBox,
  area: Box,
  region: Region | null,
  ctx: PlaceContext,
  written: ComputedStyle = box.style,
): boolean {
  const found = ofRegion(box, area, region, ctx) ?? within({ ...box, style: written }, area, ctx);
  // Where the packaged rules stand alone there are too many words.
  if (found === undefined || ctx.ours.has(found.span.file)) return false;
  const { span, side, room, size } = found;
  const params = { side, room: Math.round(room * 10) / 10, size };
  ctx.once(MISPLACED, span, () => diagnose("scene/no-room", params, { span }));
  return true;
}

function ofRegion({ style }: ContainerBox, area: Box, region: Region | null, ctx: PlaceContext): Cramped | undefined {
  if (region === null) return undefined;
  const size = style.minFontSize;
  const side = area.height < size ? "height" : area.width < size ? "width" : undefined;
  const span = side && placedAt(region.style, ctx);
  return side && span && { span, side, room: area[side], size };
}

type Room = Pick<Box, "width" | "height">;

/** @param outer what the box may take where it has no size of its own; points */
function within(box: BoxNode, outer: Room, ctx: PlaceContext): Cramped | undefined {
  if (box.kind !== "container" || !holdsWords(box)) return undefined;
  const { style } = box;
  const size = style.minFontSize;
  const inner = { ...outer };
  for (const side of ["height", "width"] as const) {
    const [own, most] = side === "height" ? [style.height, style.maxHeight] : [style.width, style.maxWidth];
    const said = Math.min(pointsOf(own), pointsOf(most));
    const span = said < size ? ctx.originOf(style, [side, `max-${side}`]) : undefined;
    if (span !== undefined) return { span, side, room: said, size };
    const whole = Number.isFinite(said) ? said : outer[side];
    const [from, to] = side === "height" ? (["top", "bottom"] as const) : (["left", "right"] as const);
    // Shares are of the width, on all four sides (CSS 2.1 §8.4).
    const paddings = [style.padding[from], style.padding[to]].map((padding) =>
      Math.max(0, lengthIn(padding, outer.width)),
    );
    inner[side] = whole - paddings.reduce((sum, one) => sum + one, 0);
    const padded = inner[side] < size ? ctx.originOf(style, [`padding-${from}`, `padding-${to}`]) : undefined;
    if (padded !== undefined) return { span: padded, side, room: Math.max(0, inner[side]), size };
  }
  for (const child of box.children) {
    const found = within(child, inner, ctx);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** With the rule of a user's sheet that gives what does not fit its size, if one does. */
export function withLimit(
  where: Blame,
  box: ContainerBox,
  at: Span,
  side: "width" | "height",
  ctx: PlaceContext,
): Blame {
  const span = ruleOf(box, at, [side, `max-${side}`], ctx);
  if (span === undefined) return where;
  return { ...where, related: [...(where.related ?? []), { message: `this says its ${side}`, span }] };
}

/** With the rule of a user's sheet that keeps words large, if one does: the style of their element. */
export function withLeastType(where: Blame, style: ComputedStyle | undefined, ctx: PlaceContext): Blame {
  const span = style && ctx.originOf(style, ["min-font-size"]);
  if (span === undefined || ctx.ours.has(span.file)) return where;
  return { ...where, related: [...(where.related ?? []), { message: "this says their smallest type", span }] };
}

/** Where a user's sheet says some properties of the nearest box around what stands at a place of the markup. */
function ruleOf(box: BoxNode, at: Span, names: readonly string[], ctx: PlaceContext): Span | undefined {
  if (box.kind !== "container" || !holdsPlace(box, at)) return undefined;
  for (const child of box.children) {
    const nearer = ruleOf(child, at, names, ctx);
    if (nearer !== undefined) return nearer;
  }
  const span = ctx.originOf(box.style, names);
  return span === undefined || ctx.ours.has(span.file) ? undefined : span;
}

function holdsPlace(box: BoxNode, { file, start, end }: Span): boolean {
  const isAt = (span: Span): boolean => span.file === file && span.start === start && span.end === end;
  if (isAt(box.span)) return true;
  if (box.kind === "flow") return box.paragraphs.some(({ span }) => isAt(span));
  return box.kind === "container" && box.children.some((child) => holdsPlace(child, { file, start, end }));
}

const pointsOf = (size: Size): number =>
  size !== "auto" && size.unit === "pt" ? size.value : Number.POSITIVE_INFINITY;

function holdsWords(box: BoxNode): boolean {
  if (box.kind === "flow") return box.paragraphs.some(({ runs }) => runs.some(({ text }) => text.trim() !== ""));
  return box.kind === "container" ? box.children.some(holdsWords) : box.kind === "table";
}
