import type { Deck } from "../deck/types.ts";
import type { SceneSection, SceneSlide } from "./types.ts";

/**
 * PowerPoint sections over the placed slides: runs of slides of one section. Slides before the first section
 * (cover, agenda) make a section with the deck's title, since every slide must be in one or none.
 */
export function sectionsOf(deck: Deck, slides: readonly SceneSlide[]): SceneSection[] {
  if (deck.sections.length === 0) return [];
  const titles = new Map(deck.sections.map((s) => [s.id, s.title]));
  const bySlide = new Map(deck.slides.map((s) => [s.id, s.section]));
  const sections: SceneSection[] = [];
  let current = "";
  slides.forEach((slide, i) => {
    const id = bySlide.get(slide.id) ?? current;
    const last = sections[sections.length - 1];
    if (last && id === current) sections[sections.length - 1] = { ...last, count: last.count + 1 };
    else sections.push({ id: id || "start", title: titles.get(id) ?? deck.meta.title, first: i, count: 1 });
    current = id;
  });
  return sections;
}
