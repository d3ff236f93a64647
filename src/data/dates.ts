/** Dates as people write them, as ISO strings. Never through a clock or a time zone. */
import { dateForms, partsOf } from "../language/date-forms.ts";
import { fromEvery } from "../language/reading.ts";
import type { Branded } from "./types.ts";

/** A year, a month, a day, or a day with a time, ISO 8601: made here and by the shapes of days and moments alone. */
export type IsoDate = Branded<"date">;

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ](\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?)\s*(Z|[+-]\d{2}:?\d{2})?)?$/;
/** `Monday, 3 June 2024`, `… (Mon)`: what day of the week it is follows from the rest. */
const WEEKDAY = /^\p{L}{2,12}\.?,\s+|(?:(?<!\s)\s+)?[(（]\p{L}{1,12}\.?[)）]$/u;
const PARTIAL = /^(\d{4})(?:-(\d{2}))?$/;
/** A date in words, in any language: front matter and registries are written in several. */
const IN_WORDS = fromEvery((reading) => {
  const forms = dateForms(reading, { lists: false, years: false, anyYear: true });
  return { forms, pattern: new RegExp(`^(?:${forms.source})$`, "iu") };
});

/**
 * `2013-05-07`, `2013-05-07T08:00-04:00`, `7 May 2013`, `Tuesday, May 7, 2013`, `May 2013`, `2013-05`, `2013` as ISO.
 * @returns null for anything else, above all for `07/05/2013`, which two readers read as two days
 */
export function isoDate(written: string): IsoDate | null {
  const text = written.trim();
  const iso = ISO.exec(text);
  if (iso) {
    const [, year, month, day, time, zone] = iso;
    const date = calendarDay(year, month, day);
    if (date === null || time === undefined) return date;
    return `${date}T${time}${(zone ?? "").replace(/^([+-]\d{2})(\d{2})$/, "$1:$2")}` as IsoDate;
  }
  // Every cell of a table is asked, and most say no year.
  if (!/\d/.test(text)) return null;
  const { forms, pattern } = IN_WORDS();
  const inWords = pattern.exec(text) ?? pattern.exec(text.replace(WEEKDAY, ""));
  if (inWords) {
    const { year, month, day } = partsOf(inWords, forms);
    if (year === null || month === null) return null;
    return day === null ? calendarMonth(year, month) : calendarDay(`${year}`, `${month}`, `${day}`);
  }

  const partial = PARTIAL.exec(text);
  return partial && (partial[2] === undefined || inRange(Number(partial[2]), 1, 12)) ? (text as IsoDate) : null;
}

const calendarMonth = (year: number, month: number): IsoDate | null =>
  inRange(month, 1, 12) ? (`${year}-${String(month).padStart(2, "0")}` as IsoDate) : null;

function calendarDay(year = "", month = "", day = ""): IsoDate | null {
  const m = Number(month);
  if (!inRange(m, 1, 12) || !inRange(Number(day), 1, daysIn(Number(year), m))) return null;
  return `${year.padStart(4, "0")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` as IsoDate;
}

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function inRange(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}

/**
 * ISO 8601 with a `T` between day and time.
 * @param checked what the pattern of a shape has let through
 */
export function isoMoment(checked: string): IsoDate {
  return checked.replace(" ", "T") as IsoDate;
}

/** Without its time; a month or a year stays as it is. */
export const dayOf = (date: IsoDate): IsoDate => date.slice(0, 10) as IsoDate;
