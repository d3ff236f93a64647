import { en, enUS } from "./en.ts";
import { ko } from "./ko.ts";
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

/** `en` of `en-GB`. */
export function primaryTag(tag: string): string {
  return tag.toLowerCase().split("-", 1)[0] ?? "";
}
export type { Labels, Language } from "./types.ts";
