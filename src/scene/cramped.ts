/** Boxes that a rule makes too small for any words: what does not fit into them is not the fault of the words. */
import { diagnose } from "../diagnostics/diagnose.ts";
import type { Span } from "../diagnostics/types.ts";
import { MISPLACED, PLACES } from "./blame.ts";
import type { BoxNode, ContainerBox } from "./boxes/types.ts";
import type { PlaceContext } from "./context.ts";
import type { Size } from "./css/types.ts";
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
 * @returns whether there is one
 */
export function reportCramped(box: ContainerBox, area: Box, region: Region | null, ctx: PlaceContext): boolean {
  const found = ofRegion(box, area, region, ctx) ?? within(box, ctx);
  // Where the packaged rules stand alone there are too many words.
  if (found === undefined || ctx.ours.has(found.span.file)) return false;
  const { span, side, room, size } = found;
  const params = { side, room: Math.round(room * 10) / 10, size };
  ctx.once(MISPLACED, span, () => diagnose("scene/no-room", params, { span }));
  return true;
}

function ofRegion(
  { style }: ContainerBox,
  area: Box,
  region: Region | null,
  { originOf }: PlaceContext,
): Cramped | undefined {
  if (region === null) return undefined;
  const size = style.minFontSize;
  const side = area.height < size ? "height" : area.width < size ? "width" : undefined;
  const span = side && originOf(region.style, PLACES);
  return side && span && { span, side, room: area[side], size };
}

function within(box: BoxNode, ctx: PlaceContext): Cramped | undefined {
  if (box.kind !== "container") return undefined;
  const { style } = box;
  const size = style.minFontSize;
  for (const side of ["height", "width"] as const) {
    const names = [side, `max-${side}`];
    const [own, most] = side === "height" ? [style.height, style.maxHeight] : [style.width, style.maxWidth];
    const room = Math.min(pointsOf(own), pointsOf(most));
    const span = room < size && holdsWords(box) ? ctx.originOf(style, names) : undefined;
    if (span !== undefined) return { span, side, room, size };
  }
  for (const child of box.children) {
    const found = within(child, ctx);
    if (found !== undefined) return found;
  }
  return undefined;
}

const pointsOf = (size: Size): number =>
  size !== "auto" && size.unit === "pt" ? size.value : Number.POSITIVE_INFINITY;

function holdsWords(box: BoxNode): boolean {
  if (box.kind === "flow") return box.paragraphs.some(({ runs }) => runs.some(({ text }) => text.trim() !== ""));
  return box.kind === "container" ? box.children.some(holdsWords) : box.kind === "table";
}
