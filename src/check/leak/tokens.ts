/** Text as words for comparison: case, width, punctuation and the grouping of digits do not matter. */

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

const LETTERS = /^\p{L}/u;
const LATIN = /^[\p{Script=Latin}\p{M}]+$/u;
/** Shorter words of Latin letters, and shorter numbers, are everywhere. */
const SHORTEST = { latin: 4, other: 2, number: 4 } as const;

/** Whether one word alone gives away that a text was there. */
export function isTelling(token: string): boolean {
  if (/^\p{N}/u.test(token)) return token.length >= SHORTEST.number;
  return token.length >= (LATIN.test(token) ? SHORTEST.latin : SHORTEST.other);
}

export const isWord = (token: string): boolean => LETTERS.test(token);
