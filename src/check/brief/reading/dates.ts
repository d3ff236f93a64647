/** Dates in running text. */
import { type DateForms, dateForms, partsOf } from "../../../language/date-forms.ts";
import { anyOf, perReading, type Reading, SPACED } from "../../../language/reading.ts";

export interface DateMention {
  readonly from: number;
  readonly to: number;
  /** As written. */
  readonly words: string;
  /** Null where the text leaves it to the reader. */
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

interface Forms {
  readonly dates: DateForms;
  readonly pattern: RegExp;
  /** A year alone is a date behind such a word; elsewhere (`the 2005 text`, `Resolution 2094 (2013)`) it is a name. */
  readonly yearLead: RegExp;
}

const formsOf = perReading((reading: Reading): Forms => {
  const dates = dateForms(reading, { lists: true, years: true });
  const around = `(?<![${SPACED}0-9/@#_-])(?:${dates.source})(?![${SPACED}0-9/_]|-[${SPACED}]|[.,:]\\d)`;
  const lead = `(?<!\\p{L})${anyOf(reading, (prose) => prose.dates.beforeYear)}\\s$`;
  return { dates, pattern: new RegExp(around, "gu"), yearLead: new RegExp(lead, "iu") };
});

/** Longest word before a year, with its blank. */
const LEAD = 24;

/** Every date of a text in its order. Years within names and reference numbers are not among them. */
export function datesIn(text: string, lang: string): readonly DateMention[] {
  const { dates, pattern, yearLead } = formsOf(text, lang);
  return [...text.matchAll(pattern)].flatMap((match): readonly DateMention[] => {
    const { year, month, day, isYear } = partsOf(match, dates);
    const isName = isYear && !yearLead.test(text.slice(Math.max(0, match.index - LEAD), match.index));
    if (isName || (month !== null && (month < 1 || month > 12)) || (day !== null && (day < 1 || day > 31))) return [];
    return [{ from: match.index, to: match.index + match[0].length, words: match[0], year, month, day }];
  });
}

const two = (value: number): string => String(value).padStart(2, "0");

/** `2013-05-07`, `2013-05` or `2013`; a date without a year is of the year given. */
export function isoOf({ year, month, day }: DateMention, otherwise: string): string {
  const parts = [year === null ? otherwise : String(year)];
  if (month !== null) parts.push(two(month));
  if (month !== null && day !== null) parts.push(two(day));
  return parts.join("-");
}

/** Whether a day, month or year ends before a day. */
export const isBefore = (iso: string, day: string): boolean => iso < day.slice(0, iso.length);

/** Days from one ISO day to another; months and years count from their first day. */
export function daysBetween(from: string, to: string): number {
  return Math.round((dayNumber(to) - dayNumber(from)) / 86_400_000);
}

function dayNumber(iso: string): number {
  const [year = 2000, month = 1, day = 1] = iso.slice(0, 10).split("-").map(Number);
  return Date.UTC(year, month - 1, day);
}
