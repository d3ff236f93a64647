/** What a finished deck may hold beside what was withheld: the scan must not take any of it for a leak. */
import { LIKELIHOOD_SCALES } from "./craft/scales.ts";
import { languageOf } from "./deck/language/index.ts";
import type { Deck, PackFile } from "./deck/types.ts";
import type { Scheme } from "./marking/types.ts";
import type { Released } from "./release/types.ts";

/**
 * The texts of the released brief, the templates, the marking and its scheme, and the words that briefdeck says itself in
 * the deck's language: labels, months, kinds, likelihood.
 */
export function knownTexts(
  { shown }: Released,
  { meta, slides }: Deck,
  scheme: Scheme,
  files: readonly PackFile[],
): readonly string[] {
  const { labels, months, shortMonths, kinds } = languageOf(meta.lang);
  const terms = Object.values(LIKELIHOOD_SCALES).flatMap(({ title, bands }) => [
    title,
    ...bands.flatMap((band) => band.terms.flat()),
  ]);
  return [
    ...shown,
    meta.date,
    meta.marking,
    ...slides.flatMap(({ banner, notesBanner }) => [banner, notesBanner]),
    scheme.title,
    scheme.disclaimer,
    ...Object.values(labels),
    ...months,
    ...shortMonths,
    ...kinds.values(),
    ...terms,
    ...files.map(({ text }) => text),
  ];
}
