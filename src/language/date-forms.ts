/** How dates are written in the languages of a text, as one pattern. */
import { LETTERS, type Reading, SPACED } from "./reading.ts";
import type { Language } from "./types.ts";

export interface DateForms {
  /** For flags `u`; has groups that `partsOf` reads. */
  readonly source: string;
  /** 1 to 12 by the name in lower case, without a full stop. */
  readonly months: ReadonlyMap<string, number>;
}

export interface DateParts {
  /** Null where the text leaves it to the reader. */
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** It is a year and nothing else. */
  readonly isYear: boolean;
}

const YEAR = "(?:19|20)\\d{2}";
const UNTIL = "(?:\\s?[–-]\\s?\\d{1,2})?";

interface Options {
  /** Whether `8–9 April` is one date, the last; else the days before are left to the text. */
  readonly lists: boolean;
  /** Whether a year alone is one. */
  readonly years: boolean;
  /** Whether any four digits are a year; in running text those of two centuries are. */
  readonly anyYear?: boolean;
}

export function dateForms(reading: Reading, { lists, years, anyYear = false }: Options): DateForms {
  let count = 0;
  const fourDigits = anyYear ? "\\d{4}" : YEAR;
  const forms = reading.flatMap((language) => {
    const month = monthNames(language);
    return language.prose.dates.forms.map((form) => {
      count++;
      return form
        .replaceAll(" ", "\\s")
        .replace("{until}", lists ? UNTIL : "")
        .replace("{days}", lists ? daysBefore(language) : "")
        .replace("{year}", `(?<y${count}>${fourDigits})`)
        .replace("{number}", `(?<n${count}>\\d{1,2})`)
        .replace("{month}", `(?<m${count}>${month})`)
        .replace("{day}", `(?<d${count}>\\d{1,2})`);
    });
  });
  // The signs of Chinese and Japanese dates stand in texts of every language.
  const iso = `(?<y0>${YEAR})-(?<n0>\\d{2})-(?<d0>\\d{2})`;
  const signs = `(?<yE>${fourDigits})\\s?\u5e74(?:\\s?(?<nE>\\d{1,2})\\s?\u6708(?:\\s?(?<dE>\\d{1,2})\\s?\u65e5)?)?`;
  const known = [iso, `${signs}|(?<nF>\\d{1,2})\\s?\u6708\\s?(?<dF>\\d{1,2})\\s?\u65e5`];
  const months = new Map(reading.flatMap((language) => numbered(language)).map(([name, at]) => [bare(name), at]));
  const all = [...known, ...forms, ...(years ? [`(?<year>${YEAR})`] : [])].join("|");
  return { source: `(?=[${beginnings(reading)}])(?:${all})`, months };
}

/** The letters that a date begins with, as a class: nearly every place in a text is passed over by them. */
function beginnings(reading: Reading): string {
  const ofNames = reading.flatMap(numbered).flatMap(([name]) => [name.charAt(0), name.charAt(0).toUpperCase()]);
  return ["\\d", ...new Set(ofNames)].join("");
}

const bare = (name: string): string => name.toLowerCase().replace(/\.$/, "");

/** Names of months; `5월` is none, since its digits are read as such. */
function numbered({ months, shortMonths, prose }: Language): readonly (readonly [name: string, month: number])[] {
  const listed = [months, shortMonths].flatMap((names) => names.map((name, at) => [name, at + 1] as const));
  return [...listed, ...Object.entries(prose.dates.names)].filter(([name]) => !/^\d/.test(name));
}

/** A name that is written with a capital counts with it alone: `may` is a verb. */
function monthNames(language: Language): string {
  const names = numbered(language).map(([name]) => name.replace(/\.$/, ""));
  const longest = [...new Set(names)].sort((a, b) => b.length - a.length);
  const variants = longest.map((name) => {
    const [first = "", ...rest] = name;
    return first === first.toUpperCase() ? name : `[${first}${first.toUpperCase()}]${rest.join("")}`;
  });
  return variants.length === 0 ? "[]" : `(?:${variants.join("|")})(?![${LETTERS}])\\.?`;
}

/** `8–`, `7, 8 and ` before the last day of a list. */
function daysBefore({ prose }: Language): string {
  const words = prose.dates.and.map((word) => word.replaceAll(" ", "\\s"));
  const and = words.length === 0 ? "[]" : `(?:${words.join("|")})`;
  const suffix = prose.numbers.ordinals.length === 0 ? "" : `(?:${prose.numbers.ordinals.join("|")})?`;
  return `(?:\\d{1,2}${suffix}(?:\\s?[–-]\\s?|,\\s|,?\\s${and}\\s)){0,6}`;
}

/** What a match of the pattern says. */
export function partsOf({ groups = {} }: RegExpExecArray | RegExpMatchArray, { months }: DateForms): DateParts {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(groups)) {
    const letter = name.charAt(0);
    if (value !== undefined && name !== "year" && !found.has(letter)) found.set(letter, value);
  }
  const year = found.get("y") ?? groups.year;
  const [number, name, day] = [found.get("n"), found.get("m"), found.get("d")];
  const month = number ?? (name === undefined ? undefined : months.get(bare(name)));
  return {
    year: year === undefined ? null : Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
    isYear: groups.year !== undefined,
  };
}

/** What follows and precedes a date that stands in a text. */
export const DATE_EDGES = { before: `(?<![\\d${SPACED}])`, after: `(?![\\d${SPACED}])` };
