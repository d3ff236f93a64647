import { anyOf, perReading, startWords, tellsOf } from "../../../language/reading.ts";
import { hasRole } from "../../../vocabulary/types.ts";
import { finding, quoted } from "../finding.ts";
import { datesIn } from "../reading/dates.ts";
import { numbersIn } from "../reading/numbers.ts";
import { type Objective, objectivesOf } from "../reading/objectives.ts";
import { REFERENCES } from "../references.ts";
import type { CheckContext, Finding, Rule } from "../types.ts";
import { WARNS } from "../weights.ts";

/**
 * An objective of ours needs a test: an item or column “Measure” (Done when, Test), a date or a number. Without
 * one, an objective that only exchanges views, reaffirms, strengthens, discusses or notes is called vague. The aims of the other side are theirs to make testable.
 */
export const L20: Rule = {
  id: "L20",
  name: "objective/vague",
  title: "Each of our objectives can be tested, and asks for more than talk.",
  help: "An objective that cannot fail cannot be reached either: not just goodwill. Begin with what shall be different afterwards and add how one would see it; to note, say what to note.",
  sources: [REFERENCES.ukMeetings1985, REFERENCES.australiaDefence],
  weights: WARNS,
  waivable: true,
  scope: "briefing",
  codes: ["lint/L20-vague", "lint/L20-unmeasured", "lint/L20-note"],
  run(context) {
    const { brief } = context;
    return [...objectivesOf(context).flatMap((one) => objective(one, brief.meta.lang)), ...notes(context)];
  },
};

/** The verb that an objective begins with (first group), or that its clause ends with (second). */
const VAGUE = perReading((reading) => {
  const before = anyOf(reading, ({ objectives }) => objectives.before);
  const first = startWords(reading, ({ objectives }) => objectives.first);
  const last = anyOf(reading, ({ objectives }) => objectives.last);
  const endings = anyOf(reading, ({ objectives }) => objectives.endings);
  return new RegExp(`^(?:${before}\\s+)?(${first})|(${last})${endings}?[\\s.。]*$`, "iu");
});

function objective({ words, texts, isMeasured, span }: Objective, lang: string): readonly Finding[] {
  if (isMeasured || texts.some((text) => hasFigure(text, lang))) return [];
  const bare = words.replace(/^(?:\([^()]{1,80}\)\s*)?/, "");
  const verb = VAGUE(bare, lang)
    .exec(bare)
    ?.slice(1)
    .find((group) => group !== undefined);
  if (verb === undefined) return [finding("lint/L20-unmeasured", { words: quoted(words) }, span)];
  return [finding("lint/L20-vague", { words: quoted(words), verb: verb.toLowerCase() }, span)];
}

const hasFigure = (text: string, lang: string): boolean =>
  datesIn(text, lang).length > 0 || numbersIn(text, lang).length > 0;

const NOTE = perReading((reading) => {
  const before = anyOf(reading, ({ objectives }) => objectives.before);
  const note = anyOf(reading, ({ objectives }) => objectives.note);
  return new RegExp(`(?:^|[:;·|]\\s*|(?<!\\p{L})${before}\\s)${note}\\s*(?=[.;·|]|$)`, "iu");
});
const hasBoxes = tellsOf(({ objectives }) => objectives.choices);

/** “Note” in a recommendation or decision, with nothing behind it. “Agreed · Not agreed · Note” are boxes to tick. */
function notes({ texts }: CheckContext): readonly Finding[] {
  return texts.flatMap(({ section, line, notes: inNotes, role, words, span, lang }) => {
    const isAsked = line === "decision" || hasRole(section, "advice");
    if (!isAsked || inNotes || role === "title" || hasBoxes(words, lang) || !NOTE(words, lang).test(words)) return [];
    return [finding("lint/L20-note", {}, span)];
  });
}
