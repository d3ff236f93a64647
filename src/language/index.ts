/** Languages: the words that a deck says by itself, and those that briefdeck reads in a brief. One file a language. */
import { createLanguage } from "./create.ts";
import { english } from "./en.ts";
import { KNOWN_LANGUAGES, REGIONS } from "./known.ts";
import { remembered } from "./remembered.ts";
import type { Language } from "./types.ts";

const BY_TAG: ReadonlyMap<string, Language> = new Map([
  ...KNOWN_LANGUAGES.map((language): [string, Language] => [language.tag, language]),
  ...Object.entries(REGIONS),
]);

/** English words, but a form of continuation marks that reads in any language. */
const FALLBACK: Language = createLanguage({ ...english, continued: (number, total) => `(${number}/${total})` });

/** By BCP 47 tag: the exact one, else its language, else English. Asked for every text. */
export const languageOf = remembered((tag): Language => {
  const lower = tag.toLowerCase();
  return BY_TAG.get(lower) ?? BY_TAG.get(primaryTag(lower)) ?? FALLBACK;
});

/** `en` of `en-GB`. */
export function primaryTag(tag: string): string {
  return tag.toLowerCase().split("-", 1)[0] ?? "";
}

/** Whether a language has a file: else its decks speak English, and its labels of lines are not understood. */
export const isKnownLanguage = (tag: string): boolean => BY_TAG.has(primaryTag(tag));

/** Languages without a file here that are written from the right, by their primary tags. */
const FROM_THE_RIGHT: ReadonlySet<string> = new Set("he iw fa ur ps sd ug yi dv ckb syr arc".split(" "));

/** Whether a language is written from the right to the left; a script in its tag says so too (`az-Arab`). */
export function isRightToLeft(tag: string): boolean {
  const script = /^[a-z]{2,8}-([A-Za-z]{4})(?:-|$)/i.exec(tag)?.[1]?.toLowerCase();
  if (script !== undefined) return ["arab", "hebr", "syrc", "thaa", "nkoo"].includes(script);
  return languageOf(tag).rtl === true || FROM_THE_RIGHT.has(primaryTag(tag));
}

export { KNOWN_LANGUAGES } from "./known.ts";
export { layoutName, partWords } from "./part-words.ts";
export { CAPITALS_OF_STATES, SECRECY_OF_STATES } from "./states.ts";
export type { Labels, Language } from "./types.ts";
