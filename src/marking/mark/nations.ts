/** Names of states where labels have their codes: `Not for South Korea: …` is `Not for KOR: …`. */
import { countryNames } from "../../data/countries.ts";
import { KNOWN_LANGUAGES } from "../../language/index.ts";
import { escaped } from "./labels.ts";

/** Letters of a name that is no word or sign of something else; of a script without blanks each is a syllable or more. */
const SHORTEST = 3;
const SHORTEST_UNSPACED = 2;
const UNSPACED = /[\p{scx=Hani}\p{scx=Hang}\p{scx=Kana}]/u;
/** A script without blanks puts what it says of a name right to it. */
const APART = ["(?<![\\p{L}\\p{N}])", "(?![\\p{L}\\p{N}])"] as const;

type Form = readonly [form: RegExp, code: string];

const made = new Map<string, readonly Form[]>();

/** A text with the codes of some states for their names, in every language. */
export const withCodes = (text: string, codes: readonly string[]): string =>
  codes.flatMap(formsOf).reduce((read, [form, code]) => read.replace(form, code), text);

function formsOf(code: string): readonly Form[] {
  const known =
    made.get(code) ??
    [namesOf(code)].flatMap(([spaced, joined]) => [
      ...(spaced === "" ? [] : [[new RegExp(`${APART[0]}(?:${spaced})${APART[1]}`, "giu"), code] as const]),
      ...(joined === "" ? [] : [[new RegExp(joined, "gu"), code] as const]),
    ]);
  made.set(code, known);
  return known;
}

/** As patterns, the longest first: those of scripts with blanks, and of others. */
function namesOf(code: string): readonly [spaced: string, joined: string] {
  const tags = KNOWN_LANGUAGES.map(({ tag }) => tag);
  const others = KNOWN_LANGUAGES.flatMap(({ states }) => states[code]?.split(" | ") ?? []);
  const names = [...new Set([...countryNames(code, tags), ...others])]
    .filter((name) => name !== code && name.length >= (UNSPACED.test(name) ? SHORTEST_UNSPACED : SHORTEST))
    .toSorted((a, b) => b.length - a.length);
  // A hyphen needs no escape where no class of characters stands.
  const pattern = (some: readonly string[]) => some.map((name) => escaped(name).replaceAll("\\-", "-")).join("|");
  return [pattern(names.filter((name) => !UNSPACED.test(name))), pattern(names.filter((name) => UNSPACED.test(name)))];
}
