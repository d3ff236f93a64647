import { attribute, named, textOf } from "../../../opc/xml.ts";
import { finding, quote } from "../finding.ts";
import { placeholder } from "../roles.ts";
import type { Rule } from "../types.ts";

/** Titles that are alike so far are the same. */
const MOST_LETTERS = 10_000;

/** Every slide has a title of its own (deck contract 3). */
export const titles: Rule = function* (deck) {
  const seen = new Map<string, number>();
  for (const { part, number: slide } of deck.slides) {
    if (!part.xml) continue;
    const shape = [...named(part.xml, "p:sp")].find((sp) =>
      /^(title|ctrTitle)$/.test(attribute(placeholder(sp), "type")),
    );
    const title = shape ? textOf(shape).slice(0, MOST_LETTERS).replace(/\s+/g, " ").trim() : "";
    const other = seen.get(title);
    if (title === "") yield finding(deck, "check/no-title", { part: part.name, slide });
    else if (other === undefined) seen.set(title, slide);
    else yield finding(deck, "check/same-title", { part: part.name, slide, other, title: quote(title) });
  }
};
