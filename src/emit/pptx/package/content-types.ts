import { table } from "../../../data/table.ts";
import { XML_HEAD } from "../xml.ts";

const OFFICE = "application/vnd.openxmlformats-officedocument.";

/** Content types of parts, by the shape of their path. A part that nothing here matches is a bug. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/^ppt\/presentation\.xml$/, `${OFFICE}presentationml.presentation.main+xml`],
  [/^ppt\/slideMasters\/[^/]+\.xml$/, `${OFFICE}presentationml.slideMaster+xml`],
  [/^ppt\/slideLayouts\/[^/]+\.xml$/, `${OFFICE}presentationml.slideLayout+xml`],
  [/^ppt\/slides\/[^/]+\.xml$/, `${OFFICE}presentationml.slide+xml`],
  [/^ppt\/notesMasters\/[^/]+\.xml$/, `${OFFICE}presentationml.notesMaster+xml`],
  [/^ppt\/notesSlides\/[^/]+\.xml$/, `${OFFICE}presentationml.notesSlide+xml`],
  [/^ppt\/theme\/[^/]+\.xml$/, `${OFFICE}theme+xml`],
  [/^ppt\/charts\/[^/]+\.xml$/, `${OFFICE}drawingml.chart+xml`],
  [/^ppt\/presProps\.xml$/, `${OFFICE}presentationml.presProps+xml`],
  [/^ppt\/viewProps\.xml$/, `${OFFICE}presentationml.viewProps+xml`],
  [/^ppt\/tableStyles\.xml$/, `${OFFICE}presentationml.tableStyles+xml`],
  [/^docProps\/app\.xml$/, `${OFFICE}extended-properties+xml`],
  [/^docProps\/core\.xml$/, "application/vnd.openxmlformats-package.core-properties+xml"],
  [/^docProps\/custom\.xml$/, `${OFFICE}custom-properties+xml`],
  [/^xl\/workbook\.xml$/, `${OFFICE}spreadsheetml.sheet.main+xml`],
  [/^xl\/worksheets\/[^/]+\.xml$/, `${OFFICE}spreadsheetml.worksheet+xml`],
  [/^xl\/styles\.xml$/, `${OFFICE}spreadsheetml.styles+xml`],
  [/^xl\/sharedStrings\.xml$/, `${OFFICE}spreadsheetml.sharedStrings+xml`],
];

const EXTENSIONS: Readonly<Record<string, string>> = table({
  gif: "image/gif",
  jpeg: "image/jpeg",
  png: "image/png",
  rels: "application/vnd.openxmlformats-package.relationships+xml",
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
    (extension) => `<Default Extension="${extension}" ContentType="${typeOf(EXTENSIONS[extension], extension)}"/>`,
  );
  const overrides = sorted
    .filter((path) => extensionOf(path) === "xml")
    .map(
      (path) =>
        `<Override PartName="/${path}" ContentType="${typeOf(PARTS.find(([shape]) => shape.test(path))?.[1], path)}"/>`,
    );
  const namespace = "http://schemas.openxmlformats.org/package/2006/content-types";
  return `${XML_HEAD}<Types xmlns="${namespace}">${defaults.join("")}${overrides.join("")}</Types>`;
}

function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}

function typeOf(type: string | undefined, what: string): string {
  if (type === undefined) throw new Error(`No content type is known for ${what}`);
  return type;
}
