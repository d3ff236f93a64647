import { createRelationships } from "../../../opc/relationships.ts";
import type { Box, LevelStyle, Size } from "../../../scene/types.ts";
import type { PackageContext } from "../context.ts";
import { writeGeometry, writeTransform } from "../drawing/geometry.ts";
import { writeLevels } from "../drawing/list-style.ts";
import { writeNumber } from "../layouts/prompt.ts";
import { HANDOUT_MASTER_PATH, HANDOUT_THEME_PATH, NOTES_MASTER_PATH, NOTES_THEME_PATH } from "../parts.ts";
import { COLOUR_MAP, PLAIN_BACKGROUND, writeShapeTree } from "../shape-tree.ts";
import { writeTheme } from "../theme.ts";
import { langAttribute, writePart } from "../xml.ts";
import { writePageMark } from "./marking.ts";

/** The notes page in points: 7.5 × 10 in upright, on which PowerPoint's placeholders rest. */
export const NOTES_PAGE: Size = { width: 540, height: 720 };

const IMAGE: Box = { x: 54, y: 56.7, width: 432, height: 270 };

/** Where the slide's picture stands: as large as its frame allows, in the slide's proportions, centred. */
function imageBox(page: Size): Box {
  const scale = Math.min(IMAGE.width / page.width, IMAGE.height / page.height);
  const width = page.width * scale;
  const height = page.height * scale;
  return { x: IMAGE.x + (IMAGE.width - width) / 2, y: IMAGE.y + (IMAGE.height - height) / 2, width, height };
}

const NOTES_FRAMES = {
  header: { x: 0, y: 0, width: 234, height: 36 },
  date: { x: 306, y: 0, width: 234, height: 36 },
  body: { x: 54, y: 346.5, width: 432, height: 324 },
  footer: { x: 0, y: 684, width: 234, height: 36 },
  number: { x: 306, y: 684, width: 234, height: 36 },
} as const satisfies Record<string, Box>;

const OUTLINE = '<a:noFill/><a:ln w="12700"><a:solidFill><a:prstClr val="black"/></a:solidFill></a:ln>';
const LEVEL_NAMES = ["Click to edit Master text styles", "Second level", "Third level", "Fourth level", "Fifth level"];

interface Frame {
  readonly id: number;
  readonly name: string;
  readonly use: string;
  readonly box: Box;
  readonly locks?: string;
  readonly look?: string;
  readonly anchor?: string;
  readonly align?: "l" | "r";
  readonly text: string;
}

/**
 * Adds the notes master and its theme. The theme is a part of its own: two masters that share one make PowerPoint
 * repair the file. It shows the deck's mark, so that pages of slides without notes bear one in print.
 *
 * @param levels style of the notes' outline levels
 */
export function addNotesMaster(levels: readonly LevelStyle[], context: PackageContext): void {
  const { scene, lang } = context;
  const relationships = createRelationships();
  relationships.add("theme", NOTES_THEME_PATH);
  context.add(NOTES_THEME_PATH, writeTheme(scene.theme));
  const shapes = [
    ...frames(imageBox(scene.page), lang).map(writeFrame),
    writePageMark("header", 8, scene.meta, lang),
    writePageMark("footer", 9, scene.meta, lang),
  ].join("");
  const content =
    `<p:cSld>${PLAIN_BACKGROUND}${writeShapeTree(shapes)}</p:cSld>${COLOUR_MAP}` +
    `<p:notesStyle>${writeLevels(levels, lang)}</p:notesStyle>`;
  context.add(NOTES_MASTER_PATH, writePart("p:notesMaster", content), relationships);
}

/** Adds the master of printed handouts and its theme, which shows the deck's mark on every page. */
export function addHandoutMaster(context: PackageContext): void {
  const { scene, lang } = context;
  const relationships = createRelationships();
  relationships.add("theme", HANDOUT_THEME_PATH);
  context.add(HANDOUT_THEME_PATH, writeTheme(scene.theme));
  const { header, date, footer, number } = NOTES_FRAMES;
  const empty = `<a:p><a:endParaRPr${langAttribute(lang)}/></a:p>`;
  const standing: readonly Frame[] = [
    { id: 2, name: "Header", use: 'type="hdr" sz="quarter"', box: header, align: "l", text: empty },
    { id: 3, name: "Date", use: 'type="dt" sz="quarter" idx="1"', box: date, align: "r", text: empty },
    {
      id: 4,
      name: "Footer",
      use: 'type="ftr" sz="quarter" idx="2"',
      box: footer,
      align: "l",
      anchor: "b",
      text: empty,
    },
    {
      id: 5,
      name: "Slide number",
      use: 'type="sldNum" sz="quarter" idx="3"',
      box: number,
      align: "r",
      anchor: "b",
      text: writeNumber(lang),
    },
  ];
  const shapes = [
    ...standing.map(writeFrame),
    writePageMark("header", 6, scene.meta, lang),
    writePageMark("footer", 7, scene.meta, lang),
  ].join("");
  const content = `<p:cSld>${PLAIN_BACKGROUND}${writeShapeTree(shapes)}</p:cSld>${COLOUR_MAP}`;
  context.add(HANDOUT_MASTER_PATH, writePart("p:handoutMaster", content), relationships);
}

function frames(image: Box, lang: string): readonly Frame[] {
  const empty = `<a:p><a:endParaRPr${langAttribute(lang)}/></a:p>`;
  const { header, date, body, footer, number } = NOTES_FRAMES;
  const sample = LEVEL_NAMES.map((name, level) => {
    const properties = level === 0 ? "" : `<a:pPr lvl="${level}"/>`;
    return `<a:p>${properties}<a:r><a:rPr${langAttribute(lang)}/><a:t>${name}</a:t></a:r></a:p>`;
  });
  return [
    { id: 2, name: "Header", use: 'type="hdr" sz="quarter"', box: header, align: "l", text: empty },
    { id: 3, name: "Date", use: 'type="dt" idx="1"', box: date, align: "r", text: empty },
    {
      id: 4,
      name: "Slide image",
      use: 'type="sldImg" idx="2"',
      box: image,
      locks: ' noRot="1" noChangeAspect="1"',
      look: OUTLINE,
      anchor: "ctr",
      text: empty,
    },
    { id: 5, name: "Notes", use: 'type="body" sz="quarter" idx="3"', box: body, text: sample.join("") },
    {
      id: 6,
      name: "Footer",
      use: 'type="ftr" sz="quarter" idx="4"',
      box: footer,
      align: "l",
      anchor: "b",
      text: empty,
    },
    {
      id: 7,
      name: "Slide number",
      use: 'type="sldNum" sz="quarter" idx="5"',
      box: number,
      align: "r",
      anchor: "b",
      text: writeNumber(lang),
    },
  ];
}

function writeFrame({ id, name, use, box, locks = "", look = "", anchor = "t", align, text }: Frame): string {
  const style = align
    ? `<a:lstStyle><a:lvl1pPr algn="${align}"><a:defRPr sz="1200"/></a:lvl1pPr></a:lstStyle>`
    : "<a:lstStyle/>";
  const body = `<a:bodyPr vert="horz" lIns="91440" tIns="45720" rIns="91440" bIns="45720" rtlCol="0" anchor="${anchor}"/>`;
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"${locks}/></p:cNvSpPr>` +
    `<p:nvPr><p:ph ${use}/></p:nvPr></p:nvSpPr><p:spPr>${writeTransform(box)}${writeGeometry({ geometry: "rect", box })}${look}</p:spPr>` +
    `<p:txBody>${body}${style}${text}</p:txBody></p:sp>`
  );
}
