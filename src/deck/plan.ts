import type { Brief } from "../brief/types.ts";
import { titleWords } from "../craft/lines/tail.ts";
import type { BoundBrief } from "../craft/types.ts";
import { createReporter, SILENT } from "../diagnostics/reporter.ts";
import type { Outcome } from "../diagnostics/types.ts";
import { languageOf } from "../language/index.ts";
import { typesetText } from "../language/typography.ts";
import { readMark } from "../marking/mark.ts";
import type { Mark, Scheme } from "../marking/types.ts";
import { SOURCES_SECTION } from "./generate/add.ts";
import { typesetTree } from "./markup/typeset.ts";
import { arrangeSlides } from "./plan/arrange.ts";
import { bannerLook, showBanner } from "./plan/banner.ts";
import { fillDeck, type Print } from "./plan/fill-deck.ts";
import type { FillMemory } from "./plan/kept.ts";
import { reportDeadLinks } from "./plan/links.ts";
import { pageSize } from "./plan/page.ts";
import { setPortions } from "./plan/portions.ts";
import { isLoss } from "./plan/shown.ts";
import type { Deck, DeckData, DeckMeta, DeckSection, DeckSlide, Element, Pack, Stylesheet } from "./types.ts";
import { createDeckContext } from "./view/deck-context.ts";
import { createDeckFields } from "./view/shared.ts";
import { viewSlide } from "./view/slide.ts";
import type { SlideView } from "./view/types.ts";

export type { SlideView } from "./view/types.ts";

/**
 * Plans the deck: chooses a template for each slide, adds the generated ones, fills the templates and reads their
 * markup. A slide whose template has an error is left out; the error is among the diagnostics, once for all slides.
 *
 * Slide numbers that templates print (agenda, bibliography) count one page a slide. Where placing split slides, plan
 * again with `pages`: the number of pages of each slide that takes more than one, by id.
 *
 * `data` is what templates see beside the brief: registries, the marking scheme, the release.
 *
 * @param memory of decks before: the result is the same with it and without
 */
export function planDeck(
  brief: BoundBrief,
  pack: Pack,
  pages?: ReadonlyMap<string, number>,
  data: DeckData = {},
  memory: FillMemory | null = null,
): Outcome<Deck> {
  const { report, take, diagnostics } = createReporter();
  const { meta } = brief;
  const print: Print = {
    slide: (slide) => inPrint(slide, meta),
    layout: (layout) => ({ ...layout, root: directed(typesetTree(layout.root, meta.lang), meta) }),
  };
  const keeping = memory === null ? null : { memory, print };
  const arranged = (plain: ReadonlySet<string>) => {
    const planned = arrangeSlides(brief, pack, report, pages, plain);
    return fillDeck(planned, pack, createDeckContext(brief, planned, { ...data, dates: pack.dates }, report), keeping);
  };
  const suggested = arranged(new Set());
  const plain = slidesWithLosses(suggested.slides);
  const { markings, ...filledDeck } = plain.size === 0 ? suggested : arranged(plain);
  const filled = filledDeck.layouts.flatMap((layout) => take(layout) ?? []);
  const layouts = keeping === null ? filled.map(print.layout) : filled;
  const page = pageSize(brief.meta, pack, report);
  const slides: DeckSlide[] = [];
  for (const [slide, outcome] of filledDeck.slides) {
    const drawn = take(outcome);
    if (drawn === null) continue;
    const banner = markings.slide(slide);
    const ofNotes = markings.notes(slide);
    const notesLook = bannerLook(ofNotes, markings.scheme);
    const marked = {
      ...(keeping === null ? print.slide(drawn) : drawn),
      banner: banner.text,
      notesBanner: ofNotes.text,
      ...(notesLook === undefined ? {} : { notesLook }),
    };
    const layout = layouts.find(({ id }) => id === marked.layout);
    const set = setPortions(
      marked,
      banner.text,
      sectionName(brief, slide.section, markings.scheme),
      markings.scheme,
      layout,
    );
    slides.push(showBanner(set, banner, markings, layouts, page.scale ?? 1, report));
  }
  reportDeadLinks(slides, new Set(filledDeck.slides.map(([{ slide }]) => slide.id)), brief, report);
  const markingLook = bannerLook(markings.deck, markings.scheme);
  const value: Deck = {
    meta: {
      ...deckMeta(brief),
      marking: markings.deck.text,
      ...(markingLook === undefined ? {} : { markingLook }),
    },
    page,
    stylesheets: pack.stylesheets.filter(isUsed([...layouts, ...slides])),
    layouts,
    slides,
    sections: deckSections(brief, slides),
    ...(pack.faces.length === 0 ? {} : { faces: pack.faces }),
  };
  return { value, diagnostics };
}

/** What the eyebrow of a slide says of its section: one that carries a mark of its own speaks of it on its own slide. */
function sectionName(brief: Brief, id: string | null, scheme: Scheme): string {
  const section = brief.sections.find((one) => one.id === id);
  if (section === undefined) return "";
  const reading = readMark(section.title, scheme);
  const isOpen = reading !== null && "mark" in reading && isLowest(reading.mark, scheme);
  if (reading !== null && !isOpen) return "";
  const words = titleWords(section.title);
  return typesetText(isOpen ? words.replace(/^\s*\([^()]*\)\s*/, "") : words, brief.meta.lang);
}

/** Whether a mark says no more than that a text is marked: no banner is higher for it. */
const isLowest = ({ level, releaseTo, caveats }: Mark, { levels, lowestCountsInRelease }: Scheme): boolean =>
  levels[0]?.id === level && releaseTo === null && caveats.length === 0 && !lowestCountsInRelease;

/** Quotation marks, dashes and dots of print. Last, since names are looked up and losses found as they are typed. */
function inPrint<T extends Pick<DeckSlide, "root" | "notes">>(slide: T, meta: Brief["meta"]): T {
  const { lang } = meta;
  const notes = slide.notes === null ? null : typesetTree(slide.notes, lang);
  return { ...slide, root: directed(typesetTree(slide.root, lang), meta), notes };
}

/** A page that is read from the right; its blocks may say otherwise. */
function directed(root: Element, { rtl }: Brief["meta"]): Element {
  return rtl ? { ...root, attributes: { dir: "rtl", ...root.attributes } } : root;
}

/** Whether a sheet holds anywhere: of the packaged ones the rest need not be read. */
function isUsed(trees: readonly { readonly root: Element }[]): (sheet: Stylesheet) => boolean {
  const classes = new Set(trees.flatMap(({ root }) => root.classes));
  return ({ packaged, scope }) => packaged !== true || scope === undefined || classes.has(scope);
}

/** Ids of the slides of which a template that nobody asked for leaves something out. */
function slidesWithLosses(slides: ReturnType<typeof fillDeck>["slides"]): ReadonlySet<string> {
  const lossy = slides.filter(([{ asked }, { diagnostics }]) => !asked && diagnostics.some(isLoss));
  return new Set(lossy.map(([{ slide }]) => slide.id));
}

/** What the template of each slide sees, for `briefdeck inspect`. Serialises as JSON; markup becomes strings. */
export function viewSlides(brief: BoundBrief, pack: Pack, data: DeckData = {}): Outcome<readonly SlideView[]> {
  const { report, diagnostics } = createReporter();
  const planned = arrangeSlides(brief, pack, report);
  const context = createDeckContext(brief, planned, { ...data, dates: pack.dates }, SILENT);
  const shared = createDeckFields(context);
  const { markings } = fillDeck(
    planned,
    pack,
    createDeckContext(brief, planned, { ...data, dates: pack.dates }, SILENT),
  );
  const value = planned.map((slide) =>
    viewSlide(slide, context, shared, { deck: markings.deck.text, slide: markings.slide(slide).text }),
  );
  return { value, diagnostics };
}

function deckMeta({ meta }: Brief): Omit<DeckMeta, "marking"> {
  const { title, subject, author, organisation, keywords, lang, rtl, date, version, status } = meta;
  return { title, subject, author, organisation, keywords, lang, rtl, date, version, status: status ?? "" };
}

/** The PowerPoint sections that have slides, and one for the generated sources slide. */
function deckSections({ sections, meta }: Brief, slides: readonly DeckSlide[]): readonly DeckSection[] {
  const used = new Set(slides.map(({ section }) => section));
  const named = sections.map(({ id, title }) => ({ id, title: typesetText(titleWords(title), meta.lang) }));
  const own = { id: SOURCES_SECTION, title: languageOf(meta.lang).labels.sources };
  const all = named.some(({ id }) => id === SOURCES_SECTION) ? named : [...named, own];
  return all.filter(({ id }) => used.has(id));
}

/** Without the layouts that no slide of it takes. */
export function withUsedLayouts(deck: Deck): Deck {
  const used = new Set(deck.slides.map(({ layout }) => layout));
  return { ...deck, layouts: deck.layouts.filter(({ id }) => used.has(id)) };
}

/** A deck whose brief has no date gets this one, ISO 8601. */
export const withDate = (deck: Deck, date: string): Deck =>
  deck.meta.date === null ? { ...deck, meta: { ...deck.meta, date } } : deck;
