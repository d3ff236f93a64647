import { finding } from "../finding.ts";
import { drawn } from "../roles.ts";
import type { Rule } from "../types.ts";
import { attribute, descendants, named } from "../xml.ts";

/** What libraries write into the properties if nobody says otherwise. */
const METADATA =
  /^(PptxGenJS( Presentation)?|PowerPoint Presentation|python-pptx|Steve Canny|generated using python-pptx)$/;
const CREATORS = /\b(PptxGenJS|python-pptx|Aspose|docx4j)\b/i;
/** pptxgenjs counts its shapes from 0, which nobody else does: one such name gives its siblings away. */
const NAME = /^(Text|Image|Shape|Media|Object|Chart|Table) (\d+)$/;

/** Nothing is left of the program that wrote the deck (deck contract 4 and 5). */
export const libraryDefaults: Rule = function* (deck) {
  for (const part of deck.parts) {
    if (!/(core|extended)-properties\+xml$/.test(part.contentType)) continue;
    for (const { text } of descendants(part.xml)) {
      const value = text.trim();
      if (METADATA.test(value) || CREATORS.test(value))
        yield finding(deck, "check/library-default", { part: part.name, value });
    }
  }
  for (const { name: part, xml } of drawn(deck)) {
    const shapeNames = [...named(xml, "p:cNvPr")].map((shape) => attribute(shape, "name"));
    const words = new Set(shapeNames.filter((name) => name.endsWith(" 0")).map((name) => NAME.exec(name)?.[1]));
    for (const name of shapeNames) {
      const word = NAME.exec(name)?.[1];
      if (word !== undefined && words.has(word)) yield finding(deck, "check/library-name", { part, name });
    }
  }
};
