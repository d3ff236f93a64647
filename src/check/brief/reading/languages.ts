/** Languages of sources, told apart by the scripts that they are written in. */

import type { Source } from "../../../brief/types.ts";
import { table } from "../../../data/table.ts";
import { isKorean } from "./own.ts";

/** `ko` of `ko-KR`. */
export const primary = (tag: string): string => tag.toLowerCase().split(/[-_]/, 1)[0] ?? "";

const isHan = (words: string): boolean =>
  (words.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0) * 2 >
  words.replace(/\s/g, "").length;
const has =
  (letters: RegExp) =>
  (words: string): boolean =>
    letters.test(words);
const cyrillic = has(/\p{Script=Cyrillic}/u);
const arabic = has(/\p{Script=Arabic}/u);

/** Whether words are in the script of a language; Latin letters say nothing about which. */
const WRITTEN: Readonly<Record<string, (words: string) => boolean>> = table({
  ...{ ko: isKorean, zh: isHan, ja: isHan },
  ...{ ru: cyrillic, uk: cyrillic, bg: cyrillic, sr: cyrillic, be: cyrillic, mk: cyrillic, kk: cyrillic },
  ...{ ar: arabic, fa: arabic, ur: arabic, ps: arabic },
  ...{ he: has(/\p{Script=Hebrew}/u), el: has(/\p{Script=Greek}/u), th: has(/\p{Script=Thai}/u) },
  ...{ hi: has(/\p{Script=Devanagari}/u), ka: has(/\p{Script=Georgian}/u), hy: has(/\p{Script=Armenian}/u) },
});
const latin = has(/\p{Script=Latin}/u);

/** Whether the words are in another script than the source's language is written in. */
export function isTranslated(words: string, { fields }: Source): boolean {
  const language = primary(fields.language ?? "");
  return language !== "" && !(WRITTEN[language] ?? latin)(words);
}
