import { escapeXml } from "../../data/xml.ts";
import { isRightToLeft } from "../../language/index.ts";
import { XML_HEAD } from "../../opc/namespaces.ts";
import { createRelationships, type Relationships } from "../../opc/relationships.ts";
import type { Box, Scene, SceneSection, Size } from "../../scene/types.ts";
import type { PackageContext } from "./context.ts";
import { emu } from "./drawing/geometry.ts";
import { writePlainTextStyle } from "./drawing/list-style.ts";
import { writeTableStyle } from "./drawing/table-style.ts";
import { guidOf, slideNumbers } from "./identifiers.ts";
import { MASTER_ID } from "./master/master.ts";
import { mainLayout } from "./master/placeholders.ts";
import { NOTES_PAGE } from "./notes/master.ts";
import {
  HANDOUT_MASTER_PATH,
  MASTER_PATH,
  NOTES_MASTER_PATH,
  PRESENTATION_PATH,
  slidePart,
  THEME_PATH,
} from "./parts.ts";
import { writePart } from "./xml.ts";

/** Masters of pages for paper that the deck has. */
interface PaperMasters {
  readonly notes: boolean;
  readonly handout: boolean;
}

/** Adds the main part; its lists follow the schema's order (19.2.1.26), the notes master's before the slides'. */
export function addPresentation(paper: PaperMasters, context: PackageContext): void {
  const { scene, lang } = context;
  const relationships = createRelationships();
  const master = `<p:sldMasterId id="${MASTER_ID}" r:id="${relationships.add("slideMaster", MASTER_PATH)}"/>`;
  const slides = slideNumbers(scene.slides).map((number, index) => {
    return `<p:sldId id="${number}" r:id="${relationships.add("slide", slidePart(index))}"/>`;
  });
  const notes = paper.notes ? `<p:notesMasterId r:id="${relationships.add("notesMaster", NOTES_MASTER_PATH)}"/>` : "";
  const handout = paper.handout
    ? `<p:handoutMasterId r:id="${relationships.add("handoutMaster", HANDOUT_MASTER_PATH)}"/>`
    : "";
  addSettings(relationships, context);
  relationships.add("theme", THEME_PATH);
  const direction = isRightToLeft(lang) ? ' rtl="1"' : "";
  const content =
    `<p:sldMasterIdLst>${master}</p:sldMasterIdLst>` +
    (notes === "" ? "" : `<p:notesMasterIdLst>${notes}</p:notesMasterIdLst>`) +
    (handout === "" ? "" : `<p:handoutMasterIdLst>${handout}</p:handoutMasterIdLst>`) +
    (slides.length === 0 ? "" : `<p:sldIdLst>${slides.join("")}</p:sldIdLst>`) +
    `${writeSlideSize(scene.page)}<p:notesSz cx="${emu(NOTES_PAGE.width)}" cy="${emu(NOTES_PAGE.height)}"/>` +
    `<p:defaultTextStyle>${writePlainTextStyle(lang)}</p:defaultTextStyle>${writeExtensions(scene)}`;
  const attributes = `${direction} saveSubsetFonts="1" autoCompressPictures="0"`;
  context.add(PRESENTATION_PATH, writePart("p:presentation", content, attributes), relationships);
}

function writeExtensions(scene: Scene): string {
  const extensions = writeSections(scene) + writeGuides(scene);
  return extensions === "" ? "" : `<p:extLst>${extensions}</p:extLst>`;
}

/** Guides count eighths of a point ([MS-PPTX] 2.2.11 `sldGuideLst`, as PowerPoint 2013 and later show them). */
const GUIDE = 8;

/** Guides along the edges of the main layout's title and body, which the pack's grid hangs on. */
function writeGuides({ layouts, page }: Scene): string {
  const places = (mainLayout(layouts)?.placeholders ?? []).filter(
    ({ type, idx, rotation }) => (type === "title" || (type === "body" && idx === 1)) && rotation === undefined,
  );
  const edges = (of: (box: Box) => readonly number[], end: number) => {
    const inside = places.flatMap(({ box }) => of(box)).filter((edge) => edge > 0 && edge < end);
    return [...new Set(inside.map((edge) => Math.round(edge * GUIDE)))].sort((a, b) => a - b);
  };
  const all = [
    ...edges(({ y, height }) => [y, y + height], page.height).map((pos) => ({ pos, level: true })),
    ...edges(({ x, width }) => [x, x + width], page.width).map((pos) => ({ pos, level: false })),
  ];
  if (all.length === 0) return "";
  const guides = all.map(
    ({ pos, level }, index) =>
      `<p15:guide id="${index + 1}"${level ? ' orient="horz"' : ""} pos="${pos}" userDrawn="1">` +
      `<p15:clr><a:srgbClr val="A4A3A4"/></p15:clr></p15:guide>`,
  );
  const list = `<p15:sldGuideLst xmlns:p15="http://schemas.microsoft.com/office/powerpoint/2012/main">${guides.join("")}</p15:sldGuideLst>`;
  return `<p:ext uri="{EFAFB233-063F-42B5-8137-9DF3F51BA10A}">${list}</p:ext>`;
}

/**
 * The section list, an extension of PowerPoint 2010 ([MS-PPTX] 2.2.6); "" without sections. PowerPoint wants every
 * slide in exactly one section: slides before the first go under the deck's title, slides between two to the earlier.
 */
export function writeSections({ sections, slides, meta }: Scene): string {
  const ordered = sections
    .filter(({ first }) => first >= 0 && first < slides.length)
    .sort((left, right) => left.first - right.first);
  const [start] = ordered;
  if (start === undefined) return "";
  const lead: readonly SceneSection[] =
    start.first > 0 ? [{ id: "", title: meta.title, first: 0, count: start.first }] : [];
  const all = [...lead, ...ordered];
  const numbers = slideNumbers(slides);
  const counts = new Map<string, number>();
  const elements = all.map(({ id, title, first }, index) => {
    const ids = numbers.slice(first, all[index + 1]?.first).map((number) => `<p14:sldId id="${number}"/>`);
    const count = counts.get(id) ?? 0;
    counts.set(id, count + 1);
    const guid = guidOf(`section ${id} ${count}`);
    return `<p14:section name="${escapeXml(title || id || meta.title)}" id="${guid}"><p14:sldIdLst>${ids.join("")}</p14:sldIdLst></p14:section>`;
  });
  const list = `<p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">${elements.join("")}</p14:sectionLst>`;
  return `<p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}">${list}</p:ext>`;
}

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

/** The window as it opens: slide and notes panes both visible. */
const VIEW =
  '<p:normalViewPr><p:restoredLeft sz="15620"/><p:restoredTop sz="80000"/></p:normalViewPr>' +
  '<p:notesTextViewPr><p:cViewPr><p:scale><a:sx n="1" d="1"/><a:sy n="1" d="1"/></p:scale><p:origin x="0" y="0"/></p:cViewPr></p:notesTextViewPr>' +
  '<p:gridSpacing cx="76200" cy="76200"/>';

/** Adds the three small parts that PowerPoint expects beside the presentation. */
function addSettings(relationships: Relationships, context: PackageContext): void {
  const parts: readonly (readonly [string, string])[] = [
    ["presProps", writePart("p:presentationPr", "")],
    ["viewProps", writePart("p:viewPr", VIEW)],
    ["tableStyles", writeTableStyles(context)],
  ];
  for (const [name, xml] of parts) {
    relationships.add(name, `ppt/${name}.xml`);
    context.add(`ppt/${name}.xml`, xml);
  }
}

/** One style, that of the deck's own tables, which a table that somebody adds takes as well. */
function writeTableStyles({ scene, tables: { id, look } }: PackageContext): string {
  const list = `<a:tblStyleLst xmlns:a="${DRAWING}" def="${id}">${writeTableStyle(scene, look)}</a:tblStyleLst>`;
  return XML_HEAD + list;
}

interface KnownSize {
  readonly width: number;
  readonly height: number;
  /** `ST_SlideSizeType`, where there is one: PowerPoint's own wide slides have none. */
  readonly type?: string;
  /** `PresentationFormat` in the file's properties. */
  readonly format: string;
}

/** Sizes in EMU that PowerPoint's page setup has by name. */
const KNOWN: readonly KnownSize[] = [
  { width: 12192000, height: 6858000, format: "Widescreen" },
  { width: 9144000, height: 5143500, type: "screen16x9", format: "On-screen Show (16:9)" },
  { width: 9144000, height: 5715000, type: "screen16x10", format: "On-screen Show (16:10)" },
  { width: 9144000, height: 6858000, type: "screen4x3", format: "On-screen Show (4:3)" },
  { width: 9906000, height: 6858000, type: "A4", format: "A4 Paper (210x297 mm)" },
];

function known(page: Size): KnownSize {
  const width = emu(page.width);
  const height = emu(page.height);
  return KNOWN.find((size) => size.width === width && size.height === height) ?? { width, height, format: "Custom" };
}

/** `p:sldSz` */
export function writeSlideSize(page: Size): string {
  const { width, height, type } = known(page);
  return `<p:sldSz cx="${width}" cy="${height}"${type === undefined ? "" : ` type="${type}"`}/>`;
}

/** The page's name in the file's properties. */
export function presentationFormat(page: Size): string {
  return known(page).format;
}
