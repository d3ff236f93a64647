import type { Outcome } from "../../diagnostics/types.ts";
import { layoutName } from "../../language/index.ts";
import { fillTemplate } from "../handlebars/fill.ts";
import { parseMarkup } from "../markup/parse.ts";
import type { DeckLayout, DeckSlide, LayoutTemplate, Pack } from "../types.ts";
import type { DeckContext } from "../view/deck-context.ts";
import { isPaper } from "../view/paper.ts";
import { newReads, type Reads } from "../view/recorder.ts";
import { createDeckFields } from "../view/shared.ts";
import { viewSlide } from "../view/slide.ts";
import type { LayoutView } from "../view/types.ts";
import { bandClass } from "./banner.ts";
import { addClasses, fillSlide, profileClass, showOpenings } from "./fill-slide.ts";
import { createKeeper, type FillMemory } from "./kept.ts";
import { createMarker, type Markings } from "./markings.ts";
import { pageClass } from "./page.ts";
import type { PlannedSlide } from "./types.ts";

interface FilledDeck {
  /** Rolled up from what the templates have read. */
  readonly markings: Markings;
  readonly layouts: readonly Outcome<DeckLayout | null>[];
  readonly slides: readonly (readonly [PlannedSlide, Outcome<FilledSlide | null>])[];
}

export type FilledSlide = Omit<DeckSlide, "banner" | "notesBanner" | "notesLook">;

/** How what templates filled is set in print. */
export interface Print {
  readonly slide: (slide: FilledSlide) => FilledSlide;
  readonly layout: (layout: DeckLayout) => DeckLayout;
}

/** Banners only rise from filling to filling, so that few are enough; a template that plays with them gets no more. */
const MOST_FILLINGS = 5;

/**
 * Fills all layouts and slides, and rolls up the banners from what they show. A template that prints a banner can be
 * filled only once that is known, and what it prints may depend on it: such a template is filled anew until the
 * banner that it saw is the one that it has.
 * @param keeping what was filled before, and how it is kept
 */
export function fillDeck(
  planned: readonly PlannedSlide[],
  pack: Pack,
  deck: DeckContext,
  keeping: { readonly memory: FillMemory; readonly print: Print } | null = null,
): FilledDeck {
  const shared = createDeckFields(deck);
  const keeper = keeping === null ? null : createKeeper(keeping.memory, pack, deck, shared);
  const layouts = [...pack.layouts.values()].map((layout) => {
    const banners = (markings: Markings) => markings.deck.text;
    const fill = (markings: Markings) => fillLayout(layout, pack, deck, banners(markings));
    return createPage(
      keeping === null || keeper === null
        ? fill
        : (markings) =>
            keeper.layout(layout.id, banners(markings), () => changed(fill(markings), keeping.print.layout)),
      banners,
    );
  });
  const slides = planned.map((slide) => {
    const views = (markings: Markings) => ({ deck: markings.deck.text, slide: markings.slide(slide).text });
    const banners = (markings: Markings) => Object.values(views(markings)).join("\n");
    const fill = (markings: Markings) => fillSlide(slide, viewSlide(slide, deck, shared, views(markings)), deck, pack);
    return createPage(
      keeping === null || keeper === null
        ? fill
        : (markings) => keeper.slide(slide, banners(markings), () => changed(fill(markings), keeping.print.slide)),
      banners,
    );
  });
  const mark = createMarker(planned, deck);
  const ids = [...pack.layouts.keys()];
  const readBySlide = new Map(planned.map((slide, index) => [slide, slides[index]?.reads ?? newReads()]));
  const readByLayout = new Map(ids.map((id, index) => [id, layouts[index]?.reads ?? newReads()]));
  let markings = mark(readBySlide, readByLayout);
  for (let round = 0; round < MOST_FILLINGS; round++) {
    const stale = [...layouts, ...slides].filter((page) => page.isStale(markings));
    if (stale.length === 0) break;
    for (const page of stale) deck.recorder.during(page.reads, () => page.fill(markings));
    markings = mark(readBySlide, readByLayout);
  }
  return {
    markings,
    layouts: layouts.map(({ outcome }) => outcome()),
    slides: planned.map((slide, index) => [slide, slides[index]?.outcome() ?? { value: null, diagnostics: [] }]),
  };
}

const changed = <T>({ value, diagnostics }: Outcome<T | null>, by: (value: T) => T): Outcome<T | null> => ({
  value: value === null ? null : by(value),
  diagnostics,
});

interface Page<T> {
  /** Of all fillings. */
  readonly reads: Reads;
  readonly isStale: (markings: Markings) => boolean;
  readonly fill: (markings: Markings) => void;
  readonly outcome: () => Outcome<T | null>;
}

/** @param banners of those that its template may ask for */
function createPage<T>(
  fill: (markings: Markings) => Outcome<T | null>,
  banners: (markings: Markings) => string,
): Page<T> {
  const reads = newReads();
  let filled: { readonly outcome: Outcome<T | null>; readonly banners: string } | null = null;
  return {
    reads,
    isStale: (markings) => filled === null || (reads.banner && filled.banners !== banners(markings)),
    fill(markings) {
      filled = { outcome: fill(markings), banners: banners(markings) };
    },
    outcome: () => filled?.outcome ?? { value: null, diagnostics: [] },
  };
}

/**
 * A layout of the pack, whether a slide uses it or not: PowerPoint's gallery offers them all.
 * @param marking banner of the deck; layouts of a deck without one need no place for it
 */
function fillLayout(
  { id, name, type, template }: LayoutTemplate,
  pack: Pack,
  deck: DeckContext,
  marking: string,
): Outcome<DeckLayout | null> {
  const { lang, page, span } = deck.brief.meta;
  const view: LayoutView = {
    brief: deck.briefView,
    paper: isPaper(deck),
    labels: { ...deck.language.labels },
    prompts: { ...deck.language.editor.prompts },
    get markings() {
      deck.recorder.tellBanner();
      return { deck: marking };
    },
  };
  const filled = fillTemplate(template, view, { partials: pack.partials, lang, dates: pack.dates });
  if (filled.value === null) return { value: null, diagnostics: filled.diagnostics };
  showOpenings(filled.value, span, deck);
  const { root, diagnostics } = parseMarkup(filled.value, "layout", deck.brief.file);
  if (root === null) return { value: null, diagnostics };
  const classed = addClasses(root, [
    pageClass(page),
    `layout-${id}`,
    ...profileClass(deck),
    ...bandClass(deck.data.scheme),
  ]);
  return {
    value: { id, name: layoutName(deck.language, id, name), ...(type === undefined ? {} : { type }), root: classed },
    diagnostics,
  };
}
