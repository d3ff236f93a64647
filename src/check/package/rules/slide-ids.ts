import { attribute, child, children } from "../../../opc/xml.ts";
import { finding } from "../finding.ts";
import type { Rule } from "../types.ts";

/** Slide ids lie between 256 and 2147483647 and are unique, and so are their relationships (ECMA-376 Part 1, 19.7.13). */
export const slideIds: Rule = function* (deck) {
  const part = deck.presentation.name;
  const ids = new Set<string>();
  const slides = new Set<string>();
  const links = new Map(deck.relationships(part).map((relationship) => [relationship.id, relationship]));
  for (const entry of children(child(deck.presentation.xml, "p:sldIdLst"), "p:sldId")) {
    const id = attribute(entry, "id");
    const relationship = attribute(entry, "r:id");
    const link = links.get(relationship);
    const slide = link === undefined ? relationship : link.target;
    const reason = ids.has(id)
      ? "is used by two slides"
      : !/^\d+$/.test(id) || Number(id) < 256 || Number(id) > 2_147_483_647
        ? "is not between 256 and 2147483647"
        : slides.has(slide)
          ? "names a slide that is listed already"
          : link !== undefined && link.type !== "slide"
            ? `leads to a part of the type ${link.type}`
            : link?.external === true
              ? "leads out of the file"
              : "";
    ids.add(id);
    slides.add(slide);
    if (reason !== "") yield finding(deck, "check/slide-id", { part, id, reason });
  }
};
