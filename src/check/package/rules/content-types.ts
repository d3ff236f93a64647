import { TYPE_OF } from "../../../opc/content-types.ts";
import { TYPES_PART } from "../../../opc/names.ts";
import { finding } from "../finding.ts";
import type { Rule } from "../types.ts";

/** Content types name parts that are there, once, and every part has one (ECMA-376 Part 2, 7.2.3). */
export const contentTypes: Rule = function* (deck) {
  for (const target of deck.contentTypes.overrideNames) {
    if (!deck.part(target)) yield finding(deck, "check/phantom-override", { part: TYPES_PART, target });
  }
  for (const name of deck.contentTypes.duplicates) {
    yield finding(deck, "check/duplicate-content-type", { part: TYPES_PART, name });
  }
  for (const part of deck.parts) {
    if (part.contentType !== "") continue;
    yield finding(deck, "check/no-content-type", { part: part.name, extension: part.extension });
  }
};

/** The content type of a part agrees with the relationships that lead to it. */
export const contentTypeUse: Rule = function* (deck) {
  const told = new Set<string>();
  for (const source of ["", ...deck.parts.map((part) => part.name)]) {
    for (const relationship of deck.relationships(source)) {
      const part = relationship.external ? undefined : deck.part(relationship.target);
      const expected = TYPE_OF[relationship.type];
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
