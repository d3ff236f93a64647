import type { Brief } from "../../brief/types.ts";
import { bannerText, levelOf, rollUp } from "../../marking/rollup.ts";
import { NO_SCHEME } from "../../marking/scheme.ts";
import type { Level, Mark, Scheme } from "../../marking/types.ts";
import { walk } from "../../tree/walk.ts";
import { isCover } from "../generate/add.ts";
import { chooseLayout } from "../kinds/layout.ts";
import type { DeckContext } from "../view/deck-context.ts";
import { isPaper } from "../view/paper.ts";
import type { Reads } from "../view/recorder.ts";
import { findReferences, type References, referencesOf } from "../view/references.ts";
import { titleMarks } from "../view/sections.ts";
import type { PlannedSlide } from "./types.ts";

/** What stands at the top and bottom of a page. */
export interface Banner {
  /** "" if nothing does. */
  readonly text: string;
  readonly level: Level | null;
}

export interface Markings {
  readonly scheme: Scheme;
  readonly deck: Banner;
  readonly slide: (planned: PlannedSlide) => Banner;
  /** Of the notes page, which shows the slide and its notes. */
  readonly notes: (planned: PlannedSlide) => Banner;
}

/** Rolls up the banners from what the templates have read, by slide and by the id of the layout. */
export type Marker = (slides: ReadonlyMap<PlannedSlide, Reads>, layouts: ReadonlyMap<string, Reads>) => Markings;

const NO_BANNER: Banner = { text: "", level: null };

/**
 * The banners of a deck: of the texts of each slide, and of what its templates show beside them. A page without a mark
 * carries the deck's, as interior pages may; so does the cover, which tells what is inside. What the front matter says
 * on a page can raise its banner, but does not speak for the page's own texts.
 */
export function createMarker(planned: readonly PlannedSlide[], deck: DeckContext): Marker {
  const scheme = deck.data.scheme ?? null;
  if (scheme === null || scheme.portions === "none") return () => unmarked(scheme);
  const own = new Map(planned.map((slide) => [slide, writtenMarks(slide, deck)]));
  const meta = metaMarks(deck);
  return (slides, layouts) => {
    const marked = new Map([...own].map(([slide, written]) => [slide, addRead(written, slides.get(slide), layouts)]));
    const pages = [...marked.values()].flatMap(({ page, around, notes }) => [...page, ...around, ...notes]);
    const whole = toBanner(rollUp([...meta, ...pages, ...[...layouts.values()].flatMap(allOf)], scheme), scheme);
    const banner = (slide: PlannedSlide, withNotes: boolean): Banner => {
      const { page, around, notes } = marked.get(slide) ?? NO_MARKS;
      const said = withNotes ? [...page, ...notes] : page;
      return isCover(slide) || said.length === 0 ? whole : toBanner(rollUp([...said, ...around], scheme), scheme);
    };
    return {
      scheme,
      deck: whole,
      slide: (slide) => banner(slide, isPaper(deck)),
      notes: (slide) => banner(slide, true),
    };
  };
}

interface PageMarks {
  /** Of the slide's own texts, and of what it shows from elsewhere. */
  readonly page: readonly Mark[];
  /** Of what stands beside them: the deck's title in the footer, its reference. */
  readonly around: readonly Mark[];
  readonly notes: readonly Mark[];
  readonly layout: string;
}
const NO_MARKS: PageMarks = { page: [], around: [], notes: [], layout: "" };

function writtenMarks(slide: PlannedSlide, deck: DeckContext): PageMarks {
  return {
    page: ownMarks(slide, deck),
    around: titleMarks(slide, deck),
    notes: notesMarks(slide, deck),
    layout: chooseLayout(slide),
  };
}

function addRead(written: PageMarks, reads: Reads | undefined, layouts: ReadonlyMap<string, Reads>): PageMarks {
  const { page, around, layout } = written;
  const standing = layouts.get(layout);
  return {
    ...written,
    page: [...page, ...(reads?.marks ?? [])],
    around: [...around, ...(reads?.shown ?? []), ...(standing === undefined ? [] : allOf(standing))],
  };
}

const allOf = ({ marks, shown }: Reads): readonly Mark[] => [...marks, ...shown];

function unmarked(scheme: Scheme | null): Markings {
  const none = () => NO_BANNER;
  return { scheme: scheme ?? NO_SCHEME, deck: NO_BANNER, slide: none, notes: none };
}

function toBanner(mark: Mark | null, scheme: Scheme): Banner {
  return mark === null ? NO_BANNER : { text: bannerText(mark, scheme), level: levelOf(mark, scheme) };
}

/** Of the texts of a slide, and of the footnotes and sources that they name, whatever its template shows of them. */
function ownMarks(planned: PlannedSlide, deck: DeckContext): readonly Mark[] {
  const { slide, blocks, parts } = planned;
  return [...deck.marks.slide({ ...slide, blocks, parts }), ...namedMarks(referencesOf(planned, deck), deck)];
}

function notesMarks({ notes }: PlannedSlide, deck: DeckContext): readonly Mark[] {
  const references = findReferences((visitor) => walk(notes, visitor));
  return [...deck.marks.blocks(notes), ...namedMarks(references, deck)];
}

function namedMarks({ citations, footnotes }: References, deck: DeckContext): readonly Mark[] {
  const keys = new Set(citations.map(({ key }) => key));
  const numbers = new Set(footnotes.map(({ number }) => number));
  return [
    ...[...numbers].flatMap((number) => deck.marks.blocks(deck.footnotes.get(number)?.blocks ?? [])),
    ...deck.brief.sources.filter(({ key }) => keys.has(key)).flatMap(deck.marks.source),
  ];
}

/** Of what the file says of itself: its properties, the names of its sections. */
function metaMarks({ brief, marks }: DeckContext): readonly Mark[] {
  const { subtitle, subject, author, organisation, keywords, footer, version, span }: Brief["meta"] = brief.meta;
  return [
    ...marks.deckTitle(brief),
    ...[subtitle, subject, author, organisation, footer, version, ...keywords].flatMap((text) =>
      marks.text(text, span),
    ),
    ...brief.sections.flatMap(({ title }) => marks.words(title)),
  ];
}
