import { withoutMark } from "../../../craft/columns.ts";
import type { LineType, SectionKind } from "../../../craft/types.ts";
import { perReading, startWords } from "../../../language/reading.ts";
import { textOf } from "../../../tree/text.ts";
import type { CheckedText } from "../types.ts";

/** Sections of things that we make ourselves: plans, proposals, drafts, requests. They claim nothing of the world. */
export const OWN_SECTIONS: ReadonlySet<SectionKind> = new Set<SectionKind>([
  "our-objectives",
  "objectives",
  "programme",
  "participants",
  "deliverables",
  "recommendation",
  "asks-and-offers",
  "red-lines",
  "joint-statement",
  "press-lines",
  "do-not-raise",
  "sources",
  "distribution",
]);

/** Lines that propose, demand, warn off or ask, and claim nothing. */
export const OWN_LINES: ReadonlySet<LineType> = new Set<LineType>([
  "ask",
  "offer",
  "red-line",
  "fallback",
  "action",
  "decision",
  "deliverable",
  "avoid",
  "if-raised",
]);

/** Lines that are spoken aloud. */
export const SPOKEN_LINES: ReadonlySet<LineType> = new Set<LineType>(["say", "line"]);

const COURSE = perReading(
  (reading) => new RegExp(`^${startWords(reading, ({ positions }) => positions.course)}`, "iu"),
);

/** What an option is, as against what speaks for it: a course of action is proposed, not claimed. */
export function isCourse({
  section,
  part,
  words,
  lang,
}: Pick<CheckedText, "section" | "part" | "words" | "lang">): boolean {
  if (section !== "options") return false;
  const label = withoutMark(textOf(part?.title ?? []));
  return COURSE(words, lang).test(withoutMark(words)) || COURSE(label, lang).test(label);
}
