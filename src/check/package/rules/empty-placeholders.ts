import { finding } from "../finding.ts";
import { nameOf, placeholder } from "../roles.ts";
import type { Rule } from "../types.ts";
import { attribute, named, textOf } from "../xml.ts";

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
