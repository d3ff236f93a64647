import { VALUES } from "../data/values.ts";
import { finding } from "../finding.ts";
import type { Rule } from "../types.ts";
import { descendants } from "../xml.ts";

/** Attributes with a fixed set of values hold one of them (field guide D15, D21). */
export const values: Rule = function* (deck) {
  for (const { name: part, xml } of deck.parts) {
    for (const { name: element, attributes } of descendants(xml)) {
      for (const [attribute, allowed] of Object.entries(VALUES[element] ?? {})) {
        const value = attributes.get(attribute);
        if (value !== undefined && !allowed.has(value)) {
          yield finding(deck, "check/value", { part, element, attribute, value });
        }
      }
    }
  }
};
