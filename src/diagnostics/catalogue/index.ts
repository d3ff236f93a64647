import { briefCatalogue } from "./brief.ts";
import { cliCatalogue } from "./cli.ts";
import { contractCatalogue } from "./contract.ts";
import { craftCatalogue } from "./craft.ts";
import { cssCatalogue } from "./css.ts";
import { dialectCatalogue } from "./dialects.ts";
import { emitCatalogue } from "./emit.ts";
import type { Entry } from "./entry.ts";
import { hostCatalogue } from "./host.ts";
import { analysisLint } from "./lint/analysis.ts";
import { budgetLint } from "./lint/budget.ts";
import { datesLint } from "./lint/dates.ts";
import { deckLint } from "./lint/deck.ts";
import { marksLint } from "./lint/marks.ts";
import { meetingLint } from "./lint/meeting.ts";
import { namesLint } from "./lint/names.ts";
import { sourcesLint } from "./lint/sources.ts";
import { waiversLint } from "./lint/waivers.ts";
import { markingCatalogue } from "./marking.ts";
import { deckPackCatalogue } from "./pack.ts";
import { archiveCatalogue, partsCatalogue } from "./package.ts";
import { chartCatalogue, markupCatalogue } from "./package-markup.ts";
import { deckPlanCatalogue } from "./plan.ts";
import { leakCatalogue, releaseCatalogue } from "./release.ts";
import { sceneCatalogue } from "./scene.ts";
import { deckMarkupCatalogue, deckTemplateCatalogue } from "./template.ts";

/** Every code that briefdeck can report, with its message and hint. Codes are permanent: never reuse or rename one. */
export const CATALOGUE = {
  ...briefCatalogue,
  ...dialectCatalogue,
  ...craftCatalogue,
  ...markingCatalogue,
  ...leakCatalogue,
  ...releaseCatalogue,
  ...deckPackCatalogue,
  ...deckTemplateCatalogue,
  ...deckMarkupCatalogue,
  ...deckPlanCatalogue,
  ...sceneCatalogue,
  ...cssCatalogue,
  ...emitCatalogue,
  ...archiveCatalogue,
  ...partsCatalogue,
  ...markupCatalogue,
  ...chartCatalogue,
  ...contractCatalogue,
  // What a finding about a brief weighs is said by its rule and the brief's status; its severity here is that of a
  // final brief.
  ...waiversLint,
  ...marksLint,
  ...sourcesLint,
  ...analysisLint,
  ...namesLint,
  ...datesLint,
  ...meetingLint,
  ...budgetLint,
  ...deckLint,
  ...hostCatalogue,
  ...cliCatalogue,
};

export type Code = keyof typeof CATALOGUE;
export type ParamsOf<C extends Code> = (typeof CATALOGUE)[C] extends Entry<infer P> ? P : never;
