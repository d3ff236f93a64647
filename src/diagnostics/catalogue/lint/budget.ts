import { entry } from "../entry.ts";

/** L20 and L21: objectives and time. */
export const budgetLint = {
  "lint/L20-vague": entry<{ words: string; verb: string }>({
    severity: "warning",
    title: "Vague objective",
    message: ({ words, verb }) => `“${words}” asks for nothing that could fail: “${verb}” is what every meeting does.`,
    hint: () =>
      "Begin with what shall be different afterwards (agree, name, sign, open), and add “Measure: …” or a date.",
  }),
  "lint/L20-unmeasured": entry<{ words: string }>({
    severity: "warning",
    title: "Objective without a measure",
    message: ({ words }) => `Nothing says how one would see that “${words}” was reached.`,
    hint: () => "Add an item “Measure: …” below it, or a date or number to reach.",
  }),
  "lint/L20-note": entry({
    severity: "warning",
    title: "“Note” without what to note",
    message: () => "The principal is asked to note, but not what.",
    hint: () => "Say what to note: “Note that the first draft is due on 30 June 2013.”",
  }),
  "lint/L21-many": entry<{ count: number; most: number }>({
    severity: "warning",
    title: "Too many points",
    message: ({ count, most }) =>
      `${count} points to make: ${count > most ? `nobody makes more than ${most}` : "four is what a listener keeps"}.`,
    hint: () => "Keep the four that the meeting is for; move the others to “If raised”.",
  }),
  "lint/L21-page": entry<{ words: number; most: number }>({
    severity: "warning",
    title: "Points longer than a page",
    message: ({ words, most }) => `The points have ${words} words; a page to speak from holds about ${most}.`,
    hint: () => "Shorten the points to what is said aloud; move the reasons to the notes.",
  }),
  "lint/L21-time": entry<{ words: number; minutes: string; slot: number; why: string; pace: string }>({
    severity: "warning",
    title: "Points longer than the time",
    message: ({ words, minutes, slot, why, pace }) =>
      `To say the points (${words} words, ${pace}) takes about ${minutes} minutes; there are ${slot} (${why}).`,
    hint: () =>
      "Cut points or words, or ask for more time; with consecutive interpretation half of the time is the interpreter's.",
  }),
  "lint/L21-point": entry<{ words: number; minutes: string; slot: number; pace: string }>({
    severity: "warning",
    title: "Point longer than its time",
    message: ({ words, minutes, slot, pace }) =>
      `This point (${words} words, ${pace}) takes about ${minutes} minutes; it is given ${slot}.`,
    hint: () => "Shorten it, or give it the minutes that it needs.",
  }),
  "lint/L21-slots": entry<{ minutes: number; slot: number; why: string }>({
    severity: "warning",
    title: "Minutes of the points over the time",
    message: ({ minutes, slot, why }) => `The points are given ${minutes} minutes in all; there are ${slot} (${why}).`,
    hint: () => "Give each point less, drop one, or ask for more time.",
  }),
  "lint/L21-programme": entry<{ minutes: number; meeting: number }>({
    severity: "warning",
    title: "Programme and meeting of different length",
    message: ({ minutes, meeting }) => `The programme takes ${minutes} minutes, the meeting is planned for ${meeting}.`,
    hint: () => "Change the minutes of the items, or meeting.minutes in the front matter.",
  }),
  "lint/L21-range": entry<{ range: string; minutes: number; length: number }>({
    severity: "warning",
    title: "Times and minutes that differ",
    message: ({ range, minutes, length }) => `${range} are ${length} minutes, but the row says ${minutes}.`,
    hint: () => "Correct one of them.",
  }),
  "lint/L21-order": entry<{ range: string; end: string }>({
    severity: "warning",
    title: "Items that overlap or leave a gap",
    message: ({ range, end }) => `${range} does not start where the item before it ends (${end}).`,
    hint: () => "Let each item start where the one before it ends; a break is an item too.",
  }),
};
