import { finding, quote } from "../finding.ts";
import type { Rule } from "../types.ts";
import { attribute, child, named } from "../xml.ts";

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
