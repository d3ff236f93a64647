import { languageOf } from "./index.ts";

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:[T ].*)?$/;

/**
 * An ISO date (`2013`, `2013-05`, `2013-05-07`, a time is left out) in words; anything else as it is.
 * `long`: 7 February 2013, `short`: 7 Feb 2013.
 */
export function formatDate(iso: string, style: "long" | "short", lang: string): string {
  const found = ISO.exec(iso.trim());
  const year = found?.[1];
  if (year === undefined) return iso;
  const language = languageOf(lang);
  const names = style === "long" ? language.months : language.shortMonths;
  const month = found?.[2] === undefined ? "" : names[Number(found[2]) - 1];
  if (month === undefined) return iso;
  return language.date(year, month, found?.[3] === undefined ? "" : String(Number(found[3])));
}
