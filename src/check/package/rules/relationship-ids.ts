import { finding } from "../finding.ts";
import type { Rule } from "../types.ts";
import { descendants } from "../xml.ts";

/** Every `r:id`, `r:embed`, `r:link` … names a relationship of its part. */
export const relationshipIds: Rule = function* (deck) {
  for (const part of deck.parts) {
    if (!part.xml) continue;
    const known = new Set(deck.relationships(part.name).map((relationship) => relationship.id));
    for (const element of descendants(part.xml)) {
      for (const [name, id] of element.attributes) {
        if (!name.startsWith("r:") || known.has(id)) continue;
        // Links within the show (`ppaction://hlinkshowjump`) have an empty id, and so has a picture without data.
        if (id === "" && (element.attributes.get("action") || element.name === "a:blip")) continue;
        yield finding(deck, "check/dangling-relationship", { part: part.name, id, element: element.name });
      }
    }
  }
};
