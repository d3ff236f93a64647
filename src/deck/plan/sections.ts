import type { Brief } from "../../brief/types.ts";
import { languageOf } from "../../language/index.ts";
import { textOf } from "../../tree/text.ts";
import { SOURCES_SECTION } from "../generate/add.ts";
import type { DeckSection, DeckSlide } from "../types.ts";

/** The PowerPoint sections that have slides, and one for the generated sources slide. */
export function deckSections({ sections, meta }: Brief, slides: readonly DeckSlide[]): readonly DeckSection[] {
  const used = new Set(slides.map(({ section }) => section));
  const named = sections.map(({ id, title }) => ({ id, title: textOf(title) }));
  const own = { id: SOURCES_SECTION, title: languageOf(meta.lang).labels.sources };
  const all = named.some(({ id }) => id === SOURCES_SECTION) ? named : [...named, own];
  return all.filter(({ id }) => used.has(id));
}
