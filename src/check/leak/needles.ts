import type { Withheld } from "../../release/types.ts";
import { OWN_WORDS } from "./own-words.ts";
import { decoded } from "./texts.ts";
import { isTelling, isWord, readingsOf } from "./tokens.ts";

/** Words in a row that must not be found. */
export interface Needle {
  readonly tokens: readonly string[];
  readonly withheld: Withheld;
}

/** Words in a row that tell a sentence from others made of the same words. */
const PHRASE = 5;
/** A shorter text is looked for as a whole from this many words on: fewer known words in a row mean nothing. */
const SHORTEST = 4;
const LEAST_WORDS = 3;

/** Finds needles in a text in one pass. */
export class Needles {
  /** By the word; most are looked up here. */
  readonly #words = new Map<string, Needle>();
  /** By number of words, then by the words. */
  readonly #phrases = new Map<number, Map<string, Needle>>();

  get isEmpty(): boolean {
    return this.#words.size === 0 && this.#phrases.size === 0;
  }

  /** The first text that has a word or phrase is told; the others are told by what only they have. */
  addWord(word: string, withheld: Withheld): void {
    if (!this.#words.has(word)) this.#words.set(word, { tokens: [word], withheld });
  }

  addPhrase(tokens: readonly string[], withheld: Withheld): void {
    const known = this.#phrases.get(tokens.length) ?? new Map<string, Needle>();
    const key = tokens.join(" ");
    if (!known.has(key)) known.set(key, { tokens, withheld });
    this.#phrases.set(tokens.length, known);
  }

  /** Calls `found` for every needle in the text. */
  search(tokens: readonly string[], found: (needle: Needle) => void): void {
    for (const token of tokens) {
      const needle = this.#words.get(token);
      if (needle !== undefined) found(needle);
    }
    for (const [length, needles] of this.#phrases) {
      for (let at = 0; at + length <= tokens.length; at++) {
        const needle = needles.get(tokens.slice(at, at + length).join(" "));
        if (needle !== undefined) found(needle);
      }
    }
  }

  remove(harmless: ReadonlySet<Needle>): void {
    drop(this.#words, harmless);
    for (const [length, needles] of this.#phrases) {
      drop(needles, harmless);
      if (needles.size === 0) this.#phrases.delete(length);
    }
  }
}

function drop(needles: Map<string, Needle>, harmless: ReadonlySet<Needle>): void {
  for (const [key, needle] of needles) if (harmless.has(needle)) needles.delete(key);
}

/** Marks are no words of a text: behind the number of a footnote one makes a phrase of its own. */
const MARKS = /\((?:\p{Lu}{1,3}|[^()\n]{0,60}(?:\/\/|TLP:)[^()\n]{0,60})\)/gu;

/**
 * What to look for: every word that only withheld texts have, and their phrases of five words. What `shown` has as well,
 * or briefdeck writes by itself, proves nothing and is left out.
 */
export function createNeedles(withheld: readonly Withheld[], shown: readonly string[]): Needles {
  const needles = new Needles();
  for (const item of withheld) {
    for (const tokens of readingsOf(item.text.replace(MARKS, " "))) {
      for (const token of tokens) {
        if (isTelling(token) && !OWN_WORDS.has(token)) needles.addWord(token, item);
      }
      for (const phrase of phrasesOf(tokens)) needles.addPhrase(phrase, item);
    }
  }
  if (needles.isEmpty) return needles;
  const harmless = new Set<Needle>();
  for (const text of shown.flatMap((one) => [one, ...decoded(one)])) {
    for (const tokens of readingsOf(text)) needles.search(tokens, (needle) => harmless.add(needle));
  }
  needles.remove(harmless);
  return needles;
}

function phrasesOf(tokens: readonly string[]): readonly (readonly string[])[] {
  if (tokens.length < SHORTEST) return [];
  const length = Math.min(PHRASE, tokens.length);
  const all = tokens.slice(0, tokens.length - length + 1).map((_, at) => tokens.slice(at, at + length));
  return all.filter((phrase) => phrase.filter(isWord).length >= LEAST_WORDS);
}
