import { finding } from "../finding.ts";
import { drawn, nameOf, shapeAround } from "../roles.ts";
import type { Rule } from "../types.ts";
import { child, named } from "../xml/query.ts";

/** Shapes and table cells hold a text body, be it an empty one (field guide D22). */
export const textBodies: Rule = function* (deck) {
  for (const { name: part, xml } of drawn(deck)) {
    for (const element of named(xml, "p:sp", "a:tc")) {
      const isShape = element.name === "p:sp";
      if (child(element, isShape ? "p:txBody" : "a:txBody")) continue;
      const name = `“${isShape ? nameOf(element) : shapeAround(element)}”`;
      yield finding(deck, "check/text-body", { part, name, element: element.name });
    }
  }
};
