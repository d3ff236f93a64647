import type { XmlElement } from "../../../opc/types.ts";
import { attribute } from "../../../opc/xml.ts";
import { simpleType } from "../data/simple-types.ts";
import { finding, quote } from "../finding.ts";
import type { Rule } from "../types.ts";

/** W3CDTF, which core properties use for dates: a year, and as much behind it as is known. */
const DATE = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?)?$/;
const DATED: ReadonlySet<string> = new Set(["dcterms:created", "dcterms:modified"]);

const NONE = "is no property of the format";
const CORE = new Set(
  "cp:category cp:contentStatus cp:contentType dcterms:created dc:creator dc:description dc:identifier cp:keywords dc:language cp:lastModifiedBy cp:lastPrinted dcterms:modified cp:revision dc:subject dc:title cp:version".split(
    " ",
  ),
);

/** Core properties stand once each, dates are dates and say so (ECMA-376 Part 2, 11.1). */
export const coreProperties: Rule = function* (deck) {
  for (const { name: part, xml } of deck.partsOfType("core-properties+xml")) {
    const seen = new Set<string>();
    for (const property of xml?.children ?? []) {
      const { name } = property;
      const tell = (reason: string) => finding(deck, "check/core-property", { part, property: name, reason });
      if (!CORE.has(name)) yield tell(NONE);
      else if (seen.has(name)) yield tell("stands more than once");
      seen.add(name);
      if (!DATED.has(name)) continue;
      if (attribute(property, "xsi:type") !== "dcterms:W3CDTF") yield tell("does not say xsi:type=“dcterms:W3CDTF”");
      if (!DATE.test(property.text.trim()))
        yield tell(`is “${property.text.trim().slice(0, 40)}”, which is no date of W3CDTF`);
    }
  }
};

/** Properties of the program that are numbers and answers (ECMA-376 Part 1, 22.2.2: xsd:int and xsd:boolean). */
const COUNTS =
  /^ep:(?:Pages|Words|Characters|Lines|Paragraphs|Slides|Notes|TotalTime|HiddenSlides|MMClips|CharactersWithSpaces|DocSecurity)$/;
const ANSWERS = /^ep:(?:ScaleCrop|LinksUpToDate|SharedDoc|HyperlinksChanged)$/;
const OTHERS =
  /^ep:(?:Template|Manager|Company|PresentationFormat|HeadingPairs|TitlesOfParts|HyperlinkBase|HLinks|DigSig|Application|AppVersion)$/;
const [COUNT, ANSWER] = [simpleType("int"), simpleType("bool")];

/** What the program says of the deck stands once each, as a number where it counts something. */
export const extendedProperties: Rule = function* (deck) {
  for (const { name: part, xml } of deck.partsOfType("extended-properties+xml")) {
    const seen = new Set<string>();
    for (const element of xml?.children ?? []) {
      const property = element.name;
      const reason = seen.has(property) ? "stands more than once" : wrongValue(element);
      seen.add(property);
      if (reason !== "") yield finding(deck, "check/extended-property", { part, property, reason });
    }
  }
};

function wrongValue({ name, text, children: [list] }: XmlElement): string {
  const number = COUNTS.test(name);
  if (number || ANSWERS.test(name)) {
    const wrong = number ? COUNT(text) : ANSWER(text);
    return wrong && `is “${quote(text)}”, which ${wrong}`;
  }
  if (!OTHERS.test(name)) return NONE;
  const [size, found] = [attribute(list, "size"), list?.children.length ?? 0];
  return size === "" || Number(size) === found ? "" : `says that it has ${quote(size)} entries, and has ${found}`;
}

/** Custom properties have ids from 2 on and names of their own ([MS-OLEPS] 2.18.2: 0 and 1 are taken). */
export const customProperties: Rule = function* (deck) {
  for (const { name: part, xml } of deck.partsOfType("custom-properties+xml")) {
    const [ids, names] = [new Set<string>(), new Set<string>()];
    for (const property of xml?.children ?? []) {
      const [id, name] = [attribute(property, "pid"), attribute(property, "name")];
      const reason = problem(property, ids.has(id), names.has(name.toLowerCase()));
      ids.add(id);
      names.add(name.toLowerCase());
      if (reason !== "") yield finding(deck, "check/custom-property", { part, property: name, reason });
    }
  }
};

const GUID = /^\{[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}\}$/;

function problem(property: XmlElement, sameId: boolean, sameName: boolean): string {
  const id = attribute(property, "pid");
  if (!/^\d+$/.test(id) || Number(id) < 2) return `has the pid “${id}”, and ids begin at 2`;
  if (sameId) return `has the pid ${id}, which another has`;
  if (sameName) return "has a name that another has";
  if (!GUID.test(attribute(property, "fmtid"))) return "has no fmtid";
  return property.children.length === 1 ? "" : "does not hold one value";
}
