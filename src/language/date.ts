import { type Language, languageOf } from "./index.ts";

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:[T ](\d{2}:\d{2})?.*)?$/;
/** The offset of a time from universal time. */
const OFFSET = /T[^T]*?(Z|[+-]\d{2}:\d{2})$/;

/** What a pattern may hold: day, month and year, longest first. */
const PIECES = /YYYY|YY|MMMM|MMM|MM|M|DD|D/g;

/** Whether `formatDate` takes it: `long`, `short`, `full`, or a pattern of days, months and years and no other Latin letters. */
export function isDateStyle(style: string): boolean {
  return /^(?:long|short|full)$/.test(style) || (/[DMY]/.test(style) && !/[A-Za-z]/.test(style.replace(PIECES, "")));
}

/** How a house writes days, as patterns, instead of `long` (and `full`) and `short`. */
export interface DateFormats {
  readonly long?: string;
  readonly short?: string;
}

/**
 * An ISO date (`2013`, `2013-05`, `2013-05-07`, a time is left out) in words; anything else as it is.
 * `long`: 7 February 2013, `short`: 7 Feb 2013, which stays on one line, `full`: 7 February 2013, 08:00 (UTC−04:00).
 * Any other style is a pattern of `D DD M MM MMM MMMM YY YYYY` (`DD.MM.YYYY`), for dates with a day; others are `long`.
 * @param house what takes the place of the language's own way for dates with a day
 */
export function formatDate(iso: string, style: string, lang: string, house: DateFormats = {}): string {
  const found = ISO.exec(iso.trim());
  const year = found?.[1];
  if (year === undefined) return iso;
  const language = languageOf(lang);
  const index = found?.[2] === undefined ? undefined : Number(found[2]) - 1;
  const month = index === undefined ? "" : (style === "short" ? language.shortMonths : language.months)[index];
  if (month === undefined) return iso;
  const date = found?.[3];
  const pattern = STYLES.get(style) === undefined ? style : house[STYLES.get(style) ?? "long"];
  const day =
    index !== undefined && date !== undefined && pattern !== undefined
      ? inPattern(pattern, { year, index, date }, language)
      : language.date(year, month, date === undefined ? "" : String(Number(date)));
  if (style === "short") return day.replaceAll(" ", "\u00a0");
  const time = style === "full" ? found?.[4] : undefined;
  return time === undefined ? day : `${day}${language.beforeTime ?? ", "}${time}${zone(iso)}`;
}

/** The styles that have names, and the format of a house that stands for each. */
const STYLES: ReadonlyMap<string, keyof DateFormats> = new Map([
  ["long", "long"],
  ["full", "long"],
  ["short", "short"],
]);

function inPattern(
  pattern: string,
  { year, index, date }: { readonly year: string; readonly index: number; readonly date: string },
  { months, shortMonths }: Language,
): string {
  const month = String(index + 1);
  const pieces: Readonly<Record<string, string | undefined>> = {
    ...{ YYYY: year, YY: year.slice(2), MMMM: months[index], MMM: shortMonths[index] ?? months[index] },
    ...{ MM: month.padStart(2, "0"), M: month, DD: date, D: String(Number(date)) },
  };
  return pattern.replace(PIECES, (piece) => pieces[piece] ?? piece);
}

function zone(iso: string): string {
  const offset = OFFSET.exec(iso.trim())?.[1];
  if (offset === undefined) return "";
  return offset === "Z" ? " (UTC)" : ` (UTC${offset.replace("-", "−")})`;
}
