import type { Withheld } from "../../release/types.ts";
import { OWN_WORDS } from "./own-words.ts";
import { decoded } from "./texts.ts";
import { isTelling, isWord, tokensOf } from "./tokens.ts";

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
  readonly #byFirst = new Map<string, Needle[]>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(needle: Needle): void {
    const [first] = needle.tokens;
    if (first === undefined) return;
    const known = this.#byFirst.get(first);
    if (known === undefined) this.#byFirst.set(first, [needle]);
    else if (known.some(({ tokens }) => isSame(tokens, needle.tokens))) return;
    else known.push(needle);
    this.#size += 1;
  }

  /** Calls `found` for every needle in the text. */
  search(tokens: readonly string[], found: (needle: Needle) => void): void {
    tokens.forEach((token, at) => {
      for (const needle of this.#byFirst.get(token) ?? []) if (startsWith(tokens, at, needle.tokens)) found(needle);
    });
  }

  remove(needles: ReadonlySet<Needle>): void {
    for (const [first, list] of this.#byFirst) {
      const left = list.filter((needle) => !needles.has(needle));
      this.#size -= list.length - left.length;
      if (left.length === 0) this.#byFirst.delete(first);
      else this.#byFirst.set(first, left);
    }
  }
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && startsWith(a, 0, b);
}

function startsWith(tokens: readonly string[], at: number, wanted: readonly string[]): boolean {
  return wanted.every((token, index) => tokens[at + index] === token);
}

/**
 * What to look for: every word that only withheld texts have, and their phrases of five words. What `shown` has as well,
 * or briefdeck writes by itself, proves nothing and is left out.
 */
export function createNeedles(withheld: readonly Withheld[], shown: readonly string[]): Needles {
  const needles = new Needles();
  for (const item of withheld) {
    const tokens = tokensOf(item.text);
    for (const token of tokens) {
      if (isTelling(token) && !OWN_WORDS.has(token)) needles.add({ tokens: [token], withheld: item });
    }
    for (const phrase of phrasesOf(tokens)) needles.add({ tokens: phrase, withheld: item });
  }
  const harmless = new Set<Needle>();
  for (const text of shown.flatMap((one) => [one, ...decoded(one)])) {
    needles.search(tokensOf(text), (needle) => harmless.add(needle));
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
