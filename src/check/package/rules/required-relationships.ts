import { finding } from "../finding.ts";
import type { Rule } from "../types.ts";

/** What PowerPoint follows from each kind of part: type of the relationship, and its name for people. */
const NEEDS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  "presentationml.slide+xml": [["slideLayout", "slide layout"]],
  "presentationml.slideLayout+xml": [["slideMaster", "slide master"]],
  "presentationml.slideMaster+xml": [["theme", "theme"]],
  "presentationml.notesMaster+xml": [["theme", "theme"]],
  "presentationml.notesSlide+xml": [
    ["notesMaster", "notes master"],
    ["slide", "slide"],
  ],
};

/** Slides lead to a layout, layouts to a master, masters to a theme, notes to their master and slide. */
export const requiredRelationships: Rule = function* (deck) {
  for (const [kind, needs] of Object.entries(NEEDS)) {
    for (const part of deck.partsOfType(kind)) {
      const types = new Set(deck.relationships(part.name).map((relationship) => relationship.type));
      for (const [type, name] of needs) {
        if (!types.has(type)) yield finding(deck, "check/missing-relationship", { part: part.name, needs: name });
      }
    }
  }
};
