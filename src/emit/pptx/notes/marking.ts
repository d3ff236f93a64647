import { escapeXml } from "../../../data/xml.ts";
import type { Box, Classification } from "../../../scene/types.ts";
import { writeGeometry, writeTransform } from "../drawing/geometry.ts";
import { writeClassification } from "../drawing/placeholder.ts";
import { langAttribute } from "../xml.ts";

/** Of pages for paper: across them, in the middle, where neither header nor date nor number reaches. */
const PLACES: Readonly<Record<Classification, { readonly name: string; readonly box: Box }>> = {
  header: { name: "Marking", box: { x: 0, y: 0, width: 540, height: 24 } },
  footer: { name: "Marking at the foot", box: { x: 0, y: 696, width: 540, height: 24 } },
};

/**
 * The marking of a notes page or of a master of pages for paper, as fixed text; "" if there is none.
 * @param id of the shape
 */
export function writePageMark(at: Classification, id: number, marking: string, lang: string): string {
  if (marking === "") return "";
  const { name, box } = PLACES[at];
  const text =
    `<a:p><a:pPr algn="ctr"/><a:r><a:rPr${langAttribute(lang)} sz="1200" b="1"/>` +
    `<a:t>${escapeXml(marking)}</a:t></a:r></a:p>`;
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr txBox="1"/>` +
    `<p:nvPr>${writeClassification({ classification: at })}</p:nvPr></p:nvSpPr>` +
    `<p:spPr>${writeTransform(box)}${writeGeometry({ geometry: "rect", box })}<a:noFill/></p:spPr>` +
    `<p:txBody><a:bodyPr wrap="square" anchor="ctr"><a:noAutofit/></a:bodyPr><a:lstStyle/>${text}</p:txBody></p:sp>`
  );
}
