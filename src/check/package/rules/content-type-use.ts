import { finding } from "../finding.ts";
import type { Rule } from "../types.ts";

const PML = "application/vnd.openxmlformats-officedocument.presentationml.";
const OFFICE = "application/vnd.openxmlformats-officedocument.";

/** What a part must be when a relationship of this type leads to it (ECMA-376 Part 1, 13 to 15). */
const EXPECTED: Readonly<Record<string, string>> = {
  slide: `${PML}slide+xml`,
  slideLayout: `${PML}slideLayout+xml`,
  slideMaster: `${PML}slideMaster+xml`,
  notesMaster: `${PML}notesMaster+xml`,
  notesSlide: `${PML}notesSlide+xml`,
  handoutMaster: `${PML}handoutMaster+xml`,
  presProps: `${PML}presProps+xml`,
  viewProps: `${PML}viewProps+xml`,
  tableStyles: `${PML}tableStyles+xml`,
  theme: `${OFFICE}theme+xml`,
  chart: `${OFFICE}drawingml.chart+xml`,
};

/** The content type of a part agrees with the relationships that lead to it. */
export const contentTypeUse: Rule = function* (deck) {
  const told = new Set<string>();
  for (const source of ["", ...deck.parts.map((part) => part.name)]) {
    for (const relationship of deck.relationships(source)) {
      const part = relationship.external ? undefined : deck.part(relationship.target);
      const expected = EXPECTED[relationship.type];
      if (!part || expected === undefined || part.contentType === "" || part.contentType === expected) continue;
      if (told.has(part.name)) continue;
      told.add(part.name);
      yield finding(deck, "check/wrong-content-type", { part: part.name, is: part.contentType, expected });
    }
  }
};
