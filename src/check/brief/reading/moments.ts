/** Days and moments, ISO 8601: never through a clock. */
const ZONED = /T(\d{2}):(\d{2}).*?(Z|[+-]\d{2}:?\d{2})$/;

/** Milliseconds of a moment with a zone; null for days and for times that leave the zone to the reader. */
function instant(iso: string): number | null {
  const match = ZONED.exec(iso);
  if (match === null) return null;
  const [year = 0, month = 1, day = 1] = iso.slice(0, 10).split("-").map(Number);
  const zone = match[3] === "Z" ? "+00:00" : (match[3] ?? "");
  const sign = zone.startsWith("-") ? -1 : 1;
  const offset = sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));
  return Date.UTC(year, month - 1, day, Number(match[1]), Number(match[2])) - offset * 60_000;
}

/** Whether something happened after a moment, as far as both say; a year is not after a day in it. */
export function isAfter(iso: string, moment: string): boolean {
  const [a, b] = [instant(iso), instant(moment)];
  if (a !== null && b !== null) return a > b;
  const length = Math.min(iso.length, moment.length, 10);
  return iso.slice(0, length) > moment.slice(0, length);
}

/** Whether a moment says the time of day. */
export const hasTime = (iso: string): boolean => iso.includes("T");
