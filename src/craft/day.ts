import type { FrontMatter } from "../brief/types.ts";
import { dayOf, type IsoDate } from "../data/dates.ts";

/** The day that a brief is for: that of the meeting, else its own; null if it names neither. There is no clock. */
export function dayOfBrief({ meeting, date }: Pick<FrontMatter, "meeting" | "date">): IsoDate | null {
  const moment = meeting.start ?? date;
  return moment === null ? null : dayOf(moment);
}
