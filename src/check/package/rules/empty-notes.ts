import { finding } from "../finding.ts";
import type { Rule } from "../types.ts";
import { child, named } from "../xml.ts";

/** No run of the notes is without text (field guide D5). */
export const emptyNotes: Rule = function* (deck) {
  for (const { name: part, xml } of deck.partsOfType("presentationml.notesSlide+xml")) {
    for (const run of named(xml, "a:r")) {
      if ((child(run, "a:t")?.text ?? "") === "") yield finding(deck, "check/empty-note", { part });
    }
  }
};
