import type { DeckContext } from "./deck-context.ts";
import { lazy } from "./lazy.ts";
import { viewBibliography } from "./references.ts";
import { listSections, listSlides } from "./sections.ts";

/** Fields that are the same on every slide, computed once. */
export interface DeckFields {
  readonly sections: () => ReturnType<typeof listSections>;
  readonly slides: () => ReturnType<typeof listSlides>;
  readonly bibliography: () => ReturnType<typeof viewBibliography>;
  readonly sourceKinds: () => readonly { readonly kind: string; readonly count: number }[];
}

export function createDeckFields(deck: DeckContext): DeckFields {
  const bibliography = lazy(() => viewBibliography(deck));
  return {
    sections: lazy(() => listSections(deck)),
    slides: lazy(() => listSlides(deck)),
    bibliography,
    sourceKinds: () => countKinds(bibliography().map(({ kind }) => kind)),
  };
}

/** How many sources there are of each kind, the commonest first. */
function countKinds(kinds: readonly string[]): readonly { readonly kind: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const kind of kinds) if (kind !== "") counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count);
}
