/** What headings are about, from their words. */

import { languageOf } from "../language/index.ts";
import { KNOWN_LANGUAGES } from "../language/known.ts";
import { remembered } from "../language/remembered.ts";
import type { Language, TopicName } from "../language/types.ts";
import { isClosed, type Topic, type VocabularyData } from "./types.ts";
import { apart, folded, keysOf, normalised, unspaced } from "./words.ts";

/** A heading may carry a portion mark and a number: `3. Programme`, `(3) Programme`. */
const LEADING = /^(?:\([^()]{1,120}\)\s*)?(?:\p{Nd}{1,2}(?:[.)]\s+|[、.)](?!\p{Nd})))?/u;
const LONGEST = 80;
/** Words beyond the longest alias: punctuation and blanks. */
const SLACK = 20;

export interface Headings {
  /** Every topic of that heading, the one that counts first. */
  readonly topics: (words: string) => readonly Topic[];
  /** Whether the words name an annex, `Annex B: Kaesong`; then what stands behind its letter, else null. */
  readonly annex: (words: string) => string | null;
  readonly isPartLabel: (words: string) => boolean;
  /** The headings of what must not go out, as they compare. */
  readonly closed: readonly string[];
}

/**
 * Headings in the language of the brief and in English; those that must not go out in every language, since a heading
 * that is not understood is not withheld.
 */
export function createHeadings({ topics }: VocabularyData, lang: string): Headings {
  const own = [languageOf(lang), languageOf("en")];
  const index = new Map<string, Topic[]>();
  const add = (key: string, topic: Topic) => {
    const found = index.get(key) ?? [];
    if (!found.includes(topic)) index.set(key, [...found, topic]);
  };
  // What a house calls one of its topics leads there, whatever else its language calls so.
  for (const topic of topics.values())
    for (const tag of [lang.toLowerCase(), ...own.map((language) => language.tag)])
      for (const words of topic.headings.get(tag) ?? []) add(normalised(words), topic);
  for (const { tag, headings } of new Set([...own, ...KNOWN_LANGUAGES])) {
    const isOwn = own.some((one) => one.tag === tag);
    for (const topic of topics.values()) {
      if (!isOwn && !isClosed(topic.reach)) continue;
      const known = Object.hasOwn(headings, topic.name) ? headings[topic.name as TopicName] : "";
      for (const words of keysOf(known)) add(words, topic);
      for (const words of topic.headings.get(tag) ?? []) add(normalised(words), topic);
    }
  }
  for (const topic of topics.values()) add(normalised(topic.name), topic);
  const longest = [...index.keys()].reduce((most, { length }) => Math.max(most, length), 0) + SLACK;
  const annex = annexOf(own);
  const parts = new Set(own.flatMap(({ partLabels }) => keysOf(partLabels)));
  const leading = leadingOf(KNOWN_LANGUAGES);
  const plain = remembered((words): string | null => {
    const written = leading(words);
    return written.length > Math.max(longest, LONGEST) ? null : normalised(written);
  });
  return {
    topics: (words) => index.get(plain(words) ?? "") ?? [],
    annex: (words) => {
      const written = plain(words) ?? "";
      const match = annex.exec(written);
      return match === null ? null : written.slice(match[0].length);
    },
    isPartLabel: (words) => parts.has(plain(words) ?? ""),
    closed: [...index].flatMap(([words, found]) => (found.some(({ reach }) => isClosed(reach)) ? [words] : [])),
  };
}

/** What takes a mark and a number off the front of a heading, whichever language counts there. */
function leadingOf(languages: readonly Language[]): (words: string) => string {
  const numerals = languages.flatMap(({ numbering = "" }) => apart(numbering)).map(folded);
  const counted = new RegExp(`^(?:${numerals.join("|") || "[]"})\\s?[\\p{P}]\\s*`, "u");
  return (words) => folded(words).replace(LEADING, "").replace(counted, "");
}

/** The name of an annex with its letter or number, which a blank parts where the language writes blanks. */
function annexOf(languages: readonly Language[]): RegExp {
  const numerals = languages.flatMap(({ numbering = "" }) => keysOf(numbering));
  // A letter or number, not any short word: “Anlage in Kaesong” is a plant.
  const letter = ["\\p{L}\\d{0,2}", "\\d{1,3}\\p{L}?", "[ivx]{1,4}", ...numerals].join("|");
  const names = languages.flatMap(({ annex }) => keysOf(annex));
  const forms = names.map((name) => (unspaced(name) ? `${name} ?` : `${name} `));
  return new RegExp(`^(?:${forms.join("|")})(?:${letter})(?: |$)`, "u");
}
