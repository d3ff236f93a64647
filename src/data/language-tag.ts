/** Tags of languages. */
import type { Branded } from "./types.ts";

/** A language tag (BCP 47), with hyphens: made here alone, of what a front matter or an attribute says. */
export type LangTag = Branded<"language">;

/** What a tag may look like, as the text of a regular expression. POSIX writes underscores. */
export const LANGUAGE_TAG = "[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*";
const WHOLE = new RegExp(`^${LANGUAGE_TAG}$`);

/** @returns null for a text that is no tag */
export const readLangTag = (written: string): LangTag | null =>
  WHOLE.test(written) ? (written.replaceAll("_", "-") as LangTag) : null;

/** A tag that stands in the code: one that is none is a bug. */
export function langTag(tag: string): LangTag {
  const read = readLangTag(tag);
  if (read === null) throw new Error(`${tag} is no language tag`);
  return read;
}
