/** Words that stand beside what could be a label and say that it is none, in every language at once. */
import { KNOWN_LANGUAGES } from "../../language/index.ts";

let leading: ReadonlySet<string> | null = null;
let ships: ReadonlySet<string> | null = null;
let lamps: ReadonlySet<string> | null = null;
let ranks: ReadonlySet<string> | null = null;

/** Whether a word leads to a name amid a sentence, in any language. */
export function isLeading(word: string): boolean {
  leading ??= wordsOf(({ leading: words }) => words);
  return leading.has(word.toLowerCase());
}

/** Whether a word says that what follows is the name of a ship, in any language. */
export function isOfShips(word: string): boolean {
  ships ??= wordsOf(({ ships: words }) => words);
  return ships.has(word.toLowerCase());
}

/** Whether a word says that a colour behind it is that of a lamp, in any language. */
export function isLamp(word: string): boolean {
  lamps ??= wordsOf(({ lamps: words }) => words);
  return lamps.has(word.toLowerCase());
}

/** Whether a word is what the holder of an office or a rank is called before a name, in any language. */
export function isRank(word: string): boolean {
  ranks ??= wordsOf(({ ranks: words }) => words);
  return ranks.has(word.toLowerCase());
}

/** Words of every language, in small letters. */
export const wordsOf = (of: (language: (typeof KNOWN_LANGUAGES)[number]) => string): ReadonlySet<string> =>
  new Set(KNOWN_LANGUAGES.flatMap((language) => of(language).toLowerCase().split(" | ").filter(Boolean)));
