/** What a column of a table, or a labelled item, holds: from its heading's words. */
import { COLUMN_WORDS } from "./columns/words.ts";

const LONGEST = 60;

/** A portion mark in front of words: capitals in parentheses, which no word of ours starts with. */
const MARK = /^\s*\(\p{Lu}[\p{Lu}\d/:+,\s-]{0,110}\)\s*/u;

/** The words without the portion mark that may stand before them. */
export const withoutMark = (words: string): string => words.replace(MARK, "");

function normalised(words: string): string {
  return words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{P}\p{Z}\s]+/gu, " ")
    .trim();
}

const KEYS: ReadonlyMap<string, string> = new Map(
  Object.entries(COLUMN_WORDS).flatMap(([key, words]) => [
    [normalised(key), key] as const,
    ...words.map((word) => [normalised(word) || word, key] as const),
  ]),
);

/**
 * The key of a heading: `First 24 hours` and `첫 24시간` are `first-day`. Words that we do not know make a key of
 * their own, lower case and with hyphens, so that a template can ask for any column by its name.
 */
export function columnKey(words: string): string {
  const plain = withoutMark(words).trim();
  if (plain.length > LONGEST) return "";
  const written = normalised(plain);
  return KEYS.get(written) ?? KEYS.get(plain) ?? written.replaceAll(" ", "-");
}
