/** What numbers count: `53,000 northern workers` are workers. */
import type { Counting } from "../../../language/prose.ts";
import { perReading, type Reading, wordsIn } from "../../../language/reading.ts";
import { ELIDED, type NumberMention } from "./numbers.ts";

export interface Counted {
  /** In the singular, synonyms made one. */
  readonly noun: string;
  /** `northern workers` */
  readonly words: string;
}

interface Reader {
  readonly counting: Counting;
  readonly plural: RegExp;
  readonly singular: readonly (readonly [ending: RegExp, instead: string])[];
  /** Durations, measures and the parts of a paper are counted anew on every page. */
  readonly uncounted: ReadonlySet<string>;
  readonly stops: ReadonlySet<string>;
}

/** One for each language of the text that compares what is counted. */
const readersOf = perReading((reading: Reading) =>
  reading.flatMap(({ prose: { counting } }): readonly Reader[] => {
    if (counting === null) return [];
    return [
      {
        counting,
        plural: new RegExp(`${counting.plural}$`, "iu"),
        singular: counting.singular.map(([ending, instead]) => [new RegExp(ending, "iu"), instead]),
        uncounted: new Set(counting.uncounted.split(" ")),
        stops: new Set(counting.stops.split(" ")),
      },
    ];
  }),
);

/** `d’euros` */
const ELISION = new RegExp(`^${ELIDED}`, "u");

/** What the first plural within four words behind a number names; null if there is none, or it is a measure. */
export function countedBy({ after }: NumberMention, lang: string): Counted | null {
  const words = /^\s+((?:[\p{L}'’-]+\s*){1,4})/u.exec(after)?.[1]?.trim().split(/\s+/) ?? [];
  const readers = readersOf(after, lang);
  for (const [index, word] of words.entries()) {
    // `des` is no plural of English in a text that is read in French too.
    if (readers.some(({ stops }) => stops.has(word.toLowerCase()))) return null;
    const noun = readers.map((reader) => nounOf(word.replace(ELISION, ""), reader)).find((one) => one !== "");
    if (noun === undefined) continue;
    if (readers.some(({ uncounted }) => uncounted.has(noun))) return null;
    return { noun, words: words.slice(0, index + 1).join(" ") };
  }
  return null;
}

/** The word in the singular, its synonyms made one; "" for words that are no plural. */
function nounOf(word: string, { counting, plural, singular }: Reader): string {
  const lower = word.toLowerCase();
  const irregular = counting.irregular[lower];
  if (irregular === undefined && !plural.test(lower)) return "";
  const found = singular.find(([ending]) => ending.test(lower));
  const noun = irregular ?? (found === undefined ? lower : lower.replace(...found));
  return counting.synonyms[noun] ?? noun;
}

/** What a fact of the registry counts: the last word of its unit. */
export function unitNoun(unit: string, lang: string): string {
  const word = unit.trim().toLowerCase().split(" ").slice(-1).join("");
  const [reader] = readersOf(unit, lang);
  if (reader === undefined) return word;
  const noun = nounOf(word, reader) || word;
  return reader.counting.synonyms[noun] ?? noun;
}

const APPROXIMATE = perReading(
  (reading) => new RegExp(`${wordsIn(reading, ({ numbers }) => numbers.approximate)}\\s$`, "iu"),
);

/** `more than` before a number, "" if it is exact. */
export const approximation = (text: string, from: number, lang: string): string =>
  APPROXIMATE(text, lang)
    .exec(text.slice(Math.max(0, from - 24), from))?.[0]
    .trim() ?? "";
