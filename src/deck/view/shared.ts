import type { DeckContext } from "./deck-context.ts";
import { lazy } from "./lazy.ts";
import { viewBibliography } from "./references.ts";
import { listSections, listSlides } from "./sections.ts";

/** Fields that are the same on every slide, computed once. */
export interface DeckFields {
  readonly sections: () => ReturnType<typeof listSections>;
  readonly slides: () => ReturnType<typeof listSlides>;
  readonly bibliography: () => ReturnType<typeof viewBibliography>;
}

export function createDeckFields(deck: DeckContext): DeckFields {
  return {
    sections: lazy(() => listSections(deck)),
    slides: lazy(() => listSlides(deck)),
    bibliography: lazy(() => viewBibliography(deck)),
  };
}
