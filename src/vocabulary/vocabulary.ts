/** A pack's vocabulary read with the words of a brief's language. */

import { languageOf } from "../language/index.ts";
import { remembered } from "../language/remembered.ts";
import type { ColumnName, LineType, TopicName } from "../language/types.ts";
import { createHeadings } from "./headings.ts";
import { createLabels, type Labels, meaningOf } from "./labels.ts";
import { createNear } from "./near.ts";
import { createRanks } from "./ranks.ts";
import {
  type About,
  type Column,
  isClosed,
  type Lead,
  type LineMeaning,
  narrower,
  type Reach,
  type Topic,
  type Vocabulary,
  type VocabularyData,
} from "./types.ts";
import { apart, normalised } from "./words.ts";

/** What closes something, and how far. */
interface Closing {
  readonly reach: Reach;
  readonly why: string;
}

const OPEN: Closing = { reach: "partner", why: "" };

/** Read with the words of a language, a pack's vocabulary is the same for every brief in it. */
const made = new WeakMap<VocabularyData, Map<string, Vocabulary>>();

/**
 * What reads the words of the briefs in one language.
 * @param lang BCP 47; English is understood in every brief, and what must not go out in every language
 */
export function createVocabulary(data: VocabularyData, lang: string): Vocabulary {
  const byLanguage = made.get(data) ?? new Map<string, Vocabulary>();
  const vocabulary = byLanguage.get(lang) ?? read(data, lang);
  made.set(data, byLanguage.set(lang, vocabulary));
  return vocabulary;
}

function read(data: VocabularyData, lang: string): Vocabulary {
  const headings = createHeadings(data, lang);
  const labels = createLabels(data, lang, headings.closed);
  const topic = (name: string): Topic | null => data.topics.get(name) ?? null;
  const topicOf = (words: string): Topic | null => {
    if (headings.annex(words) !== null)
      return [...data.topics.values()].find(({ roles }) => roles.includes("annex")) ?? null;
    return headings.topics(words).find(({ form }) => !form) ?? null;
  };
  const isLabel = (words: string): boolean => {
    const behind = headings.annex(words);
    if (behind !== null) return behind === "" || isLabel(behind);
    if (headings.isPartLabel(words) || headings.topics(words).length > 0) return true;
    return labels.isColumn(words) || labels.line(words) !== null;
  };
  const about = (words: string, classes: readonly string[], id: string | null = null): About => {
    const byName = (name: string) => [topic(name)].filter((one) => one !== null && !one.form);
    const found = classes.flatMap(byName)[0] ?? topicOf(words) ?? (id === null ? null : byName(id)[0]) ?? null;
    const topics = [labelled(words)].flatMap((label) => (label === "" ? [] : headings.topics(label)));
    const { reach, why } = narrowest([
      ...[found, ...topics].map(closingOfTopic),
      ...closingsOf(words, classes, found, labels),
      ...(id === null ? [] : [closingOfLine(labels.line(id))]),
    ]);
    // A kind of a house that nobody has said to be for a screen is none, whatever its heading's words say.
    const kept = [found, ...classes.map(topic)].some((one) => one !== null && !one.screen);
    const spoken = found === null ? spokenBelow(words, labels) : null;
    return {
      topic: found,
      isLabel: isLabel(words),
      topics: headings.topics(words),
      isColumn: labels.isColumn(words),
      key: labels.column(words).key,
      reach,
      why,
      screen: !kept && spoken === null,
      ...(spoken !== null && { type: spoken }),
    };
  };
  // Most labels and beginnings of sentences come up again.
  const lead = remembered((label) => leadOf(label, labels, headings.topics(label)));
  const near = createNear(data, lang);
  return {
    data,
    lang,
    near: (label, place) => {
      const { reach, type } = lead(label);
      return isClosed(reach) || type !== null || labels.isColumn(label) ? "" : near(label, place);
    },
    topic,
    topicOf,
    topicsOf: headings.topics,
    about,
    lead,
    mayClose: (text) => labels.mayClose(normalised(text)),
    column: labels.column,
    isColumn: labels.isColumn,
    lineOf: labels.line,
    line: (type) => meaningOf(type, data),
    titleOf: (name, inLanguage = lang) => titleOf(name, data, inLanguage),
    ...createRanks(data, lang),
  };
}

/** What a heading's words and classes name beside its topic: `### Fallback`, `::: red-line`, `### Opening`. */
function closingsOf(
  words: string,
  classes: readonly string[],
  found: Topic | null,
  labels: Labels,
): readonly Closing[] {
  // One word may mean a fallback and an option (Korean): a heading of choices is one.
  const isChoice = found?.roles.includes("choices") === true;
  const named = isChoice ? classes : [words, labelled(words), ...classes].filter(Boolean);
  return named.flatMap((label) => [closingOfLine(labels.line(label)), closingOfColumn(labels.column(label))]);
}

/** The line that a heading names and that is kept off screens: what stands below “We ask” is an ask; null if there is none. */
const spokenBelow = (words: string, labels: Labels): LineType | null =>
  [words, labelled(words)].map(labels.line).find((line) => line?.screen === false)?.type ?? null;

/** The label that a heading begins with: `Red line` of `Red line: no annex`; "" if there is none. */
const labelled = (words: string): string => /^([^:：\n]{1,60}?)\s*(?:[:：]|\s[–—-]\s)/u.exec(words)?.[1] ?? "";

const closingOfTopic = (topic: Topic | null): Closing =>
  topic === null ? OPEN : { reach: topic.reach, why: isClosed(topic.reach) ? titleOf(topic.name, null, "en") : "" };

const closingOfLine = (line: LineMeaning | null): Closing =>
  line === null || !isClosed(line.reach) ? OPEN : { reach: line.reach, why: named(languageOf("en").lines[line.type]) };

const closingOfColumn = ({ key, closedBy = key, reach }: Column): Closing =>
  isClosed(reach)
    ? { reach, why: named(languageOf("en").columns[closedBy as ColumnName] ?? closedBy.replaceAll("-", " ")) }
    : OPEN;

function narrowest(closings: readonly Closing[]): Closing {
  return closings.reduce((least, one) => (narrower(least.reach, one.reach) === least.reach ? least : one));
}

/** The first of some words, with a capital. */
function named(words: string): string {
  const [first = ""] = apart(words);
  return first.slice(0, 1).toUpperCase() + first.slice(1);
}

/** @param topics whose heading the label is: `**Red lines:**` above a list is one in bold */
function leadOf(label: string, labels: Labels, topics: readonly Topic[]): Lead {
  const line = labels.line(label);
  const column = labels.column(label);
  const { reach, why } = narrowest([closingOfLine(line), closingOfColumn(column), ...topics.map(closingOfTopic)]);
  return { label, type: line?.type ?? null, key: column.key, reach, why, screen: line?.screen ?? true };
}

function titleOf(name: string, data: VocabularyData | null, lang: string): string {
  const { tag, headings } = languageOf(lang);
  const own = data?.topics.get(name)?.headings;
  return apart(headings[name as TopicName] ?? "")[0] ?? own?.get(tag)?.[0] ?? own?.get("en")?.[0] ?? name;
}
