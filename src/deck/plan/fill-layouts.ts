import type { Outcome } from "../../diagnostics/types.ts";
import { fillTemplate } from "../handlebars/run.ts";
import { parseMarkup } from "../markup/parse.ts";
import type { DeckLayout, LayoutTemplate, Pack } from "../types.ts";
import type { DeckContext } from "../view/deck-context.ts";
import { addClasses, PAGE_CLASS, profileClass } from "./fill-slide.ts";

/**
 * All layouts of the pack, since PowerPoint's gallery offers those that no slide uses yet.
 * @param marking banner of the deck; layouts of a deck without one need no place for it
 */
export function fillLayouts(pack: Pack, deck: DeckContext, marking = ""): Outcome<readonly DeckLayout[]> {
  const outcomes = [...pack.layouts.values()].map((layout) => fillLayout(layout, pack, deck, marking));
  return {
    value: outcomes.flatMap(({ value }) => (value === null ? [] : [value])),
    diagnostics: outcomes.flatMap(({ diagnostics }) => diagnostics),
  };
}

function fillLayout(
  { id, name, template }: LayoutTemplate,
  pack: Pack,
  deck: DeckContext,
  marking: string,
): Outcome<DeckLayout | null> {
  const { lang, page } = deck.brief.meta;
  const view = { brief: deck.briefView, labels: deck.language.labels, markings: { deck: marking } };
  const filled = fillTemplate(template, view, { partials: pack.partials, lang });
  if (filled.value === null) return { value: null, diagnostics: filled.diagnostics };
  const { root, diagnostics } = parseMarkup(filled.value, "layout", deck.brief.file);
  if (root === null) return { value: null, diagnostics };
  return {
    value: { id, name, root: addClasses(root, [PAGE_CLASS[page], `layout-${id}`, ...profileClass(deck)]) },
    diagnostics,
  };
}
