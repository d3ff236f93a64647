import type { Outcome } from "../../diagnostics/types.ts";
import { fillTemplate } from "../handlebars/run.ts";
import { parseMarkup } from "../markup/parse.ts";
import type { DeckLayout, LayoutTemplate, Pack } from "../types.ts";
import type { DeckContext } from "../view/deck-context.ts";
import type { LayoutView } from "../view/types.ts";
import { addClasses, PAGE_CLASS, profileClass, showOpenings } from "./fill-slide.ts";

/**
 * A layout of the pack, whether a slide uses it or not: PowerPoint's gallery offers them all.
 * @param marking banner of the deck; layouts of a deck without one need no place for it
 */
export function fillLayout(
  { id, name, template }: LayoutTemplate,
  pack: Pack,
  deck: DeckContext,
  marking: string,
): Outcome<DeckLayout | null> {
  const { lang, page, span } = deck.brief.meta;
  const view: LayoutView = {
    brief: deck.briefView,
    labels: { ...deck.language.labels },
    get markings() {
      deck.recorder.tellBanner();
      return { deck: marking };
    },
  };
  const filled = fillTemplate(template, view, { partials: pack.partials, lang });
  if (filled.value === null) return { value: null, diagnostics: filled.diagnostics };
  showOpenings(filled.value, span, deck);
  const { root, diagnostics } = parseMarkup(filled.value, "layout", deck.brief.file);
  if (root === null) return { value: null, diagnostics };
  return {
    value: { id, name, root: addClasses(root, [PAGE_CLASS[page], `layout-${id}`, ...profileClass(deck)]) },
    diagnostics,
  };
}
