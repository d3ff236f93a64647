import { emu } from "../drawing/units.ts";
import { MASTER_ID } from "../master/master.ts";
import { NOTES_PAGE } from "../notes/frames.ts";
import type { PackageContext } from "../package/context.ts";
import { MASTER_PATH, NOTES_MASTER_PATH, PRESENTATION_PATH, THEME_PATH } from "../package/paths.ts";
import { writePlainTextStyle } from "../package/plain-text.ts";
import { createRelationships } from "../package/relationships.ts";
import { writePart } from "../package/xml.ts";
import { slidePart } from "../parts.ts";
import { FIRST_SLIDE_ID, writeSections } from "./sections.ts";
import { addSettings } from "./settings.ts";
import { writeSlideSize } from "./size.ts";

const RIGHT_TO_LEFT = /^(?:ar|he|fa|ur|yi|ps|sd|ug|ckb|dv)\b/i;

/** Adds the main part; its lists follow the schema's order (19.2.1.26), the notes master's before the slides'. */
export function addPresentation(hasNotes: boolean, context: PackageContext): void {
  const { scene, lang } = context;
  const relationships = createRelationships();
  const master = `<p:sldMasterId id="${MASTER_ID}" r:id="${relationships.add("slideMaster", MASTER_PATH)}"/>`;
  const slides = scene.slides.map((_, index) => {
    return `<p:sldId id="${FIRST_SLIDE_ID + index}" r:id="${relationships.add("slide", slidePart(index))}"/>`;
  });
  const notes = hasNotes ? `<p:notesMasterId r:id="${relationships.add("notesMaster", NOTES_MASTER_PATH)}"/>` : "";
  addSettings(relationships, context);
  relationships.add("theme", THEME_PATH);
  const direction = RIGHT_TO_LEFT.test(lang) ? ' rtl="1"' : "";
  const content =
    `<p:sldMasterIdLst>${master}</p:sldMasterIdLst>` +
    (notes === "" ? "" : `<p:notesMasterIdLst>${notes}</p:notesMasterIdLst>`) +
    (slides.length === 0 ? "" : `<p:sldIdLst>${slides.join("")}</p:sldIdLst>`) +
    `${writeSlideSize(scene.page)}<p:notesSz cx="${emu(NOTES_PAGE.width)}" cy="${emu(NOTES_PAGE.height)}"/>` +
    `<p:defaultTextStyle>${writePlainTextStyle(lang)}</p:defaultTextStyle>${writeSections(scene)}`;
  const attributes = `${direction} saveSubsetFonts="1" autoCompressPictures="0"`;
  context.add(PRESENTATION_PATH, writePart("p:presentation", content, attributes), relationships);
}
