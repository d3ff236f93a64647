/** `[fact: key]` becomes the value of the registry, with its source. */

import type { Citation, Inline, Text } from "../../brief/types.ts";
import type { LangTag } from "../../data/language-tag.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Report } from "../../diagnostics/reporter.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import { languageOf, primaryTag } from "../../language/index.ts";
import { anyOf, perReading } from "../../language/reading.ts";
import { inlinesIn } from "../../tree/walk.ts";
import { unspaced } from "../../vocabulary/words.ts";
import { isConfidence } from "../lines/confidence.ts";
import type { Fact } from "../types.ts";
import { changeTexts, cutText, spanInline, spanWithin } from "./pieces.ts";
import { writtenBefore } from "./written.ts";

export interface FactBinder {
  readonly facts: ReadonlyMap<string, Fact>;
  /** Language of the brief: notes are said in it. */
  readonly lang: LangTag;
  /** Path of the registry of facts, null if the brief names none. */
  readonly registry: string | null;
  /** Whether a source is declared, in the brief or in the registry. */
  readonly isSource: (key: string) => boolean;
  readonly report: Report;
  /** Facts that were bound; each is asked for its source once. */
  readonly used: Set<string>;
}

const FACT = /\[fact:\s*([^\]]{0,200}?)\s*\]/g;
/**
 * A text in which every `[fact: key]` is bound: the number before it, if there is one, gives way to a span of class
 * `fact` with the registry's value (`values.key`, and `values.written` where the drafter had another number).
 * The source of each fact is cited at the end of the stretch in which it stands, unless the text cites it already.
 */
export function bindFacts(inlines: readonly Inline[], binder: FactBinder): readonly Inline[] {
  const bound: Bound[] = [];
  let seen = "";
  const changed = changeTexts(inlines, (text) => {
    const before = seen;
    seen = (seen + text.text).slice(-MOST_SEEN);
    return text.text.includes("[fact:") ? bindText(text, before, binder, bound) : null;
  });
  return bound.length === 0 ? changed : withCitations(changed, bound, binder);
}

interface Bound {
  readonly fact: Fact;
  readonly at: Text;
}

/** Characters of the texts before that may hold a note: `about **53,000 [fact: …]**`. */
const MOST_SEEN = 60;

function bindText(text: Text, seen: string, binder: FactBinder, bound: Bound[]): readonly Inline[] {
  const result: Inline[] = [];
  let from = 0;
  for (const match of text.text.matchAll(FACT)) {
    const key = match[1] ?? "";
    const end = match.index + match[0].length;
    const fact = binder.facts.get(key);
    if (fact === undefined) {
      reportUnknown(key, text, match.index, end, binder);
      continue;
    }
    bound.push({ fact, at: text });
    const written = writtenBefore(text.text.slice(from, match.index), fact, binder.lang);
    const phrase = phraseOf(fact, binder.lang);
    const valueAt = from + written.start;
    const noteAt = noteStart(text.text.slice(from, valueAt), phrase.before);
    const kept = noteAt === null ? valueAt : from + noteAt;
    const said = noteAt === null && kept === 0 && noteStart(seen, phrase.before) !== null;
    // The unit stands between the number and a note behind it.
    const counter = phrase.after === "" ? "" : counterAt(text.text.slice(end, end + MOST_SEEN), binder.lang);
    const next = end + counter.length;
    const after = saysAfter(text.text.slice(next), phrase.after) ? "" : phrase.after;
    if (kept > from) result.push(cutText(text, from, kept));
    const words = `${said ? "" : phrase.before}${fact.value}${counter === "" ? after : ""}`;
    result.push(factSpan(fact, written.words, words, cutText(text, kept, end)));
    if (written.between.trim() !== "") result.push(cutText(text, match.index - written.between.length, match.index));
    if (counter !== "") result.push({ ...cutText(text, end, next), text: `${counter}${after}` });
    from = next;
  }
  if (from < text.text.length) result.push(cutText(text, from, text.text.length));
  return trimmedUnits(result);
}

const COUNTER = perReading((reading) => new RegExp(`^${anyOf(reading, (prose) => prose.facts.counters)}`, "u"));

const counterAt = (text: string, lang: string): string => COUNTER(text, lang).exec(text)?.[0] ?? "";

/** The unit keeps its place behind the value; the space that parted it from the mark goes if the text goes on. */
function trimmedUnits(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.map((inline, index) => {
    const next = inlines[index + 1];
    const isUnit = inline.kind === "text" && inlines[index - 1]?.kind === "span" && next?.kind === "text";
    return isUnit && /^[\s.,;:!?)]/.test(next.text) ? { ...inline, text: inline.text.trimEnd() } : inline;
  });
}

/** Where the note starts if the drafter wrote it too: `about 53,000` does not become `about about`. Null if not. */
function noteStart(before: string, note: string): number | null {
  const [text, words] = [before.trimEnd(), note.trim()];
  if (words === "" || !text.toLowerCase().endsWith(words.toLowerCase())) return null;
  const start = text.length - words.length;
  return !unspaced(words) && /[\p{L}\p{N}]$/u.test(text.slice(0, start)) ? null : start;
}

const saysAfter = (text: string, words: string): boolean =>
  words.trim() !== "" && text.trimStart().startsWith(words.trim());

function factSpan(fact: Fact, written: string, words: string, at: Text): Inline {
  const values = { key: fact.key, ...(written === "" || written === fact.value ? {} : { written }) };
  return spanInline("fact", values, [{ ...at, text: words }], at.span);
}

function reportUnknown(key: string, text: Text, start: number, end: number, binder: FactBinder): void {
  const { facts, registry, report } = binder;
  const params = { key, suggestion: didYouMean(key, facts.keys()), registry: registry ?? "" };
  report(diagnose("craft/fact-unknown", params, { span: spanWithin(text, start, end) }));
}

/** A fact's source follows it, or the words up to the next citation that names it. */
function withCitations(inlines: readonly Inline[], bound: readonly Bound[], binder: FactBinder): readonly Inline[] {
  const items = new Map<string, Citation["items"][number]>();
  for (const { fact } of bound) {
    const { source: key, locator } = fact;
    if (!binder.isSource(key)) {
      if (!binder.used.has(fact.key)) reportSource(fact, binder);
    } else if (!cites(inlines, key, locator)) items.set(`${key} ${locator}`, { key, locator, prefix: "" });
    binder.used.add(fact.key);
  }
  const last = bound.at(-1);
  if (items.size === 0 || last === undefined) return inlines;
  return insertCitation(inlines, { kind: "citation", span: last.at.span, items: [...items.values()] });
}

function reportSource(fact: Fact, { report }: FactBinder): void {
  report(diagnose("craft/fact-source", { fact: fact.key, source: fact.source }, { span: fact.span }));
}

const cites = (inlines: readonly Inline[], key: string, locator: string): boolean =>
  inlinesIn(inlines).some(
    (inline) =>
      inline.kind === "citation" &&
      inline.items.some((item) => item.key === key && (locator === "" || item.locator === locator)),
  );

/** Where drafters put citations: after everything but a sentence of confidence and the white space at the end. */
function insertCitation(inlines: readonly Inline[], citation: Citation): readonly Inline[] {
  const end = inlines.findLastIndex(
    (inline) =>
      inline.kind !== "break" && !isConfidence(inline) && !(inline.kind === "text" && inline.text.trim() === ""),
  );
  const last = inlines[end];
  const spaced = last?.kind === "text" && last.text.endsWith(" ");
  const space: Inline = { kind: "text", span: { ...citation.span, start: citation.span.end }, text: " " };
  return [...inlines.slice(0, end + 1), ...(spaced ? [] : [space]), citation, ...inlines.slice(end + 1)];
}

/** How a value is said with its note: `about 53,000`, or with the note behind it. */
interface Phrase {
  readonly before: string;
  readonly after: string;
}

/** Where the number stands; no blank parts it from the word beside it in Chinese and Japanese. */
const PLACE = /(?<!\p{Script=Latin})N(?!\p{Script=Latin})/u;

/** In the brief's language where the registry or we know the words; a caveat is never left out for want of them. */
function phraseOf({ note, notes }: Fact, lang: string): Phrase {
  const known = notes[primaryTag(lang)] ?? languageOf(lang).prose.facts.notes[note.toLowerCase()] ?? note;
  if (known === "") return { before: "", after: "" };
  const [before = "", after = ""] = PLACE.test(known) ? known.split(PLACE) : [`${known} `, ""];
  return { before, after };
}
