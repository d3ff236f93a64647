import { descendants } from "../../../opc/xml.ts";
import { attributesOf } from "../data/attributes.ts";
import { NUMBERS, type Range } from "../data/numbers.ts";
import { VALUES } from "../data/values.ts";
import { finding } from "../finding.ts";
import type { Rule } from "../types.ts";

/** Positions, sizes, indents and the like are whole numbers within the range of the format (field guide D21). */
export const numbers: Rule = function* (deck) {
  for (const { name: part, xml } of deck.parts) {
    for (const { name: element, attributes } of descendants(xml)) {
      for (const [attribute, range] of Object.entries(NUMBERS[element] ?? {})) {
        const value = attributes.get(attribute);
        const reason = value === undefined ? "" : problem(value, range);
        if (value !== undefined && reason !== "") {
          yield finding(deck, "check/number", { part, element, attribute, value, reason });
        }
      }
    }
  }
};

/** `2.5cm`: ST_UniversalMeasure, which Strict files use. */
const MEASURE = /^-?\d+(\.\d+)?(mm|cm|in|pt|pc|pi)$/;

function problem(value: string, { least, most }: Range): string {
  if (MEASURE.test(value)) return value.startsWith("-") && least >= 0 ? "is negative" : "";
  const number = Number(value);
  if (value.trim() === "" || Number.isNaN(number)) return "is no number";
  if (!/^[+-]?\d+$/.test(value.trim())) return "is no whole number";
  if (number < 0 && least === 0) return "is negative";
  return number < least || number > most ? `is not between ${least} and ${most}` : "";
}

/** An attribute that the schema does not have is a stranger, as an element is; those of other name spaces are not. */
export const attributes: Rule = function* (deck) {
  for (const { name: part, xml } of deck.parts) {
    for (const { name: element, attributes: all } of descendants(xml)) {
      const known = all.size === 0 ? undefined : attributesOf(element);
      if (known === undefined) continue;
      for (const attribute of all.keys()) {
        if (!attribute.includes(":") && !known.has(attribute))
          yield finding(deck, "check/attribute-unknown", { part, element, attribute });
      }
    }
  }
};

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
