import { finding } from "../finding.ts";
import { drawn, nameOf, placeholder, shapeAround } from "../roles.ts";
import type { Rule } from "../types.ts";
import { attribute, child, named } from "../xml.ts";

/**
 * Shapes and table cells hold a text body, be it an empty one (field guide D22). The schema lets both go without;
 * PowerPoint has been seen to repair decks with such cells, and some versions those with such shapes.
 */
export const textBodies: Rule = function* (deck) {
  for (const { name: part, xml } of drawn(deck)) {
    for (const element of named(xml, "p:sp", "a:tc")) {
      const isShape = element.name === "p:sp";
      if (child(element, isShape ? "p:txBody" : "a:txBody")) continue;
      if (isShape && attribute(placeholder(element), "type") === "sldImg") continue;
      const name = `“${isShape ? nameOf(element) : shapeAround(element)}”`;
      yield finding(deck, "check/text-body", { part, name, element: element.name }, isShape ? "warning" : "error");
    }
  }
};
