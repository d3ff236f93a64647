import type { Fact } from "../../../craft/types.ts";
import { dayOf } from "../../../data/dates.ts";
import { finding } from "../finding.ts";
import { datesIn, daysBetween } from "../reading/dates.ts";
import { factsUsed, stampsOf } from "../reading/facts.ts";
import { firstCitations, nameOf } from "../reading/sources.ts";
import { REFERENCES } from "../references.ts";
import type { CheckContext, Finding, Rule } from "../types.ts";
import { STOPS, WARNS } from "../weights.ts";

/**
 * A fact must still be fresh on the day of the meeting: `as_of` of the fact, or a stamp `[as of …]`, against
 * `stale_after` by the kind of fact. Without a meeting the day of the brief's `as_of` counts. A date that is itself the
 * fact does not age. On the day (facts as of the day of the meeting) what is stale stops the build.
 */
export const L09: Rule = {
  id: "L9",
  name: "source/stale",
  title: "No fact is stale on the day of the meeting, and no source is superseded.",
  help: "What was right when it was written may be wrong when it is said: a complex called lost has reopened. Ask the source again, then change the value and its as_of in the registry.",
  sources: [REFERENCES.ukBriefs1979, REFERENCES.kaesongReopened],
  weights: WARNS,
  waivable: true,
  scope: "briefing",
  codes: ["lint/L09-fact", "lint/L09-stamp", "lint/L09-superseded"],
  run(context) {
    const { asOf } = context.brief.meta;
    const weights = asOf !== null && dayOf(asOf) === context.meetingDay ? STOPS : WARNS;
    return [...facts(context), ...superseded(context)].map((found) => ({ ...found, weights }));
  },
};

function facts(context: CheckContext): readonly Finding[] {
  const { asOf, staleAfter } = context.brief.meta;
  const day = context.meetingDay ?? (asOf === null ? null : dayOf(asOf));
  if (day === null) return [];
  const limitOf = (kind: string): number => staleAfter[kind] ?? staleAfter.default ?? Number.POSITIVE_INFINITY;
  const old = factsUsed(context).flatMap(({ fact, span }) => {
    if (fact.asOf === null || isDate(fact, context.brief.meta.lang)) return [];
    const days = daysBetween(fact.asOf, day);
    const limit = limitOf(fact.kind);
    if (days <= limit) return [];
    const related = [{ message: "the fact is registered here", span: fact.span }];
    const params = { key: fact.key, date: dayOf(fact.asOf), day, days, limit, kind: fact.kind };
    return [finding("lint/L09-fact", params, span, { related })];
  });
  const stamps = stampsOf(context).flatMap(({ date, span }) => {
    const days = daysBetween(date, day);
    const limit = limitOf("default");
    return days <= limit ? [] : [finding("lint/L09-stamp", { date: dayOf(date), day, days, limit }, span)];
  });
  return [...old, ...stamps];
}

/** The day of a past event stays what it is. */
const isDate = ({ value }: Fact, lang: string): boolean =>
  datesIn(value, lang).some(({ words }) => words === value.trim());

function superseded(context: CheckContext): readonly Finding[] {
  const registered = new Set(context.registries.sources.filter((one) => one.superseded).map(({ key }) => key));
  return firstCitations(context).flatMap(({ source, span }) => {
    const isOld = registered.has(source.key) || source.fields.superseded === "true";
    const related = [{ message: "the source is declared here", span: source.span }];
    return isOld ? [finding("lint/L09-superseded", { source: nameOf(source) }, span, { related })] : [];
  });
}
