import { createRelationships } from "../../../opc/relationships.ts";
import type { LevelStyle, Paragraph, SceneSlide } from "../../../scene/types.ts";
import { linker, type PackageContext } from "../context.ts";
import { SLIDE_NUMBER_FIELD } from "../drawing/run.ts";
import { writeParagraphs } from "../drawing/text.ts";
import { NOTES_MASTER_PATH, notesPart, slidePart } from "../parts.ts";
import { writeShapeTree } from "../shape-tree.ts";
import { langAttribute, writePart } from "../xml.ts";
import { writePageMark } from "./marking.ts";

const IMAGE =
  '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>' +
  '<p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>';
const BODY =
  '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' +
  '<p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>';
const NUMBER =
  '<p:sp><p:nvSpPr><p:cNvPr id="4" name="Slide number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' +
  '<p:nvPr><p:ph type="sldNum" sz="quarter" idx="5"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>';

/**
 * Adds the notes page of a slide: its picture, the notes as rich paragraphs, its number.
 *
 * @param inherited styles of the outline levels, which the text leaves out
 */
export function addNotes(
  slide: SceneSlide,
  index: number,
  inherited: readonly LevelStyle[],
  context: PackageContext,
): void {
  const relationships = createRelationships();
  relationships.add("notesMaster", NOTES_MASTER_PATH);
  relationships.add("slide", slidePart(index));
  const text = writeParagraphs(slide.notes.map(withoutJumps), {
    fonts: context.scene.theme,
    link: linker(context, relationships),
    inherited,
  });
  const field = `<a:fld id="${SLIDE_NUMBER_FIELD}" type="slidenum"><a:rPr${langAttribute(context.lang)}/>`;
  const number = `<a:p>${field}<a:t>${index + 1}</a:t></a:fld></a:p>`;
  // The master shows the deck's mark; a page that has another one hides what the master shows.
  const banner = slide.notesBanner === context.scene.meta.marking ? "" : slide.notesBanner;
  const mark = { marking: banner, ...(slide.notesLook === undefined ? {} : { markingLook: slide.notesLook }) };
  const header = writePageMark("header", 5, mark, context.lang);
  const footer = writePageMark("footer", 6, mark, context.lang);
  const shapes = `${header}${IMAGE}${BODY}${text}</p:txBody></p:sp>${NUMBER}${number}</p:txBody></p:sp>${footer}`;
  const own = banner === "" ? "" : ' showMasterSp="0"';
  const xml = writePart("p:notes", `<p:cSld>${writeShapeTree(shapes)}</p:cSld>`, own);
  context.add(notesPart(index), xml, relationships);
}

/**
 * A notes page belongs to the slide that its one slide relationship names; a link to another slide would be a second
 * one. Such links cannot be followed from notes in a show anyway, so their text stays and the jump goes.
 */
function withoutJumps(paragraph: Paragraph): Paragraph {
  if (!paragraph.runs.some((run) => run.link && "slide" in run.link)) return paragraph;
  const runs = paragraph.runs.map((run) => {
    if (!run.link || "url" in run.link) return run;
    const { link: _, ...plain } = run;
    return plain;
  });
  return { ...paragraph, runs };
}
