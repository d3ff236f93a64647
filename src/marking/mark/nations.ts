/** Names of states where labels have their codes: `Not for South Korea: …` is `Not for KOR: …`. */
import { capitals } from "../../data/capitals.ts";
import { countryNames, countryPair } from "../../data/countries.ts";
import { KNOWN_LANGUAGES } from "../../language/index.ts";
import { alsoWritten, KEYBOARD } from "../../language/variants.ts";
import { escaped } from "./labels.ts";

/** Letters of a name that is no word or sign of something else; of a script without blanks each is a syllable or more. */
const SHORTEST = 3;
const SHORTEST_UNSPACED = 2;
const UNSPACED = /[\p{scx=Hani}\p{scx=Hang}\p{scx=Kana}]/u;
/** A script without blanks puts what it says of a name right to it. */
const APART = ["(?<![\\p{L}\\p{N}])", "(?![\\p{L}\\p{N}])"] as const;

type Form = readonly [form: RegExp, code: string];

const made = new Map<string, readonly Form[]>();
const seats = new Map<string, readonly Form[]>();

/** A text with the codes of some states for their names and flags, in every language. */
export const withCodes = (text: string, codes: readonly string[]): string =>
  codes.flatMap(formsOf).reduce((read, [form, code]) => read.replace(form, code), withFlags(text, codes));

/** The same of their flags alone, which stand before a label as a sign does. */
export const withFlags = (text: string, codes: readonly string[]): string =>
  FLAG.test(text) ? codes.reduce((read, code) => read.replaceAll(flagOf(code), code), text) : text;

const FLAG = /\p{Regional_Indicator}/u;
const FIRST_OF_FLAGS = 0x1f1e6;

/** Two letters of flags; what is no country has none, and stays as it is. */
const flagOf = (code: string): string => {
  const letters = [...countryPair(code)].map((letter) => letter.charCodeAt(0) - "A".charCodeAt(0) + FIRST_OF_FLAGS);
  return letters.length === 0 ? code : String.fromCodePoint(...letters);
};

/** The same, and of seats of government and of what a reader may be called who is not named: the first of some for any. */
export function withReaders(text: string, codes: readonly string[]): string {
  const [first] = codes;
  if (first === undefined) return text;
  readers ??= formsFor(KNOWN_LANGUAGES.flatMap(({ counterparts }) => counterparts.split(" | ")));
  const named = codes.flatMap(seatsOf).reduce((read, [form, code]) => read.replace(form, code), withCodes(text, codes));
  return readers.reduce((read, form) => read.replace(form, first), named);
}

let readers: readonly RegExp[] | null = null;

const formsOf = (code: string): readonly Form[] => formsOnce(made, code, namesOf);
const seatsOf = (code: string): readonly Form[] => formsOnce(seats, code, cities);

function formsOnce(
  known: Map<string, readonly Form[]>,
  code: string,
  names: (code: string) => readonly string[],
): readonly Form[] {
  const found = known.get(code) ?? formsFor(names(code)).map((form) => [form, code] as const);
  known.set(code, found);
  return found;
}

/** Its capital in English, and what languages call it or a house in it. */
const cities = (code: string): readonly string[] => [
  ...[capitals().get(code)?.city ?? code],
  ...KNOWN_LANGUAGES.flatMap((language) => language.seats[code]?.split(" | ") ?? []),
];

function namesOf(code: string): readonly string[] {
  const tags = KNOWN_LANGUAGES.map(({ tag }) => tag);
  const others = KNOWN_LANGUAGES.flatMap(({ states }) => states[code]?.split(" | ") ?? []);
  return [...new Set([...countryNames(code, tags), ...others])].filter(
    (name) => name !== code && name.length >= (UNSPACED.test(name) ? SHORTEST_UNSPACED : SHORTEST),
  );
}

/** A name as it is written, in letters without accents, and as German keyboards without its letters have it. */
function spellings(name: string): readonly string[] {
  const bare = name.normalize("NFD").replace(/(?<=\p{Script=Latin})\p{M}+/gu, "");
  return [name, bare.normalize("NFC"), ...alsoWritten(name, KEYBOARD).split(" | ")];
}

/** The longest first: names of scripts with blanks, and of others. */
function formsFor(names: readonly string[]): readonly RegExp[] {
  // A hyphen needs no escape where no class of characters stands.
  const pattern = (some: readonly string[]) =>
    [...new Set(some.flatMap(spellings))]
      .toSorted((a, b) => b.length - a.length)
      .map((name) => escaped(name).replaceAll("\\-", "-"))
      .join("|");
  const [spaced, joined] = [names.filter((name) => !UNSPACED.test(name)), names.filter((name) => UNSPACED.test(name))];
  return [
    ...(spaced.length === 0 ? [] : [new RegExp(`${APART[0]}(?:${pattern(spaced)})${APART[1]}`, "giu")]),
    ...(joined.length === 0 ? [] : [new RegExp(pattern(joined), "gu")]),
  ];
}
