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
