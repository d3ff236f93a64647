/** The vocabulary of a pack: what the heads of its kinds and its `vocabulary.yml` say. */

import type { Report } from "../../diagnostics/reporter.ts";
import { languageOf } from "../../language/index.ts";
import { COLUMN_NAMES, type Language, LINE_TYPES, type LineType } from "../../language/types.ts";
import type { BriefNeeds, Column, LineMeaning, Scale, Topic, VocabularyData } from "../../vocabulary/types.ts";
import { keysOf, normalised } from "../../vocabulary/words.ts";
import type { PackFile, SlideTemplate } from "../types.ts";
import { Head } from "./head.ts";
import { checkLanguage } from "./head-values.ts";
import {
  flagOf,
  isValues,
  listOf,
  MEANING,
  type Place,
  readMeaning,
  readTopic,
  readWords,
  valuesOf,
} from "./meaning.ts";

const FIELDS = ["topics", "lines", "columns", "scales", "briefs"] as const;

interface Collected {
  readonly topics: Map<string, Topic>;
  readonly lines: Map<LineType, LineMeaning>;
  readonly columns: Map<string, Column>;
  readonly scales: Map<string, Scale>;
  readonly briefs: Map<string, BriefNeeds>;
}

/**
 * The vocabulary of all packs: the default's first, then the user's, which adds to it and replaces what has the same name.
 * Every kind is a topic of its name.
 */
export function readVocabulary(
  files: readonly PackFile[],
  slides: Iterable<SlideTemplate>,
  report: Report,
): VocabularyData {
  const value: Collected = {
    topics: new Map([...slides].map(({ topic }) => [topic.name, topic])),
    lines: new Map(),
    columns: new Map(),
    scales: new Map(),
    briefs: new Map(),
  };
  for (const file of files) {
    const head = Head.read(file, { text: file.text, start: 0 }, FIELDS, "topics: {…}", "vocabulary.yml");
    readTopics(head, value);
    readLines(head, value);
    readColumns(head, value);
    readScales(head, value);
    readBriefs(head, value);
    head.diagnostics.forEach(report);
  }
  return value;
}

/** The entries of a field with the place where each is told of. */
function entriesOf(head: Head, field: (typeof FIELDS)[number]) {
  const found = head.fields.get(field);
  if (found === undefined || found.value === null) return [];
  if (!isValues(found.value)) {
    head.wrong(field, "names with what they mean");
    return [];
  }
  return Object.entries(found.value).map(([name, value]) => {
    const at = (way: string) => head.placeOf(field, way === "" ? name : `${name}.${way}`);
    const place = { head, field: `${field}.${name}`, at };
    return { name, value, place };
  });
}

function readTopics(head: Head, { topics }: Collected): void {
  for (const { name, value, place } of entriesOf(head, "topics"))
    topics.set(name, readTopic(name, value, topics.get(name)?.template ?? "", place));
}

function readLines(head: Head, { lines }: Collected): void {
  for (const { name, value, place } of entriesOf(head, "lines")) {
    const type = LINE_TYPES.find((one) => one === name);
    if (type !== undefined) lines.set(type, { type, ...readMeaning(value, place) });
    else head.unknown(place.field, name, LINE_TYPES, place.at(""));
  }
}

function readColumns(head: Head, { columns }: Collected): void {
  for (const { name, value, place } of entriesOf(head, "columns")) {
    const { words, ...values } = valuesOf(value, place, [...MEANING, "words"]);
    // What it may not have is told by now.
    const meaning = Object.fromEntries(MEANING.flatMap((key) => (key in values ? [[key, values[key]]] : [])));
    const read = readWords(words, place, "words");
    const told = checkColumnWords(name, read, columns, place);
    columns.set(name, { key: name, ...readMeaning(meaning, place), words: told });
  }
}

/**
 * Words of a house that head another column already, which they stay: whatever is closed cannot be opened by a new name.
 * @returns those that are left
 */
function checkColumnWords(
  name: string,
  words: Column["words"],
  columns: Collected["columns"],
  { head, field, at }: Place,
): Column["words"] {
  const free = [...words].map(([lang, list]) => {
    const known = new Map(["en", lang].flatMap((tag) => headsOf(languageOf(tag))));
    const ownerOf = (word: string): string | undefined =>
      known.get(normalised(word)) ??
      [...columns].find(([, column]) =>
        column.words.get(lang)?.some((other) => normalised(other) === normalised(word)),
      )?.[0];
    const left = list.filter((word) => {
      const owner = ownerOf(word) ?? name;
      if (owner !== name)
        head.report("deck/column-word-taken", { field, word, column: name, owner }, at(`words.${lang}.${word}`));
      return owner === name;
    });
    return [lang, left] as const;
  });
  return new Map(free);
}

/** The words of a language that head columns, as they compare, with the column's name. */
const headsOf = ({ columns }: Language): readonly (readonly [word: string, column: string])[] =>
  COLUMN_NAMES.flatMap((name) => [normalised(name), ...keysOf(columns[name])].map((word) => [word, name] as const));

/** `{severity: {en: [[minor, slight], grave]}}`: a rank is a word or several. */
function readScales(head: Head, { scales }: Collected): void {
  for (const { name, value, place } of entriesOf(head, "scales")) {
    const byLanguage = valuesOf(value, place, Object.keys(isValues(value) ? value : {}));
    const scale = Object.keys(byLanguage).map((lang) => {
      checkLanguage(head, place.field, lang, place.at(lang));
      const ranks = listOf(byLanguage, lang, place).map((rank) => (Array.isArray(rank) ? rank : [rank]).map(String));
      return [lang.toLowerCase(), ranks] as const;
    });
    scales.set(name, new Map(scale));
  }
}

function readBriefs(head: Head, { briefs }: Collected): void {
  for (const { name, value, place } of entriesOf(head, "briefs")) {
    const values = valuesOf(value, place, ["topics", "meeting", "decision"]);
    briefs.set(name, {
      topics: listOf(values, "topics", place).map(String),
      meeting: flagOf(values, "meeting", place) ?? false,
      decision: flagOf(values, "decision", place) ?? false,
    });
  }
}
