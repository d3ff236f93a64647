import { attribute, child, children, named } from "../../../opc/xml.ts";
import { finding } from "../finding.ts";
import type { Rule } from "../types.ts";

/** Sections list every slide once ([MS-PPTX] 2.7.1, p14:sectionLst). */
export const sections: Rule = function* (deck) {
  const { name: part, xml } = deck.presentation;
  const slides = new Set(children(child(xml, "p:sldIdLst"), "p:sldId").map((slide) => attribute(slide, "id")));
  const placed = new Map<string, string>();
  let last = "";
  for (const section of named(xml, "p14:section")) {
    last = attribute(section, "name");
    const tell = (reason: string) => finding(deck, "check/section", { part, section: last, reason });
    for (const entry of named(section, "p14:sldId")) {
      const id = attribute(entry, "id");
      const first = placed.get(id);
      if (!slides.has(id)) yield tell(`names the slide id ${id}, which the deck does not have`);
      else if (first !== undefined) yield tell(`names the slide id ${id}, which “${first}” holds already`);
      placed.set(id, last);
    }
  }
  if (placed.size === 0) return;
  for (const id of slides) {
    if (!placed.has(id)) {
      yield finding(deck, "check/section", {
        part,
        section: last,
        reason: `is the last, and the slide id ${id} is in none`,
      });
    }
  }
};
