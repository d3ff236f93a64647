/** Where no line ends: within a date, between a number and its unit, between a word and its number. */
import { DATE_EDGES, dateForms } from "./date-forms.ts";
import { languageOf } from "./index.ts";
import { LETTERS } from "./reading.ts";
import type { Words } from "./types.ts";

/** Whether a text has anything that could be bound; most have no number. */
export const isBindable = (text: string): boolean =>
  /\p{Nd}|(?<!\p{L})\p{Script=Cyrillic}\s|[두세네섯곱덟홉열몇]\s/u.test(text);

/**
 * Letters of a piece that no line ends in, at most. As long as the words of a language are, so that a column which holds
 * its words holds these too: `27 September` stays together, and its year may go to the next line.
 */
const LONGEST = 16;

/** Signs of units, which are the same in every language. */
const UNITS =
  "km|cm|mm|m|km²|m²|m³|ha|kg|g|t|kt|Mt|l|h|min|s|ms|pt|px|ft|mi|kW|MW|GW|kWh|MWh|GWh|TWh|kV|Hz|kHz|MHz|GHz|°C|°F|K|%|‰|[€£¥₩$]";
/**
 * Digits of the scripts that people number in, and capitals of those that have them (see `LETTERS`).
 */
const DIGIT = "0-9\\u0660-\\u0669\\u06f0-\\u06f9\\u0966-\\u096f\\u09e6-\\u09ef\\u0e50-\\u0e59\\uff10-\\uff19";
const CAPITAL = "A-Z\\u00c0-\\u00d6\\u00d8-\\u00de\\u0391-\\u03ab\\u0400-\\u042f";
/** Signs and short capitals that stand before their numbers: `¶ 5`, `§ 7`, `US$ 5`, `EUR 5`, `NSC 68`. */
const SIGNS = `[¶§№#€£¥₩$]|(?<![${LETTERS}${DIGIT}])[${CAPITAL}]{2,5}`;
/** What parts words in running text; one that is bound already is none. */
const BLANK = "[ \\n]";
const isBlank = (letter: string): boolean => letter === " " || letter === "\n";

const alternatives = (words: Words): readonly string[] =>
  words === "" ? [] : words.split(" | ").map((word) => word.replaceAll(".", "\\."));

/** Names of things stand at the start of sentences too. */
function eitherCase(word: string): string {
  const first = word.charAt(0);
  const upper = first.toUpperCase();
  return first === upper ? word : `[${first}${upper}]${word.slice(1)}`;
}

interface Habits {
  /** Matches a blank at which no line ends, where it stands. */
  readonly beside: RegExp;
  /** Whether blanks bind without a number beside them. */
  readonly bindsWords: boolean;
  /** Matches a date. */
  readonly date: RegExp;
}

const known = new Map<string, Habits>();

function habitsOf(lang: string): Habits {
  const language = languageOf(lang);
  const found = known.get(language.tag);
  if (found !== undefined) return found;
  const { after, before, short = "", spelt = "" } = language.besideNumbers;
  const units = [UNITS, ...alternatives(after)].join("|");
  const names = alternatives(before).map(eitherCase);
  const named = names.length === 0 ? "" : `|(?<![${LETTERS}${DIGIT}])(?:${names.join("|")})`;
  const shortWords = alternatives(short).map(eitherCase).join("|");
  const counted = alternatives(after).join("|");
  // What counts bears the particle of its sentence: 일곱 명은.
  const numerals = alternatives(spelt).join("|");
  const rules = [
    `(?<=[${DIGIT}].)(?=(?:${units})(?![${LETTERS}${DIGIT}]))`,
    ...(numerals === "" ? [] : [`(?<=(?<!\\p{L})(?:${numerals}).)(?=(?:${counted})\\p{Script=Hangul}{0,2}(?!\\p{L}))`]),
    `(?=[${DIGIT}])(?<=(?:${SIGNS}${named}).)`,
    // Thousands are parted by blanks: 1 234 567.
    `(?=[${DIGIT}]{3}(?![${DIGIT}]))(?<=(?<![${DIGIT}])[${DIGIT}]{1,3}.)`,
    // (1 of 2)
    `(?<=\\([${DIGIT}]{1,4}.)(?=[${LETTERS}]+\\s[${DIGIT}]{1,4}\\))`,
    `(?<=\\([${DIGIT}]{1,4}\\s[${LETTERS}]{1,9}.)(?=[${DIGIT}]{1,4}\\))`,
    ...(shortWords === "" ? [] : [`(?<=(?<!\\p{L})(?:${shortWords}).)(?=[\\p{L}\\p{Nd}])`]),
  ];
  const { source } = dateForms([language], { lists: false, years: false });
  const habits = {
    beside: new RegExp(`${BLANK}(?:${rules.join("|")})`, "suy"),
    bindsWords: numerals !== "" || shortWords !== "",
    date: new RegExp(`${DATE_EDGES.before}(?:${source})${DATE_EDGES.after}`, "gu"),
  };
  known.set(language.tag, habits);
  return habits;
}

/** BCP 47 of each letter of a text. */
export interface Langs {
  readonly all: ReadonlySet<string>;
  readonly at: (place: number) => string;
}

/**
 * Places of the blanks at which no line ends.
 * @param fixed places that stay as they are
 */
export function bonds(text: string, langs: Langs, fixed: ReadonlySet<number>): readonly number[] {
  const bound = new Set<number>();
  const bind = (place: number, lang: string): void => {
    if (langs.at(place) === lang && !fixed.has(place) && pieceLength(text, place, bound) <= LONGEST) bound.add(place);
  };
  for (const lang of langs.all) {
    const { beside, date, bindsWords } = habitsOf(lang);
    // Dates first: what stands before a date is no part of it.
    if (text.search(date) >= 0)
      for (const { index, 0: whole } of text.matchAll(date))
        for (let i = 0; i < whole.length; i++) if (isBlank(whole.charAt(i))) bind(index + i, lang);
    for (let place = 1; place < text.length; place++) {
      if (!isBlank(text.charAt(place)) || !(bindsWords || mayCount(text, place - 1) || mayCount(text, place + 1)))
        continue;
      beside.lastIndex = place;
      if (beside.test(text)) bind(place, lang);
    }
  }
  return [...bound];
}

/** Whether a digit may stand there; beyond ASCII nobody looks. */
function mayCount(text: string, place: number): boolean {
  const code = text.charCodeAt(place);
  return (code >= 48 && code <= 57) || code >= 128;
}

/** Length of what stands together once the blank at `place` is bound; looks no further than it must. */
function pieceLength(text: string, place: number, bound: ReadonlySet<number>): number {
  let start = place;
  while (start > 0 && place - start <= LONGEST && (bound.has(start - 1) || !isBlank(text.charAt(start - 1)))) start--;
  let end = place + 1;
  while (end < text.length && end - start <= LONGEST && !isBlank(text.charAt(end))) end++;
  return end - start;
}
