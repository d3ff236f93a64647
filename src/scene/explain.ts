/** Why a placed slide looks as it does: for whoever makes a template. A build asks only where something is wrong. */
import type { Hex } from "../data/colour.ts";
import type { Deck, DeckSlide, Element } from "../deck/types.ts";
import type { Span } from "../diagnostics/types.ts";
import { nearer, placesOf, regionOf } from "./blame.ts";
import { labelOf } from "./boxes/context.ts";
import { createCascade, parseStylesheets } from "./css/cascade.ts";
import type { ComputedStyle } from "./css/types.ts";
import type { Item, Paragraph, PlaceholderType, SceneSlide } from "./types.ts";

/** What a stylesheet says of the size of a text. */
export interface SizeOrigin {
  /** Points, before anything grew or shrank. */
  readonly size: number;
  /** The declaration that won; absent where nothing but the built-in stylesheet has a say. */
  readonly span?: Span;
  /** The element that holds the text: `p.event`. */
  readonly element: string;
  /** The declaration that won of those that say where its box stands and how large it is, the nearest box around it that has one. */
  readonly place?: Span;
}

/**
 * Finds the rule that gave a text of a slide its size; undefined for words that no template wrote, such as numbers of
 * pages, and for those that stand in texts of several sizes.
 */
export type FindSize = (slide: SceneSlide, text: string) => SizeOrigin | undefined;

interface StyledElement {
  /** Its own words, plain. */
  readonly whole: string;
  readonly style: ComputedStyle;
  readonly element: string;
  /** Its name, else what it or the one around it says that it is: items are called so. */
  readonly called: string;
  readonly place: () => Span | undefined;
}

/** The rules by which a box that shows no words of its template's stands where it does and looks as it does. */
export interface BoxOrigin {
  readonly place?: Span;
  /** What draws its ground or its edge. */
  readonly paint?: Span;
  /** Of what a layout shows on every slide. */
  readonly size?: SizeOrigin;
}

export interface Origins {
  readonly size: FindSize;
  readonly box: (slide: SceneSlide, item: Item) => BoxOrigin;
}

/** @param deck the one that the slides were placed from */
export const sizeOrigins = (deck: Deck): FindSize => originsOf(deck).size;

/** What gives texts their size, and boxes their place. Works the styles out anew, of each slide that is asked about once. */
export function originsOf(deck: Deck): Origins {
  const cascade = createCascade(parseStylesheets(deck.stylesheets, deck.page).value);
  const known = new Map<DeckSlide, readonly StyledElement[]>();
  const elementsOf = (owner: DeckSlide): readonly StyledElement[] => {
    const before = known.get(owner);
    if (before !== undefined) return before;
    const styles = cascade.style(owner.root);
    const found: StyledElement[] = [];
    const walk = (element: Element, above: readonly Element[], around: string): void => {
      const { tag, classes, children } = element;
      const style = styles.get(element);
      const trail = [element, ...above];
      const words = children.map((child) => (child.type === "text" ? child.text : "")).join(" ");
      const place = () => placeIn(trail, styles, owner);
      const label = labelOf(element) || around;
      const called = element.attributes.name || label;
      if (style !== undefined)
        found.push({ whole: plain(words), style, element: [tag, ...classes].join("."), called, place });
      for (const child of children) if (child.type === "element") walk(child, trail, label);
    };
    walk(owner.root, [], "");
    known.set(owner, found);
    return found;
  };
  /** Of an element and those around it the first that a rule gives a place or size; what fills a region has that of its layout. */
  const placeIn = (trail: readonly Element[], styles: ReadonlyMap<Element, ComputedStyle>, owner: DeckSlide) => {
    for (const [at, element] of trail.entries()) {
      // The next one is the slide.
      const isPiece = at === trail.length - 2;
      const region = isPiece ? regionOf(element) : "";
      const style = region === "" ? styles.get(element) : styleOfRegion(owner.layout, region);
      const span = style && cascade.originOf(style, placesOf(style));
      if (span !== undefined || isPiece) return span;
    }
    return undefined;
  };
  const styleOfRegion = (id: string, region: string): ComputedStyle | undefined => {
    const layout = deck.layouts.find((one) => one.id === id);
    const styles = layout && cascade.style(layout.root);
    return [...(styles ?? [])].find(([{ attributes }]) => attributes.region === region)?.[1];
  };
  const sized = (style: ComputedStyle, element: string, place: Span | undefined): SizeOrigin => {
    const span = cascade.originOf(style, ["font-size"]);
    return { size: style.fontSize, element, ...(span && { span }), ...(place && { place }) };
  };
  return {
    size: (slide, text) => {
      const owner = ownerOf(deck, slide);
      const words = plain(text);
      if (owner === undefined || words === "") return undefined;
      const found = elementsOf(owner).filter(({ whole }) => whole.includes(words));
      const meant = found.find(({ whole }) => whole === words) ?? found[0];
      // A number or a mark stands in many texts: of those of several sizes nobody knows which one is meant.
      const isSure =
        found.some(({ whole }) => whole === words) || new Set(found.map(({ style }) => style.fontSize)).size === 1;
      return meant === undefined || !isSure ? undefined : sized(meant.style, meant.element, meant.place());
    },
    box: (slide, item) => {
      const owner = ownerOf(deck, slide);
      if (owner === undefined) return {};
      const region = STANDING.get(item.placeholder?.type);
      const standing = region === undefined ? undefined : styleOfRegion(owner.layout, region);
      if (standing !== undefined) {
        const place = cascade.originOf(standing, placesOf(standing));
        return { ...(place && { place }), size: sized(standing, `[region=${region}]`, place) };
      }
      const [, called = "", part = ""] = /^(.*?)(?: (rule|panel|line))?(?: \d+)?$/.exec(item.name) ?? [];
      const named = calledSo(elementsOf(owner), item, called);
      // Of elements that are called alike, the one that has what is drawn.
      for (const { style, place } of named) {
        const paint = cascade.originOf(style, PAINTS);
        if (part !== "" && paint === undefined) continue;
        const where = place();
        return { ...(where && { place: where }), ...(paint && { paint }) };
      }
      const filled = styleOfRegion(owner.layout, plain(called));
      const [place, paint] = filled ? [placesOf(filled), PAINTS].map((names) => cascade.originOf(filled, names)) : [];
      return { ...(place && { place }), ...(paint && { paint }) };
    },
  };
}

const SIDES = ["top", "right", "bottom", "left"];
/** What draws a ground or an edge. */
const PAINTS = [
  "background-color",
  "background-image",
  ...SIDES.flatMap((side) => [`border-${side}-width`, `border-${side}-style`, `border-${side}-color`]),
];

/** Regions of layouts that stand on every slide, by their placeholders. */
const STANDING: ReadonlyMap<PlaceholderType | undefined, string> = new Map([
  ["ftr", "footer"],
  ["sldNum", "number"],
  ["dt", "date"],
]);

/** The elements that an item may come from: those that are called so; of pictures, charts and tables those of their tag first. */
function calledSo(elements: readonly StyledElement[], { kind, name }: Item, called: string): readonly StyledElement[] {
  if (kind === "shape") return elements.filter((one) => plain(one.called) === plain(called));
  const ofTag = elements.filter(({ element }) => element.split(".")[0] === (kind === "image" ? "img" : kind));
  const meant = ofTag.filter((one) => one.called !== "" && plain(name).startsWith(plain(one.called)));
  return meant.length > 0 ? meant : ofTag;
}

/** A size of type in a box: the first words that have it, in points as drawn, and where it comes from, if anybody knows. */
export interface TypeOfBox {
  readonly words: string;
  readonly size: number;
  readonly origin: SizeOrigin | undefined;
}

/** The sizes of type of an item, each once. */
export function typesOf(slide: SceneSlide, item: Item, find: FindSize): readonly TypeOfBox[] {
  const all = paragraphsOf(item)
    .flatMap(({ runs }) => runs)
    .filter(({ text }) => text.trim() !== "")
    .map(({ text, size }): TypeOfBox => ({ words: text.trim(), size, origin: find(slide, text) }));
  const found = new Map<string, TypeOfBox>();
  for (const one of all) {
    const { size, origin } = one;
    const isSaid = all.some((other) => tenths(other.size) === tenths(size) && other.origin !== undefined);
    if (origin === undefined && isSaid) continue;
    const key = [tenths(size), tenths(origin?.size ?? size), origin?.span?.file, origin?.span?.start].join(" ");
    if (!found.has(key)) found.set(key, one);
  }
  return [...found.values()];
}

const tenths = (points: number): number => Math.round(points * 10);

function paragraphsOf(item: Item): readonly Paragraph[] {
  if (item.kind === "shape") return item.text?.paragraphs ?? [];
  return item.kind === "table" ? item.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.paragraphs)) : [];
}

/**
 * Where the colour of a text is written that a placed slide shows, or that of the ground which it stands on: of the two the one
 * that the nearest sheet has a say in. Works it out anew, so ask only when something is wrong.
 * @param slide one of those that `placeDeck` made of the deck
 */
export function inkOrigin(deck: Deck, slide: SceneSlide, ink: Hex): Span | undefined {
  const owner = ownerOf(deck, slide);
  if (owner === undefined) return undefined;
  const cascade = createCascade(parseStylesheets(deck.stylesheets, deck.page).value);
  const styles = cascade.style(owner.root);
  const files = deck.stylesheets.map(({ file }) => file);
  const find = (element: Element, grounds: readonly ComputedStyle[]): Span | null | undefined => {
    const style = styles.get(element);
    if (style === undefined) return undefined;
    const below = style.background === null ? grounds : [...grounds, style];
    if (
      style.color.hex === ink &&
      element.children.some((child) => child.type === "text" && child.text.trim() !== "")
    ) {
      const ground = below.at(-1);
      const painted = ground && cascade.originOf(ground, ["background-color", "background-image"]);
      return nearer(painted, cascade.originOf(style, ["color"]), files) ?? null;
    }
    for (const child of element.children) {
      const found = child.type === "element" ? find(child, below) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return find(owner.root, []) ?? undefined;
}

/** Type of a paper is rounded to half points. */
const ROUNDED = 0.3;

/**
 * The rule of a pack upon the packaged one by which a text of a placed slide has its size; undefined where something else gave
 * it. Works it out anew, so ask only when something is wrong.
 * @param size in points, as drawn
 */
export function sizeRule(deck: Deck, slide: SceneSlide, text: string, size: number): Span | undefined {
  const origin = sizeOrigins(deck)(slide, text);
  const file = origin?.span?.file;
  const isOurs = deck.stylesheets.every((sheet) => sheet.file !== file || sheet.packaged === true);
  return origin === undefined || isOurs || Math.abs(origin.size - size) > ROUNDED ? undefined : origin.span;
}

/** The slide of the deck that a placed one was made of. */
const ownerOf = (deck: Deck, { span, kind, layout }: SceneSlide): DeckSlide | undefined =>
  deck.slides.find(
    (one) => one.span.start === span.start && one.span.file === span.file && one.kind === kind && one.layout === layout,
  );

/** Templates may write capitals, and breaks where the file has line ends. */
const plain = (text: string): string => text.replace(/\s+/g, " ").trim().toLowerCase();
