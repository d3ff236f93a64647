/** What a column of a table, or a labelled item, holds: from its heading's words. */
import { COLUMN_WORDS } from "./columns/words.ts";

const LONGEST = 60;

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
  if (words.length > LONGEST) return "";
  const written = normalised(words);
  return KEYS.get(written) ?? KEYS.get(words.trim()) ?? written.replaceAll(" ", "-");
}
