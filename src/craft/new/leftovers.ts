/** Texts that `briefdeck new` wrote and nobody changed. */
import { GUIDANCE } from "./guidance.ts";

/** Examples of earlier versions, which stood in comments to be taken out of them. */
const EARLIER = [
  ...["The line.", "First option", "Second option", "First issue", "Title, principal", "Name Title, principal"],
  ...[
    "What is so. Why.",
    "What happened",
    "What happened.",
    "What is planned",
    "Topic the reason",
    "Place What it is.",
  ],
  ...[
    "Fact.",
    "both leaders say so, in the same words",
    "What the map shows",
    "Explain",
    "Because",
    "Agree that",
    "Title of the source",
  ],
];

const ELLIPSIS = /…|\.\.\./g;
/** A blank that a text leaves: three dots with a space, a bracket or nothing before them. Quotations may leave words out. */
const BLANK = /(?:^|[\s(:])(?:…|\.\.\.)/;
const QUOTED = /[“"«„][^“”"«»„]{0,400}[”"»“]/g;

/** Words for comparison: no punctuation, no case. */
const normalised = (words: string): string =>
  words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, " ")
    .trim();

/** Markdown's own characters, citations, attributes: what no reader sees of an example. */
const MARKS = /^\s*(?:[-*] (?:\[ \] )?|\d+\. |#+ )|\[@[^\]]*\]|\{[^}]*\}|\*/gu;

/** Every text of the examples that is to be replaced; a labelled one with its label and without it. */
function exampleTexts(): readonly string[] {
  const texts = Object.values(GUIDANCE).flatMap(({ form }) => form.split("\n").flatMap((line) => line.split("|")));
  return texts
    .filter((text) => text.includes("…"))
    .flatMap((text) => {
      const words = text.replace(MARKS, "");
      return [words, words.replace(/^[^:]{1,30}: /, "")];
    });
}

let known: ReadonlySet<string> | null = null;

const knownTexts = (): ReadonlySet<string> => {
  known ??= new Set([...EARLIER, ...exampleTexts()].map(normalised).filter((words) => words !== ""));
  return known;
};

/**
 * Whether a text is one of the examples that a new brief holds, with or without its dots, or still has a blank (`…`) to
 * be filled in.
 */
export function isLeftover(words: string): boolean {
  if (BLANK.test(words.replace(QUOTED, ""))) return true;
  return knownTexts().has(normalised(words.replace(ELLIPSIS, " ")));
}
