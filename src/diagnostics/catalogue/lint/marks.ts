import { entry } from "../entry.ts";

/** `The only portion of the notes has`, `All 3 portions of this slide have`, `2 of 5 portions of this slide have` */
function unmarkedOf(what: string, count: number, of: number): string {
  if (of === 1) return `The only portion of ${what} has`;
  if (count === of) return `All ${of} portions of ${what} have`;
  return `${count} of ${of} portions of ${what} ${count === 1 ? "has" : "have"}`;
}

/** L1 to L5: marks and releases. */
export const marksLint = {
  "lint/L01-typed": entry<{ written: string; computed: string }>({
    severity: "error",
    title: "Typed banner that is not the roll-up",
    message: ({ written, computed }) =>
      `“${written}” is typed here, but the marks of this page roll up to: ${computed}.`,
    hint: () => "Take it out: briefdeck computes the banner and shows it on every page.",
  }),
  "lint/L01-shown": entry<{ title: string; written: string; computed: string }>({
    severity: "error",
    title: "Page without its banner",
    message: ({ title, written, computed }) =>
      `The page “${title}” would show ${written}; its marks roll up to “${computed}”.`,
    hint: () => "Leave the region banner of the layout to briefdeck: {{> marking}} places it.",
  }),
  "lint/L02-missing": entry<{ what: string; count: number; of: number; words: string }>({
    severity: "error",
    title: "Portion without a mark",
    message: ({ what, count, of, words }) =>
      `${unmarkedOf(what, count, of)} no mark, ${count === 1 ? "" : "the first at "}“${words}”, while the brief has marks elsewhere.`,
    hint: () => "Put a mark such as (SO) before each title, bullet, row, caption and note, or take all marks out.",
  }),
  "lint/L03-place": entry<{ mark: string }>({
    severity: "error",
    title: "Mark in the wrong place",
    message: ({ mark }) => `“(${mark})” stands inside the text, where it marks nothing.`,
    hint: () => "Put it before the words that it marks, or behind their lead word: **Say:** (SO) …",
  }),
  "lint/L03-unmarked": entry<{ scheme: string; lowest: string }>({
    severity: "error",
    title: "Scheme without a mark",
    message: ({ scheme }) =>
      `The front matter names the scheme “${scheme}”, but nothing in the brief carries a mark: no page shows a banner, and no release withholds anything by its mark.`,
    hint: ({ lowest }) =>
      `Put a mark such as (${lowest}) before titles and texts, as their originator decides; or take handling.scheme out.`,
  }),
  "lint/L03-no-scheme": entry<{ mark: string; of: string }>({
    severity: "error",
    title: "Mark without a scheme",
    message: ({ mark, of }) =>
      `“(${mark})” is a mark of ${of}, but the front matter names no scheme: it is shown as a word and withholds nothing.`,
    hint: () => "Name the scheme: handling: {scheme: sample}.",
  }),
  "lint/L04-logistics": entry<{ what: string; scheme: string }>({
    severity: "warning",
    title: "Logistics without a mark",
    message: ({ what }) =>
      `The ${what} carries no mark, while the brief has marks: who is where and when is sensitive by itself.`,
    hint: ({ scheme }) => `Mark the title or each row, as the scheme “${scheme}” has it.`,
  }),
};
