/** Tags of languages. */
import type { Branded } from "./types.ts";

/** A language tag (BCP 47), with hyphens: made here alone, of what a front matter or an attribute says. */
export type LangTag = Branded<"language">;

/**
 * What a tag may look like, as the text of a regular expression: language with its extensions, script, region, variants,
 * extensions, private use (RFC 5646, 2.1). POSIX writes underscores.
 */
export const LANGUAGE_TAG = [
  "(?:[A-Za-z]{2,3}(?:[-_][A-Za-z]{3}){0,3}|[A-Za-z]{4,8})",
  "(?:[-_][A-Za-z]{4})?",
  "(?:[-_](?:[A-Za-z]{2}|[0-9]{3}))?",
  "(?:[-_](?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*",
  "(?:[-_][0-9A-WY-Za-wy-z](?:[-_][A-Za-z0-9]{2,8})+)*",
  "(?:[-_][Xx](?:[-_][A-Za-z0-9]{1,8})+)?",
].join("");
const WHOLE = new RegExp(`^${LANGUAGE_TAG}$`);
/** Language, script and region. */
const KNOWN = /^[A-Za-z]{2,3}(?![A-Za-z])(?:-[A-Za-z]{4}(?![A-Za-z0-9]))?(?:-(?:[A-Za-z]{2}|[0-9]{3})(?![A-Za-z0-9]))?/;

/** @returns null for a text that is no tag */
export const readLangTag = (written: string): LangTag | null =>
  WHOLE.test(written) ? (written.replaceAll("_", "-") as LangTag) : null;

/** As far as anything goes by it: what follows (variants, extensions, private use) would say something to readers alone. */
export const knownTag = (tag: LangTag): LangTag => (KNOWN.exec(tag)?.[0] ?? "und") as LangTag;

/** A tag that stands in the code: one that is none is a bug. */
export function langTag(tag: string): LangTag {
  const read = readLangTag(tag);
  if (read === null) throw new Error(`${tag} is no language tag`);
  return read;
}
