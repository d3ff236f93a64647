import type { Source } from "../../../brief/types.ts";
import { finding } from "../finding.ts";
import { slidePassages } from "../reading/passages.ts";
import { citedIn, nameOf, sourcesByKey } from "../reading/sources.ts";
import { REFERENCES } from "../references.ts";
import type { CheckContext, CheckedText, Finding, Rule } from "../types.ts";
import { WARNS } from "../weights.ts";

/**
 * A bottom line, or a text that starts with `**Key judgement:**`, whose citations all lead to one source or one author.
 * It is in order if the slide says so itself (`Confidence: low - the argument of one scholar`), unless it claims high
 * confidence all the same. Texts without a citation are L6's. English and Korean.
 */
export const L10: Rule = {
  id: "L10",
  name: "source/single",
  title: "The bottom line rests on more than one source, or says that it does not.",
  help: "What one author says twice is not confirmed. Find a second source, or state the confidence and why: *Confidence: low - one source.*",
  sources: [REFERENCES.icd203Lint, REFERENCES.butlerGuardian],
  weights: WARNS,
  waivable: true,
  scope: "briefing",
  codes: ["lint/L10-single"],
  run(context) {
    return context.brief.slides.flatMap((slide) => {
      const visible = slidePassages(slide, context).filter(({ notes }) => !notes);
      const bottomLine = visible.filter(({ section }) => section === "bottom-line");
      const judgements = visible.filter(({ words }) => KEY_JUDGEMENT.test(words)).map((text) => [text]);
      return [bottomLine, ...judgements].flatMap((group) => judge(group, visible, context));
    });
  },
};

const KEY_JUDGEMENT = /^(?:\([^()]{1,80}\)\s*)?(?:key judge?ment|key assessment|핵심 판단)\s*\d*\s*[:：]/i;
const ONE_SOURCE =
  /\b(?:one|single|sole|only)\b[^.;]{0,30}\b(?:sources?|scholars?|authors?|reports?|articles?|papers?|analysts?|accounts?|views?|stud(?:y|ies)|experts?|witness(?:es)?)\b|단일\s?(?:출처|자료)|(?:출처|저자|학자|전문가|보고서|기사)\s?(?:가\s?)?(?:한|하나|1)|한\s?(?:명|사람|편|학자|전문가)/i;
const HIGH = /\bhigh\b|높/i;

function judge(
  group: readonly CheckedText[],
  visible: readonly CheckedText[],
  context: CheckContext,
): readonly Finding[] {
  const sources = sourcesByKey(context);
  const cited = group.flatMap(({ inlines }) => citedIn(inlines));
  const used = cited.flatMap(({ key }) => sources.get(key) ?? []);
  const [first] = used;
  const [at] = cited;
  if (first === undefined || at === undefined || new Set(used.map(origin)).size > 1) return [];
  const words = visible.map((text) => text.words);
  const confidence = words.flatMap((text) => /(?:confidence|확신도|신뢰도)\s*[:：].*$/i.exec(text) ?? []);
  const admits = words.some((text) => ONE_SOURCE.test(text)) && !confidence.some((text) => HIGH.test(text));
  return admits ? [] : [finding("lint/L10-single", { source: nameOf(first), count: cited.length }, at.span)];
}

/** One author counts once, whatever the outlets. */
const origin = ({ author, key }: Source): string => (author === "" ? `@${key}` : author.toLowerCase());
