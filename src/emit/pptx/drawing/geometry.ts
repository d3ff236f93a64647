import type { Box, ShapeItem } from "../../../scene/types.ts";
import { emu } from "./units.ts";

/** `a:xfrm` (or `p:xfrm` of a graphic frame). */
export function writeTransform(box: Box, flip = false, tag: "a:xfrm" | "p:xfrm" = "a:xfrm"): string {
  const size = `<a:ext cx="${Math.max(0, emu(box.width))}" cy="${Math.max(0, emu(box.height))}"/>`;
  return `<${tag}${flip ? ' flipH="1"' : ""}><a:off x="${emu(box.x)}" y="${emu(box.y)}"/>${size}</${tag}>`;
}

/** `a:prstGeom`; the corner radius is a share of the shorter side, in 1/100000, at most half of it. */
export function writeGeometry(geometry: ShapeItem["geometry"], box: Box, radius = 0): string {
  const side = Math.min(box.width, box.height);
  if (geometry !== "roundRect" || side <= 0) return `<a:prstGeom prst="${geometry}"><a:avLst/></a:prstGeom>`;
  const share = Math.round(Math.min(0.5, Math.max(0, radius / side)) * 100_000);
  return `<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val ${share}"/></a:avLst></a:prstGeom>`;
}
