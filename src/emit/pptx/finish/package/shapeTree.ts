import type { Colour } from "../../../../scene/types.ts";
import { writeFill } from "../../drawing/colour.ts";

const GROUP =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/>' +
  '<a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

/** `p:spTree` around shapes whose ids start at 2. */
export function writeShapeTree(shapes: string): string {
  return `<p:spTree>${GROUP}${shapes}</p:spTree>`;
}

/** `p:bg` in one colour; "" leaves the background to the part above. */
export function writeBackground(colour: Colour | undefined): string {
  return colour === undefined ? "" : `<p:bg><p:bgPr>${writeFill(colour)}<a:effectLst/></p:bgPr></p:bg>`;
}
