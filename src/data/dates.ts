/** Dates as people write them, as ISO strings. Never through a clock or a time zone. */

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ](\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?)\s*(Z|[+-]\d{2}:?\d{2})?)?$/;
const PARTIAL = /^(\d{4})(?:-(\d{2}))?$/;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]+)\.?,?\s+(\d{4})$/;
const MONTH_FIRST = /^([A-Za-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/;
const EAST_ASIAN = /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]$/;

/**
 * `2013-05-07`, `2013-05-07T08:00-04:00`, `7 May 2013`, `May 7, 2013`, `2013년 5월 7일`, `2013-05`, `2013` as ISO.
 * @returns null for anything else, above all for `07/05/2013`, which two readers read as two days
 */
export function isoDate(written: string): string | null {
  const text = written.trim();
  const iso = ISO.exec(text) ?? EAST_ASIAN.exec(text);
  if (iso) {
    const [, year, month, day, time, zone] = iso;
    const date = calendarDay(year, month, day);
    if (date === null || time === undefined) return date;
    return `${date}T${time}${(zone ?? "").replace(/^([+-]\d{2})(\d{2})$/, "$1:$2")}`;
  }
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return calendarDay(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return calendarDay(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
  const partial = PARTIAL.exec(text);
  return partial && (partial[2] === undefined || inRange(Number(partial[2]), 1, 12)) ? text : null;
}

function monthNumber(name: string | undefined): string {
  const short = (name ?? "").slice(0, 3).toLowerCase();
  return String(MONTHS.indexOf(short) + 1);
}

function calendarDay(year = "", month = "", day = ""): string | null {
  const m = Number(month);
  if (!inRange(m, 1, 12) || !inRange(Number(day), 1, daysIn(Number(year), m))) return null;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function inRange(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}

/** ISO 8601 with a `T` between day and time. */
export function isoMoment(checked: string): string {
  return checked.replace(" ", "T");
}
