import { type IsoDate, isoDate } from "../../src/data/dates.ts";

/** A date as the types want it; a slip in a test is an error. */
export function on(written: string): IsoDate {
  const date = isoDate(written);
  if (date === null) throw new Error(`${written} is no date`);
  return date;
}
