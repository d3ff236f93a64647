/** Words for comparison. */
import { inOneAlphabet } from "../language/look-alikes.ts";
import type { Words } from "../language/types.ts";

const BETWEEN = " | ";
/** `Red lines | Limits`, apart. */
export const apart = (words: Words): readonly string[] => (words === "" ? [] : words.split(BETWEEN));

/** The words of a list as they compare (`normalised`), in its order. */
export function keysOf(words: Words): readonly string[] {
  if (PLAIN_LIST.test(words)) return apart(words.toLowerCase());
  const keys = before(words);
  return keys === undefined ? apart(words).map(normalised) : keys.split(BETWEEN);
}

/** As `keysOf`, of a list of words that a language has: what the build knows before. */
export const keysBefore = (words: Words): string | null =>
  words === "" || PLAIN_LIST.test(words) ? null : apart(words).map(normalised).join(BETWEEN);

/** Case, width of letters, letters that only look alike and signs that nobody sees (of direction, soft hyphens) do not matter. */
const plain = (words: string): string => inOneAlphabet(words.normalize("NFKC").replace(/\p{Cf}+/gu, "")).toLowerCase();

const withoutMarks = (words: string): string => words.replace(/[\p{P}\p{S}\p{Z}\s]+/gu, " ").trim() || words.trim();

/** Case, punctuation, marks and the width of letters do not matter; `#`, which is nothing else, stays. */
export const spelt = (words: string): string => withoutMarks(plain(words));

/** The same where spellings of one word do not matter either. */
export function normalised(words: string): string {
  if (PLAIN.test(words)) return words.toLowerCase();
  if (isTyped(words)) return bareOfSigns(words.toLowerCase()) || words.trim();
  return withoutMarks(folded(words));
}

const bareOfSigns = (words: string): string => words.replace(/[^a-z\d]+/g, " ").trim();

/** Put in by the build (`readWords` in `tools/prepare.ts`): lists of all languages as they compare, since folding thousands of words takes a while. */
declare const BRIEFDECK_WORDS: string;

let known: ReadonlyMap<string, string> | null = null;
function before(words: Words): string | undefined {
  if (typeof BRIEFDECK_WORDS === "undefined") return undefined;
  known ??= new Map(BRIEFDECK_WORDS.split("\n").map(asPair));
  return known.get(words);
}

function asPair(line: string): readonly [words: Words, keys: string] {
  const at = line.indexOf("\t");
  return [line.slice(0, at), line.slice(at + 1)];
}

/** Words of letters and single blanks, as most are, have one spelling. */
const PLAIN = /^[A-Za-z\d]+(?: [A-Za-z\d]+)*$/;
const PLAIN_LIST = /^[A-Za-z\d]+(?: (?:\| )?[A-Za-z\d]+)*$/;
/** What English typing makes: letters, digits, and signs that part words and do nothing else. */
const TYPED = /^[\n -~\u2018\u2019\u201c\u201d\u2013\u2014]*$/;
/** Whether words compare by their letters alone, without a look at how they may be written otherwise. */
export const isTyped = (words: string): boolean => TYPED.test(words);

/**
 * Spellings of one word made one: Latin letters without their accents, since capitals often go without them in French and
 * Spanish; Arabic ones without vowels, hamza on alef, final ya and ta marbuta.
 */
export const folded = (words: string): string => unaccented(barePointed(plain(words)));

/** A sigma is written otherwise at the end of a word, which the words around a label decide. */
const LETTERS: Readonly<Record<string, string>> = {
  "\u0153": "oe",
  "\u00e6": "ae",
  "\u00df": "ss",
  "\u03c2": "\u03c3",
};

/** Letters that may carry an accent or be written otherwise; every mark. */
const ACCENTED = /[\u00c0-\u024f\u1e00-\u1eff\u03c2\p{M}]/u;

/** Letters of ASCII, Russian, Chinese, Japanese and Korean, by ranges that V8 reads fast: most lists are of nothing else. */
const BARE = /^[\0-\x7f\u0410-\u044f\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3]*$/;

/** In other scripts a mark makes another letter. */
function unaccented(words: string): string {
  if (BARE.test(words) || !ACCENTED.test(words)) return words;
  const apart = words.normalize("NFD").replace(/(\p{Script=Latin})\p{M}+/gu, "$1");
  return apart.normalize("NFC").replace(/[\u0153\u00e6\u00df\u03c2]/g, (letter) => LETTERS[letter] ?? letter);
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

const BARE_LATIN = /^[\0-\u024f]*$/;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Whether a word is written without a blank beside it. */
export const unspaced = (word: string): boolean => !BARE_LATIN.test(word) && UNSPACED.test(word);

/**
 * Says of a text, in no time, whether any of some words may stand in it.
 * @param lists of words as they compare
 * @returns false only if none of them stands anywhere in a text, as it compares
 */
export function finderOf(...lists: readonly Iterable<string>[]): (text: string) => boolean {
  const byStart = new Map<number, string[]>();
  // Most letters begin no word with the two behind them, which a bit for many of those at once says faster than a map.
  const [pairs, starts] = [new Uint8Array(SLOTS), new Uint8Array(SLOTS)];
  const single = new Uint8Array(1 << 16);
  const add = (word: string): void => {
    const [first, second] = [word.charCodeAt(0), word.charCodeAt(1)];
    if (word.length === 1) single[first] = 1;
    else if (word.length === 2) pairs[((first << 5) ^ second) & (SLOTS - 1)] = 1;
    else starts[((first << 10) ^ (second << 5) ^ word.charCodeAt(2)) & (SLOTS - 1)] = 1;
    const start = word.length < 4 ? startOf(word, 0) : longStartOf(word, 0);
    const found = byStart.get(start);
    if (found === undefined) byStart.set(start, [word]);
    else found.push(word);
  };
  for (const words of lists) for (const word of words) add(word);
  const begins = (text: string, at: number): boolean => {
    const isThere = (word: string) => text.startsWith(word, at);
    return (
      byStart.get(startOf(text, at))?.some(isThere) === true ||
      byStart.get(longStartOf(text, at))?.some(isThere) === true
    );
  };
  return (text) => {
    let next = text.charCodeAt(0);
    let third = text.charCodeAt(1);
    for (let at = 0; at < text.length; at++) {
      const letter = next;
      next = third;
      third = text.charCodeAt(at + 2);
      if (single[letter] === 1) return true;
      // No call for each letter: before V8 optimises the loop, one costs more than all else in it.
      const pair = (letter << 5) ^ next;
      const mayBegin = starts[((pair << 5) ^ third) & (SLOTS - 1)] === 1 || pairs[pair & (SLOTS - 1)] === 1;
      if (mayBegin && begins(text, at)) return true;
    }
    return false;
  };
}

const SLOTS = 1 << 15;

/** Two letters as a number: of words of two and three letters. */
const startOf = (text: string, at: number): number => (text.charCodeAt(at) << 15) ^ text.charCodeAt(at + 1);

/** Four letters as a number: few words that have four have all of them in common. */
const longStartOf = (text: string, at: number): number => Math.imul(startOf(text, at), 31) ^ startOf(text, at + 2);
