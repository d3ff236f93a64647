import { attribute, descendants, named } from "../../../opc/xml.ts";
import { finding, quote } from "../finding.ts";
import { drawn } from "../roles.ts";
import type { Rule } from "../types.ts";

/** What libraries write into the properties if nobody says otherwise. */
const METADATA = /^(PptxGenJS( Presentation)?|python-pptx|Steve Canny|generated using python-pptx)$/;
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

const PATH =
  /(?:^|[\s"'(=])((?:file:\/\/|[A-Za-z]:[\\/](?:Users|Documents|Temp|Windows)|\/(?:home|Users|tmp|var|private|mnt|root|work|opt)\/)[^\s"']*)/;
/** Attributes in which programs leave the name of a source file. */
const ATTRIBUTES: ReadonlySet<string> = new Set(["descr", "title", "name", "tooltip"]);

/** No path of the machine that made the deck is left in names, alternative text or links (deck contract 5). */
export const machinePaths: Rule = function* (deck) {
  for (const { name: part, xml } of deck.parts) {
    for (const { attributes } of descendants(xml)) {
      for (const [name, value] of attributes) {
        const path = ATTRIBUTES.has(name) ? PATH.exec(value)?.[1] : undefined;
        if (path !== undefined) yield finding(deck, "check/machine-path", { part, path: quote(path, 80) });
      }
    }
    for (const { external, target } of deck.relationships(part)) {
      if (external && /^file:/i.test(target))
        yield finding(deck, "check/file-link", { part, target: quote(target, 80) });
    }
  }
};
