import { dayOf } from "../../../data/dates.ts";
import type { Span } from "../../../diagnostics/types.ts";
import { finding } from "../finding.ts";
import { approximation, countedBy, unitNoun } from "../reading/counts.ts";
import { datesIn, daysBetween, isoOf } from "../reading/dates.ts";
import { eventsIn, isSameName, sharesEvent } from "../reading/events.ts";
import { factUses } from "../reading/facts.ts";
import { numbersIn } from "../reading/numbers.ts";
import { passagesOf } from "../reading/passages.ts";
import { type Sentence, sentenceAt } from "../reading/sentences.ts";
import { stemsOf } from "../reading/stems.ts";
import { type ReadText, readText } from "../reading/texts.ts";
import { REFERENCES } from "../references.ts";
import type { CheckContext, Finding, Rule } from "../types.ts";
import { STOPS } from "../weights.ts";

/**
 * One number, one home. Compared are
 * - what stands before `[fact: key]` with the registry's value;
 * - numbers and what they count (`120 firms`) with facts of that unit, and with each other: within a quarter of each
 *   other, or in sentences that share three words; sentences of different dates tell different counts;
 * - days of a named statement, treaty or the like, up to a month apart; anniversaries by what they are of.
 * Durations, measures and parts of a paper are not compared. What is bound is compared in every language, the rest in
 * those whose plurals and events are known.
 */
export const L17: Rule = {
  id: "L17",
  name: "number/conflict",
  title: "One thing has one number and one date throughout, and it is the registry's.",
  help: "Two figures for one thing in one brief put the wrong one into somebody's mouth. Register the number and bind it with [fact: key]; where reports differ, say so and name both.",
  sources: [REFERENCES.lordsStatistics],
  weights: STOPS,
  waivable: true,
  scope: "briefing",
  codes: ["lint/L17-bound", "lint/L17-registry", "lint/L17-number", "lint/L17-date", "lint/L17-anniversary"],
  run(context) {
    const mentions = mentionsOf(context);
    const registered = against(mentions, context);
    const told = new Set(registered.map(({ diagnostic }) => diagnostic.span));
    const others = mentions.filter(({ span }) => !told.has(span));
    return [...bound(context), ...registered, ...among(others), ...days(context)];
  },
};

/** The words before `[fact: key]`, as the drafter wrote them, against the registry's value. */
function bound(context: CheckContext): readonly Finding[] {
  const { lang } = context.brief.meta;
  return factUses(context).flatMap(({ fact, span }) => {
    if (span.file !== context.brief.file) return [];
    const raw = context.text.slice(Math.max(0, span.end - 160), span.end);
    const at = raw.lastIndexOf("[fact:");
    const before = raw.slice(raw.lastIndexOf("\n", at) + 1, Math.max(0, at)).trimEnd();
    const written = writtenFor(fact.value, before, lang);
    if (written === "" || sameValue(written, fact.value, lang)) return [];
    const related = [{ message: "the registry's value", span: fact.span }];
    const params = { key: fact.key, written, value: fact.value };
    return [finding("lint/L17-bound", params, span, { related })];
  });
}

/** A number at the end of a text, its thousands apart by a comma, a stop or a blank. */
const NUMBER = /(?:[$£€¥₩¢]\s?)?(?:(?<![\d.,])\d{1,3}(?: \d{3}){1,9}|\d[\d.,'’\u00a0\u202f]{0,60})(?:\s?%)?$/;

/** The date or number at the end of the text; "" if there is none, and the fact stands by itself. */
function writtenFor(value: string, before: string, lang: string): string {
  if (before.endsWith(value)) return value;
  const date = datesIn(before, lang).findLast(({ to }) => to === before.length);
  if (date !== undefined) return date.words;
  return NUMBER.exec(before)?.[0] ?? "";
}

function sameValue(a: string, b: string, lang: string): boolean {
  const [one] = datesIn(a, lang);
  const [two] = datesIn(b, lang);
  if (one !== undefined && two !== undefined) return isoOf(one, "") === isoOf(two, "");
  const digits = (text: string) => text.replace(/[^\d.]/g, "");
  return a === b || (digits(a) !== "" && Number(digits(a)) === Number(digits(b)));
}

interface Mention {
  readonly words: string;
  readonly noun: string;
  readonly value: number;
  /** Of the sentence, and of what is counted itself. */
  readonly stems: ReadonlySet<string>;
  readonly own: ReadonlySet<string>;
  /** ISO dates of the sentence. */
  readonly days: readonly string[];
  readonly text: unknown;
  readonly span: Span;
}

function mentionsOf(context: CheckContext): readonly Mention[] {
  const year = context.brief.meta.asOf?.slice(0, 4) ?? "";
  return passagesOf(context).flatMap((passage) => {
    const { role, line, inlines, lang } = passage;
    if (role === "code" || role === "alt" || line === "avoid" || line === "watch") return [];
    const read = readText(passage);
    const sentences = new Map<Sentence, Pick<Mention, "stems" | "days">>();
    return read.numbers.flatMap((number): readonly Mention[] => {
      const counted = number.ordinal ? null : countedBy(number, lang);
      if (counted === null) return [];
      const words = `${approximation(read.text, number.from, lang)} ${number.words} ${counted.words}`.trim();
      const span = read.spanAt(number.from, number.to);
      const own = stemsOf(counted.words, lang);
      return sentenceAt(read.sentences, number.from).map((sentence) => {
        const about = sentences.get(sentence) ?? aboutSentence(sentence, read, lang, year);
        sentences.set(sentence, about);
        return { ...about, words, noun: counted.noun, value: number.value, own, text: inlines, span };
      });
    });
  });
}

function aboutSentence(
  { text, from, to }: Sentence,
  { dates }: ReadText,
  lang: string,
  year: string,
): Pick<Mention, "stems" | "days"> {
  const inside = dates.filter((date) => from <= date.from && date.to <= to);
  return { stems: stemsOf(text, lang), days: inside.map((date) => isoOf(date, year)) };
}

/** Unbound numbers against facts of the same unit, where they may well be meant for it: up to half or twice its value. */
function against(mentions: readonly Mention[], { registries, brief }: CheckContext): readonly Finding[] {
  const { lang } = brief.meta;
  const facts = registries.facts.flatMap((fact) => {
    const [number] = numbersIn(fact.value, lang);
    return number === undefined ? [] : [{ fact, noun: unitNoun(fact.unit, lang), value: number.value }];
  });
  return mentions.flatMap(({ noun, value, words, span, days: dates }) => {
    const same = facts.filter((one) => one.noun === noun);
    if (same.some((one) => one.value === value)) return [];
    const near = same.find((one) => {
      const { asOf } = one.fact;
      const isOther = asOf !== null && dates.length > 0 && !dates.includes(dayOf(asOf));
      return !isOther && value >= one.value / 2 && value <= one.value * 2;
    });
    if (near === undefined) return [];
    const { fact } = near;
    const params = { words, value: `${fact.note} ${fact.value} ${fact.unit}`.trim(), key: fact.key };
    return [finding("lint/L17-registry", params, span, { related: [{ message: "the fact", span: fact.span }] })];
  });
}

/** Values of one noun that are compared with each new one. */
const MOST_VALUES = 24;
/** Small counts are near each other by chance. */
const LEAST_NEAR = 20;

function among(mentions: readonly Mention[]): readonly Finding[] {
  const known = new Map<string, Mention[]>();
  return mentions.flatMap((mention) => {
    const others = known.get(mention.noun) ?? [];
    known.set(mention.noun, others);
    const other = others.find((one) => conflicts(one, mention));
    if (others.length < MOST_VALUES && !others.some(({ value }) => value === mention.value)) others.push(mention);
    if (other === undefined) return [];
    const related = [{ message: "the other number", span: other.span }];
    return [finding("lint/L17-number", { words: mention.words, other: other.words }, mention.span, { related })];
  });
}

function conflicts(a: Mention, b: Mention): boolean {
  if (a.value === b.value || a.text === b.text) return false;
  if (a.days.length > 0 && b.days.length > 0 && !a.days.some((day) => b.days.includes(day))) return false;
  const [low, high] = a.value < b.value ? [a.value, b.value] : [b.value, a.value];
  return (low >= LEAST_NEAR && high <= low * 1.25) || sharedWords(a, b) >= 3;
}

/** What the sentences share beyond figures and the thing counted. */
function sharedWords(a: Mention, b: Mention): number {
  let shared = 0;
  for (const stem of a.stems)
    if (b.stems.has(stem) && !a.own.has(stem) && !b.own.has(stem) && !/\d/.test(stem)) shared++;
  return shared;
}

/** Two days of one event; two events of one anniversary. */
function days(context: CheckContext): readonly Finding[] {
  const events = passagesOf(context).flatMap((passage) => {
    if (passage.role === "code" || passage.role === "alt" || passage.line === "avoid" || passage.line === "watch")
      return [];
    const { text, spanAt, dates } = readText(passage);
    return eventsIn(text, passage.lang, dates).map((event) => ({ ...event, span: spanAt(event.from, event.to) }));
  });
  const known = new Map<string, (typeof events)[number][]>();
  return events.flatMap((event) => {
    const others = known.get(event.key) ?? [];
    known.set(event.key, others);
    const other = others.find((one) =>
      event.kind === "day"
        ? isSameName(one, event) && one.value !== event.value && Math.abs(daysBetween(one.value, event.value)) <= 31
        : !(one.isLoose && event.isLoose) && !sharesEvent(one, event, context.brief.meta.lang),
    );
    if (other === undefined) {
      if (others.length < MOST_VALUES) others.push(event);
      return [];
    }
    const related = [{ message: event.kind === "day" ? "the other day" : "the other event", span: other.span }];
    const code = event.kind === "day" ? "lint/L17-date" : "lint/L17-anniversary";
    return [finding(code, { words: event.words, other: other.words }, event.span, { related })];
  });
}
