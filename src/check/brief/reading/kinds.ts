import type { LineType, SectionKind } from "../../../craft/types.ts";

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
