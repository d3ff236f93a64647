/** Boxes that a rule makes larger than all the place there is: what does not fit there is not the fault of the words. */
import { diagnose } from "../diagnostics/diagnose.ts";
import type { Span } from "../diagnostics/types.ts";
import { MISPLACED } from "./blame.ts";
import type { BoxCell, BoxNode, ContainerBox, TableBox } from "./boxes/types.ts";
import type { PlaceContext } from "./context.ts";
import type { ComputedStyle, Size } from "./css/types.ts";
import { lengthIn } from "./css/values/length.ts";
import type { Box } from "./types.ts";

/** Points: rounding. */
const SLACK = 0.5;

/** What properties say of one side of a box. */
interface Claim {
  readonly side: "height" | "width";
  readonly names: readonly string[];
  /** Points; 0: nothing. */
  readonly said: number;
  readonly style: ComputedStyle;
}

/**
 * Tells of the first box that a user's rule makes larger than its whole region, at the rule.
 * @returns whether there is one
 */
export function reportOversized(box: ContainerBox, area: Box, ctx: PlaceContext): boolean {
  const found = firstWithin(box, area.width, (claim) => told(claim, area, ctx));
  if (found === undefined) return false;
  const { claim, span } = found;
  const params = { side: claim.side, said: Math.round(claim.said), room: Math.round(area[claim.side]) };
  ctx.once(MISPLACED, span, () => diagnose("scene/box-too-large", params, { span }));
  return true;
}

type Told = { readonly claim: Claim; readonly span: Span };

function told(claim: Claim, area: Box, { originOf, ours }: PlaceContext): Told | undefined {
  if (claim.said <= area[claim.side] + SLACK) return undefined;
  const span = originOf(claim.style, claim.names);
  return span === undefined || ours.has(span.file) ? undefined : { claim, span };
}

/** @param width of what stands around, which shares are of; points */
function firstWithin(box: BoxNode, width: number, ask: (claim: Claim) => Told | undefined): Told | undefined {
  if (box.kind !== "container") return undefined;
  const isRow = box.style.display === "flex" && box.style.flexDirection.startsWith("row");
  for (const child of box.children) {
    const own = Math.min(pointsOf(child.style.width, width) || width, pointsOf(child.style.maxWidth, width) || width);
    for (const claim of child.kind === "flow" ? [] : claimsOf(child, isRow, width, own)) {
      const found = ask(claim);
      if (found !== undefined) return found;
    }
    const found = firstWithin(child, own, ask);
    if (found !== undefined) return found;
  }
  return undefined;
}

function claimsOf(box: BoxNode, inRow: boolean, width: number, own: number): readonly Claim[] {
  const { style } = box;
  const { margin, height, aspectRatio } = style;
  const sum = (...sizes: readonly Size[]): number => sizes.reduce((all, size) => all + pointsOf(size, width), 0);
  const claim = (side: Claim["side"], said: number, ...names: readonly string[]): Claim => ({
    side,
    said,
    names,
    style,
  });
  return [
    claim("width", sum(style.width), "width"),
    claim("width", sum(style.minWidth), "min-width"),
    claim("width", sum(margin.left, margin.right), "margin-left", "margin-right"),
    claim("height", height === "auto" || height.unit !== "pt" ? 0 : height.value, "height"),
    claim("height", sum(margin.top, margin.bottom), "margin-top", "margin-bottom"),
    claim("height", height !== "auto" || aspectRatio === null ? 0 : own / aspectRatio, "aspect-ratio"),
    claim(inRow ? "width" : "height", style.flexShrink === 0 ? sum(style.flexBasis) : 0, "flex-basis"),
    ...(box.kind === "table" ? airOf(box, width) : []),
  ];
}

/** What the cells of each row have left and right of their words; the widest of a row stands for all of it. */
function airOf({ rows }: TableBox, width: number): readonly Claim[] {
  const airAt = ({ written: { padding } }: BoxCell): number =>
    pointsOf(padding.left, width) + pointsOf(padding.right, width);
  return rows.flatMap(({ cells }) => {
    const [widest] = [...cells].sort((a, b) => airAt(b) - airAt(a));
    const said = cells.reduce((sum, cell) => sum + airAt(cell), 0);
    const names = ["padding-left", "padding-right"];
    return widest === undefined ? [] : [{ side: "width" as const, said, names, style: widest.written }];
  });
}

const pointsOf = (size: Size, width: number): number => (size === "auto" ? 0 : lengthIn(size, width));
