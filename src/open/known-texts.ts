/** What a finished deck may hold beside what was withheld: the scan must not take any of it for a leak. */
import { LIKELIHOOD_SCALES } from "../craft/scales.ts";
import type { Deck, Element, PackFile } from "../deck/types.ts";
import { type DateFormats, formatDate } from "../language/date.ts";
import { languageOf, partWords } from "../language/index.ts";
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
  const language = languageOf(meta.lang);
  const { labels, kindLabels, editor, months, shortMonths, kinds } = language;
  const { master, layouts, prompts, parts } = editor;
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
    ...[
      master.title,
      ...master.text,
      master.picture,
      ...[layouts, prompts, parts].flatMap((words) => Object.values(words)),
    ],
    ...partKeys(slides).map((key) => partWords(language, key)),
    ...months,
    ...shortMonths,
    ...kinds.values(),
    ...terms,
    ...files.map(({ text }) => text),
  ];
}

/** What layouts are named after: the kinds of slides, and what their elements are. */
function partKeys(slides: Deck["slides"]): readonly string[] {
  const keys = new Set(["text", "table", "chart", "picture", ...slides.map(({ kind }) => kind)]);
  const walk = ({ attributes, classes: [first = ""], children }: Element): void => {
    keys.add(attributes.part || first);
    for (const child of children) if (child.type === "element") walk(child);
  };
  for (const { root } of slides) walk(root);
  return [...keys];
}

const DATE = /^\d{4}-\d{2}(?:-\d{2}(?:[T ][\d:.Z+-]{1,20})?)?$/;

/** A date of the front matter or a registry as templates write it: telling it in words gives nothing away. */
function inWords(text: string, lang: string, dates: DateFormats): readonly string[] {
  return DATE.test(text)
    ? (["long", "short", "full"] as const).map((style) => formatDate(text, style, lang, dates))
    : [];
}
