import { table } from "../../../data/table.ts";
import { finding } from "../finding.ts";
import type { Rule } from "../types.ts";

const PART = "[Content_Types].xml";

/** Content types name parts that are there, once, and every part has one (ECMA-376 Part 2, 7.2.3). */
export const contentTypes: Rule = function* (deck) {
  for (const target of deck.contentTypes.overrideNames) {
    if (!deck.part(target)) yield finding(deck, "check/phantom-override", { part: PART, target });
  }
  for (const name of deck.contentTypes.duplicates) {
    yield finding(deck, "check/duplicate-content-type", { part: PART, name });
  }
  for (const part of deck.parts) {
    if (part.contentType !== "") continue;
    yield finding(deck, "check/no-content-type", { part: part.name, extension: part.extension });
  }
};

const PML = "application/vnd.openxmlformats-officedocument.presentationml.";
const OFFICE = "application/vnd.openxmlformats-officedocument.";

/** What a part must be when a relationship of this type leads to it (ECMA-376 Part 1, 13 to 15). */
const EXPECTED: Readonly<Record<string, string>> = table({
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
});

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

/** Every part can be reached from the package's own relationships. */
export const orphanParts: Rule = function* (deck) {
  const reached = new Set<string>();
  const queue = [""];
  for (let source = queue.pop(); source !== undefined; source = queue.pop()) {
    for (const { external, target } of deck.relationships(source)) {
      const part = external ? undefined : deck.part(target);
      if (!part || reached.has(part.name)) continue;
      reached.add(part.name);
      queue.push(part.name);
    }
  }
  for (const part of deck.parts) {
    if (!reached.has(part.name)) yield finding(deck, "check/orphan-part", { part: part.name });
  }
};
