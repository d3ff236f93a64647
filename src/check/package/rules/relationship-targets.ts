import { finding } from "../finding.ts";
import { relsName } from "../open.ts";
import type { Rule } from "../types.ts";

/** Relationships have ids of their own and lead to parts that are there. */
export const relationshipTargets: Rule = function* (deck) {
  for (const source of ["", ...deck.parts.map((part) => part.name)]) {
    const seen = new Set<string>();
    const part = relsName(source);
    for (const { id, external, target } of deck.relationships(source)) {
      if (seen.has(id)) yield finding(deck, "check/duplicate-relationship", { part, id });
      seen.add(id);
      // PowerPoint itself writes “NULL” for a link whose target was deleted.
      if (!external && target !== "" && !/(^|\/)NULL$/.test(target) && !deck.part(target)) {
        yield finding(deck, "check/missing-part", { part, id, target });
      }
    }
  }
};
