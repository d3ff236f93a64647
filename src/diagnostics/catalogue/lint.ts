import { analysisLint } from "./lint/analysis.ts";
import { budgetLint } from "./lint/budget.ts";
import { datesLint } from "./lint/dates.ts";
import { deckLint } from "./lint/deck.ts";
import { marksLint } from "./lint/marks.ts";
import { meetingLint } from "./lint/meeting.ts";
import { namesLint } from "./lint/names.ts";
import { sourcesLint } from "./lint/sources.ts";
import { waiversLint } from "./lint/waivers.ts";

/**
 * Codes of `check/brief/`. Codes are permanent: never reuse or rename one. What a finding weighs is said by its rule
 * and the brief's status; the severity here is that of a final brief.
 */
export const lintCatalogue = {
  ...waiversLint,
  ...marksLint,
  ...sourcesLint,
  ...analysisLint,
  ...namesLint,
  ...datesLint,
  ...meetingLint,
  ...budgetLint,
  ...deckLint,
};
