import type { Brief } from "../../brief/types.ts";
import { readBareMark, readMark, readTextMark } from "../../marking/mark.ts";
import { collectMarks, readable } from "../../marking/portions.ts";
import { bannerText, levelOf, rollUp } from "../../marking/rollup.ts";
import { NO_SCHEME } from "../../marking/scheme.ts";
import type { Level, Mark, Scheme } from "../../marking/types.ts";
import { walk, walkSlide } from "../../tree/walk.ts";
import type { DeckContext } from "../view/deck-context.ts";
import { referencesOf } from "../view/references.ts";
import { registeredMarks } from "./registered-marks.ts";
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

const NO_BANNER: Banner = { text: "", level: null };

/**
 * The banners of a deck, rolled up from the marks of what each page shows. A page that shows no mark carries the deck's,
 * as interior pages may; so does the cover, which tells what is inside.
 */
export function markPages(planned: readonly PlannedSlide[], deck: DeckContext): Markings {
  const scheme = deck.data.scheme ?? null;
  if (scheme === null || scheme.portions === "none") return unmarked(scheme);
  const shown = new Map(planned.map((slide) => [slide, marksOn(slide, planned, deck, scheme)]));
  const noted = new Map(planned.map((slide) => [slide, notesMarks(slide, scheme)]));
  const all = [...metaMarks(deck.brief, scheme), ...[...shown.values(), ...noted.values()].flat()];
  const whole = rollUp(all, scheme);
  const banner = (marks: readonly Mark[]): Banner => toBanner(rollUp(marks, scheme) ?? whole, scheme);
  const isCover = (slide: PlannedSlide) => slide.template.kind === "cover";
  return {
    scheme,
    deck: toBanner(whole, scheme),
    slide: (slide) => banner(isCover(slide) ? all : (shown.get(slide) ?? [])),
    notes: (slide) => banner(isCover(slide) ? all : [...(shown.get(slide) ?? []), ...(noted.get(slide) ?? [])]),
  };
}

function unmarked(scheme: Scheme | null): Markings {
  const none = () => NO_BANNER;
  return { scheme: scheme ?? NO_SCHEME, deck: NO_BANNER, slide: none, notes: none };
}

function toBanner(mark: Mark | null, scheme: Scheme): Banner {
  return mark === null ? NO_BANNER : { text: bannerText(mark, scheme), level: levelOf(mark, scheme) };
}

/** The marks of what a slide shows: its texts, their footnotes and sources, what comes out of registries. */
function marksOn(
  slide: PlannedSlide,
  planned: readonly PlannedSlide[],
  deck: DeckContext,
  scheme: Scheme,
): readonly Mark[] {
  const { citations, footnotes } = referencesOf(slide, deck);
  const texts = collectMarks(scheme, (visitor) => {
    walkSlide({ ...slide.slide, blocks: slide.blocks, parts: slide.parts }, visitor);
    for (const number of new Set(footnotes.map((note) => note.number)))
      walk(deck.footnotes.get(number)?.blocks ?? [], visitor);
  });
  const keys = new Set(citations.map(({ key }) => key));
  const sources =
    slide.generated === "sources" ? deck.brief.sources : deck.brief.sources.filter(({ key }) => keys.has(key));
  return [
    ...texts,
    ...(slide.generated === "agenda" ? listedMarks(planned, deck.brief, scheme) : []),
    ...sources.flatMap((source) => sourceMarks(source, scheme)),
    ...registeredMarks(slide, deck, scheme),
  ];
}

function notesMarks({ notes }: PlannedSlide, scheme: Scheme): readonly Mark[] {
  return collectMarks(scheme, (visitor) => walk(notes, visitor));
}

/** An agenda lists the sections, or the slides of a brief that has none. */
function listedMarks(planned: readonly PlannedSlide[], { sections }: Brief, scheme: Scheme): readonly Mark[] {
  const used = new Set(planned.map(({ section }) => section));
  const listed = sections.filter(({ id }) => used.has(id));
  const titles = listed.length > 0 ? listed : planned.map(({ slide }) => slide);
  return readable(titles.map(({ title }) => readMark(title, scheme)));
}

const sourceMarks = ({ note, fields, span }: Brief["sources"][number], scheme: Scheme): readonly Mark[] =>
  readable([readBareMark(fields.mark ?? "", span, scheme), readTextMark(note, span, scheme)]);

function metaMarks({ meta }: Brief, scheme: Scheme): readonly Mark[] {
  const { title, subtitle, subject, footer, span } = meta;
  return readable([title, subtitle, subject, footer].map((field) => readTextMark(field, span, scheme)));
}
