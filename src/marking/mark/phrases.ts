/** Words that say whom a text is not for, with a name before or behind them: `Not for KOR`, `KOR must not see this`. */
import { KNOWN_LANGUAGES } from "../../language/index.ts";
import { respelt } from "./respelt.ts";

/** What stands before or behind the name of who may not read a text, in every language. */
export interface Phrases {
  /** Their words, the longest first: `not for` before `not`. */
  readonly all: readonly (readonly string[])[];
  /** The first word of each. */
  readonly firsts: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly unspaced: readonly string[];
}

const UNSPACED = /[\p{scx=Hani}\p{scx=Hang}\p{scx=Kana}\p{scx=Hira}]/u;
let phrases: Phrases | null = null;

/** In capitals, of every language at once. */
export function phrasesOf(): Phrases {
  if (phrases !== null) return phrases;
  const written = KNOWN_LANGUAGES.flatMap(({ hidden }) => hidden.toUpperCase().split(" | ").filter(Boolean));
  // Letters of a word in Cyrillic may all be drawn like Latin ones, and are then read as those.
  const each = [...new Set(written.flatMap((phrase) => [phrase, respelt(phrase)]))];
  const all = each.map((phrase) => phrase.split(" ")).toSorted((a, b) => b.length - a.length);
  const firsts = new Set(all.map(([first = ""]) => first));
  phrases = { all, firsts, words: new Set(all.flat()), unspaced: each.filter((phrase) => UNSPACED.test(phrase)) };
  return phrases;
}
