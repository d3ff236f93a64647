/** Words that lie over one another, or below what is drawn later: of two pieces of a page, and within one. */
import { centreOf, reachOf } from "../data/boxes.ts";
import { least } from "../data/lists.ts";
import type { DeckSlide, Element } from "../deck/types.ts";
import { diagnose } from "../diagnostics/diagnose.ts";
import type { Span } from "../diagnostics/types.ts";
import { MISPLACED, moved, nearer, turnedAt } from "./blame.ts";
import { HOLE } from "./chart/sorts.ts";
import type { PlaceContext } from "./context.ts";
import type { Placed } from "./flex/types.ts";
import { chartItem } from "./lower/chart.ts";
import { Names } from "./lower/names.ts";
import type { Measurer } from "./text/types.ts";
import type { Box } from "./types.ts";

/** Points that boxes may share, or reach past the page, without anybody seeing it. */
export const SLACK = 1;

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

/**
 * Words in two pieces of the page that lie over one another, or that a later piece covers.
 * @returns whether there are any
 */
export function reportOverlaps(pieces: readonly PagePiece[], slide: DeckSlide, ctx: PlaceContext): boolean {
  let isOver = false;
  for (const [i, one] of pieces.entries())
    for (const other of pieces.slice(i + 1)) {
      const words = mostShared(one.words, other.words) && mostShared(one.words.map(across), other.words.map(across));
      const over = words ?? mostCovered(one.words, other.covers);
      if (over === null) continue;
      isOver = true;
      const span = nearer(one.rule(), other.rule(), ctx.files) ?? other.element.span;
      const covered = words === null ? 1 : 0;
      const params = { one: one.what, other: other.what, ...over, covered, slide: slide.title ?? "" };
      const related = [{ message: `${other.what} is filled here`, span: other.element.span }];
      ctx.once(MISPLACED, span, () => diagnose("scene/overlap", params, { span, related }));
    }
  return isOver;
}

/** What a placed box draws, in the order in which it is drawn. */
interface Drawn {
  readonly at: Placed;
  /** The boxes around it within its piece, outermost first, and itself. */
  readonly trail: readonly Placed[];
  readonly box: Box;
  /** Of letters; null for what covers what lies below it. */
  readonly ink: (() => Box) | null;
}

/**
 * Words within one piece that lie over one another, or that something covers which is drawn later.
 * @returns whether there are any
 */
export function reportOverlapsWithin(placed: Placed, element: Element, slide: DeckSlide, ctx: PlaceContext): boolean {
  let isOver = false;
  const drawn = drawnIn(placed, ctx.measurer);
  for (const [i, one] of drawn.entries()) {
    if (one.ink === null) continue;
    for (let j = i + 1; j < drawn.length; j += 1) {
      const other = drawn[j];
      if (other === undefined || mostShared([one.box], [other.box]) === null) continue;
      const [mine, theirs] = [one.ink(), other.ink?.() ?? other.box];
      if (isInHole(theirs, one.at, ctx) || (other.ink !== null && isInHole(mine, other.at, ctx))) continue;
      const over = mostShared([mine], [theirs]);
      // Level boxes around what stands aslant share corners in which there is nothing.
      const isSure = !isAslant(one) && !isAslant(other);
      if (over === null || (!isSure && !holdsPoint(mine, centreOf(theirs)) && !holdsPoint(theirs, centreOf(mine))))
        continue;
      isOver = true;
      const span = pulled(one, other, ctx) ?? element.span;
      const params = {
        one: said(one.at),
        other: said(other.at),
        ...over,
        covered: other.ink === null ? 1 : 0,
        slide: slide.title ?? "",
      };
      const related = [{ message: "this lies over it", span: other.at.node.span }];
      ctx.once(MISPLACED, span, () => diagnose("scene/overlap-within", params, { span, related }));
    }
  }
  return isOver;
}

/** LibreOffice's hole, whatever the file says. */
const OTHERS_HOLE = 0.5;

/** The figure in the middle of a ring lies over nothing that the ring draws. */
function isInHole(words: Box, { node, box }: Placed, { chartLook }: PlaceContext): boolean {
  if (node.kind !== "chart" || node.attributes.type !== "doughnut") return false;
  const { plot } = chartItem(node, box, { names: new Names(), chartLook }).frame;
  const centre = centreOf(plot);
  const reach = Math.max(
    Math.hypot(words.x - centre.x, words.y - centre.y),
    Math.hypot(words.x + words.width - centre.x, words.y - centre.y),
    Math.hypot(words.x - centre.x, words.y + words.height - centre.y),
    Math.hypot(words.x + words.width - centre.x, words.y + words.height - centre.y),
  );
  return reach <= (Math.min(HOLE, OTHERS_HOLE) * plot.width) / 2;
}

const isAslant = ({ trail }: Drawn): boolean => trail.some(({ node }) => node.style.rotate % 90 !== 0);

const holdsPoint = ({ x, y, width, height }: Box, at: { readonly x: number; readonly y: number }): boolean =>
  at.x > x && at.x < x + width && at.y > y && at.y < y + height;

/** Where it is written that one of two boxes stands where the other is: not what holds for both of them. */
function pulled(one: Drawn, other: Drawn, ctx: PlaceContext): Span | undefined {
  const own = (trail: readonly Placed[], beside: readonly Placed[]) => trail.filter((at) => !beside.includes(at));
  const moves = [...own(one.trail, other.trail), ...own(other.trail, one.trail)];
  return moves.reduce<Span | undefined>(
    (best, at) => nearer(best, moved(at, ctx) ?? turnedAt(at.node.style, ctx), ctx.files),
    undefined,
  );
}

const MOST_LETTERS = 40;

/** The words of a text, as a message repeats them; of another box what it is. */
export function said({ node, paragraphs = [] }: Placed): string {
  if (node.kind !== "flow") return node.kind === "container" ? "a filled box" : `a ${NAMES[node.kind]}`;
  const words = paragraphs.map(({ runs }) => runs.map(({ text }) => text).join("")).join(" ");
  const line = words.replace(/\s+/g, " ").trim();
  return `“${line.length > MOST_LETTERS ? `${line.slice(0, MOST_LETTERS - 2).trimEnd()} …` : line}”`;
}

const NAMES = { table: "table", image: "picture", chart: "chart", map: "map", diagram: "flow chart" } as const;

function drawnIn(
  placed: Placed,
  measurer: Measurer,
  above: readonly Placed[] = [],
  outer: Turn = LEVEL,
): readonly Drawn[] {
  const turn = turnIn(placed, outer);
  const trail = [...above, placed];
  if (holdsWords(placed)) {
    const ink = () => turn(lettersOf(placed, measurer));
    return [{ at: placed, trail, box: turn(boxOfWords(placed)), ink }];
  }
  const own: readonly Drawn[] = hides(placed) ? [{ at: placed, trail, box: turn(placed.box), ink: null }] : [];
  return [...own, ...placed.children.flatMap((child) => drawnIn(child, measurer, trail, turn))];
}

/** Where the letters of a text stand in a box that is taller than they are. */
export function lettersOf(placed: Placed, measurer: Measurer): Box {
  const ink = inkOf(placed, measurer, 1);
  const free = Math.max(0, placed.box.height - ink.height);
  const { verticalAlign } = placed.node.style;
  return { ...ink, y: ink.y + { top: 0, middle: free / 2, bottom: free }[verticalAlign] };
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
export type Turn = (box: Box) => Box;
export const LEVEL: Turn = (box) => box;

/** The turn of what stands in a box, itself in what is turned. */
export function turnIn({ node, box }: Placed, outer: Turn): Turn {
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
  const { box, children } = placed;
  const turn = turnIn(placed, outer);
  return hides(placed) ? [turn(box)] : children.flatMap((child) => boxesThatCover(child, turn));
}

export const hides = ({ node }: Placed): boolean =>
  node.kind === "image" || (node.kind === "container" && node.style.background !== null);

export function holdsWords({ node, paragraphs }: Placed): boolean {
  if (node.kind === "flow")
    return (paragraphs ?? []).some(({ runs }) =>
      runs.some(({ text, special }) => special !== undefined || text.trim() !== ""),
    );
  return node.kind === "table" || node.kind === "chart" || node.kind === "map" || node.kind === "diagram";
}

/** How far left of its box text begins, at most 0. */
export function startOf({ paragraphs }: Placed): number {
  return least(
    (paragraphs ?? []).map(({ marginLeft, indent }) => marginLeft + indent),
    0,
  );
}

/** Text may begin left of its box, and be taller. */
export function boxOfWords(placed: Placed): Box {
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
