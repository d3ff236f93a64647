import type { Part, XmlElement } from "../../../opc/types.ts";
import { attribute, named, textOf } from "../../../opc/xml.ts";
import { finding, quote } from "../finding.ts";
import { isLost, isMarking, placeholder, related, showsUnknown } from "../roles.ts";
import type { Rule } from "../types.ts";

/**
 * Where slides of a deck show a marking, all do. A placeholder of the layout shows in a show and in print only where the
 * slide fills it; fixed text of layout and master shows on every slide.
 */
export const unmarkedSlides: Rule = function* (deck) {
  const fixed = new Map<string, boolean>();
  const showsFixed = (part: Part | undefined): boolean => {
    if (part === undefined) return false;
    const known = fixed.get(part.name) ?? markingsOf(part).some((shape) => placeholder(shape) === undefined);
    fixed.set(part.name, known);
    return known;
  };
  const unmarked: Part[] = [];
  let mark = "";
  let isMarked = false;
  for (const { part, layout } of deck.slides) {
    if (!part.xml) continue;
    const [own] = markingsOf(part);
    if (own !== undefined && mark === "") mark = textOf(own).trim();
    const master = related(deck, layout, "slideMaster");
    // What could not be read may hold the marking.
    if ([layout, master].some(isLost) || [part, layout].some((one) => one && showsUnknown(deck, one.name))) continue;
    const inherits = isShown(part) && (showsFixed(layout) || (isShown(layout) && showsFixed(master)));
    if (own !== undefined || inherits) isMarked = true;
    else unmarked.push(part);
  }
  if (!isMarked) return;
  for (const { name: part } of unmarked) yield finding(deck, "check/unmarked-slide", { part, mark: quote(mark) });
};

const isShown = (part: Part | undefined): boolean => !/^(0|false)$/.test(attribute(part?.xml, "showMasterSp"));

function markingsOf({ xml }: Part): readonly XmlElement[] {
  return [...named(xml, "p:sp")].filter((shape) => isMarking(shape) && textOf(shape).trim() !== "");
}
