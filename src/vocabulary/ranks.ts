/** Words of ordered scales as numbers: templates sort, group and place by them; the words stay on the slide. */
import { languageOf } from "../language/index.ts";
import { KNOWN_LANGUAGES } from "../language/known.ts";
import { SCALES, type ScaleName } from "../language/types.ts";
import type { VocabularyData } from "./types.ts";
import { apart, folded, withoutMark } from "./words.ts";

const LONGEST = 40;
const MOST_WORDS = 4;

export interface RankReader {
  readonly isScale: (key: string) => boolean;
  readonly rank: (scale: string, text: string) => number;
}

const isPackaged = (scale: string): scale is ScaleName => Object.hasOwn(SCALES, scale);

/** Ranks by the words of the brief's language, of English, then of every other language; of a scale, once it is asked for. */
export function createRanks({ scales }: VocabularyData, lang: string): RankReader {
  const known = new Map<string, ReadonlyMap<string, number>>();
  const isScale = (key: string): boolean => isPackaged(key) || scales.has(key);
  const ranksOf = (scale: string): ReadonlyMap<string, number> => {
    const found = known.get(scale) ?? index(scale);
    known.set(scale, found);
    return found;
  };
  const index = (scale: string): ReadonlyMap<string, number> => {
    const ranks = new Map<string, number>();
    const add = (words: readonly string[], rank: number) => {
      for (const word of words.map(plain)) if (!ranks.has(word)) ranks.set(word, rank);
    };
    for (const language of new Set([languageOf(lang), languageOf("en"), ...KNOWN_LANGUAGES])) {
      for (const [at, words] of (scales.get(scale)?.get(language.tag) ?? []).entries()) add(words, at + 1);
      if (!isPackaged(scale)) continue;
      for (const [at, words] of language.scales[scale].entries()) add(apart(words), at + 1);
    }
    return ranks;
  };
  return { isScale, rank: (scale, text) => (isScale(scale) ? rankIn(ranksOf(scale), text) : 0) };
}

/** Hyphens and apostrophes join words; here they part them, as blanks do. */
const plain = (words: string): string => folded(words).replace(/(?<=\p{L})[-‐‑'’](?=\p{L})/gu, " ");

/** The longest run of first words that is a rank: `Likely, if talks fail` is `likely`. */
function rankIn(ranks: ReadonlyMap<string, number>, text: string): number {
  const words = plain(withoutMark(text).slice(0, LONGEST))
    .split(/[\s]+|(?=[\p{P}])/u)
    .filter((word) => word !== "" && !/^[=≈≠\p{P}]+$/u.test(word));
  for (let count = Math.min(words.length, MOST_WORDS); count > 0; count--) {
    const start = words
      .slice(0, count)
      .join(" ")
      .replace(/\p{P}+$/u, "");
    const rank = ranks.get(start);
    if (rank !== undefined) return rank;
  }
  return 0;
}
