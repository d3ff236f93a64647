import type { Deck } from "../deck/types.ts";
import type { Outcome } from "../diagnostics/types.ts";
import type { Scene } from "../scene/types.ts";

type Pages = ReadonlyMap<string, number>;

/** Plans after the first: the second knows the pages, and a third those that what is written of them made. */
const MOST = 2;

/**
 * Places a deck. Where slides went on over pages it is planned again, since the agenda and the sources name slides by
 * number, and long code that goes on numbers its lines; and once more where that changed how many pages there are.
 */
export function settlePages<P extends Outcome<Scene>>(
  deck: Deck,
  place: (deck: Deck) => P,
  plan: (pages: Pages) => Deck,
): { readonly final: Deck; readonly placed: P } {
  let [final, placed, known] = [deck, place(deck), new Map() as Pages];
  for (let again = 0; again < MOST; again++) {
    const pages = pagesOf(final, placed.value);
    if (isEqual(pages, known)) break;
    known = pages;
    final = plan(pages);
    placed = place(final);
  }
  return { final, placed };
}

const isEqual = (one: Pages, other: Pages): boolean =>
  one.size === other.size && [...one].every(([id, count]) => other.get(id) === count);

/** How many scene slides each slide of the deck became, where it is more than one. */
function pagesOf(deck: Deck, scene: Scene): Pages {
  const pages = new Map<string, number>();
  let owner = "";
  const ids = new Set<string>(deck.slides.map((slide) => slide.id));
  for (const slide of scene.slides) {
    if (ids.has(slide.id)) owner = slide.id;
    else pages.set(owner, (pages.get(owner) ?? 1) + 1);
  }
  return pages;
}
