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
  const fixedMark = firstFixed(isMark);
  const unmarked: { readonly part: Part; readonly behind: readonly (Part | undefined)[] }[] = [];
  const marks: XmlElement[] = [];
  for (const { part, layout } of deck.slides) {
    if (!part.xml) continue;
    const master = related(deck, layout, "slideMaster");
    // What could not be read may hold the marking.
    if ([layout, master].some(isLost) || [part, layout].some((one) => one && showsUnknown(deck, one.name))) continue;
    const behind = isShown(part) ? [layout, isShown(layout) ? master : undefined] : [];
    const shown = shapesOf(part).find(isMark) ?? behind.map(fixedMark).find((one) => one !== undefined);
    if (shown !== undefined) marks.push(shown);
    else unmarked.push({ part, behind });
  }
  const isSaidToBe = marks.some(isMarking);
  // A slide may speak of a marking; one that says that it is one is none of those.
  if (!isSaidToBe && (marks.length < FEWEST || marks.length < unmarked.length)) return;
  const standsThere = inPlacesOf(marks);
  const fixedThere = firstFixed(standsThere);
  const mark = quote(textOf(marks[0]).trim());
  for (const { part, behind } of unmarked) {
    const isThere = shapesOf(part).some(standsThere) || behind.some((one) => fixedThere(one) !== undefined);
    if (isSaidToBe || !isThere) yield finding(deck, "check/unmarked-slide", { part: part.name, mark });
  }
};

const FEWEST = 2;

const isShown = (part: Part | undefined): boolean => !/^(0|false)$/.test(attribute(part?.xml, "showMasterSp"));

const shapesOf = (part: Part | undefined): readonly XmlElement[] => [...named(part?.xml, "p:sp")];

/** The first such shape that a layout or master shows on each of its slides; many slides ask for the same. */
function firstFixed(test: Test): (part: Part | undefined) => XmlElement | undefined {
  const found = new Map<string, XmlElement | undefined>();
  return (part) => {
    if (part === undefined) return undefined;
    if (!found.has(part.name))
      found.set(
        part.name,
        shapesOf(part).find((shape) => placeholder(shape) === undefined && test(shape)),
      );
    return found.get(part.name);
  };
}

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
  const once = new Set<string>();
  const shared = new Set<string>();
  for (const place of marks.map(placeOf)) {
    if (once.has(place) && place !== "") shared.add(place);
    once.add(place);
  }
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
