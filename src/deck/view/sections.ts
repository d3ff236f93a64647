import { plainText } from "../markup/plain-text.ts";
import type { PlannedSlide } from "../plan/types.ts";
import type { DeckContext } from "./deck-context.ts";
import type { SectionName, SectionView } from "./types.ts";

type Plain = Omit<SectionView, "current">;

/** The sections of the brief that have slides, numbered; computed once for a deck. */
export function listSections({ brief, planned }: DeckContext): ReadonlyMap<string, Plain> {
  const slidesOf = new Map<string, PlannedSlide[]>();
  for (const slide of planned) {
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
    sections.set(id, {
      number: sections.size + 1,
      id: first.id,
      title: plainText(title).trim(),
      slides: listed.map((slide) => ({ id: slide.id, title: slide.title.text, number: slide.number })),
    });
  }
  return sections;
}

/** A brief without sections lists its slides instead, in the same form. */
export function listSlides({ planned }: DeckContext): readonly Plain[] {
  return planned
    .filter(({ generated, title }) => generated === null && title.written)
    .map(({ id, number, title }, index) => ({
      number: index + 1,
      id,
      title: title.text,
      slides: [{ id, number, title: title.text }],
    }));
}

export function nameSection(sections: ReadonlyMap<string, Plain>, id: string): SectionName | null {
  const found = sections.get(id);
  return found === undefined ? null : { number: found.number, id: found.id, title: found.title };
}

export function viewSections(sections: ReadonlyMap<string, Plain>, current: string): readonly SectionView[] {
  return [...sections].map(([id, section]) => ({ ...section, current: id === current }));
}
