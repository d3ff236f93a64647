/** Words for comparison. */
import type { Words } from "../language/types.ts";

/** `Red lines | Limits`, apart. */
export const apart = (words: Words): readonly string[] => (words === "" ? [] : words.split(" | "));

/** Case, punctuation, marks and the width of letters do not matter; `#`, which is nothing else, stays. */
export function spelt(words: string): string {
  const plain = words.normalize("NFKC").toLowerCase();
  return plain.replace(/[\p{P}\p{S}\p{Z}\s]+/gu, " ").trim() || plain.trim();
}

/** The same where accents do not matter either: capitals often go without them in French and Spanish. */
export const normalised = (words: string): string => unaccented(spelt(words));

const LIGATURES: Readonly<Record<string, string>> = { "\u0153": "oe", "\u00e6": "ae", "\u00df": "ss" };

/** Latin letters without their accents; in other scripts a mark makes another letter. */
export function unaccented(words: string): string {
  const apart = words.normalize("NFD").replace(/(\p{Script=Latin})\p{M}+/gu, "$1");
  return apart.normalize("NFC").replace(/[\u0153\u00e6\u00df]/g, (letter) => LIGATURES[letter] ?? letter);
}

/** A portion mark in front of words: capitals in parentheses, which no word of ours starts with. */
const MARK = /^\s*\(\p{Lu}[\p{Lu}\d/:+,\s-]{0,110}\)\s*/u;

/** The words without the portion mark that may stand before them. */
export const withoutMark = (words: string): string => words.replace(MARK, "");
