/** Words that say whom a text is not for, with a name before or behind them: `Not for KOR`, `KOR must not see this`. */
import { KNOWN_LANGUAGES } from "../../language/index.ts";
import { respelt } from "./respelt.ts";

/** What stands before or behind the name of who may not read a text, in every language. */
export interface Phrases {
  /** Their words, the longest first: `not for` before `not`. */
  readonly all: readonly (readonly string[])[];
  /** The first word of each, whether a name stands behind it or amid it. */
  readonly firsts: ReadonlySet<string>;
  /** All that may stand before a name, the longest first. */
  readonly openings: readonly (readonly string[])[];
  readonly unspaced: readonly string[];
  /** The same around a name. */
  readonly unspacedAround: readonly (readonly [before: string, behind: string])[];
  /** Those that a name stands amid: `keep … out of this`. */
  readonly around: readonly Frame[];
}

/** Words before a name and behind it. */
export interface Frame {
  readonly before: readonly string[];
  readonly behind: readonly string[];
}

const UNSPACED = /[\p{scx=Hani}\p{scx=Hang}\p{scx=Kana}\p{scx=Hira}]/u;
let phrases: Phrases | null = null;

/** In capitals, of every language at once. */
export function phrasesOf(): Phrases {
  if (phrases !== null) return phrases;
  const written = KNOWN_LANGUAGES.flatMap(({ hidden }) => hidden.toUpperCase().split(" | ").filter(Boolean));
  // Letters of a word in Cyrillic may all be drawn like Latin ones, and are then read as those.
  const each = [...new Set(written.flatMap((phrase) => [phrase, respelt(phrase)].map(withoutFillers)))];
  const [open, whole] = [each.filter((phrase) => phrase.includes(NAME)), each.filter((one) => !one.includes(NAME))];
  const all = whole.map((phrase) => phrase.split(" ")).toSorted((a, b) => b.length - a.length);
  const [tight, loose] = [open.filter((phrase) => UNSPACED.test(phrase)), open.filter((one) => !UNSPACED.test(one))];
  const around = loose.map((phrase) => {
    const [before = [], behind = []] = phrase.split(NAME).map((words) => words.split(" "));
    return { before, behind };
  });
  const unspacedAround = tight.map((phrase) => {
    const [before = "", behind = ""] = phrase.split(NAME);
    return [before, behind] as const;
  });
  const openings = [...all, ...around.map(({ before }) => before)].toSorted((a, b) => b.length - a.length);
  const firsts = new Set(openings.map(([first = ""]) => first));
  const unspaced = whole.filter((phrase) => UNSPACED.test(phrase));
  phrases = { all, firsts, openings, around, unspaced, unspacedAround };
  return phrases;
}

/** A label without words that change nothing of what it says: `Please keep this from KOR` is `keep from KOR`. */
export function withoutFillers(label: string): string {
  fillers ??= fillersOf();
  return label.replace(fillers, "").trim();
}

let fillers: RegExp | null = null;

function fillersOf(): RegExp {
  const words = KNOWN_LANGUAGES.flatMap((language) => language.fillers.split(" | ").filter(Boolean));
  const [tight, loose] = [words.filter((word) => UNSPACED.test(word)), words.filter((word) => !UNSPACED.test(word))];
  return new RegExp(
    `^(?:${tight.join("|")})|(?<![\\p{L}\\p{N}])(?:${loose.join("|")})(?:\\s|(?![\\p{L}\\p{N}'’-])$)`,
    "giu",
  );
}

/** What stands for a name amid a phrase. */
const NAME = " … ";

/** How many words a phrase has that a label begins with, up to where a name may stand; 0 for none. */
export const openingOf = (words: readonly string[]): number =>
  phrasesOf().openings.find((phrase) => phrase.every((word, at) => words[at]?.toUpperCase() === word))?.length ?? 0;
