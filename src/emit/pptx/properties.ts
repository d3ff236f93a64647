import { escapeXml } from "../../data/xml.ts";
import { XML_HEAD } from "../../opc/namespaces.ts";
import { createRelationships } from "../../opc/relationships.ts";
import type { FontUse, Item, Paragraph, Scene, SceneMeta, Theme } from "../../scene/types.ts";
import type { PackageContext } from "./context.ts";
import { buildIdOf } from "./identifiers.ts";
import { type Packer, PRESENTATION_PATH } from "./parts.ts";
import { presentationFormat } from "./presentation.ts";

/**
 * Adds the document properties, and the relationships of the package itself.
 *
 * @param packer of all others of the package: what it is called by follows from them
 * @param thumbnail what folders show of it, as PNG, which changes nothing in what it is called by
 */
export function addProperties(context: PackageContext, packer: Packer, thumbnail: Uint8Array | null): void {
  const { scene, assets } = context;
  const pictures = scene.slides.flatMap(({ items }) => items.filter((item) => item.kind === "image"));
  const clips = pictures.filter(({ src }) => assets.get(src)?.clip !== undefined).length;
  const relationships = createRelationships();
  relationships.add("officeDocument", PRESENTATION_PATH);
  relationships.add("core-properties", "docProps/core.xml");
  relationships.add("extended-properties", "docProps/app.xml");
  context.add("docProps/core.xml", writeCoreProperties(scene.meta));
  context.add("docProps/app.xml", writeAppProperties(scene, presentationFormat(scene.page), clips));
  relationships.add("custom-properties", "docProps/custom.xml");
  context.add("docProps/custom.xml", writeCustomProperties(scene.meta, buildIdOf(packer.packed())));
  if (thumbnail !== null) {
    relationships.add("thumbnail", THUMBNAIL_PATH);
    packer.parts.set(THUMBNAIL_PATH, thumbnail);
  }
  context.relate("", relationships);
}

const THUMBNAIL_PATH = "docProps/thumbnail.png";

const EXTENDED =
  'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"' +
  ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"';

/** `docProps/app.xml` (ECMA-376 Part 1, 22.2): counts and the titles that Explorer and Finder show. */
function writeAppProperties(scene: Scene, format: string, clips: number): string {
  const { words, paragraphs, faces } = countText(scene);
  const groups: readonly (readonly [string, readonly string[]])[] = [
    ["Fonts Used", faces],
    ["Theme", [scene.theme.name]],
    ["Slide Titles", scene.slides.map(({ title }) => title)],
  ];
  const notes = scene.slides.filter((slide) => slide.notes.length > 0).length;
  return (
    `${XML_HEAD}<Properties ${EXTENDED}><TotalTime>0</TotalTime><Words>${words}</Words>` +
    `<Application>briefdeck</Application><PresentationFormat>${format}</PresentationFormat>` +
    `<Paragraphs>${paragraphs}</Paragraphs><Slides>${scene.slides.length}</Slides><Notes>${notes}</Notes>` +
    `<HiddenSlides>0</HiddenSlides><MMClips>${clips}</MMClips><ScaleCrop>false</ScaleCrop>` +
    titles(groups.filter(([, names]) => names.length > 0)) +
    (scene.meta.organisation === "" ? "" : `<Company>${escapeXml(scene.meta.organisation)}</Company>`) +
    "<LinksUpToDate>false</LinksUpToDate><SharedDoc>false</SharedDoc><HyperlinksChanged>false</HyperlinksChanged></Properties>"
  );
}

/** `HeadingPairs` says how many names of each group follow in `TitlesOfParts`. */
function titles(groups: readonly (readonly [string, readonly string[]])[]): string {
  const pairs = groups.map(
    ([title, names]) =>
      `<vt:variant><vt:lpstr>${title}</vt:lpstr></vt:variant><vt:variant><vt:i4>${names.length}</vt:i4></vt:variant>`,
  );
  const names = groups.flatMap(([, list]) => list.map((name) => `<vt:lpstr>${escapeXml(name)}</vt:lpstr>`));
  return (
    `<HeadingPairs><vt:vector size="${groups.length * 2}" baseType="variant">${pairs.join("")}</vt:vector></HeadingPairs>` +
    `<TitlesOfParts><vt:vector size="${names.length}" baseType="lpstr">${names.join("")}</vt:vector></TitlesOfParts>`
  );
}

interface TextCount {
  readonly words: number;
  readonly paragraphs: number;
  /** Faces by name, sorted; theme fonts by the faces that they stand for. */
  readonly faces: readonly string[];
}

/** Counts words, paragraphs and font faces of the slides (not of the notes), as PowerPoint's file information does. */
export function countText(scene: Scene): TextCount {
  const faces = new Set([scene.theme.majorFont, scene.theme.minorFont]);
  let words = 0;
  let paragraphs = 0;
  for (const slide of scene.slides) {
    for (const paragraph of slide.items.flatMap(paragraphsOf)) {
      const text = paragraph.runs.map((run) => (run.special === "lineBreak" ? " " : run.text)).join("");
      const count = text.match(/\S+/g)?.length ?? 0;
      words += count;
      paragraphs += count > 0 ? 1 : 0;
      for (const run of paragraph.runs) faces.add(faceOf(run.font, scene.theme));
    }
  }
  return { words, paragraphs, faces: [...faces].filter((face) => face !== "").sort() };
}

function paragraphsOf(item: Item): readonly Paragraph[] {
  switch (item.kind) {
    case "shape":
      return item.text?.paragraphs ?? [];
    case "table":
      return item.rows.flatMap((row) => row.cells.flatMap((cell) => (cell.covered ? [] : cell.paragraphs)));
    case "image":
    case "chart":
      return [];
  }
}

function faceOf(font: FontUse, theme: Theme): string {
  if ("face" in font) return font.face;
  return font.theme === "major" ? theme.majorFont : theme.minorFont;
}

const CORE =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
  ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
  ' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

/** `docProps/core.xml` (ECMA-376 Part 2, 11): title, people and dates, all of them the brief's. */
export function writeCoreProperties(meta: SceneMeta): string {
  const date = meta.date === null ? "" : w3cDate(meta.date);
  const elements = [
    element("dc:title", meta.title),
    element("dc:subject", meta.subject),
    element("dc:creator", meta.author),
    element("cp:keywords", meta.keywords.join(", ")),
    element("cp:lastModifiedBy", meta.author),
    element("cp:revision", "1"),
    element("dcterms:created", date, ' xsi:type="dcterms:W3CDTF"'),
    element("dcterms:modified", date, ' xsi:type="dcterms:W3CDTF"'),
    element("cp:category", meta.marking),
    element("cp:contentStatus", meta.status),
    element("dc:language", meta.lang),
    element("cp:version", meta.version),
  ];
  return `${XML_HEAD}<cp:coreProperties ${CORE}>${elements.join("")}</cp:coreProperties>`;
}

/** Empty properties are left out: PowerPoint would show them as set to nothing. */
function element(tag: string, text: string, attributes = ""): string {
  return text === "" ? "" : `<${tag}${attributes}>${escapeXml(text)}</${tag}>`;
}

/** To whole seconds: PowerPoint writes no fractions, and older versions refuse them. */
function w3cDate(iso: string): string {
  const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(:\d\d)?)?/.exec(iso);
  return match ? `${match[1]}T${match[2] ?? "00:00"}${match[3] ?? ":00"}Z` : "";
}

const CUSTOM =
  'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"' +
  ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"';
/** The format id of every custom property, and the first property id that it leaves free (MS-OLEPS, 2.18.2). */
const FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
const FIRST = 2;

/**
 * `docProps/custom.xml` (ECMA-376 Part 1, 22.3): the deck's marking, for programs that sort and guard files, and the name of
 * this build, by which a file that comes back is known.
 */
function writeCustomProperties({ marking }: SceneMeta, build: string): string {
  const named = [["Marking", marking] as const, ["Briefdeck build", build] as const].filter(
    ([, value]) => value !== "",
  );
  const properties = named.map(
    ([name, value], index) =>
      `<property fmtid="${FORMAT}" pid="${FIRST + index}" name="${name}"><vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`,
  );
  return `${XML_HEAD}<Properties ${CUSTOM}>${properties.join("")}</Properties>`;
}
