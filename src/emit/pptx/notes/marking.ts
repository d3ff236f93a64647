import { escapeXml } from "../../../data/xml.ts";
import type { Box, Classification, SceneMeta } from "../../../scene/types.ts";
import { writeFill } from "../drawing/colour.ts";
import { emu, writeGeometry, writeTransform } from "../drawing/geometry.ts";
import { writeClassification } from "../drawing/placeholder.ts";
import { langAttribute } from "../xml.ts";

/** Of pages for paper: across them, where printers print (18 pt from the edge) and neither header nor number reaches. */
const PLACES: Readonly<Record<Classification, { readonly name: string; readonly box: Box }>> = {
  header: { name: "Marking", box: { x: 0, y: 18, width: 540, height: 18 } },
  footer: { name: "Marking at the foot", box: { x: 0, y: 684, width: 540, height: 18 } },
};
/** Points from the sides of the page to the words: those of the notes. */
const MARGIN = 54;
const ALIGN = { left: "l", center: "ctr", right: "r" } as const;

/**
 * The marking of a notes page or of a master of pages for paper, as fixed text; "" if there is none.
 * @param id of the shape
 * @param look as its scheme has it; left out: in the middle, 12 pt, dark on the page
 */
export function writePageMark(
  at: Classification,
  id: number,
  { marking, markingLook: look }: Pick<SceneMeta, "marking" | "markingLook">,
  lang: string,
): string {
  if (marking === "") return "";
  const { name, box } = PLACES[at];
  const ink = look?.band === undefined ? "" : writeFill({ hex: look.band.ink });
  const ground = look?.band === undefined ? "<a:noFill/>" : writeFill({ hex: look.band.ground });
  const text =
    `<a:p><a:pPr algn="${ALIGN[look?.align ?? "center"]}"/>` +
    `<a:r><a:rPr${langAttribute(lang)} sz="${Math.round((look?.size ?? 12) * 100)}" b="1"${ink === "" ? "/>" : `>${ink}</a:rPr>`}` +
    `<a:t>${escapeXml(marking)}</a:t></a:r></a:p>`;
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr txBox="1"/>` +
    `<p:nvPr>${writeClassification({ classification: at })}</p:nvPr></p:nvSpPr>` +
    `<p:spPr>${writeTransform(box)}${writeGeometry({ geometry: "rect", box })}${ground}</p:spPr>` +
    `<p:txBody><a:bodyPr wrap="square" lIns="${emu(MARGIN)}" tIns="0" rIns="${emu(MARGIN)}" bIns="0" anchor="ctr">` +
    `<a:noAutofit/></a:bodyPr><a:lstStyle/>${text}</p:txBody></p:sp>`
  );
}
