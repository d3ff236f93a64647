import { dayOf, type IsoDate } from "../../../data/dates.ts";
import { finding } from "../finding.ts";
import { factsUsed, stampsOf } from "../reading/facts.ts";
import { hasTime, isAfter } from "../reading/moments.ts";
import { firstCitations, nameOf } from "../reading/sources.ts";
import { REFERENCES } from "../references.ts";
import type { CheckContext, Finding, Rule } from "../types.ts";
import { STOPS, WARNS } from "../weights.ts";

/**
 * Nothing in a brief may be younger than its `as_of`. Times of day are compared where both sides give one with its zone;
 * an official text of the very day, which has no time, is only warned of. Silent without `as_of`.
 */
export const L08: Rule = {
  id: "L8",
  name: "source/anachronism",
  title: "No source or fact is younger than the brief's as_of.",
  help: "A brief for the morning that cites the afternoon's declaration shows that it was changed afterwards, and misleads about what was known. Move as_of, or take out what came later.",
  sources: [REFERENCES.jointDeclaration, REFERENCES.ukBriefs1979],
  weights: STOPS,
  waivable: true,
  scope: "briefing",
  codes: ["lint/L08-source", "lint/L08-same-day", "lint/L08-fact"],
  run(context) {
    const { asOf } = context.brief.meta;
    return asOf === null ? [] : [...sources(context, asOf), ...facts(context, asOf)];
  },
};

function sources(context: CheckContext, asOf: IsoDate): readonly Finding[] {
  return firstCitations(context).flatMap(({ source, span }) => {
    const { date, kind } = source;
    if (date === null) return [];
    const related = [{ message: "the source is declared here", span: source.span }];
    const params = { source: nameOf(source), date, asOf };
    if (isAfter(date, asOf)) return [finding("lint/L08-source", params, span, { related })];
    const ofThatDay = date === dayOf(asOf) && hasTime(asOf) && /primary|official/i.test(kind);
    return ofThatDay ? [finding("lint/L08-same-day", params, span, { related, weights: WARNS })] : [];
  });
}

function facts(context: CheckContext, asOf: IsoDate): readonly Finding[] {
  const later = factsUsed(context).flatMap(({ fact, span }) =>
    fact.asOf !== null && isAfter(fact.asOf, asOf) ? [{ fact, span, date: fact.asOf }] : [],
  );
  const stamps = stampsOf(context).filter(({ date }) => isAfter(date, asOf));
  return [
    ...later.map(({ fact, span, date }) => {
      const related = [{ message: "the fact is registered here", span: fact.span }];
      return finding("lint/L08-fact", { what: `the fact “${fact.key}”`, date, asOf }, span, { related });
    }),
    ...stamps.map(({ date, span }) => finding("lint/L08-fact", { what: "this", date, asOf }, span)),
  ];
}
