/**
 * Slides that one turns between: of one kind one after the other, under the same headings or as one topic that goes on. Their
 * bodies have one size of type, that of the fullest; each by itself would take the largest that it has room for.
 */
import { append, least } from "../data/lists.ts";
import type { DeckSlide, Element } from "../deck/types.ts";
import type { MostType } from "./fitting/types.ts";
import type { PlacedLayout } from "./regions/types.ts";
import type { SceneSlide } from "./types.ts";

/** A slide of the deck and the pages that were made of it. */
export interface Made {
  readonly slide: DeckSlide;
  readonly layout: PlacedLayout;
  readonly pages: readonly SceneSlide[];
}

/** Beside the scene: the step of the type scale that the body of some pages was set at. */
const STEPS = new WeakMap<readonly SceneSlide[], number>();

/** The pages themselves. */
export function sizedAt<T extends readonly SceneSlide[]>(step: number, pages: T): T {
  STEPS.set(pages, step);
  return pages;
}

interface Larger {
  readonly at: number;
  readonly most: MostType;
}

/** Slides whose type is larger than that of a sister, by their place, with what all of them have in common. */
export function largerSisters(made: readonly Made[]): readonly Larger[] {
  const larger: Larger[] = [];
  for (let start = 0; start < made.length; ) {
    let end = start + 1;
    while (end < made.length && areSisters(made[end - 1]?.slide, made[end]?.slide)) end++;
    if (end - start > 1) append(larger, largerIn(made.slice(start, end), start));
    start = end;
  }
  return larger;
}

function largerIn(run: readonly Made[], start: number): readonly Larger[] {
  // Steps count from where a body began.
  const isAlike = run.every(({ slide }) => beginningOf(slide) === beginningOf(run[0]?.slide));
  const sizes = run.map(({ pages }) => (isAlike ? (STEPS.get(pages) ?? 0) : mainSize(pages)));
  const smallest = least(sizes);
  const most = isAlike ? { step: smallest } : { size: smallest };
  return sizes.flatMap((size, i) => (size > smallest ? [{ at: start + i, most }] : []));
}

/** By what its sheets know a body. */
const beginningOf = (slide: DeckSlide | undefined): string =>
  (slide?.root.children ?? [])
    .map((child) => (child.type === "element" && child.tag === "main" ? child.classes.join(" ") : ""))
    .join("");

/** Points that most letters of the body have. */
function mainSize(pages: readonly SceneSlide[]): number {
  const letters = new Map<number, number>();
  for (const item of pages.flatMap(({ items }) => items)) {
    const type = item.kind === "shape" ? item.placeholder?.type : undefined;
    if (item.kind !== "shape" || item.text === undefined || type === "title" || type === "ftr") continue;
    for (const { runs } of item.text.paragraphs)
      for (const { size, text } of runs) letters.set(size, (letters.get(size) ?? 0) + text.length);
  }
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

function areSisters(a: DeckSlide | undefined, b: DeckSlide | undefined): boolean {
  if (a === undefined || b === undefined || a.kind !== b.kind || a.layout !== b.layout) return false;
  if (b.goesOn === true) return true;
  const headings = headingsIn(a.root);
  return headings !== "" && headings === headingsIn(b.root);
}

const HEADINGS: ReadonlySet<string> = new Set(["h2", "h3", "th"]);

/** What parts and columns of a slide are called, one below the other; "" where nothing is. */
function headingsIn({ tag, children }: Element): string {
  if (HEADINGS.has(tag)) return `${wordsIn(children)}\n`;
  return children.map((child) => (child.type === "element" ? headingsIn(child) : "")).join("");
}

const wordsIn = (nodes: Element["children"]): string =>
  nodes
    .map((node) => (node.type === "text" ? node.text : node.attributes.fit === "hang" ? "" : wordsIn(node.children)))
    .join("");
