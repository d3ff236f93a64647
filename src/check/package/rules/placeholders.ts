import type { XmlElement } from "../../../opc/types.ts";
import { attribute, named, textOf } from "../../../opc/xml.ts";
import { finding } from "../finding.ts";
import { isLost, leadsUnknown, nameOf, placeholder, related } from "../roles.ts";
import type { Rule } from "../types.ts";

/**
 * A slide's placeholders are there on its layout, by idx, the title by its type (ECMA-376 Part 1, 19.3.1.36), or at least
 * on the master, by type.
 */
export const placeholders: Rule = function* (deck) {
  for (const { part, layout } of deck.slides) {
    if (!layout?.xml) continue;
    const offered = new Set([...named(layout.xml, "p:ph")].map(keyOf));
    const master = related(deck, layout, "slideMaster");
    if (isLost(master) || leadsUnknown(deck, layout.name)) continue;
    const inherited = new Set([...named(master?.xml, "p:ph")].map(kindOf));
    for (const shape of named(part.xml, "p:sp", "p:pic", "p:graphicFrame")) {
      const used = placeholder(shape);
      if (!used || offered.has(keyOf(used)) || (STANDING.has(kindOf(used)) && inherited.has(kindOf(used)))) continue;
      const type = attribute(used, "type") || "body";
      const idx = attribute(used, "idx");
      const params = { part: part.name, name: nameOf(shape), layout: layout.name };
      yield finding(deck, "check/placeholder-index", { ...params, placeholder: idx === "" ? type : `${type} ${idx}` });
    }
  }
};

const isTitle = (ph: XmlElement): boolean => /^(title|ctrTitle)$/.test(attribute(ph, "type"));

/** What a slide takes from the master where its layout has none: the title, date, footer and number. */
const kindOf = (ph: XmlElement): string => (isTitle(ph) ? "title" : attribute(ph, "type"));
const STANDING = new Set(["title", "dt", "ftr", "sldNum"]);

const keyOf = (ph: XmlElement): string => (isTitle(ph) ? "title" : attribute(ph, "idx") || "0");

/** No placeholder of a slide is empty (deck contract 2). */
export const emptyPlaceholders: Rule = function* (deck) {
  for (const { part } of deck.slides) {
    for (const shape of named(part.xml, "p:sp")) {
      const used = placeholder(shape);
      if (!used || /^(dt|ftr|sldNum|hdr|sldImg)$/.test(attribute(used, "type"))) continue;
      // A formula counts as text, though it holds no run.
      const holds = textOf(shape).trim() !== "" || [...named(shape, "a14:m", "a:fld", "a:blip")].length > 0;
      if (!holds) yield finding(deck, "check/empty-placeholder", { part: part.name, name: nameOf(shape) });
    }
  }
};
