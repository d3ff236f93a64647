/** How long words take to say. */
import type { Meeting } from "../brief/types.ts";

/**
 * Words a minute that a speaker may plan with. Consecutive interpretation says everything twice, so that a hundred words
 * take two minutes; simultaneous and whispered interpretation follow a speaker at about a hundred words a minute; among
 * people who share a language 130 are an unhurried pace.
 */
const PACE: Readonly<Record<NonNullable<Meeting["interpretation"]>, { readonly rate: number; readonly pace: string }>> =
  {
    none: { rate: 130, pace: "130 words a minute" },
    simultaneous: { rate: 100, pace: "100 words a minute for the interpreter" },
    whispered: { rate: 100, pace: "100 words a minute for the interpreter" },
    consecutive: { rate: 50, pace: "100 words a minute, said twice with consecutive interpretation" },
  };

export const paceOf = (interpretation: Meeting["interpretation"]) => PACE[interpretation ?? "none"];

/** Syllables of Korean (signs of Chinese) that take as long as a word of English. */
const SYLLABLES = 2.5;

const SIGNS = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const WORDS =
  /[\p{N}\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}][\p{N}\p{M}\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}'’.,-]*/gu;

/** Words of a text; scripts that write syllables by their signs. */
export function countWords(text: string): number {
  const signs = text.match(SIGNS)?.length ?? 0;
  const others = text.match(WORDS)?.length ?? 0;
  return Math.round(others + signs / SYLLABLES);
}

/** `2`, `2.5`: minutes to the nearest half, never less than a half. */
export const shownMinutes = (minutes: number): string => String(Math.max(0.5, Math.round(minutes * 2) / 2));
