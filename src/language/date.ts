import { languageOf } from "./index.ts";

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:[T ](\d{2}:\d{2})?.*)?$/;
/** The offset of a time from universal time. */
const OFFSET = /T.*?(Z|[+-]\d{2}:\d{2})$/;

/**
 * An ISO date (`2013`, `2013-05`, `2013-05-07`, a time is left out) in words; anything else as it is.
 * `long`: 7 February 2013, `short`: 7 Feb 2013, which stays on one line, `full`: 7 February 2013, 08:00 (UTC−04:00).
 */
export function formatDate(iso: string, style: "long" | "short" | "full", lang: string): string {
  const found = ISO.exec(iso.trim());
  const year = found?.[1];
  if (year === undefined) return iso;
  const language = languageOf(lang);
  const names = style !== "short" ? language.months : language.shortMonths;
  const month = found?.[2] === undefined ? "" : names[Number(found[2]) - 1];
  if (month === undefined) return iso;
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
