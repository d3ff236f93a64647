/** Text as words for comparison: case, width, punctuation and the grouping of digits do not matter. */

import { KNOWN_LANGUAGES } from "../../language/known.ts";

/** Han and kana have no blanks between words, so each character counts as one. */
const IDEOGRAPH = "\\p{Script=Han}|\\p{Script=Hiragana}|\\p{Script=Katakana}";
const TOKEN = new RegExp(`${IDEOGRAPH}|(?:(?!${IDEOGRAPH})[\\p{L}\\p{M}])+|\\p{N}+`, "gu");
const GROUPED = /(?<=\d)[,'’\u00a0\u2009\u202f](?=\d{3}(?!\d))/g;
/** Soft hyphens, joiners, marks of direction, tags: a reader sees none of them in a word. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/** `53,000 workers` is `53000`, `workers`; `map_final2.png` is `map`, `final`, `2`, `png`. */
export function tokensOf(text: string): readonly string[] {
  // NFKC makes a blank of the narrow ones that group digits, and digits of wide ones.
  const plain = text
    .replace(UNSEEN, "")
    .replace(GROUPED, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(GROUPED, "")
    .replaceAll("\u00df", "ss");
  return plain.match(TOKEN) ?? [];
}

/** Digits in groups with blanks or full stops between them, which may be two numbers as well: `1.234.567`, `53 000`. */
const LOOSELY_GROUPED = /(?<=\d)[. ](?=\d{3}(?!\d))/g;
const LETTER_OR_DIGIT = "[\\p{L}\\p{N}]";

interface Magnitudes {
  readonly factors: ReadonlyMap<string, number>;
  readonly multiplied: RegExp;
}

/** `1.2 million`, in every language; the first that has a word decides what it multiplies by. Most builds look for no leak. */
let magnitudes: Magnitudes | null = null;
function readMagnitudes(): Magnitudes {
  const factors = new Map(
    KNOWN_LANGUAGES.flatMap(({ prose }) => Object.entries(prose.numbers.magnitudes))
      .map(([word, factor]): [string, number] => [word.toLowerCase(), factor])
      .reverse(),
  );
  const multiplied = new RegExp(
    `(?<!${LETTER_OR_DIGIT})(\\d{1,9})(?:[.,](\\d{1,9}))?[\\s-]?(${longestFirst(factors.keys()).join("|")})(?![\\p{Script=Latin}\\p{N}])`,
    "giu",
  );
  return { factors, multiplied };
}

/** The words of a text, and again with its numbers in other usual forms where it has any: as digits in a row. */
export function readingsOf(text: string): readonly (readonly string[])[] {
  const tokens = tokensOf(text);
  if (!/\d/.test(text)) return [tokens];
  const plain = text.normalize("NFKC").replace(UNSEEN, "");
  magnitudes ??= readMagnitudes();
  const { factors, multiplied } = magnitudes;
  const others = [
    plain.replace(LOOSELY_GROUPED, ""),
    plain.replace(multiplied, (_, whole: string, part = "", word: string) =>
      digits(whole, part, factors.get(word.toLowerCase()) ?? 1),
    ),
  ];
  return [tokens, ...others.flatMap((other) => (other === plain ? [] : [tokensOf(other)]))];
}

function digits(whole: string, part: string, factor: number): string {
  return String(Math.round(Number(`${whole}.${part || "0"}`) * factor));
}

function longestFirst(words: Iterable<string>): readonly string[] {
  return [...words].sort((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
}

const LETTERS = /^\p{L}/u;
const LATIN = /^[\p{Script=Latin}\p{M}]+$/u;
/** Shorter words of Latin letters, and shorter numbers, are everywhere. */
const SHORTEST = { latin: 4, other: 2, number: 4 } as const;

/** Whether one word alone gives away that a text was there. */
export function isTelling(token: string): boolean {
  if (/\p{N}/u.test(token)) return token.length >= SHORTEST.number;
  return token.length >= (LATIN.test(token) ? SHORTEST.latin : SHORTEST.other);
}

export const isWord = (token: string): boolean => LETTERS.test(token);
