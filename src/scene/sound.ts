/**
 * What a template and its style sheets may do to words of a brief without anybody noticing: hide them, draw them off the
 * page, draw them over one another. Each is told once, at the rule that does it.
 */

import { centreOf, reachOf } from "../data/boxes.ts";
import { least } from "../data/lists.ts";
import type { DeckSlide, Element, MarkupNode, MarkupText } from "../deck/types.ts";
import { diagnose } from "../diagnostics/diagnose.ts";
import type { Span } from "../diagnostics/types.ts";
import type { Styles } from "./boxes/runs.ts";
import type { PlaceContext } from "./context.ts";
import type { Size } from "./css/types.ts";
import { plainColour } from "./css/values/opacity.ts";
import type { Placed } from "./flex/types.ts";
import { lineOf } from "./lower/lines.ts";
import type { Measurer } from "./text/types.ts";
import type { Box } from "./types.ts";

/** Points that boxes may share, or reach past the page, without anybody seeing it. */
const SLACK = 1;
const MOST_WORDS = 60;

/** Of everything that one `display: none` takes away, a word is said once. */
export const HIDDEN = "hidden";

/** What says where a box is. */
export const PLACES = ["left", "top", "width", "height", "right", "bottom"];

/** Words of the brief in what `display: none` takes away, unless they are shown elsewhere on the slide. */
export function reportHidden(slide: DeckSlide, styles: Styles, ctx: PlaceContext): void {
  const hidden: { readonly element: Element; readonly texts: readonly MarkupText[] }[] = [];
  // Of one place: a label, what follows it and the bold words of an item stand at the item's.
  const shown = new Map<string, string>();
  const walk = (element: Element): void => {
    if (styles.get(element)?.display === "none") {
      hidden.push({ element, texts: textsIn(element).filter(({ span }) => !isTemplate(span)) });
      return;
    }
    for (const child of element.children)
      if (child.type === "element") walk(child);
      else shown.set(key(child.span), `${shown.get(key(child.span)) ?? ""}${child.text}`);
  };
  walk(slide.root);
  for (const { element, texts } of hidden) {
    const lost = texts.filter(({ span, text }) => !shown.get(key(span))?.includes(text.trim()));
    if (lost.length === 0) continue;
    const style = styles.get(element);
    const rule = style && ctx.originOf(style, ["display"]);
    const params = { words: wordsOf(lost), slide: slide.title ?? "" };
    const related = [{ message: "the words stand here", span: lost[0]?.span ?? slide.span }];
    const span = rule ?? element.span;
    ctx.once(HIDDEN, span, () => diagnose("scene/words-hidden", params, { span, related }));
  }
}

/** Elements that are always level, alone or as a part of what stands around them. */
const LEVEL_TAGS = new Set(["table", "thead", "tbody", "tr", "th", "td", "col", "chart", "li"]);

/** What PowerPoint cannot do with an element: highlights that are no opaque colour, turns of what stands in a line or grid. */
export function reportImpossible(slide: DeckSlide, styles: Styles, ctx: PlaceContext): void {
  const walk = (element: Element): void => {
    const style = styles.get(element);
    if (style === undefined || style.display === "none") return;
    const { background } = style;
    if (
      style.display === "inline" &&
      background !== null &&
      ("stops" in background || background.alpha !== undefined)
    ) {
      const span = ctx.originOf(style, ["background-image", "background-color", "opacity"]) ?? element.span;
      const params = { drawn: plainColour(background).hex };
      ctx.once("css/plain-highlight", span, () => diagnose("css/plain-highlight", params, { span }));
    }
    if (element.tag === "shape" && /line$/i.test(element.attributes.type ?? "") && lineOf(style) === null) {
      const { span } = element;
      ctx.once("scene/no-line", span, () => diagnose("scene/no-line", {}, { span }));
    }
    if (style.rotate !== 0 && (LEVEL_TAGS.has(element.tag) || (style.display === "inline" && element.tag !== "img"))) {
      const span = ctx.originOf(style, ["rotate"]) ?? element.span;
      ctx.once("css/level", span, () => diagnose("css/level", { tag: element.tag }, { span }));
    }
    for (const child of element.children) if (child.type === "element") walk(child);
  };
  walk(slide.root);
}

/** A title that is written, and that the template draws nowhere on the slide. */
export function reportNoTitle(slide: DeckSlide, ctx: PlaceContext): void {
  if (slide.untitled === true || (slide.title ?? "").trim() === "") return;
  const hasTitle = slide.root.children.some(
    (child) => child.type === "element" && (child.tag === "h1" || child.attributes.region === "title"),
  );
  // One that is hidden was told of with its words; one that says nothing is the template's own wish.
  if (hasTitle) return;
  const said = textsIn(slide.root)
    .map(({ text }) => text)
    .join("");
  if (squeeze(said).includes(squeeze(slide.title ?? ""))) return;
  const { span } = slide.root;
  const params = { title: shorten(slide.title ?? ""), kind: slide.kind };
  const related = [{ message: "the title stands here", span: slide.span }];
  ctx.once("scene/title-lost", span, () => diagnose("scene/title-lost", params, { span, related }));
}

export interface WordBox extends Box {
  /** The part of it that has letters; `slack` (1.02) of the measure more: where another program's lines may reach to. */
  readonly ink: (slack?: number) => Box;
}

/** A piece of a slide in its place: a region's content, or an element that stands on the page by itself. */
export interface PagePiece {
  /** `the region “rail”`, `<div>`. */
  readonly what: string;
  readonly element: Element;
  /** Of its texts, tables and charts. */
  readonly words: readonly WordBox[];
  /** Of what it draws that hides what lies below: filled boxes and pictures. */
  readonly covers: readonly Box[];
  /** Where its place is written. */
  readonly rule: () => Span | undefined;
}

/** Text, tables and charts that are placed off the page, wholly or in part. */
export function reportOffPage(placed: Placed, { element, rule }: PagePiece, styles: Styles, ctx: PlaceContext): void {
  const { page } = ctx;
  const walk = (at: Placed, above: () => Span | undefined, outer: Turn): void => {
    const here = () => moved(at, ctx) ?? above();
    const turn = turnIn(at, outer);
    for (const child of at.children) walk(child, here, turn);
    const box = holdsWords(at) ? turn(boxOfWords(at)) : null;
    if (box === null) return;
    const past = Math.max(-box.x, -box.y, box.x + box.width - page.width, box.y + box.height - page.height);
    if (past <= SLACK) return;
    const span = (startOf(at) < 0 ? pulledLeft(element, styles, ctx) : undefined) ?? here() ?? element.span;
    const wholly = box.x >= page.width || box.y >= page.height || box.x + box.width <= 0 || box.y + box.height <= 0;
    const params = { past: Math.ceil(past), wholly: wholly ? 1 : 0 };
    const related = [{ message: "this is drawn there", span: at.node.span }];
    ctx.once("scene/off-page", span, () => diagnose("scene/off-page", params, { span, related }));
  };
  walk(placed, rule, LEVEL);
}

/** Where an element that stands on the page by itself is given its place. */
export function placeOf(element: Element, styles: Styles, { originOf }: PlaceContext): Span | undefined {
  const style = styles.get(element);
  return style === undefined || style.position === "static" ? undefined : originOf(style, PLACES);
}

/** Where it is written that a box stands elsewhere than the flow would have it. */
function moved({ node }: Placed, { originOf }: PlaceContext): Span | undefined {
  const { position, margin } = node.style;
  const pulled = SIDES.filter((side) => isNegative(margin[side]));
  if (pulled.length > 0)
    return originOf(
      node.style,
      pulled.map((side) => `margin-${side}`),
    );
  return position === "static" ? undefined : originOf(node.style, PLACES);
}

/** Text runs together, so that a block with a negative margin in it has no box of its own. */
function pulledLeft(element: Element, styles: Styles, ctx: PlaceContext): Span | undefined {
  const style = styles.get(element);
  if (style && isNegative(style.margin.left)) return ctx.originOf(style, ["margin-left"]);
  for (const child of element.children) {
    const found = child.type === "element" ? pulledLeft(child, styles, ctx) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

const SIDES = ["top", "right", "bottom", "left"] as const;
const isNegative = (size: Size): boolean => size !== "auto" && size.value < 0;

/** Words in two pieces of the page that lie over one another, or that a later piece covers. */
export function reportOverlaps(pieces: readonly PagePiece[], slide: DeckSlide, ctx: PlaceContext): void {
  for (const [i, one] of pieces.entries())
    for (const [j, other] of pieces.entries()) {
      if (j <= i) continue;
      const words = mostShared(one.words, other.words) && mostShared(one.words.map(across), other.words.map(across));
      const over = words ?? mostCovered(one.words, other.covers);
      if (over === null) continue;
      const span = nearer(one.rule(), other.rule(), ctx) ?? other.element.span;
      const covered = words === null ? 1 : 0;
      const params = { one: one.what, other: other.what, ...over, covered, slide: slide.title ?? "" };
      const related = [{ message: `${other.what} is filled here`, span: other.element.span }];
      ctx.once("scene/overlap", span, () => diagnose("scene/overlap", params, { span, related }));
    }
}

/** Of two places that write where boxes stand, the one in the nearer sheet. */
function nearer(one: Span | undefined, other: Span | undefined, { files }: PlaceContext): Span | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return files.indexOf(one.file) > files.indexOf(other.file) ? one : other;
}

function mostShared(some: readonly Box[], others: readonly Box[]): { across: number; down: number } | null {
  let most: { across: number; down: number } | null = null;
  for (const a of some)
    for (const b of others) {
      const [across, down] = shared(a, b);
      if (across <= SLACK || down <= SLACK || (most && across * down <= most.across * most.down)) continue;
      most = { across, down };
    }
  return most && { across: Math.round(most.across), down: Math.round(most.down) };
}

/** A line in a centred box and one at its left may share a height: from the first letter to the last, at any height of the box. */
const across = ({ ink, ...box }: WordBox): Box => {
  const { x, width } = ink();
  return { ...box, x, width };
};

/** Letters below what is drawn over them. */
function mostCovered(words: readonly WordBox[], covers: readonly Box[]): ReturnType<typeof mostShared> {
  const near = words.filter((word) => mostShared([word], covers) !== null);
  return mostShared(
    near.map(({ ink }) => ink()),
    covers,
  );
}

/** Of all texts, tables and charts in a placed tree. */
export function boxesOfWords(placed: Placed, measurer: Measurer, outer = LEVEL): readonly WordBox[] {
  const turn = turnIn(placed, outer);
  if (!holdsWords(placed)) return placed.children.flatMap((child) => boxesOfWords(child, measurer, turn));
  return [{ ...turn(boxOfWords(placed)), ink: (slack = 1) => turn(inkOf(placed, measurer, slack)) }];
}

/** What becomes of a box where it stands: the level box around it, once all is turned that is. */
type Turn = (box: Box) => Box;
const LEVEL: Turn = (box) => box;

/** The turn of what stands in a box, itself in what is turned. */
function turnIn({ node, box }: Placed, outer: Turn): Turn {
  const { rotate } = node.style;
  return rotate === 0 ? outer : (inner) => outer(reachOf(inner, rotate, centreOf(box)));
}

function inkOf(placed: Placed, measurer: Measurer, slack: number): Box {
  const { box, paragraphs, needed } = placed;
  if (paragraphs === undefined) return boxOfWords(placed);
  let [left, right] = [box.width, 0];
  for (const paragraph of paragraphs) {
    const width = Math.min(box.width, measurer.measure(paragraph, box.width * slack).width);
    const start = Math.min(paragraph.marginLeft, paragraph.marginLeft + paragraph.indent);
    const free = box.width - width;
    const shift = { left: 0, justify: 0, center: free / 2, right: free }[paragraph.align];
    left = Math.min(left, start + shift);
    right = Math.max(right, width + shift);
  }
  return { x: box.x + left, y: box.y, width: Math.max(0, right - left), height: needed };
}

/** Of all filled boxes and pictures in a placed tree. */
export function boxesThatCover(placed: Placed, outer = LEVEL): readonly Box[] {
  const { node, box, children } = placed;
  const turn = turnIn(placed, outer);
  const covers = node.kind === "image" || (node.kind === "container" && node.style.background !== null);
  return covers ? [turn(box)] : children.flatMap((child) => boxesThatCover(child, turn));
}

function holdsWords({ node, paragraphs }: Placed): boolean {
  if (node.kind === "flow")
    return (paragraphs ?? []).some(({ runs }) =>
      runs.some(({ text, special }) => special !== undefined || text.trim() !== ""),
    );
  return node.kind === "table" || node.kind === "chart" || node.kind === "map" || node.kind === "diagram";
}

/** How far left of its box text begins, at most 0. */
function startOf({ paragraphs }: Placed): number {
  return least(
    (paragraphs ?? []).map(({ marginLeft, indent }) => marginLeft + indent),
    0,
  );
}

/** Text may begin left of its box, and be taller. */
function boxOfWords(placed: Placed): Box {
  const { box, needed } = placed;
  const left = startOf(placed);
  return { x: box.x + left, y: box.y, width: box.width - left, height: Math.max(box.height, needed) };
}

/** Width and height of what two boxes share. */
function shared(a: Box, b: Box): readonly [number, number] {
  return [
    Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
    Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
  ];
}

function textsIn(node: MarkupNode): readonly MarkupText[] {
  if (node.type === "text") return node.text.trim() === "" ? [] : [node];
  return node.children.flatMap(textsIn);
}

const isTemplate = ({ file }: Span): boolean => file.endsWith(".hbs");
const key = ({ file, start, end }: Span): string => `${file} ${start} ${end}`;
const squeeze = (text: string): string => text.toLowerCase().replace(/\s+/g, "");
const wordsOf = (texts: readonly MarkupText[]): string => shorten(texts.map(({ text }) => text).join(" "));

function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > MOST_WORDS ? `${line.slice(0, MOST_WORDS - 3).trimEnd()} …` : line;
}
