import { attribute, child, named, textOf } from "../../../opc/xml.ts";
import { finding, quote } from "../finding.ts";
import { drawn, shapeAround } from "../roles.ts";
import type { Rule } from "../types.ts";

/** A paragraph's properties stand once and first, the end mark's last (ECMA-376 Part 1, 21.1.2.2.6). */
export const paragraphs: Rule = function* (deck) {
  for (const { name: part, xml } of deck.parts) {
    for (const paragraph of named(xml, "a:p")) {
      const names = paragraph.children.map((child) => child.name);
      const last = names.lastIndexOf("a:pPr");
      const end = names.indexOf("a:endParaRPr");
      const reason =
        last > names.indexOf("a:pPr")
          ? "a:pPr stands more than once"
          : last > 0
            ? "a:pPr is not the first child"
            : end !== -1 && end < names.length - 1
              ? "a:endParaRPr is not the last child"
              : "";
      if (reason !== "") {
        yield finding(deck, "check/paragraph-properties", { part, reason, text: quote(textOf(paragraph)) });
      }
    }
  }
};

/**
 * Table cells hold a text body, be it an empty one (field guide D22). The schema lets them go without; PowerPoint has been
 * seen to repair decks with such cells, though not with cells that a span covers.
 */
export const textBodies: Rule = function* (deck) {
  for (const { name: part, xml } of drawn(deck)) {
    for (const cell of named(xml, "a:tc")) {
      if (child(cell, "a:txBody") || cell.attributes.has("hMerge") || cell.attributes.has("vMerge")) continue;
      yield finding(deck, "check/text-body", { part, name: `“${shapeAround(cell)}”`, element: cell.name });
    }
  }
};

/** Every run with letters says its language (deck contract 3). */
export const languages: Rule = function* (deck) {
  for (const part of [
    ...deck.slides.map((slide) => slide.part),
    ...deck.partsOfType("presentationml.notesSlide+xml"),
  ]) {
    for (const run of named(part.xml, "a:r")) {
      const text = child(run, "a:t")?.text ?? "";
      if (!/\p{L}/u.test(text) || attribute(child(run, "a:rPr"), "lang") !== "") continue;
      yield finding(deck, "check/language", { part: part.name, text: quote(text) });
    }
  }
};
