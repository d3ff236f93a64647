/** Languages: the words that a deck says by itself, and those that briefdeck reads in a brief. One file a language. */
import { en, enUS } from "./en.ts";
import { ko } from "./ko.ts";
import { primaryTag } from "./tag.ts";
import type { Language } from "./types.ts";

const LANGUAGES: ReadonlyMap<string, Language> = new Map([
  ["en", en],
  ["en-us", enUS],
  ["ko", ko],
]);

/** English words, but a form of continuation marks that reads in any language. */
const FALLBACK: Language = { ...en, continued: (number, total) => `(${number}/${total})` };

/** By BCP 47 tag: the exact one, else its language, else English. */
export function languageOf(tag: string): Language {
  const lower = tag.toLowerCase();
  return LANGUAGES.get(lower) ?? LANGUAGES.get(primaryTag(lower)) ?? FALLBACK;
}

/** Whether a language has a file: else its decks speak English, and its labels of lines are not understood. */
export const isKnownLanguage = (tag: string): boolean => LANGUAGES.has(primaryTag(tag));

/** Every language that has a file, one entry each. */
export const KNOWN_LANGUAGES: readonly Language[] = [en, ko];

export { primaryTag } from "./tag.ts";
export type { Labels, Language } from "./types.ts";
