/** Dates and numbers of a text, whatever its language: the same day in two languages is one value. */
import type { Inline } from "../../../brief/types.ts";
import { DATE_EDGES, type DateForms, dateForms, partsOf } from "../../../language/date-forms.ts";
import { languageOf } from "../../../language/index.ts";
import { perReading, type Reading } from "../../../language/reading.ts";
import { rememberedIn } from "../../../language/remembered.ts";
import { writtenText } from "../../../tree/text.ts";

export interface Values {
  /** `2013-05-07`, or `--05-07` where no year is given. */
  readonly dates: ReadonlySet<string>;
  /** Numbers in digits, without separators: `53000`. */
  readonly numbers: ReadonlySet<string>;
  /** Numbers in words as well: they match digits of the other language, but are not asked for. */
  readonly spelt: ReadonlySet<string>;
  /** Numbers that plain blanks group, as the language is typed, and the numbers that they are if the blanks part them. */
  readonly grouped: ReadonlyMap<string, readonly string[]>;
}

interface Reader {
  readonly dates: DateForms;
  readonly date: RegExp;
  /** Digits and signs that multiply them in a row, and what the signs stand for. */
  readonly mixed: readonly { readonly pattern: RegExp; readonly signs: Readonly<Record<string, number>> }[];
  readonly words: ReadonlyMap<string, number>;
  readonly spelt: readonly (readonly [pattern: RegExp, value: number])[];
}

const readerOf = perReading((reading: Reading): Reader => {
  const dates = dateForms(reading, { lists: false, years: false });
  const numbers = reading.map(({ prose }) => prose.numbers);
  return {
    dates,
    date: new RegExp(`${DATE_EDGES.before}(?:${dates.source})${DATE_EDGES.after}`, "gu"),
    mixed: numbers.flatMap(({ mixed, magnitudes: signs }) =>
      mixed === null ? [] : [{ pattern: new RegExp(mixed, "gu"), signs }],
    ),
    words: new Map(numbers.flatMap(({ words }) => Object.entries(words))),
    spelt: numbers.flatMap(({ spelt }) => spelt.map(([entry, value]) => [new RegExp(entry, "iu"), value] as const)),
  };
});

const two = (value: number | null): string => String(value ?? 0).padStart(2, "0");

/** A text with single blanks, and without those that group the digits of a number: `53 000` where they break no line. */
export const plainValues = (inlines: readonly Inline[]): string =>
  inlines
    .map(writtenText)
    .join("")
    .replace(/(?<=\d)[\u00a0\u202f\u2009](?=\d{3}(?!\d))/g, "")
    .replace(/\s+/g, " ");

/** @param text as `plainValues` has it, or several of them on lines of their own */
export const valuesOf = rememberedIn((text, lang): Values => {
  const reader = readerOf(text, lang);
  const dates = new Set<string>();
  let rest = text;
  for (const match of text.matchAll(reader.date)) {
    const { year, month, day } = partsOf(match, reader.dates);
    if (day === null) continue;
    dates.add(`${year ?? "-"}-${two(month)}-${two(day)}`);
    rest = rest.slice(0, match.index) + " ".repeat(match[0].length) + rest.slice(match.index + match[0].length);
  }
  const grouped = new Map<string, readonly string[]>();
  if (languageOf(lang).prose.numbers.grouping.includes(" "))
    rest = rest.replace(GROUPED, (written) => {
      const joined = written.replaceAll(" ", "");
      grouped.set(joined, written.split(" ").map(plainNumber));
      return joined;
    });
  for (const { pattern, signs } of reader.mixed) rest = rest.replace(pattern, (written) => summed(written, signs));
  const numbers = new Set(Array.from(rest.matchAll(/\d+(?:[.,]\d+)*/g), ([written]) => plainNumber(written)));
  return { dates, numbers, spelt: speltNumbers(rest, reader), grouped };
});

/** `53 000`, and beside another number neither. */
const GROUPED = /(?<![\d.,]|\d )\d{1,3}(?: \d{3}){1,9}(?!\d| \d)/g;

/** `53,000` and `53.000` in either language's way are 53000; `2.5` stays. */
function plainNumber(written: string): string {
  return written.replace(/[.,](?=\d{3}(?:\D|$))/g, "").replace(",", ".");
}

/** Every number times the sign behind it, all added up. */
function summed(written: string, signs: Readonly<Record<string, number>>): string {
  const pieces = [...written.matchAll(/(\d+(?:[.,]\d+)*)\s*(\p{L}?)/gu)];
  const sum = pieces.reduce(
    (all, [, count = "0", sign = ""]) => all + Number(count.replace(",", "")) * (signs[sign] ?? 1),
    0,
  );
  return String(Math.round(sum));
}

/** From here on words count tens, to which the word behind a hyphen is added. */
const TENS = 20;

function speltNumbers(text: string, { words, spelt }: Reader): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu)) {
    const [first = "", second = ""] = word.split("-");
    const tens = words.get(first);
    const value = words.get(word) ?? (tens === undefined || tens < TENS ? tens : tens + (words.get(second) ?? 0));
    if (value !== undefined) found.add(String(value));
  }
  for (const [pattern, value] of spelt) if (pattern.test(text)) found.add(String(value));
  return found;
}
