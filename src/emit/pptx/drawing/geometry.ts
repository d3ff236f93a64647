/** Units of DrawingML (ECMA-376 Part 1, 20.1.10 and 22.9): all of them integers. */

import type { Box, ImageItem, Outline, ShapeItem, Sides } from "../../../scene/types.ts";

const EMU_PER_POINT = 12700;
const EMU_PER_INCH = 914400;

/** Points to English Metric Units. */
export function emu(points: number): number {
  return Math.round(points * EMU_PER_POINT);
}

/** Points to inches, cut to whole EMU so that a later rounding cannot drift. */
export function inches(points: number): number {
  return emu(points) / EMU_PER_INCH;
}

/** Points to hundredths of a point: font sizes, letter and paragraph spacing. */
export function hundredths(points: number): number {
  return Math.round(points * 100);
}

/** A fraction (1 = 100 %) to thousandths of a percent. */
export function percentage(fraction: number): number {
  return Math.round(fraction * 100_000);
}

/** `a:xfrm` (or `p:xfrm` of a graphic frame). */
export function writeTransform(box: Box, flip = false, tag: "a:xfrm" | "p:xfrm" = "a:xfrm"): string {
  const size = `<a:ext cx="${Math.max(0, emu(box.width))}" cy="${Math.max(0, emu(box.height))}"/>`;
  return `<${tag}${flip ? ' flipH="1"' : ""}><a:off x="${emu(box.x)}" y="${emu(box.y)}"/>${size}</${tag}>`;
}

/** `a:custGeom` (ECMA-376 Part 1, 20.1.9.8): areas without their edges, then lines, in EMU from the box's corner. */
export function writePath(outlines: readonly Outline[], { width, height }: Box): string {
  const one = (draws: Outline["draws"], flag: string): string => {
    const drawn = outlines.filter((outline) => outline.draws === draws);
    if (drawn.length === 0) return "";
    const moves = drawn.map(({ points }) => {
      const steps = points.map(([x, y], i) => {
        const step = i === 0 ? "moveTo" : "lnTo";
        return `<a:${step}><a:pt x="${emu(x)}" y="${emu(y)}"/></a:${step}>`;
      });
      return `${steps.join("")}${draws === "fill" ? "<a:close/>" : ""}`;
    });
    return `<a:path w="${emu(width)}" h="${emu(height)}" ${flag}>${moves.join("")}</a:path>`;
  };
  return (
    `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>` +
    `<a:pathLst>${one("fill", 'stroke="0"')}${one("stroke", 'fill="none"')}</a:pathLst></a:custGeom>`
  );
}

/** `a:prstGeom`; the corner radius is a share of the shorter side, in 1/100000, at most half of it. */
export function writeGeometry(geometry: Exclude<ShapeItem["geometry"], "path">, box: Box, radius = 0): string {
  const side = Math.min(box.width, box.height);
  if (geometry !== "roundRect" || side <= 0) return `<a:prstGeom prst="${geometry}"><a:avLst/></a:prstGeom>`;
  const share = Math.round(Math.min(0.5, Math.max(0, radius / side)) * 100_000);
  return `<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val ${share}"/></a:avLst></a:prstGeom>`;
}

/** `a:blip` (ECMA-376 Part 1, 20.1.8.13): the picture by its relationship, perhaps less opaque. */
export function writeBlip({ opacity }: Pick<ImageItem, "opacity">, embed: string): string {
  if (opacity === undefined) return `<a:blip r:embed="${embed}"/>`;
  return `<a:blip r:embed="${embed}"><a:alphaModFix amt="${percentage(opacity)}"/></a:blip>`;
}

/** `a:srcRect` (ECMA-376 Part 1, 20.1.8.55): the shares cut away; "" when nothing is. */
export function writeCrop({ left, top, right, bottom }: Sides): string {
  if (left === 0 && top === 0 && right === 0 && bottom === 0) return "";
  return `<a:srcRect l="${percentage(left)}" t="${percentage(top)}" r="${percentage(right)}" b="${percentage(bottom)}"/>`;
}
