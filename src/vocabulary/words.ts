/** Words for comparison. */
import type { Words } from "../language/types.ts";

/** `Red lines | Limits`, apart. */
export const apart = (words: Words): readonly string[] => (words === "" ? [] : words.split(" | "));

/** Case, punctuation, marks and the width of letters do not matter; `#`, which is nothing else, stays. */
export function normalised(words: string): string {
  const plain = words.normalize("NFKC").toLowerCase();
  return plain.replace(/[\p{P}\p{S}\p{Z}\s]+/gu, " ").trim() || plain.trim();
}

/** A portion mark in front of words: capitals in parentheses, which no word of ours starts with. */
const MARK = /^\s*\(\p{Lu}[\p{Lu}\d/:+,\s-]{0,110}\)\s*/u;

/** The words without the portion mark that may stand before them. */
export const withoutMark = (words: string): string => words.replace(MARK, "");
