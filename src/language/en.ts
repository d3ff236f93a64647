import type { Language } from "./types.ts";

export const en: Language = {
  tag: "en",
  name: "English",
  labels: {
    source: "Source",
    sources: "Sources",
    agenda: "Agenda",
    continued: "continued",
    of: "of",
    notes: "Notes",
    slide: "Slide",
    part: "Part",
    asOf: "As of",
    draft: "draft",
    cleared: "cleared",
    final: "final",
    superseded: "superseded",
  },
  months: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  shortMonths: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  date: (year, month, day) => [day, month, year].filter((part) => part !== "").join(" "),
  continued: (number, total) => `(${number} of ${total})`,
  quotes: ["“", "”"],
  kinds: new Map(),
};

/** American English puts the month first. */
export const enUS: Language = {
  ...en,
  date: (year, month, day) =>
    day === "" ? [month, year].filter((part) => part !== "").join(" ") : `${month} ${day}, ${year}`,
};
