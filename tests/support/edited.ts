/**
 * Decks as people go on with them in PowerPoint: a slide of each layout added, a title, a cell and a chart's figure changed, a
 * slide moved.
 */
import { strToU8, zipSync } from "fflate";
import { openDeck } from "./powerpoint.ts";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NAMES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
  ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"' +
  ' xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SLIDE_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.slide+xml";

type Files = Map<string, string | Uint8Array>;

const textOf = (files: Files, name: string): string => {
  const part = files.get(name);
  if (part === undefined) throw new Error(`no part ${name}`);
  return typeof part === "string" ? part : new TextDecoder().decode(part);
};

const swap = (files: Files, name: string, from: RegExp | string, to: string): void => {
  const before = textOf(files, name);
  const after = before.replace(from, () => to);
  if (after === before) throw new Error(`nothing to change in ${name}`);
  files.set(name, after);
};

/** A slide with the placeholders of a layout, as New Slide makes it: each with a text of its own, tables and pictures empty. */
function addSlide(files: Files, layout: string, number: number): void {
  const placeholders = textOf(files, layout).match(/<p:ph [^>]*\/>/g) ?? [];
  const shapes = placeholders
    .filter((ph) => !/type="(?:dt|ftr|sldNum|pic)"/.test(ph))
    .map((ph, index) => {
      const use = ph.replace(' hasCustomPrompt="1"', "");
      const said = `<a:p><a:r><a:rPr lang="en-GB"/><a:t>Added ${number}, place ${index + 1}</a:t></a:r></a:p>`;
      return (
        `<p:sp><p:nvSpPr><p:cNvPr id="${index + 2}" name="Added ${index + 1}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
        `<p:nvPr>${use}</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${said}</p:txBody></p:sp>`
      );
    });
  const tree = `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${shapes.join("")}</p:spTree>`;
  files.set(
    `ppt/slides/slide${number}.xml`,
    `${XML}<p:sld ${NAMES}><p:cSld>${tree}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`,
  );
  const target = layout.replace("ppt/", "../");
  files.set(
    `ppt/slides/_rels/slide${number}.xml.rels`,
    `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/slideLayout" Target="${target}"/></Relationships>`,
  );
  const override = `<Override PartName="/ppt/slides/slide${number}.xml" ContentType="${SLIDE_TYPE}"/></Types>`;
  swap(files, "[Content_Types].xml", "</Types>", override);
  const relation = `<Relationship Id="rIdNew${number}" Type="${OFFICE}/slide" Target="slides/slide${number}.xml"/></Relationships>`;
  swap(files, "ppt/_rels/presentation.xml.rels", "</Relationships>", relation);
  const id = 2_000_000_000 + number;
  swap(files, "ppt/presentation.xml", "</p:sldIdLst>", `<p:sldId id="${id}" r:id="rIdNew${number}"/></p:sldIdLst>`);
  const presentation = textOf(files, "ppt/presentation.xml");
  if (presentation.includes("</p14:sldIdLst>")) {
    const at = presentation.lastIndexOf("</p14:sldIdLst>");
    const entry = `<p14:sldId id="${id}"/>`;
    files.set("ppt/presentation.xml", `${presentation.slice(0, at)}${entry}${presentation.slice(at)}`);
  }
}

/** Puts the second slide first, in the list and in its section. */
function moveSlide(files: Files): void {
  const xml = textOf(files, "ppt/presentation.xml");
  const [first = "", second = ""] = xml.match(/<p:sldId [^>]*\/>/g) ?? [];
  files.set(
    "ppt/presentation.xml",
    xml.replace(first + second, () => second + first),
  );
}

interface Edited {
  readonly bytes: Uint8Array;
  /** What the layout of each added slide, which stand last, shows as its marking. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
}

export function edited(bytes: Uint8Array): Edited {
  const deck = openDeck(bytes);
  const files: Files = new Map(deck.names.map((name) => [name, deck.bytes(name)]));
  const slides = deck.names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  const layouts = deck.names.filter((name) => /^ppt\/slideLayouts\/slideLayout\d+\.xml$/.test(name));
  const changed: string[] = [];
  for (const name of slides) {
    const xml = textOf(files, name);
    if (/<p:ph type="title"\/>/.test(xml)) {
      swap(files, name, /(?<=<p:ph type="title"\/>.*?<a:t>)[^<]+/s, `A title that somebody wrote anew on ${name}`);
      changed.push("title");
    }
    if (xml.includes("<a:tc>")) {
      swap(files, name, /(?<=<a:tc>(?:(?!<\/a:tc>).)*<a:t>)[^<]+/s, "Another cell");
      changed.push("cell");
    }
  }
  for (const name of deck.names.filter((part) => /^ppt\/charts\/chart\d+\.xml$/.test(part))) {
    swap(files, name, /(?<=<c:numCache>.*?<c:v>)[^<]+/s, "12");
    changed.push("figure");
  }
  layouts.forEach((layout, index) => {
    addSlide(files, layout, slides.length + index + 1);
  });
  moveSlide(files);
  const entries = [...files].map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part] as const);
  const added = layouts.map((layout) => markOf(textOf(files, layout)));
  return { bytes: zipSync(Object.fromEntries(entries)), added, changed };
}

/** The words of a layout's fixed shape for its marking; "" if it has none. */
function markOf(layout: string): string {
  const shapes = layout.match(/<p:sp>.*?<\/p:sp>/gs) ?? [];
  const marking = shapes.find((shape) => shape.includes("<p184:classification") && !shape.includes("<p:ph"));
  return [...(marking ?? "").matchAll(/<a:t>([^<]*)/g)].map(([, words = ""]) => words).join("");
}
