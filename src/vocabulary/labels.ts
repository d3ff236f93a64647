/** What labels in front of texts and heads of columns mean: typed lines, columns, and what closes them. */

import { BEFORE_ELSEWHERE, CLOSED_ELSEWHERE } from "../language/elsewhere.ts";
import { languageOf } from "../language/index.ts";
import { KNOWN_LANGUAGES } from "../language/known.ts";
import { remembered } from "../language/remembered.ts";
import { COLUMN_NAMES, type ColumnName, type Language, LINE_TYPES, type LineType } from "../language/types.ts";
import { type Column, isClosed, type LineMeaning, narrower, type Reach, type VocabularyData } from "./types.ts";
import { finderOf, keysOf, normalised, spelt, unspaced, withoutMark } from "./words.ts";

const LONGEST = 60;

/** `1. Red line`, `(a) Red line`: what numbers it. */
const NUMBER = /^\s*[(（]?(?:\d{1,2}|[ivx]{1,4}|\p{L})[.)）]\s+/iu;

/** `our red line 2`, `red line (ours)`, `fallback position`: what stands around the words that count. */
const BEHIND =
  /(?:(?<!\s)\s+)?(?:[([{（][^()[\]{}（）]{0,30}[)\]}）]|\p{Nd}{1,2}[.)]?|(?<=\s)[ivx]{1,4})[\s\p{Cf}]*$/iu;

/** `Background (not for use)`. */
const BRACKETS = /[([{（]([^()[\]{}（）]{1,30})[)\]}）]\s*$/u;

export interface Labels {
  /** The typed line that a label names; variants of those that are closed count in every language. */
  readonly line: (label: string) => LineMeaning | null;
  readonly column: (words: string) => Column;
  /** Whether a head or label is one that the vocabulary knows. */
  readonly isColumn: (words: string) => boolean;
  /** False only of a text, as it compares, in which nothing stands that must not go out. */
  readonly mayClose: (text: string) => boolean;
}

/**
 * Lead words and heads in the language of the brief first, then in English, then in every other.
 * @param headings of what must not go out, as they compare: one look through a text is for both
 */
export function createLabels(data: VocabularyData, lang: string, headings: readonly string[]): Labels {
  const all = new Set([languageOf(lang), languageOf("en"), ...KNOWN_LANGUAGES]);
  const lines = lineIndex(data, all);
  const columns = columnsOf(data, all, lang);
  const around = aroundOf(all);
  const mayClose = finderOf(closedWords(lines), closedWords(columns.near), headings);
  const isOpenLine = (words: string): boolean => {
    const line = lines.get(normalised(words));
    return line !== undefined && !isClosed(line.reach) && line.roles.includes("made");
  };
  /** What a label is that says it among other words: only what closes counts. */
  const closed = <T extends { readonly reach: Reach }>(
    words: string,
    look: (word: string) => T | undefined,
  ): T | null => {
    // What is left of a label when words around it go is a piece of it.
    if (!mayClose(normalised(words))) return null;
    const find = (one: string): T | undefined => around(one).flatMap((bare) => closedOf(look(bare)))[0];
    const parts = words.split(/(?:(?<!\s)\s+)?[/|&+,]\s*/);
    // What we ask for beside what closes is the own side's too: `Ask / limit`.
    const others = parts.length > 1 ? parts.filter((one) => !isOpenLine(one)) : [];
    return find(words) ?? allOf(others.map(find)) ?? null;
  };
  // Of one heading both are asked several times: what it is about, whether it is a label, what closes it.
  const lineOf = remembered((label): LineMeaning | null => {
    const words = withoutMark(label);
    return lines.get(normalised(words)) ?? closed(words, (word) => lines.get(word));
  });
  const line = (label: string): LineMeaning | null => (withoutMark(label).length > LONGEST ? null : lineOf(label));
  const column = remembered((words): Column => {
    const plain = withoutMark(words).trim();
    if (plain.length > LONGEST) return plainColumn("");
    const known = columns.find(normalised(plain));
    if (known !== undefined) return known;
    const own = plainColumn(spelt(plain).replaceAll(" ", "-"));
    const named = closed(plain, columns.find);
    return named === null ? own : { ...own, reach: named.reach, closedBy: named.key };
  });
  const isColumn = (words: string): boolean => columns.find(normalised(withoutMark(words))) !== undefined;
  return { line, column, isColumn, mayClose };
}

function* closedWords(index: ReadonlyMap<string, { readonly reach: Reach }>): Generator<string> {
  for (const [word, { reach }] of index) if (isClosed(reach)) yield word;
}

/** Only what is closed is looked for behind other words: an open line has the label that its file lists. */
const closedOf = <T extends { readonly reach: Reach }>(found: T | undefined): readonly T[] =>
  found !== undefined && isClosed(found.reach) ? [found] : [];

const NO_WORDS: Column["words"] = new Map();

/** A column that no vocabulary speaks of. */
const plainColumn = (key: string): Column => ({
  key,
  reach: "partner",
  screen: true,
  roles: [],
  words: NO_WORDS,
});

function lineIndex(data: VocabularyData, languages: Iterable<Language>): ReadonlyMap<string, LineMeaning> {
  const index = new Map<string, LineMeaning>();
  for (const lines of [...[...languages].map((language) => language.lines), ...Object.values(CLOSED_ELSEWHERE)])
    for (const type of LINE_TYPES)
      for (const word of keysOf(lines[type] ?? "")) addTo(index, word, meaningOf(type, data));
  return index;
}

export const meaningOf = (type: LineType, { lines }: VocabularyData): LineMeaning =>
  // Of a line that no vocabulary speaks of nobody has said who may see it.
  lines.get(type) ?? { type, reach: "principal", screen: false, roles: [] };

/** Letters that a language of Latin script has not: a text that has them may be a piece in another language. */
const FOREIGN = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

interface Columns {
  /** Those that are always looked for; every closed one is among them. */
  readonly near: ReadonlyMap<string, Column>;
  readonly find: (word: string) => Column | undefined;
}

/**
 * Columns by their words: those of the brief's language and of English; of others what must not go out, and everything
 * where the letters themselves say that it is another language. Thousands of words are indexed when one of them may be.
 */
function columnsOf(data: VocabularyData, all: ReadonlySet<Language>, lang: string): Columns {
  const own = new Set([languageOf(lang), languageOf("en")]);
  const others = [...all].filter((language) => !own.has(language));
  const of = (key: string): Column => data.columns.get(key) ?? plainColumn(key);
  const near = new Map<string, Column>();
  for (const column of data.columns.values())
    for (const word of column.words.get(lang.toLowerCase()) ?? []) addTo(near, normalised(word), column);
  for (const language of own) addColumns(near, language, COLUMN_NAMES, data, of);
  for (const key of [...COLUMN_NAMES, ...data.columns.keys()]) addTo(near, normalised(key), of(key));
  const closed = COLUMN_NAMES.filter((key) => isClosed(of(key).reach));
  for (const language of others) addColumns(near, language, closed, data, of);
  let far: Map<string, Column> | null = null;
  const find = (word: string): Column | undefined => {
    const found = near.get(word);
    if (found !== undefined || !FOREIGN.test(word)) return found;
    if (far === null) {
      far = new Map();
      for (const language of others) addColumns(far, language, COLUMN_NAMES, data, of);
    }
    return far.get(word);
  };
  return { near, find };
}

function addColumns(
  index: Map<string, Column>,
  { tag, columns }: Language,
  keys: readonly ColumnName[],
  data: VocabularyData,
  of: (key: string) => Column,
): void {
  for (const key of keys) for (const word of keysOf(columns[key])) addTo(index, word, of(key));
  for (const column of data.columns.values())
    for (const word of column.words.get(tag) ?? []) addTo(index, normalised(word), column);
}

/** The first language that has a word decides. */
function addTo<T>(index: Map<string, T>, key: string, value: T): void {
  if (key !== "" && !index.has(key)) index.set(key, value);
}

/** The narrowest of several, if there is no gap among them: `Red line / limit`. */
function allOf<T extends { readonly reach: Reach }>(found: readonly (T | undefined)[]): T | undefined {
  const [first, ...others] = found;
  return others.reduce(
    (least, one) => (least === undefined || one === undefined ? undefined : narrowerOf(least, one)),
    first,
  );
}

const narrowerOf = <T extends { readonly reach: Reach }>(a: T, b: T): T =>
  narrower(a.reach, b.reach) === a.reach ? a : b;

/**
 * What may be meant by a label, once off what stands around it and changes nothing; its own brackets close it too. Every
 * form on the way counts: “line” of “red line” is no such word, nor is the first of “nur intern”.
 */
function aroundOf(languages: Iterable<Language>): (label: string) => readonly string[] {
  const all = [...languages];
  const words = (pick: (around: Language["around"]) => string) =>
    new Set(all.flatMap(({ around }) => keysOf(pick(around))));
  const before = byLetter([...words((around) => around.before), ...keysOf(BEFORE_ELSEWHERE)], (word) => word.charAt(0));
  const after = byLetter(
    words((around) => around.after),
    (word) => word.charAt(word.length - 1),
  );
  const about = words((around) => around.about);
  return (label) => {
    const plain = label.replace(NUMBER, "");
    const once = plain.replace(BEHIND, "");
    // `Red line 2 (ours)`
    const wholes = [...new Set([label, plain, once, once.replace(BEHIND, "")].map(normalised))];
    const inner = BRACKETS.exec(label)?.[1] ?? "";
    // Either side alone first: “nur intern” has a word that may follow others, and is nothing without it.
    const bare = wholes.flatMap((one) => peeled(one, before, withoutFirst));
    const both = [...wholes, ...bare].flatMap((one) => peeled(one, after, withoutLast));
    const spoken = wholes.flatMap((one) => besides(one, about));
    return [...new Set([...bare, ...both, ...spoken, normalised(inner)])];
  };
}

/**
 * What of a label stands beside what it is of: “our limit” of “our limit on price”, and behind it where the language has it
 * there. One word alone is said of anything: “limit on imports” is no label of ours.
 */
function besides(label: string, about: ReadonlySet<string>): readonly string[] {
  const found: string[] = [];
  for (const word of about) {
    const joined = unspaced(word) ? word : ` ${word} `;
    for (let at = label.indexOf(joined); at > 0; at = label.indexOf(joined, at + 1))
      found.push(label.slice(0, at), label.slice(at + joined.length));
  }
  return found.filter((one) => (unspaced(one) ? one.length >= SHORTEST_UNSPACED : one.includes(" ")));
}

/** Signs that are as good as two words. */
const SHORTEST_UNSPACED = 3;

/** Few words start or end with the letter of a label: every cell of a table is looked at. */
interface ByLetter {
  readonly letterOf: (words: string) => string;
  readonly words: ReadonlyMap<string, readonly string[]>;
}

function byLetter(words: Iterable<string>, letterOf: ByLetter["letterOf"]): ByLetter {
  const found = new Map<string, string[]>();
  for (const word of words) found.set(letterOf(word), [...(found.get(letterOf(word)) ?? []), word]);
  return { letterOf, words: found };
}

/** A label and what is left of it word by word: “our last limit” may be a limit or a last limit. */
function peeled(
  label: string,
  { letterOf, words }: ByLetter,
  without: (label: string, word: string) => string,
): readonly string[] {
  const found = new Set([label]);
  // A set goes on over what is added while it is walked through.
  for (const one of found) for (const word of words.get(letterOf(one)) ?? []) found.add(without(one, word));
  return [...found];
}

function withoutFirst(label: string, word: string): string {
  if (!label.startsWith(word)) return label;
  const rest = label.slice(word.length);
  return rest.startsWith(" ") || unspaced(word) ? rest.trimStart() : label;
}

function withoutLast(label: string, word: string): string {
  if (!label.endsWith(word)) return label;
  const rest = label.slice(0, label.length - word.length);
  return rest.endsWith(" ") || unspaced(word) || ENDING.test(word) ? rest.trimEnd() : label;
}

/** What is written to the word before it: Korean has endings where others have words. */
const ENDING = /^\p{Script=Hangul}$/u;
