/** Where a template or sheet writes that a box stands where it does. */
import type { DeckSlide, Element, MarkupNode } from "../deck/types.ts";
import type { Related, Span } from "../diagnostics/types.ts";
import type { Styles } from "./boxes/runs.ts";
import type { PlaceContext } from "./context.ts";
import type { ComputedStyle, Size } from "./css/types.ts";
import type { Placed } from "./flex/types.ts";

const SIDES = ["top", "right", "bottom", "left"] as const;

/** What says where a box is, and its margins where it has any. */
export function placesOf({ margin }: ComputedStyle): readonly string[] {
  const moving = SIDES.filter((side) => margin[side] === "auto" || margin[side].value !== 0);
  return [...moving.map((side) => `margin-${side}`), "left", "top", "width", "height", "right", "bottom"];
}

/** Where it is written that a box which has a place of its own stands where it does. */
export const placedAt = (style: ComputedStyle, { originOf }: PlaceContext): Span | undefined =>
  originOf(style, placesOf(style));

/** One rule may move words off the page and over others: it is told once. */
export const MISPLACED = "misplaced";

/** The region that an element fills which stands directly in `<slide>`; "" for none. */
export const regionOf = ({ tag, attributes }: Element): string =>
  attributes.region ?? (tag === "h1" ? "title" : tag === "main" ? "body" : "");

export const isNegative = (size: Size): boolean => size !== "auto" && size.value < 0;

/** Where an element that stands on the page by itself is given its place. */
export function placeOf(element: Element, styles: Styles, ctx: PlaceContext): Span | undefined {
  const style = styles.get(element);
  return style === undefined || style.position === "static" ? undefined : placedAt(style, ctx);
}

/** Where it is written that a box stands elsewhere than the flow would have it. */
export function moved({ node }: Placed, ctx: PlaceContext): Span | undefined {
  const { position, margin } = node.style;
  const pulled = SIDES.filter((side) => isNegative(margin[side]));
  if (pulled.length > 0)
    return ctx.originOf(
      node.style,
      pulled.map((side) => `margin-${side}`),
    );
  return position === "static" ? undefined : placedAt(node.style, ctx);
}

/** Where it is written that a box is turned. */
export function turnedAt(style: ComputedStyle, { originOf }: PlaceContext): Span | undefined {
  return style.rotate === 0 ? undefined : originOf(style, ["rotate"]);
}

/** Of two places that write where boxes stand, the one in a template, else in the nearer sheet. */
export function nearer(one: Span | undefined, other: Span | undefined, files: readonly string[]): Span | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const rank = ({ file }: Span): number => (files.includes(file) ? files.indexOf(file) : files.length);
  return rank(one) > rank(other) ? one : other;
}

/**
 * Where a fault of placing is reported: in the brief, which the drafter can mend, with the template second. What the
 * template draws around a single piece of the brief is that piece's fault; anything else is the slide's.
 */
export function blame(span: Span, slide: DeckSlide): Blame {
  if (span.file === slide.span.file) return { span };
  const drawn = elementsAt(slide.root, span);
  const [held] = drawn.flatMap((element) => firstIn(element, slide.span.file) ?? []);
  if (drawn.length > 0 && held === undefined)
    return { span, related: [{ message: "on this slide", span: slide.span }] };
  const whose = drawn.length === 1 ? held : undefined;
  return { span: whose ?? slide.span, related: [{ message: "the template draws it here", span }] };
}

export interface Blame {
  readonly span: Span;
  readonly related?: readonly Related[];
}

/** The elements that are written at a place: several, in a loop. */
export function elementsAt(element: Element, { file, start, end }: Span): readonly Element[] {
  const { span, children } = element;
  const isIt = span.file === file && span.start === start && span.end === end;
  const below = children.flatMap((child) => (child.type === "element" ? elementsAt(child, { file, start, end }) : []));
  return isIt ? [element, ...below] : below;
}

function firstIn(node: MarkupNode, file: string): Span | null {
  if (node.span.file === file) return node.span;
  if (node.type === "text") return null;
  for (const child of node.children) {
    const found = firstIn(child, file);
    if (found !== null) return found;
  }
  return null;
}
