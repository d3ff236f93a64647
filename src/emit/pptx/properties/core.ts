import type { SceneMeta } from "../../../scene/types.ts";
import { escapeXml } from "../drawing/xml.ts";
import { XML_HEAD } from "../package/xml.ts";

const NAMESPACES =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
  ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
  ' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

/** `docProps/core.xml` (ECMA-376 Part 2, 11): title, people and dates, all of them the brief's. */
export function writeCoreProperties(meta: SceneMeta): string {
  const date = w3cDate(meta.date);
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
  return `${XML_HEAD}<cp:coreProperties ${NAMESPACES}>${elements.join("")}</cp:coreProperties>`;
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
