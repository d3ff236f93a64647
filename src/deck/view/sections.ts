import { titleWords } from "../../craft/lines/tail.ts";
import type { Mark } from "../../marking/types.ts";
import type { PlannedSlide } from "../plan/types.ts";
import type { DeckContext } from "./deck-context.ts";
import { withGetters } from "./lazy.ts";
import type { SectionName, SectionView } from "./types.ts";

type Plain = Omit<SectionView, "current">;
type SlideName = Plain["slides"][number];

/** The sections of the brief that have slides, numbered; computed once for a deck. */
export function listSections(deck: DeckContext): ReadonlyMap<string, Plain> {
  const { brief, planned, recorder, marks } = deck;
  const slidesOf = new Map<string, PlannedSlide[]>();
  for (const slide of planned) {
    if (slide.section === null) continue;
    const list = slidesOf.get(slide.section);
    if (list === undefined) slidesOf.set(slide.section, [slide]);
    else list.push(slide);
  }
  const sections = new Map<string, Plain>();
  for (const { id, title } of brief.sections) {
    const slides = slidesOf.get(id) ?? [];
    const [first] = slides;
    if (first === undefined) continue;
    const listed = slides.filter(({ slide }) => slide.role === "slide");
    const section = {
      number: sections.size + 1,
      id: first.id,
      title: titleWords(title),
      slides: listed.map((slide) => nameSlide(slide, deck)),
    };
    const titled = marks.words(title);
    sections.set(
      id,
      recorder.telling(section, (field) => (field === "title" ? titled : [])),
    );
  }
  return sections;
}

/** A brief without sections lists its slides instead, in the same form; a cover that it writes itself is none of them. */
export function listSlides(deck: DeckContext): readonly Plain[] {
  return deck.planned
    .filter(
      ({ generated, template, title }) => generated === null && template.topic.generated !== "cover" && title.written,
    )
    .map((slide, index) => {
      const named = nameSlide(slide, deck);
      return withGetters(withGetters({}, named), { number: index + 1, slides: [named] });
    });
}

/** Whoever shows the title of another slide shows what that title's mark speaks of. */
function nameSlide(planned: PlannedSlide, deck: DeckContext): SlideName {
  const { id, number, title } = planned;
  const titled = titleMarks(planned, deck);
  return deck.recorder.telling({ id, title: title.text, number }, (field) => (field === "title" ? titled : []));
}

/** Of a slide's title: its own, or that of the slide before it, of its section or of the deck where it has none. */
export function titleMarks({ slide, title, section }: PlannedSlide, { brief, marks }: DeckContext): readonly Mark[] {
  if (title.written) return marks.words(slide.title);
  if (title.borrowed !== undefined) return marks.words(title.borrowed);
  const named = brief.sections.find(({ id }) => id === section)?.title ?? [];
  return named.length > 0 ? marks.words(named) : marks.deckTitle(brief);
}

export function nameSection(sections: ReadonlyMap<string, Plain>, id: string | null): SectionName | null {
  const found = id === null ? undefined : sections.get(id);
  if (found === undefined) return null;
  const { slides: _, ...name } = Object.getOwnPropertyDescriptors(found);
  return Object.defineProperties({}, name) as SectionName;
}

export function viewSections(sections: ReadonlyMap<string, Plain>, current: string | null): readonly SectionView[] {
  return [...sections].map(([id, section]) => withGetters({ current: id === current }, section));
}
