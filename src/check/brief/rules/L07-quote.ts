import type { CitationItem, Quote, Source } from "../../../brief/types.ts";
import { paragraphNumbers } from "../../../craft/copies.ts";
import { compareQuotation } from "../../../craft/quotation/compare.ts";
import type { SourceCopy } from "../../../craft/types.ts";
import type { Span } from "../../../diagnostics/types.ts";
import { tellsOf } from "../../../language/reading.ts";
import { textOf } from "../../../tree/text.ts";
import { blocksOf, textsIn } from "../../../tree/walk.ts";
import { finding, quoted } from "../finding.ts";

import { datesIn } from "../reading/dates.ts";
import { isTranslated, primary } from "../reading/languages.ts";
import { passagesOf } from "../reading/passages.ts";
import { quotationsIn } from "../reading/quotations.ts";
import { citedIn, nameOf, sourcesByKey } from "../reading/sources.ts";
import { readText } from "../reading/texts.ts";
import { REFERENCES } from "../references.ts";
import type { CheckContext, Finding, Rule } from "../types.ts";
import { STOPS } from "../weights.ts";

/**
 * Quotations are compared with the stored copy of the source that they cite, at the paragraph that they name: block
 * quotations, and words in quotation marks (three or more) with a citation right behind them. A source in another
 * language than the quotation is not compared; such a quotation must say what its translation is worth. A source
 * without a stored copy is not compared either. Reads every language.
 */
export const L07: Rule = {
  id: "L7",
  name: "source/quote",
  title:
    "Quoted words stand in the stored copy at that paragraph; speaker, date and status of the translation are named.",
  help: "A misquotation on a principal's page becomes a correction in the press, and one speech exists in several versions. Copy the words from the stored copy, name who said them and when, and say if the translation is unofficial.",
  sources: [REFERENCES.unInstructions, REFERENCES.panmunjomTranslation, REFERENCES.northKoreanMedia],
  weights: STOPS,
  waivable: true,
  scope: "any",
  codes: ["lint/L07-wording", "lint/L07-paragraph", "lint/L07-locator", "lint/L07-speaker", "lint/L07-translation"],
  run(context) {
    return [...locators(context), ...inlineQuotations(context), ...blockQuotations(context)];
  },
};

/** A citation of a paragraph that the stored copy does not have. */
function locators(context: CheckContext): readonly Finding[] {
  const copies = copiesOf(context);
  return context.texts.flatMap(({ inlines }) =>
    citedIn(inlines).flatMap(({ key, locator, span }) => {
      const total = copies.get(key)?.paragraphs.length ?? 0;
      const beyond = (paragraphNumbers(locator) ?? []).filter((number) => number < 1 || number > total);
      if (total === 0 || beyond.length === 0) return [];
      return [finding("lint/L07-locator", { key, locator, total }, span)];
    }),
  );
}

const copiesOf = ({ copies }: CheckContext): ReadonlyMap<string, SourceCopy> =>
  new Map(copies.map((copy) => [copy.key, copy]));

function inlineQuotations(context: CheckContext): readonly Finding[] {
  return passagesOf(context).flatMap((passage) => {
    if (passage.quoted || passage.role === "code" || passage.role === "alt") return [];
    if (citedIn(passage.inlines).length === 0) return [];
    const { text, spanAt, references } = readText(passage);
    return quotationsIn(text, 3).flatMap(({ words, from, to }) => {
      const behind = references.find(({ at }) => at >= to);
      const isNext = behind !== undefined && /^[”"»」』“\s.,;:!?)]*$/.test(text.slice(to, behind.at));
      if (!isNext || behind.inline.kind !== "citation") return [];
      const items = behind.inline.items.slice(0, MOST_CITED);
      const span = spanAt(from, to);
      return [...compared(words, items, span, context), ...untold(words, text, items, span, context)];
    });
  });
}

/** Somebody's words in another language than the source's, and nothing in their text says that they are a translation. */
function untold(
  words: string,
  text: string,
  items: readonly CitationItem[],
  span: Span,
  context: CheckContext,
): readonly Finding[] {
  const language = tellsStatus(text, context.brief.meta.lang) ? "" : languageOfOriginal(words, items, context);
  return language === "" ? [] : [finding("lint/L07-translation", { language }, span)];
}

/** The language that the words were translated from, as far as letters and stored copies can tell; "" if from none. */
function languageOfOriginal(words: string, items: readonly CitationItem[], context: CheckContext): string {
  const copies = copiesOf(context);
  const sources = sourcesByKey(context);
  for (const { key, locator } of items) {
    const [source, copy] = [sources.get(key), copies.get(key)];
    if (source === undefined) continue;
    // Where both are written in Latin letters only the copy can tell.
    const isOther = (): boolean =>
      copy !== undefined && isForeign(source, context) && compareQuotation(words, copy, locator).kind !== "same";
    if (isTranslated(words, source) || isOther()) return source.fields.language ?? "";
  }
  return "";
}

/** Whether a source is in another language than the brief. */
function isForeign({ fields }: Source, { brief }: CheckContext): boolean {
  const language = primary(fields.language ?? "");
  return language !== "" && language !== primary(brief.meta.lang);
}

/** The quotation must stand in one of the sources cited behind it. */
function compared(
  words: string,
  items: readonly CitationItem[],
  span: Span,
  context: CheckContext,
): readonly Finding[] {
  const copies = copiesOf(context);
  const sources = sourcesByKey(context);
  const findings: Finding[] = [];
  for (const { key, locator } of items) {
    const [copy, source] = [copies.get(key), sources.get(key)];
    if (copy === undefined || source === undefined || isTranslated(words, source)) return [];
    const result = compareQuotation(words, copy, locator);
    if (result.kind !== "same" && isForeign(source, context)) return [];
    const where = locator === "" ? "" : ` at ${locator}`;
    const params = { source: nameOf(source), where };
    if (result.kind === "same") return [];
    if (result.kind === "elsewhere") {
      const paragraphs = result.paragraphs.map((number) => `¶${number}`).join(", ");
      findings.push(finding("lint/L07-paragraph", { ...params, words: quoted(words), paragraphs }, span));
    } else {
      const { quoted: wrote, stored } =
        result.kind === "different" ? result : { quoted: quoted(words, 120), stored: "" };
      findings.push(finding("lint/L07-wording", { ...params, quoted: wrote, stored }, span));
    }
  }
  return findings.slice(0, 1);
}

function blockQuotations(context: CheckContext): readonly Finding[] {
  const { slides, footnotes } = context.brief;
  const blocks = [
    ...slides.flatMap((slide) => [slide.blocks, slide.notes, ...slide.parts.map((part) => part.blocks)]),
    ...footnotes.map((note) => note.blocks),
  ];
  return blocksOf("quote", blocks.flat()).flatMap((quote) => blockQuotation(quote, context));
}

function blockQuotation({ blocks, attribution, span }: Quote, context: CheckContext): readonly Finding[] {
  const texts = textsIn(blocks);
  const all = [...citedIn(attribution), ...texts.flatMap(citedIn)];
  const items = [...new Map(all.map((item) => [`${item.key} ${item.locator}`, item])).values()].slice(0, MOST_CITED);
  if (items.length === 0) return [];
  const findings = blocks.flatMap((block) =>
    compared(textsIn([block]).map(textOf).join(" "), items, block.span, context),
  );
  return [...findings, ...attributed(attribution, texts.map(textOf).join(" "), items, span, context)];
}

/** Places that one quotation is looked for in. */
const MOST_CITED = 8;

/** Says what the translation is worth. */
const tellsStatus = tellsOf(({ claims }) => claims.translation);

/** Who said it and when: the attribution says, or the entry of the source does. */
function attributed(
  attribution: Quote["attribution"],
  words: string,
  items: readonly CitationItem[],
  span: Span,
  context: CheckContext,
): readonly Finding[] {
  const sources = sourcesByKey(context);
  const cited = items.flatMap(({ key }) => sources.get(key) ?? []);
  const said = textOf(attribution);
  const { lang } = context.brief.meta;
  const missing = [
    ...(/\p{L}{2}/u.test(said.replace(/\([^()]*\)/g, "")) || cited.some(({ author }) => author !== "")
      ? []
      : ["who said it"]),
    ...(datesIn(said, lang).length > 0 || cited.some(({ date }) => date !== null) ? [] : ["when"]),
  ];
  const at =
    attribution[0] === undefined
      ? span
      : { ...span, start: attribution[0].span.start, end: attribution.at(-1)?.span.end ?? span.end };
  const language = tellsStatus(said, lang) ? "" : languageOfOriginal(words, items, context);
  return [
    ...(missing.length === 0 ? [] : [finding("lint/L07-speaker", { missing: missing.join(" and ") }, at)]),
    ...(language === "" ? [] : [finding("lint/L07-translation", { language }, at)]),
  ];
}
