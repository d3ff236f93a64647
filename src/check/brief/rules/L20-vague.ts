import { finding, quoted } from "../finding.ts";
import { datesIn } from "../reading/dates.ts";
import { numbersIn } from "../reading/numbers.ts";
import { isMeasure, type Objective, objectivesOf } from "../reading/objectives.ts";
import { REFERENCES } from "../references.ts";
import type { CheckContext, Finding, Rule } from "../types.ts";
import { WARNS } from "../weights.ts";

/**
 * An objective of ours needs a test: an item or column “Measure” (Done when, Test, 성공 기준), a date or a number. Without
 * one, an objective that only exchanges views, reaffirms, strengthens, discusses or notes is called vague. English and
 * Korean verbs; measures in both. The aims of the other side are theirs to make testable.
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
    return [...objectivesOf(context).flatMap(objective), ...notes(context)];
  },
};

const VAGUE =
  /^(?:to\s+)?(exchange (?:of )?views|reaffirm|re-affirm|strengthen|discuss|note|take note|enhance|deepen|explore|promote|consult|underline|underscore|stress|emphasi[sz]e|highlight|welcome|engage|review|consider|foster|support|encourage|build on|build trust|improve|advance|cooperate|co-operate|work (?:together|closely)|continue|maintain|raise|address|touch on|talk about|share views|affirm|express|recogni[sz]e|acknowledge|look forward)\b/i;
/** At the end of a Korean clause: 의견을 교환함, 관계를 강화. */
const VAGUE_KO =
  /(의견\s?(?:을\s)?교환|재확인|강화|논의|협의|공감|노력|유의|심화|증진|제고|모색|환영|강조|검토|지지)(?:한다|하다|함|하기|할 것)?[\s.。]*$/;

function objective({ words, texts, measure, span }: Objective): readonly Finding[] {
  if (measure !== "" || texts.some(isMeasure) || texts.some(hasFigure)) return [];
  const bare = words.replace(/^(?:\([^()]{1,80}\)\s*)?/, "");
  const verb = VAGUE.exec(bare)?.[1] ?? VAGUE_KO.exec(bare)?.[1];
  if (verb === undefined) return [finding("lint/L20-unmeasured", { words: quoted(words) }, span)];
  return [finding("lint/L20-vague", { words: quoted(words), verb: verb.toLowerCase() }, span)];
}

const hasFigure = (text: string): boolean => datesIn(text).length > 0 || numbersIn(text).length > 0;

const NOTE =
  /(?:^|[:;·|]\s*|\bto )note(?:\s(?:the|this)\s(?:paper|brief|submission|report|update|contents?|document|note))?\s*(?=[.;·|]|$)/i;

/** “Note” in a recommendation or decision, with nothing behind it. “Agreed · Not agreed · Note” are boxes to tick. */
function notes({ texts }: CheckContext): readonly Finding[] {
  return texts.flatMap(({ section, line, notes: inNotes, role, words, span }) => {
    const isAsked = line === "decision" || section === "recommendation";
    if (!isAsked || inNotes || role === "title" || /\b(?:not )?agreed\b/i.test(words) || !NOTE.test(words)) return [];
    return [finding("lint/L20-note", {}, span)];
  });
}
