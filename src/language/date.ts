import { languageOf } from "./index.ts";

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:[T ](\d{2}:\d{2})?.*)?$/;
/** The offset of a time from universal time. */
const OFFSET = /T.*?(Z|[+-]\d{2}:\d{2})$/;

/** What a pattern may hold: day, month and year, longest first. */
const PIECES = /YYYY|YY|MMMM|MMM|MM|M|DD|D/g;

/** Whether `formatDate` takes it: `long`, `short`, `full`, or a pattern of days, months and years and no other Latin letters. */
export function isDateStyle(style: string): boolean {
  return /^(?:long|short|full)$/.test(style) || (/[DMY]/.test(style) && !/[A-Za-z]/.test(style.replace(PIECES, "")));
}

/**
 * An ISO date (`2013`, `2013-05`, `2013-05-07`, a time is left out) in words; anything else as it is.
 * `long`: 7 February 2013, `short`: 7 Feb 2013, which stays on one line, `full`: 7 February 2013, 08:00 (UTC−04:00).
 * Any other style is a pattern of `D DD M MM MMM MMMM YY YYYY` (`DD.MM.YYYY`), for dates with a day; others are `long`.
 */
export function formatDate(iso: string, style: string, lang: string): string {
  const found = ISO.exec(iso.trim());
  const year = found?.[1];
  if (year === undefined) return iso;
  const language = languageOf(lang);
  const index = found?.[2] === undefined ? undefined : Number(found[2]) - 1;
  const names = style !== "short" ? language.months : language.shortMonths;
  const month = index === undefined ? "" : names[index];
  if (month === undefined) return iso;
  if (index !== undefined && found?.[3] !== undefined && !/^(?:long|short|full)$/.test(style)) {
    const day = found[3];
    const pieces: Readonly<Record<string, string>> = {
      ...{ YYYY: year, YY: year.slice(2), MMMM: month, MMM: language.shortMonths[index] ?? month },
      ...{ MM: found[2] ?? "", M: String(index + 1), DD: day, D: String(Number(day)) },
    };
    return style.replace(PIECES, (piece) => pieces[piece] ?? piece);
  }
  const day = language.date(year, month, found?.[3] === undefined ? "" : String(Number(found[3])));
  if (style === "short") return day.replaceAll(" ", "\u00a0");
  const time = style === "full" ? found?.[4] : undefined;
  return time === undefined ? day : `${day}${language.beforeTime ?? ", "}${time}${zone(iso)}`;
}

function zone(iso: string): string {
  const offset = OFFSET.exec(iso.trim())?.[1];
  if (offset === undefined) return "";
  return offset === "Z" ? " (UTC)" : ` (UTC${offset.replace("-", "−")})`;
}
