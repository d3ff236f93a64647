import { isBanner } from "../../../marking/mark/banner.ts";
import type { Part, XmlElement } from "../../../opc/types.ts";
import { attribute, named, path, textOf } from "../../../opc/xml.ts";
import { finding, quote } from "../finding.ts";
import { isLost, isMarking, isOwn, placeholder, related, showsUnknown } from "../roles.ts";
import type { DeckPackage, Rule } from "../types.ts";

type Test = (shape: XmlElement) => boolean;

/**
 * Where slides of a deck show a marking, all do. A placeholder of the layout shows in a show and in print only where the
 * slide fills it; fixed text of layout and master shows on every slide.
 *
 * Decks of briefdeck say which shapes are markings. In those of others it is a text like any, which most slides show.
 */
export const unmarkedSlides: Rule = function* (deck) {
  const isMark = markings(deck);
  const fixed = new Map<string, XmlElement | undefined>();
  const fixedOf = (part: Part | undefined): XmlElement | undefined => {
    if (part === undefined) return undefined;
    if (!fixed.has(part.name))
      fixed.set(
        part.name,
        shapesOf(part, isMark).find((one) => placeholder(one) === undefined),
      );
    return fixed.get(part.name);
  };
  const unmarked: Part[] = [];
  const marks: XmlElement[] = [];
  for (const { part, layout } of deck.slides) {
    if (!part.xml) continue;
    const master = related(deck, layout, "slideMaster");
    // What could not be read may hold the marking.
    if ([layout, master].some(isLost) || [part, layout].some((one) => one && showsUnknown(deck, one.name))) continue;
    const [own] = shapesOf(part, isMark);
    const inherited = isShown(part) ? (fixedOf(layout) ?? (isShown(layout) ? fixedOf(master) : undefined)) : undefined;
    const shown = own ?? inherited;
    if (shown === undefined) unmarked.push(part);
    else marks.push(shown);
  }
  // A slide may speak of a marking; one that says that it is one is none of those.
  const isMarked = marks.some(isMarking) || (marks.length >= FEWEST && marks.length >= unmarked.length);
  if (!isMarked) return;
  const standsThere = inPlacesOf(marks);
  for (const part of unmarked)
    if (marks.some(isMarking) || shapesOf(part, standsThere).length === 0)
      yield finding(deck, "check/unmarked-slide", { part: part.name, mark: quote(textOf(marks[0]).trim()) });
};

const FEWEST = 2;

const isShown = (part: Part | undefined): boolean => !/^(0|false)$/.test(attribute(part?.xml, "showMasterSp"));

const shapesOf = ({ xml }: Part, test: Test): readonly XmlElement[] => [...named(xml, "p:sp")].filter(test);

/** Which shapes are markings: those that say so, and where others wrote the deck those whose words are one. */
function markings(deck: DeckPackage): Test {
  const says: Test = (shape) => isMarking(shape) && textOf(shape).trim() !== "";
  if (isOwn(deck)) return says;
  const known = new Map<string, boolean>();
  return (shape) => {
    if (says(shape)) return true;
    const text = TITLES.has(attribute(placeholder(shape), "type")) ? "" : textOf(shape).trim();
    const found = known.get(text) ?? isBanner(text);
    known.set(text, found);
    return found;
  };
}

const TITLES: ReadonlySet<string> = new Set(["title", "ctrTitle"]);

/** Whether a shape says something where two markings stand: a level that nobody knows, as those of what is open often are. */
function inPlacesOf(marks: readonly XmlElement[]): Test {
  const places = marks.map(placeOf);
  const shared = new Set(places.filter((place, index) => place !== "" && places.indexOf(place) !== index));
  return (shape) => shared.has(placeOf(shape)) && textOf(shape).trim() !== "";
}

/** Where a shape stands, by its own place or its placeholder; "" if neither is said. */
function placeOf(shape: XmlElement): string {
  const place = path(shape, "p:spPr", "a:xfrm");
  const used = placeholder(shape);
  if (place === undefined) return used === undefined ? "" : `${attribute(used, "type")} ${attribute(used, "idx")}`;
  const [off, ext] = [path(place, "a:off"), path(place, "a:ext")];
  return [attribute(off, "x"), attribute(off, "y"), attribute(ext, "cx"), attribute(ext, "cy")].join(" ");
}
