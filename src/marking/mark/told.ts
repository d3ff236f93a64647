/**
 * Sentences that say of the text behind them how it is marked: `What follows is secret: …`, `This part is not for KOR.` The words that
 * they begin with stand in the languages (`here`). Only for a last look.
 */
import { KNOWN_LANGUAGES } from "../../language/index.ts";
import { escaped } from "./labels.ts";

let here: RegExp | null = null;
let behind: RegExp | null = null;

/** Of a language without blanks, and of others. */
const UNSPACED = "\\p{scx=Hani}\\p{scx=Hang}\\p{scx=Kana}\\p{scx=Hira}";
/** `is`, `remains`. */
const MOST_BETWEEN = 1;
const SHORT = /^\p{L}{1,7}$/u;
const LONGEST = 60;

/** What a sentence may say that the text behind it is: `secret` of “What follows is secret: …”; nothing of other sentences. */
export function toldLabels(sentence: string): readonly string[] {
  here ??= new RegExp(
    `^(?:${phrases()})(?![\\p{L}\\p{N}](?<![${UNSPACED}]))\\s{0,2}([^.:：!。\\n]{1,${LONGEST}})`,
    "iu",
  );
  const said =
    here
      .exec(sentence)?.[1]
      ?.replace(/\s[–—-]\s.*$/su, "")
      .trim() ?? "";
  if (said === "") return [];
  const words = said.split(/\s+/);
  const counts = Array.from({ length: MOST_BETWEEN + 1 }, (_, count) => count);
  const labels = counts
    .filter((count) => count < words.length && words.slice(0, count).every((word) => SHORT.test(word)))
    .map((count) => words.slice(count).join(" "));
  return words.length > 1 ? labels : [0, 1, 2].map((count) => said.slice(count));
}

/** Whether a remark goes on with what it speaks of: `RED from here`. */
export function speaksOfText(words: string): boolean {
  behind ??= new RegExp(`^(?:${phrases()})(?![\\p{L}\\p{N}])`, "iu");
  return behind.test(words);
}

const phrases = (): string =>
  KNOWN_LANGUAGES.flatMap((language) => language.here.split(" | "))
    .filter((phrase) => phrase !== "")
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) => escaped(phrase).replaceAll(" ", "\\s{1,2}"))
    .join("|");
