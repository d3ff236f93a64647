/** Words for comparison. */
import type { Words } from "../language/types.ts";

/** `Red lines | Limits`, apart. */
export const apart = (words: Words): readonly string[] => (words === "" ? [] : words.split(" | "));

/** Case, width of letters and signs that nobody sees (of direction, soft hyphens) do not matter. */
const plain = (words: string): string =>
  words
    .normalize("NFKC")
    .replace(/\p{Cf}+/gu, "")
    .toLowerCase();

const withoutMarks = (words: string): string => words.replace(/[\p{P}\p{S}\p{Z}\s]+/gu, " ").trim() || words.trim();

/** Case, punctuation, marks and the width of letters do not matter; `#`, which is nothing else, stays. */
export const spelt = (words: string): string => withoutMarks(plain(words));

/** The same where spellings of one word do not matter either. */
export const normalised = (words: string): string =>
  PLAIN.test(words) ? words.toLowerCase() : (before(words) ?? withoutMarks(folded(words)));

/** Put in by the build: the words of all languages as they compare, since folding thousands of them takes a while. */
declare const BRIEFDECK_WORDS: readonly (readonly [words: string, normalised: string])[];

let known: ReadonlyMap<string, string> | null = null;
function before(words: string): string | undefined {
  known ??= new Map(typeof BRIEFDECK_WORDS === "undefined" ? [] : BRIEFDECK_WORDS);
  return known.get(words);
}

/** Words of letters and single blanks, as most are, have one spelling. */
const PLAIN = /^[A-Za-z\d]+(?: [A-Za-z\d]+)*$/;

/**
 * Spellings of one word made one: Latin letters without their accents, since capitals often go without them in French and
 * Spanish; Arabic ones without vowels, hamza on alef, final ya and ta marbuta.
 */
export const folded = (words: string): string => unaccented(barePointed(plain(words)));

const LIGATURES: Readonly<Record<string, string>> = { "\u0153": "oe", "\u00e6": "ae", "\u00df": "ss" };

/** In other scripts a mark makes another letter. */
function unaccented(words: string): string {
  if (/^[ -~]*$/.test(words)) return words;
  const apart = words.normalize("NFD").replace(/(\p{Script=Latin})\p{M}+/gu, "$1");
  return apart.normalize("NFC").replace(/[\u0153\u00e6\u00df]/g, (letter) => LIGATURES[letter] ?? letter);
}

/** Marks of vowels, and the stroke that lengthens a word. */
const UNWRITTEN = /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g;
/** Letters of Arabic script that are written one for the other, with the one that stands for all of them. */
const ALIKE: readonly (readonly [letters: RegExp, letter: string])[] = [
  [/[\u0622\u0623\u0625\u0671]/g, "\u0627"],
  [/[\u0649\u06cc]/g, "\u064a"],
  [/\u0629/g, "\u0647"],
  [/\u06a9/g, "\u0643"],
];

function barePointed(words: string): string {
  // Most words are in other letters.
  if (!/[\u0600-\u06ff]/.test(words)) return words;
  return ALIKE.reduce((text, [letters, letter]) => text.replace(letters, letter), words.replace(UNWRITTEN, ""));
}

/** A portion mark in front of words: capitals in parentheses, which no word of ours starts with. */
const MARK = /^\s*\(\p{Lu}[\p{Lu}\d/:+,\s-]{0,110}\)\s*/u;

/** The words without the portion mark that may stand before them. */
export const withoutMark = (words: string): string => words.replace(MARK, "");

/** Whether a word is written without a blank beside it. */
export const unspaced = (word: string): boolean => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word);
