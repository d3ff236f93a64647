import type { Box, ImageItem } from "../../../scene/types.ts";
import { type Embedded, writeBlip, writeCrop, writeGeometry, writeTransform } from "./geometry.ts";
import { type Identity, writeIdentity } from "./identity.ts";
import { setUpright } from "./upright.ts";

/** Who a table, a chart or a picture is on its slide or layout. */
export interface Framed extends Identity {
  /** The `p:ph` of a frame that fills a placeholder; "" if it stands by itself. */
  readonly use: string;
  /** Of a picture in whose place something plays: whether it is a sound, and the relationships of the part and its embedding. */
  readonly plays?: { readonly isSound: boolean; readonly link: string; readonly embed: string };
}

function writeUse({ use, plays }: Framed): string {
  const inner = use + (plays === undefined ? "" : writePlayed(plays));
  return inner === "" ? "<p:nvPr/>" : `<p:nvPr>${inner}</p:nvPr>`;
}

/** `a:videoFile` or `a:audioFile` (20.1.3), for programs before 2010, and where the bytes are ([MS-PPTX] 2.2.1.7 `media`). */
function writePlayed({ isSound, link, embed }: NonNullable<Framed["plays"]>): string {
  const media = `<p14:media xmlns:p14="${P14}" r:embed="${embed}"/>`;
  return (
    `<a:${isSound ? "audioFile" : "videoFile"} r:link="${link}"/>` +
    `<p:extLst><p:ext uri="{DAA4B4D4-6D71-4841-9C94-3DE7FCFB9230}">${media}</p:ext></p:extLst>`
  );
}

const P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main";

const CONTENT = "http://schemas.openxmlformats.org/drawingml/2006/";

/** `p:graphicFrame` (ECMA-376 Part 1, 19.3.1.21) around a table or the reference to a chart. */
export function writeFrame(who: Framed, box: Box, kind: "table" | "chart", content: string): string {
  const locks = '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>';
  const graphic = `<a:graphic><a:graphicData uri="${CONTENT}${kind}">${content}</a:graphicData></a:graphic>`;
  const properties = `<p:nvGraphicFramePr>${writeIdentity(who)}${locks}${writeUse(who)}</p:nvGraphicFramePr>`;
  return `<p:graphicFrame>${properties}${writeTransform(box, {}, "p:xfrm")}${graphic}</p:graphicFrame>`;
}

/** `c:chart` of a frame: the chart's part by its relationship. */
export function writeChartReference(relationship: string): string {
  return `<c:chart xmlns:c="${CONTENT}chart" r:id="${relationship}"/>`;
}

/**
 * `p:pic` (19.3.1.37).
 * @param embedded relationships of the picture's parts
 * @param orientation EXIF's, of its pixels; undefined: upright
 */
export function writePicture(
  item: ImageItem,
  who: Framed,
  embedded: Embedded,
  orientation: number | undefined,
): string {
  const upright = setUpright(item, orientation);
  const locks = '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr>';
  const crop = `${writeCrop(upright.crop)}<a:stretch><a:fillRect/></a:stretch>`;
  const look = writeTransform(upright.box, upright) + writeGeometry({ geometry: "rect", box: item.box });
  return (
    `<p:pic><p:nvPicPr>${writeIdentity(who)}${locks}${writeUse(who)}</p:nvPicPr>` +
    `<p:blipFill>${writeBlip(item, embedded)}${crop}</p:blipFill><p:spPr>${look}</p:spPr></p:pic>`
  );
}
