import { entry } from "./entry.ts";

/** Codes of `emit/`. Codes are permanent: never reuse or rename one. */
export const emitCatalogue = {
  "emit/no-glyph": entry<{ words: string; count: number; slide: string; output: string }>({
    severity: "warning",
    title: "Words that no face of an output can write",
    message: (p) =>
      `No face that comes with briefdeck has all characters of ${p.words}: on the slide “${p.slide}” the place of what is lacking is left blank in the ${p.output} output.`,
    hint: () => "PowerPoint takes faces of the machine for them: save that slide as PDF or picture from there.",
  }),
  "emit/machine-face": entry<{ words: string; count: number; slide: string; output: string }>({
    severity: "info",
    title: "Words that a face of the reader's machine writes",
    message: (p) =>
      `No face that comes with briefdeck has all characters of ${p.words} on the slide “${p.slide}”: whoever opens the ${p.output} output sees them in a face of their machine, or blanks where it has none.`,
    hint: () => "Open the output on the machine on which it will be shown.",
  }),
  "emit/small-print": entry<{ size: number; least: number }>({
    severity: "info",
    title: "Small print on paper",
    message: (p) =>
      `On paper the smallest type of these slides is ${p.size} pt high, and below ${p.least} pt hardly anybody reads it.`,
    hint: () => "Two slides a page, or notes pages, are larger; six a page serve to find a slide.",
  }),
  "emit/no-points": entry<{ release: string }>({
    severity: "error",
    title: "Nothing to say for a points card",
    message: (p) =>
      `A points card holds the lines to say and the questions that may come, and ${p.release === "" ? "this brief" : `the release “${p.release}”`} has no line to say.`,
    hint: () =>
      "Write them as list items that start with **Say:**; a mark, or a closed heading above, may withhold them.",
  }),
  "emit/no-card": entry<{ card: string }>({
    severity: "error",
    title: "Pack without the card",
    message: (p) => `The template pack has no “cards/${p.card}.hbs”.`,
    hint: () => "The packaged one has; mend the pack's own copy of it, or remove it.",
  }),
  "emit/more-questions": entry<{ shown: number; left: number }>({
    severity: "info",
    title: "Questions that a points card leaves out",
    message: (p) =>
      `The card has room for the ${p.shown} likeliest questions; ${p.left} more ${p.left === 1 ? "is" : "are"} counted on it.`,
    hint: () => "“(certain)” or “(might)” behind a question say which come first.",
  }),
  "emit/hidden": entry<{ count: number }>({
    severity: "info",
    title: "Hidden slides without a page",
    message: (p) =>
      `${p.count === 1 ? "This hidden slide has" : `This and ${p.count - 1} more hidden slides have`} no page in the PDF or on paper.`,
    hint: () => "The PowerPoint file keeps hidden slides; without {.hidden} a slide has its page.",
  }),
  "emit/clip": entry<{ src: string; slide: string; output: string }>({
    severity: "info",
    title: "Film or sound that an output does not play",
    message: (p) =>
      `The ${p.output} output shows the picture of “${p.src}” on the slide “${p.slide}” and does not play it.`,
    hint: () => "PowerPoint files and HTML decks play it.",
  }),
  "emit/picture": entry<{ src: string; slide: string }>({
    severity: "warning",
    title: "Picture that a PDF cannot hold",
    message: (p) => `A PDF holds no picture of this kind, so “${p.src}” on the slide “${p.slide}” is missing in it.`,
    hint: () => "Save the picture as PNG; the PowerPoint file shows it as it is.",
  }),
};
