import { entry } from "../entry.ts";

/** L16 and L17: dates and numbers. */
export const datesLint = {
  "lint/L16-relative": entry<{ words: string }>({
    severity: "error",
    title: "Relative date",
    message: ({ words }) => `“${words}” means another day to whoever reads this on another day.`,
    hint: () => "Write the date: 7 May 2013, since 3 April 2013, from 2004 to 2013.",
  }),
  "lint/L16-season": entry<{ words: string }>({
    severity: "error",
    title: "Season as a date",
    message: ({ words }) => `“${words}” is another half of the year south of the equator, and no date anywhere.`,
    hint: () => "Write the month: March 2013, from June to August 2013.",
  }),
  "lint/L16-digits": entry<{ words: string }>({
    severity: "error",
    title: "Date in digits alone",
    message: ({ words }) => `“${words}” is read day first in some countries and month first in others.`,
    hint: () => "Write the month as a word (7 May 2013), or year-month-day (2013-05-07).",
  }),
  "lint/L16-zone": entry<{ words: string }>({
    severity: "error",
    title: "Time without a zone",
    message: ({ words }) => `“${words}” is no moment until a zone is named: the two capitals are hours apart.`,
    hint: () => "Write the zone behind it (14:00 KST, 10:00 Washington time), or once on the slide (“All times KST”).",
  }),
  "lint/L17-bound": entry<{ key: string; written: string; value: string }>({
    severity: "error",
    title: "Number that differs from its fact",
    message: ({ key, written, value }) =>
      `“${written}” stands before [fact: ${key}], whose value in the registry is “${value}”.`,
    hint: () => "Correct the text, or the registry if it is wrong; the deck prints the registry's value.",
  }),
  "lint/L17-registry": entry<{ words: string; value: string; key: string }>({
    severity: "error",
    title: "Number that differs from the registry",
    message: ({ words, value }) => `“${words}” is not what the registry of facts has: “${value}”.`,
    hint: ({ key }) =>
      `Bind the number, so that it follows the registry: [fact: ${key}]. If something else is counted, name it.`,
  }),
  "lint/L17-number": entry<{ words: string; other: string }>({
    severity: "error",
    title: "Two numbers for one thing",
    message: ({ words, other }) => `“${words}” here, “${other}” elsewhere in this brief.`,
    hint: () => "Settle on one, register it and bind it with [fact: key]; if reports differ, say so and name both.",
  }),
  "lint/L17-date": entry<{ words: string; other: string }>({
    severity: "error",
    title: "Two days for one event",
    message: ({ words, other }) => `“${words}” here, “${other}” elsewhere in this brief.`,
    hint: () => "Look it up in the text itself, register the day and bind it with [fact: key].",
  }),
  "lint/L17-anniversary": entry<{ words: string; other: string }>({
    severity: "error",
    title: "One anniversary of two events",
    message: ({ words, other }) => `“${words}” here, “${other}” elsewhere: one of them is probably of another year.`,
    hint: () => "Say of what the anniversary is, with its day and a source, and say it the same way throughout.",
  }),
};
