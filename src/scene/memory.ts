/**
 * What placing keeps from one deck to the next, so that a brief that is being written is not placed whole at each save, nor
 * one whose agenda and sources learn from the first placing where everything stands.
 */
import { placesFrom } from "../data/json-places.ts";
import type { DeckLayout, DeckSlide, Stylesheet } from "../deck/types.ts";
import type { Report } from "../diagnostics/reporter.ts";
import type { Span } from "../diagnostics/types.ts";
import type { Cascade } from "./css/cascade.ts";
import type { PlacedLayout } from "./regions/types.ts";
import type { Assets, Item, SceneSlide } from "./types.ts";

/**
 * Kept is only what was placed without a word being said: whatever reports is placed anew each time, so that a report is
 * never missing and never at the place of before. Keys hold everything that placing reads.
 */
export interface PlaceMemory {
  base: Base | null;
  readonly layouts: Map<string, Kept<PlacedLayout>>;
  /** The pages of each slide. */
  readonly slides: Map<string, Kept<readonly SceneSlide[]>>;
  /** Keeps what was placed while nothing was kept yet: its keys cost something, and most decks are placed once. */
  pending: (() => void)[];
  /** Counts the decks that were placed. */
  round: number;
}

export interface Kept<T> {
  readonly value: T;
  used: number;
}

/** What holds for the whole deck. */
interface Base {
  readonly key: string;
  readonly sheets: readonly Stylesheet[];
  readonly cascade: Cascade;
  /** Who hears what the cascade finds now. */
  readonly listener: { report: Report };
}

export const createPlaceMemory = (): PlaceMemory => ({
  base: null,
  layouts: new Map(),
  slides: new Map(),
  pending: [],
  round: 0,
});

export function sameSheets(a: readonly Stylesheet[], b: readonly Stylesheet[]): boolean {
  const fields = ["file", "text", "layer", "scope"] as const;
  return a.length === b.length && a.every((sheet, at) => fields.every((field) => sheet[field] === b[at]?.[field]));
}

/** What placing knows of pictures: all but their bytes, in whatever form, and what plays in their place. */
export const assetsKey = (assets: Assets): string =>
  JSON.stringify([...assets].map(([name, { bytes: _, svg: __, still: ___, clip: ____, ...known }]) => [name, known]));

export const layoutKey = (layout: DeckLayout): string => JSON.stringify(layout);

/** The same for a slide that stands lower in its file than before: places count from where it begins. */
export function slideKey(slide: DeckSlide, layout: string): string {
  return `${layout} ${placesFrom(JSON.stringify(slide), slide.span)}`;
}

/** Rounds for which something is kept that no deck asks for: one that is split is placed twice. */
const KEPT_FOR = 4;

export function forget(memory: PlaceMemory): void {
  const maps: readonly Map<string, { readonly used: number }>[] = [memory.layouts, memory.slides];
  for (const map of maps) for (const [key, { used }] of map) if (used < memory.round - KEPT_FOR) map.delete(key);
}

export function forgetAll(memory: PlaceMemory): void {
  memory.base = null;
  memory.pending = [];
  memory.layouts.clear();
  memory.slides.clear();
}

/** Beside the scene: where a slide stood when its items were placed, which their texts' places are to be taken from. */
const STOOD = new WeakMap<readonly Item[], Span>();

export const placedAt = (items: readonly Item[], span: Span): void => {
  STOOD.set(items, span);
};

/** Undefined for items that were not placed as they are. */
export const stoodAt = (items: readonly Item[]): Span | undefined => STOOD.get(items);
