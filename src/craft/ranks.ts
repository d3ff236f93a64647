/** Words of ordered scales as numbers: templates sort, group and place by them; the words stay on the slide. */
import { withoutMark } from "./columns.ts";
import { RANKS } from "./ranks/words.ts";

const LONGEST = 40;

const BY_SCALE: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  Object.entries(RANKS).map(([scale, ranks]) => [
    scale,
    new Map(ranks.flatMap((words, index) => words.map((word): [string, number] => [word, index + 1]))),
  ]),
);

/**
 * The rank, from 1, of the words that a text starts with (`Likely, if talks fail` is `likely`); the longest that is
 * known counts. 0 if they are none of the scale.
 */
export function rankOf(scale: string, text: string): number {
  const ranks = BY_SCALE.get(scale);
  if (ranks === undefined) return 0;
  const words = withoutMark(text)
    .slice(0, LONGEST)
    .normalize("NFKC")
    .toLowerCase()
    .split(/[\s]+|(?=[\p{P}])/u)
    .filter((word) => word !== "" && !/^[=≈≠\p{P}]+$/u.test(word));
  for (let count = Math.min(words.length, 4); count > 0; count--) {
    const rank = ranks.get(
      words
        .slice(0, count)
        .join(" ")
        .replace(/\p{P}+$/u, ""),
    );
    if (rank !== undefined) return rank;
  }
  return 0;
}

/** Whether a column holds words of a scale. */
export const isScale = (key: string): boolean => BY_SCALE.has(key);
