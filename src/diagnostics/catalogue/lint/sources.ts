import { entry } from "../entry.ts";

/** L6 to L11: sources. */
export const sourcesLint = {
  "lint/L06-number": entry<{ numbers: string; count: number }>({
    severity: "error",
    title: "Number without a source",
    message: ({ numbers, count }) =>
      `${numbers}: nothing says where ${count === 1 ? "this number comes" : "these numbers come"} from.`,
    hint: () =>
      "Cite the source in the same item, cell or paragraph: [@key, ¶3]; bind it: [fact: key]; or say that it is your own estimate.",
  }),
  "lint/L06-date": entry<{ date: string }>({
    severity: "warning",
    title: "Past date without a source",
    message: ({ date }) =>
      `“${date}” lies before the brief's own day, and nothing says who reports what happened then.`,
    hint: () => "Cite the source in the same item, cell or paragraph: [@key, ¶3].",
  }),
  "lint/L06-quotation": entry<{ words: string }>({
    severity: "error",
    title: "Quotation without a source",
    message: ({ words }) => `“${words}” is quoted, but not from whom and where.`,
    hint: () =>
      "Cite the source behind it ([@key, ¶3]), or end a block quotation with “-- Name, role, date [@key, ¶3]”. Words of your own need no quotation marks.",
  }),
  "lint/L06-position": entry<{ who: string; words: string }>({
    severity: "warning",
    title: "Attributed position without a source",
    message: ({ who, words }) => `“${words}” is given as a position of “${who}”, without a reference.`,
    hint: () => "Cite where it was said: [@key, ¶3]; or mark it: (inferred), (our understanding).",
  }),
  "lint/L07-wording": entry<{ source: string; where: string; quoted: string; stored: string }>({
    severity: "error",
    title: "Quotation that differs from the stored copy",
    message: ({ source, where, quoted, stored }) =>
      stored === ""
        ? `The stored copy of ${source} has nothing like “${quoted}”${where}.`
        : `The quotation is not what the stored copy of ${source} says${where}. The brief: “${quoted}”. The copy: “${stored}”.`,
    hint: () =>
      "Copy the wording of the source; show what you left out by “…” and what you changed by [brackets]; or drop the quotation marks and say it in your own words.",
  }),
  "lint/L07-paragraph": entry<{ source: string; where: string; words: string; paragraphs: string }>({
    severity: "error",
    title: "Quotation at the wrong paragraph",
    message: ({ source, where, words, paragraphs }) =>
      `“${words}” does not stand${where} of ${source}; the stored copy has it in ${paragraphs}.`,
    hint: ({ paragraphs }) => `Cite ${paragraphs}.`,
  }),
  "lint/L07-locator": entry<{ key: string; locator: string; total: number }>({
    severity: "error",
    title: "Paragraph that the source does not have",
    message: ({ key, locator, total }) =>
      `${locator} is cited, but the stored copy of “${key}” has ${total} paragraphs.`,
    hint: () => "Cite the paragraph as the stored copy numbers them.",
  }),
  "lint/L07-speaker": entry<{ missing: string }>({
    severity: "error",
    title: "Quotation without speaker or date",
    message: ({ missing }) => `The quotation does not say ${missing}.`,
    hint: () => "End it with “-- Name, role, date [@key, ¶3]”.",
  }),
  "lint/L07-translation": entry<{ language: string }>({
    severity: "error",
    title: "Translated quotation without a status",
    message: ({ language }) =>
      `The source is in another language (${language}), so these are a translator's words; nothing says what they are worth.`,
    hint: () =>
      "Add “(official translation)” or “(unofficial translation)” to the attribution, or behind the quotation.",
  }),
  "lint/L08-source": entry<{ source: string; date: string; asOf: string }>({
    severity: "error",
    title: "Source younger than the brief",
    message: ({ source, date, asOf }) =>
      `${source} is of ${date}; the brief holds as of ${asOf}, so it cannot know this source.`,
    hint: () => "Take out what rests on it, or set as_of to when the brief was really finished.",
  }),
  "lint/L08-same-day": entry<{ source: string; date: string; asOf: string }>({
    severity: "warning",
    title: "Official text of the same day",
    message: ({ source, date, asOf }) =>
      `${source} is of ${date}, the day of this brief; nothing shows that it was out by ${asOf}.`,
    hint: ({ date }) => `Give the source's date its time and zone (${date}T07:00-04:00), or take out what rests on it.`,
  }),
  "lint/L08-fact": entry<{ what: string; date: string; asOf: string }>({
    severity: "error",
    title: "Fact younger than the brief",
    message: ({ what, date, asOf }) =>
      `As the brief says, ${what} holds as of ${date}; but the brief itself is as of ${asOf}.`,
    hint: () => "Use the value that was known then, or move as_of.",
  }),
  "lint/L09-fact": entry<{ key: string; date: string; day: string; days: number; limit: number; kind: string }>({
    severity: "warning",
    title: "Stale fact",
    message: ({ key, date, day, days, limit, kind }) =>
      `The fact “${key}” is of ${date}: on ${day} it is ${days} days old, and facts of the kind “${kind}” are stale after ${limit}.`,
    hint: () =>
      "Ask the source again and change value and as_of in the registry. A fact that does not change needs no as_of.",
  }),
  "lint/L09-stamp": entry<{ date: string; day: string; days: number; limit: number }>({
    severity: "warning",
    title: "Stale stamp",
    message: ({ date, day, days, limit }) =>
      `This holds as of ${date}: on ${day} it is ${days} days old, and facts are stale after ${limit}.`,
    hint: () => "Ask the source again and change the stamp, or take the sentence out.",
  }),
  "lint/L09-superseded": entry<{ source: string }>({
    severity: "warning",
    title: "Superseded source",
    message: ({ source }) => `${source} is marked as superseded: something newer says otherwise or more.`,
    hint: () => "Cite what replaces it, and check every sentence that rests on it.",
  }),
  "lint/L10-single": entry<{ source: string; count: number }>({
    severity: "warning",
    title: "Judgement on a single source",
    message: ({ source, count }) =>
      count === 1
        ? `This judgement rests on one source alone, ${source}, and does not say so.`
        : `All ${count} citations of this judgement lead to one source or author, ${source}; it does not say so.`,
    hint: () => "Find a second source, or add: *Confidence: low - one source.*",
  }),
  "lint/L11-opinion": entry<{ source: string; author: string; kind: string; count: number }>({
    severity: "warning",
    title: "Opinion told as fact",
    message: ({ source, kind, count }) =>
      `${source} is ${/^[aeiou]/i.test(kind) ? "an" : "a"} ${kind}; ${count === 1 ? "a claim" : `${count} claims`} on this slide ${count === 1 ? "rests" : "rest"} on it without saying whose view it is.`,
    hint: ({ author }) => `Name the author in the sentence or in a line above it: “${author} argues …”.`,
  }),
};
