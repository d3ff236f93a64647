import type { BriefKind } from "../../brief/types.ts";
import type { SubjectName } from "../../language/types.ts";

/** Kinds that `briefdeck new` starts. */
export const NEW_KINDS = [
  "leaders-meeting",
  "ministerial",
  "scene-setter",
  "decision",
  "contingency",
  "readout",
] as const satisfies readonly BriefKind[];
export type NewKind = (typeof NEW_KINDS)[number];

/** Whether a kind prepares or records a meeting, and what it is called. */
export const KIND_TITLES: Readonly<Record<NewKind, string>> = {
  "leaders-meeting": "Leaders' meeting",
  ministerial: "Ministerial meeting",
  "scene-setter": "Scene-setter",
  decision: "Decision brief",
  contingency: "Contingency brief",
  readout: "Readout",
};
export const MEETINGS: ReadonlySet<NewKind> = new Set(["leaders-meeting", "ministerial", "scene-setter", "readout"]);

/** The sections of each kind, in the order in which a reader needs them. */
export const SECTIONS: Readonly<Record<NewKind, readonly SubjectName[]>> = {
  "leaders-meeting": [
    "bottom-line",
    "our-objectives",
    "their-objectives",
    "programme",
    "participants",
    "scene-setter",
    "positions",
    "key-messages",
    "if-raised",
    "do-not-raise",
    "asks-and-offers",
    "red-lines",
    "deliverables",
    "press-lines",
    "watch-outs",
    "background",
  ],
  ministerial: [
    "bottom-line",
    "our-objectives",
    "their-objectives",
    "programme",
    "participants",
    "scene-setter",
    "person",
    "positions",
    "key-messages",
    "if-raised",
    "do-not-raise",
    "asks-and-offers",
    "red-lines",
    "joint-statement",
    "deliverables",
    "press-lines",
    "watch-outs",
    "background",
  ],
  "scene-setter": [
    "bottom-line",
    "scene-setter",
    "timeline",
    "person",
    "their-objectives",
    "positions",
    "map",
    "if-raised",
    "watch-outs",
    "background",
  ],
  decision: [
    "bottom-line",
    "scene-setter",
    "evidence",
    "positions",
    "options",
    "risks",
    "recommendation",
    "deliverables",
    "press-lines",
    "background",
  ],
  contingency: [
    "bottom-line",
    "timeline",
    "evidence",
    "map",
    "scene-setter",
    "positions",
    "risks",
    "options",
    "recommendation",
    "press-lines",
    "background",
  ],
  readout: [
    "bottom-line",
    "outcomes",
    "positions",
    "deliverables",
    "joint-statement",
    "press-lines",
    "watch-outs",
    "background",
  ],
};
