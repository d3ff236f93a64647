import type { Fill } from "../../scene/types.ts";
import { writeFill } from "./drawing/colour.ts";

/** The group that every slide is: its place and size are those of the page, so it needs none. */
const GROUP = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>';

/** `p:spTree` around shapes whose ids start at 2. */
export function writeShapeTree(shapes: string): string {
  return `<p:spTree>${GROUP}${shapes}</p:spTree>`;
}

/** `p:bg` of a colour or gradient; "" leaves the background to the part above. */
export function writeBackground(fill: Fill | undefined): string {
  return fill === undefined ? "" : `<p:bg><p:bgPr>${writeFill(fill)}<a:effectLst/></p:bgPr></p:bg>`;
}

/** Background of a master: the theme's first light colour. */
export const PLAIN_BACKGROUND =
  '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';

/** Masters see the theme's slots under their usual names (ECMA-376 Part 1, 19.3.1.6 `clrMap`). */
export const COLOUR_MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3"' +
  ' accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';
