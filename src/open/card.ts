/** The principal's points card: a deck of one page of paper, of the same release as the deck. */
import type { Slide } from "../brief/types.ts";
import type { BoundBrief, Registries } from "../craft/types.ts";
import { cardOf } from "../cues/card.ts";
import { planDeck } from "../deck/plan.ts";
import type { Deck, Pack, PageSize } from "../deck/types.ts";
import { diagnose } from "../diagnostics/diagnose.ts";
import { createReporter } from "../diagnostics/reporter.ts";
import type { Outcome } from "../diagnostics/types.ts";
import type { Scheme } from "../marking/types.ts";
import type { ReleaseOptions } from "../release/release.ts";
import type { Released } from "../release/types.ts";
import { USUAL_PROFILE } from "../vocabulary/profiles.ts";
import { releaseOpened } from "./release.ts";

/** `cards/NAME.hbs` of packs. */
export const CARD = "points-card";

/** A5 upright (ISO 216), in points: it goes into a pocket. A pack may have a page of this name of its own. */
const PAGE: readonly [name: string, size: PageSize] = ["A5-upright", { width: 419.53, height: 595.28 }];

/** What a card is planned as, and the release that it was made of: what that withholds must not stand on it. */
export interface OpenedCard {
  readonly deck: Deck;
  readonly released: Released;
}

/**
 * Whoever holds a card is looked at: what stays with the principal or the own side is withheld from it as from a room, by
 * the same filter, and looked for on it afterwards.
 * @param numberOf the slide of the deck that a slide of the brief starts; 0 for none
 */
export function openCard(
  brief: BoundBrief,
  registries: Registries,
  scheme: Scheme,
  pack: Pack,
  options: Omit<ReleaseOptions, "profile">,
  numberOf: (slide: Slide) => number,
): Outcome<OpenedCard | null> {
  const { report, take, diagnostics } = createReporter();
  const whole = { ...options, profile: USUAL_PROFILE, guarded: true };
  const released = take(releaseOpened(brief, registries, scheme, pack, whole));
  const made = cardOf(released, CARD, numberOf);
  const card = pack.cards.get(CARD);
  const { span } = brief.meta;
  if (made === null) report(diagnose("emit/no-points", { release: options.release ?? "" }, { span }));
  else if (card === undefined) report(diagnose("emit/no-card", { card: CARD }, { span }));
  if (made === null || card === undefined) return { value: null, diagnostics };
  if (made.left > 0) report(diagnose("emit/more-questions", made, { span }));
  const cardPack = {
    ...pack,
    slides: new Map([[CARD, card.template]]),
    pages: new Map([PAGE, ...pack.pages]),
    layouts: new Map([[card.layout.id, card.layout]]),
  };
  const data = {
    registries: released.registries,
    scheme,
    release: released.release,
    profile: USUAL_PROFILE,
    card: CARD,
  };
  const { meta } = made.brief;
  const deck = take(planDeck({ ...made.brief, meta: { ...meta, page: PAGE[0] } }, cardPack, undefined, data));
  return { value: { deck, released }, diagnostics };
}
