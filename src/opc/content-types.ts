import { table } from "../data/table.ts";
import { extensionOf, isTypesPart } from "./names.ts";
import { CONTENT_TYPES, XML_HEAD } from "./namespaces.ts";
import type { ContentTypes, XmlElement } from "./types.ts";

const OFFICE = "application/vnd.openxmlformats-officedocument.";
const SLIDES = `${OFFICE}presentationml.`;

/** The content type of a part by the relationship that leads to it (ECMA-376 Part 1, 13 to 15). */
export const TYPE_OF: Readonly<Record<string, string>> = table({
  slide: `${SLIDES}slide+xml`,
  slideLayout: `${SLIDES}slideLayout+xml`,
  slideMaster: `${SLIDES}slideMaster+xml`,
  notesMaster: `${SLIDES}notesMaster+xml`,
  notesSlide: `${SLIDES}notesSlide+xml`,
  handoutMaster: `${SLIDES}handoutMaster+xml`,
  presProps: `${SLIDES}presProps+xml`,
  viewProps: `${SLIDES}viewProps+xml`,
  tableStyles: `${SLIDES}tableStyles+xml`,
  theme: `${OFFICE}theme+xml`,
  chart: `${OFFICE}drawingml.chart+xml`,
  "core-properties": "application/vnd.openxmlformats-package.core-properties+xml",
  "extended-properties": `${OFFICE}extended-properties+xml`,
  "custom-properties": `${OFFICE}custom-properties+xml`,
});

/** Of relationships, and of the main part of a presentation. */
export const RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";
export const PRESENTATION_TYPE = `${SLIDES}presentation.main+xml`;

/** The root of a part, by its content type (ECMA-376 Part 1, 13 to 15). */
const ROOTS: ReadonlyMap<string | undefined, string> = new Map([
  [TYPE_OF.slide, "p:sld"],
  [TYPE_OF.slideLayout, "p:sldLayout"],
  [TYPE_OF.slideMaster, "p:sldMaster"],
  [TYPE_OF.notesMaster, "p:notesMaster"],
  [TYPE_OF.notesSlide, "p:notes"],
  [TYPE_OF.handoutMaster, "p:handoutMaster"],
  [TYPE_OF.presProps, "p:presentationPr"],
  [TYPE_OF.viewProps, "p:viewPr"],
  [TYPE_OF.tableStyles, "a:tblStyleLst"],
  [TYPE_OF.theme, "a:theme"],
  [TYPE_OF.chart, "c:chartSpace"],
  [TYPE_OF["core-properties"], "cp:coreProperties"],
  [TYPE_OF["extended-properties"], "ep:Properties"],
  [TYPE_OF["custom-properties"], "cust:Properties"],
]);

/** All content types of main parts: presentations, slide shows, templates and add-ins, with macros or without. */
const MAIN = /\b(?:presentation|slideshow|template|addin)\.(?:main|macroEnabled\.main)\+xml$/;

/** Whether a content type is that of the main part of a file of PowerPoint's. */
export const isMain = (contentType: string): boolean =>
  /powerpoint|presentationml/.test(contentType) && MAIN.test(contentType);

/** The element that a part begins with, by its name and content type; undefined where nothing is known of its kind. */
export function rootOf(name: string, contentType: string): string | undefined {
  if (isTypesPart(name)) return "ct:Types";
  if (extensionOf(name) === "rels") return "rel:Relationships";
  return isMain(contentType) ? "p:presentation" : ROOTS.get(contentType);
}

/** Content types of the parts that are written, by the shape of their path. A part that nothing here matches is a bug. */
const PARTS: readonly (readonly [RegExp, string | undefined])[] = [
  [/^ppt\/presentation\.xml$/, PRESENTATION_TYPE],
  [/^ppt\/slideMasters\/[^/]+\.xml$/, TYPE_OF.slideMaster],
  [/^ppt\/slideLayouts\/[^/]+\.xml$/, TYPE_OF.slideLayout],
  [/^ppt\/slides\/[^/]+\.xml$/, TYPE_OF.slide],
  [/^ppt\/notesMasters\/[^/]+\.xml$/, TYPE_OF.notesMaster],
  [/^ppt\/handoutMasters\/[^/]+\.xml$/, TYPE_OF.handoutMaster],
  [/^ppt\/notesSlides\/[^/]+\.xml$/, TYPE_OF.notesSlide],
  [/^ppt\/theme\/[^/]+\.xml$/, TYPE_OF.theme],
  [/^ppt\/charts\/[^/]+\.xml$/, TYPE_OF.chart],
  [/^ppt\/presProps\.xml$/, TYPE_OF.presProps],
  [/^ppt\/viewProps\.xml$/, TYPE_OF.viewProps],
  [/^ppt\/tableStyles\.xml$/, TYPE_OF.tableStyles],
  [/^docProps\/app\.xml$/, TYPE_OF["extended-properties"]],
  [/^docProps\/core\.xml$/, TYPE_OF["core-properties"]],
  [/^docProps\/custom\.xml$/, TYPE_OF["custom-properties"]],
  [/^xl\/workbook\.xml$/, `${OFFICE}spreadsheetml.sheet.main+xml`],
  [/^xl\/worksheets\/[^/]+\.xml$/, `${OFFICE}spreadsheetml.worksheet+xml`],
  [/^xl\/styles\.xml$/, `${OFFICE}spreadsheetml.styles+xml`],
  [/^xl\/tables\/[^/]+\.xml$/, `${OFFICE}spreadsheetml.table+xml`],
  [/^xl\/sharedStrings\.xml$/, `${OFFICE}spreadsheetml.sharedStrings+xml`],
];

const EXTENSIONS: Readonly<Record<string, string>> = table({
  gif: "image/gif",
  jpeg: "image/jpeg",
  m4a: "audio/mp4",
  mp3: "audio/mpeg",
  mp4: "video/mp4",
  png: "image/png",
  rels: RELATIONSHIPS_TYPE,
  svg: "image/svg+xml",
  wav: "audio/x-wav",
  xlsx: `${OFFICE}spreadsheetml.sheet`,
  xml: "application/xml",
});

/**
 * `[Content_Types].xml` for exactly these parts: defaults for the extensions that occur, an override for every XML
 * part. Made from the finished list, so that it can name nothing that is absent and forget nothing that is there.
 */
export function writeContentTypes(paths: readonly string[]): string {
  const sorted = [...paths].sort();
  const extensions = [...new Set(sorted.map(extensionOf))].sort();
  const defaults = extensions.map(
    (extension) => `<Default Extension="${extension}" ContentType="${known(EXTENSIONS[extension], extension)}"/>`,
  );
  const overrides = sorted
    .filter((path) => extensionOf(path) === "xml")
    .map(
      (path) =>
        `<Override PartName="/${path}" ContentType="${known(PARTS.find(([shape]) => shape.test(path))?.[1], path)}"/>`,
    );
  return `${XML_HEAD}<Types xmlns="${CONTENT_TYPES}">${defaults.join("")}${overrides.join("")}</Types>`;
}

function known(type: string | undefined, what: string): string {
  if (type === undefined) throw new Error(`No content type is known for ${what}`);
  return type;
}

/** What `[Content_Types].xml` declares; nothing where there is none. */
export function readContentTypes(root: XmlElement | undefined): ContentTypes {
  const defaults = new Map<string, string>();
  const overrides = new Map<string, string>();
  const overrideNames: string[] = [];
  const duplicates: string[] = [];
  for (const { name: element, attributes } of root?.children ?? []) {
    const type = attributes.get("ContentType") ?? "";
    if (element === "ct:Default") {
      const extension = (attributes.get("Extension") ?? "").toLowerCase();
      if (defaults.has(extension)) duplicates.push(`.${extension}`);
      defaults.set(extension, type);
    } else if (element === "ct:Override") {
      const name = (attributes.get("PartName") ?? "").replace(/^\//, "");
      if (overrides.has(name.toLowerCase())) duplicates.push(name);
      overrides.set(name.toLowerCase(), type);
      overrideNames.push(name);
    }
  }
  return { defaults, overrides, overrideNames, duplicates };
}

/** The content type that a package declares for a part; "" if none. */
export function declaredType(name: string, types: ContentTypes): string {
  return types.overrides.get(name.toLowerCase()) ?? types.defaults.get(extensionOf(name)) ?? "";
}
