import { entry } from "../entry.ts";

/** L18 to L21: limits, structure, objectives, time. */
export const meetingLint = {
  "lint/L18-exposed": entry<{ what: string; where: string }>({
    severity: "error",
    title: "Principal's line in somebody else's copy",
    message: ({ what, where }) => `A line “${what}” would reach ${where}.`,
    hint: () => "This should not happen: build with the release that fits the audience, and report it if it was.",
  }),
  "lint/L18-revealed": entry<{ words: string; where: string }>({
    severity: "error",
    title: "Words that reveal a limit",
    message: ({ words, where }) =>
      `“${words}” stands in ${where} and tells the other side what your own keeps to itself.`,
    hint: () =>
      "Say it without the word, or keep it in a Red line, Fallback or Not for use line. If it says nothing of your own side, say what it is below the heading: <!-- lint-ignore L18: a line of the metro -->",
  }),
  "lint/L18-near": entry<{ words: string; meant: string; where: string }>({
    severity: "warning",
    title: "Nearly a label of the own side",
    message: ({ words, meant, where }) =>
      where === ""
        ? `“${words}” is no label that is known, and resembles “${meant}”: what it says would go out and onto screens.`
        : `“${words}” stands in ${where}. It is no label that is known, and resembles “${meant}”, which stays with the own side.`,
    hint: ({ meant }) =>
      `Write “${meant}:” if that is meant, so that it is kept back; else say it in other words, or say what it is below the heading: <!-- lint-ignore L18: of the state's auction -->`,
  }),
  "lint/L28-unmarked": entry<{ name: string; count: number; titles: string }>({
    severity: "warning",
    title: "Nobody decided what goes out",
    message: ({ name, count, titles }) =>
      `The brief has no marks, so “${name}” gets every slide but the own side's: ${count}${titles}.`,
    hint: () =>
      "Read what goes out; then write <!-- lint-ignore L28: who looked --> before the first slide, or mark the texts.",
  }),
  "lint/L28-counterpart": entry<{ name: string; country: string; count: number; titles: string }>({
    severity: "warning",
    title: "The other side gets the deck",
    message: ({ name, country, count, titles }) =>
      `“${name}” goes to the counterpart itself (${country}): ${count} ${count === 1 ? "slide" : "slides"}${titles}.`,
    hint: () => "Read what goes out; then write <!-- lint-ignore L28: who looked --> before the first slide.",
  }),
  "lint/L19-section": entry<{ kind: string; section: string; class: string }>({
    severity: "error",
    title: "Section missing",
    message: ({ kind, section }) =>
      `A brief of the kind “${kind}” needs a section “${section}”, and this one has none.`,
    hint: ({ section, class: name }) =>
      `Add a slide or part with the heading “${section}”, or give one with a title of its own the class: {.${name}}.`,
  }),
  "lint/L19-last-met": entry({
    severity: "error",
    title: "Last meeting not named",
    message: () => "The brief does not say when the two last met and what was promised.",
    hint: () => 'Add counterpart: {who: key, last_met: "…"}; a first meeting is worth saying too.',
  }),
  "lint/L19-empty": entry<{ count: number; total: number; titles: string }>({
    severity: "error",
    title: "Slide with a title alone",
    message: ({ count, total, titles }) =>
      count === 1
        ? `The slide ${titles} is empty: it has a title and nothing below it.`
        : `${count} of ${total} slides are empty: ${titles} have a title and nothing below it.`,
    hint: () => "Write them (a comment is not shown), or delete the headings that this meeting does not need.",
  }),
  "lint/L19-options": entry<{ count: number }>({
    severity: "error",
    title: "Nothing to choose from",
    message: ({ count }) => `A decision needs at least two options; this one has ${count}.`,
    hint: () => "Give each option a part (###) of its own, the present course among them.",
  }),
  "lint/L19-concurrence": entry({
    severity: "error",
    title: "Concurrence not stated",
    message: () => "The recommendation does not say who concurs and who does not.",
    hint: () => "Add “Concurs: …” and “Does not concur: …”; name the dissent and its reason.",
  }),
};
