/** What a finished deck may hold beside what was withheld: the scan must not take any of it for a leak. */
import { LIKELIHOOD_SCALES } from "../craft/scales.ts";
import type { Deck, PackFile } from "../deck/types.ts";
import { type DateFormats, formatDate } from "../language/date.ts";
import { languageOf } from "../language/index.ts";
import type { Scheme } from "../marking/types.ts";
import type { Released } from "../release/types.ts";

/**
 * The texts of the released brief and its dates in words, the templates, the marking and its scheme, and the words that
 * briefdeck says itself in the deck's language: labels, months, kinds, likelihood.
 */
export function knownTexts(
  { shown }: Released,
  { meta, slides }: Deck,
  scheme: Scheme,
  files: readonly PackFile[],
  dates: DateFormats,
): readonly string[] {
  const { labels, kindLabels, months, shortMonths, kinds } = languageOf(meta.lang);
  const terms = Object.values(LIKELIHOOD_SCALES).flatMap(({ title, bands }) => [
    title,
    ...bands.flatMap((band) => band.terms.flat()),
  ]);
  return [
    ...shown,
    ...shown.flatMap((text) => inWords(text, meta.lang, dates)),
    meta.date ?? "",
    meta.marking,
    ...slides.flatMap(({ banner, notesBanner }) => [banner, notesBanner]),
    scheme.title,
    scheme.disclaimer,
    ...Object.values(labels),
    ...Object.values(kindLabels).flatMap((words) => Object.values(words)),
    ...months,
    ...shortMonths,
    ...kinds.values(),
    ...terms,
    ...files.map(({ text }) => text),
  ];
}

const DATE = /^\d{4}-\d{2}(?:-\d{2}(?:[T ][\d:.Z+-]{1,20})?)?$/;

/** A date of the front matter or a registry as templates write it: telling it in words gives nothing away. */
function inWords(text: string, lang: string, dates: DateFormats): readonly string[] {
  return DATE.test(text)
    ? (["long", "short", "full"] as const).map((style) => formatDate(text, style, lang, dates))
    : [];
}
