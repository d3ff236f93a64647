/** Sources and footnotes of a slide, and the bibliography of the deck. */

import type { CitationItem, FootnoteReference, Inline, Source } from "../../brief/types.ts";
import { append } from "../../data/lists.ts";
import { inlinesIn, type Visitor, walk, walkSlide } from "../../tree/walk.ts";
import { type MarkupWriter, toField } from "../markup/write.ts";
import type { PlannedSlide } from "../plan/types.ts";
import type { DeckContext } from "./deck-context.ts";
import { filled } from "./filled.ts";
import { addressOf, fullName, printedName, shortName, siteOf } from "./source-names.ts";
import type { BibliographyEntry, FootnoteView, SourceView } from "./types.ts";

/** What a stretch of the brief refers to, in reading order. */
export interface References {
  readonly citations: readonly CitationItem[];
  readonly footnotes: readonly FootnoteReference[];
}

/** What the visible part of a slide refers to; a footnote's own citations count, since it stands on the slide. */
export function referencesOf({ slide, blocks, parts }: PlannedSlide, deck: DeckContext): References {
  const direct = findReferences((visitor) => walkSlide({ ...slide, blocks, parts }, visitor));
  if (direct.footnotes.length === 0) return direct;
  const numbers = new Set(direct.footnotes.map(({ number }) => number));
  const inNotes = findReferences((visitor) => {
    for (const number of numbers) walk(deck.footnotes.get(number)?.blocks ?? [], visitor);
  });
  return { citations: [...direct.citations, ...inNotes.citations], footnotes: direct.footnotes };
}

export function findReferences(visit: (visitor: Visitor) => void): References {
  const citations: CitationItem[] = [];
  const footnotes: FootnoteReference[] = [];
  const add = (inline: Inline): void => {
    if (inline.kind === "citation") append(citations, inline.items);
    else if (inline.kind === "footnote") footnotes.push(inline);
  };
  visit({ text: ({ inlines }) => inlinesIn(inlines).forEach(add) });
  return { citations, footnotes };
}

export function viewSources({ citations }: References, deck: DeckContext): readonly SourceView[] {
  const byKey = new Map<string, CitationItem[]>();
  for (const item of citations) {
    const known = byKey.get(item.key);
    if (known === undefined) byKey.set(item.key, [item]);
    else known.push(item);
  }
  const { lang } = deck.brief.meta;
  const views: SourceView[] = [];
  for (const [key, items] of byKey) {
    const source = deck.sourceByKey.get(key);
    const number = deck.sourceNumbers.get(key);
    if (source === undefined || number === undefined) continue;
    views.push({
      number,
      short: shortName(source, lang, deck.data.dates),
      locators: mergeLocators(items),
      full: printedName(source, lang, deck.data.dates),
      site: siteOf(source),
      kind: kindOf(source, deck),
    });
  }
  return views.sort((a, b) => a.number - b.number);
}

/** The text of a footnote runs on in one line, whatever blocks it was written in. */
export function viewFootnotes(
  { footnotes }: References,
  deck: DeckContext,
  writer: MarkupWriter,
): readonly FootnoteView[] {
  const numbers = [...new Set(footnotes.map(({ number }) => number))].sort((a, b) => a - b);
  return numbers.flatMap((number) => {
    const footnote = deck.footnotes.get(number);
    if (footnote === undefined) return [];
    const [only, second] = footnote.blocks;
    const body =
      only?.kind === "paragraph" && second === undefined
        ? writer.inlines(only.inlines, only.span)
        : toField(inlineOnly(String(writer.blocks(footnote.blocks))));
    return [{ number: deck.markup.footnoteMark(number), body }];
  });
}

/** Our own block markup with its block tags turned into spaces; the inline elements stay. */
function inlineOnly(markup: string): string {
  return markup
    .replace(/<\/?(?:p|ul|ol|li|h[34]|blockquote|pre|div|figure|table|thead|tbody|tr|td|th)\b[^<>]*>/g, " ")
    .trim();
}

/** What a source is, in the language of the brief. */
const kindOf = ({ kind }: Pick<Source, "kind">, { language }: DeckContext): string =>
  language.kinds.get(kind.toLowerCase()) ?? kind;

export function viewBibliography(deck: DeckContext): readonly BibliographyEntry[] {
  const cited = new Map<string, Set<number>>();
  for (const slide of deck.planned) {
    for (const { key } of referencesOf(slide, deck).citations)
      cited.set(key, (cited.get(key) ?? new Set()).add(slide.number));
  }
  const { lang } = deck.brief.meta;
  const entries = deck.brief.sources.map((whole) => {
    const { span: _span, number: _number, ...source } = whole;
    return {
      ...filled(source),
      number: deck.sourceNumbers.get(source.key) ?? 0,
      kind: kindOf(source, deck),
      named: printedName(whole, lang, deck.data.dates),
      address: toField(addressOf(whole, lang)),
      full: toField(fullName(whole, lang, deck.data.dates)),
      cited: [...(cited.get(source.key) ?? [])],
    };
  });
  const marks = new Map(deck.brief.sources.map((source) => [source.key, deck.marks.source(source)]));
  return entries
    .sort((a, b) => a.number - b.number)
    .map((entry) => deck.recorder.telling(entry, marks.get(entry.key) ?? []));
}

/** The places of one source that a slide cites, each once, in order: `¶1, ¶6, p. 3`. */
function mergeLocators(items: readonly CitationItem[]): string {
  const parts = items.flatMap(({ locator }) => locator.split(/(?:(?<!\s)\s+)?[,;]\s*/)).filter((part) => part !== "");
  return [...new Set(parts)].sort(compareLocators).join(", ");
}

/** By kind (`¶`, `p.`) and then by number; `¶10` comes after `¶9`. */
function compareLocators(a: string, b: string): number {
  const [kindA, numberA] = split(a);
  const [kindB, numberB] = split(b);
  if (kindA !== kindB) return kindA < kindB ? -1 : 1;
  return numberA - numberB || (a < b ? -1 : a > b ? 1 : 0);
}

function split(locator: string): readonly [string, number] {
  const [, kind = "", number = ""] = /^(\D*)(\d*)/.exec(locator) ?? [];
  return [kind.replace(/(.)\1/, "$1").trim(), Number(number.slice(0, 12))];
}
