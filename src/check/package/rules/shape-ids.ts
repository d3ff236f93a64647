import { finding } from "../finding.ts";
import { drawn } from "../roles.ts";
import type { Rule } from "../types.ts";
import { attribute, named } from "../xml.ts";

/** Shape ids are unique in a part (ECMA-376 Part 1, 20.1.2.2.8). Fallbacks of alternate content repeat them rightly. */
export const shapeIds: Rule = function* (deck) {
  for (const { name: part, xml } of drawn(deck)) {
    const names = new Map<string, string>();
    for (const shape of named(xml, "p:cNvPr")) {
      const id = attribute(shape, "id");
      const second = attribute(shape, "name");
      const first = names.get(id);
      if (first === undefined) names.set(id, second);
      else yield finding(deck, "check/duplicate-shape-id", { part, id, first, second });
    }
  }
};
