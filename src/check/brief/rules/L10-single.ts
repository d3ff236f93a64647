import type { Source } from "../../../brief/types.ts";
import { anyOf, fromEvery, tellsOf } from "../../../language/reading.ts";
import { hasRole } from "../../../vocabulary/types.ts";
import { finding } from "../finding.ts";
import { slidePassages } from "../reading/passages.ts";
import { citedIn, nameOf, sourcesByKey } from "../reading/sources.ts";
import { REFERENCES } from "../references.ts";
import type { CheckContext, CheckedText, Finding, Rule } from "../types.ts";
import { WARNS } from "../weights.ts";

/**
 * A bottom line, or a text that starts with `**Key judgement:**`, whose citations all lead to one source or one author.
 * It is in order if the slide says so itself (`Confidence: low - the argument of one scholar`), unless it claims high
 * confidence all the same. Texts without a citation are L6's.
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
      const bottomLine = visible.filter(({ section }) => hasRole(section, "judgement"));
      const judgements = visible.filter(({ words }) => KEY_JUDGEMENT().test(words)).map((text) => [text]);
      return [bottomLine, ...judgements].flatMap((group) => judge(group, visible, context));
    });
  },
};

const KEY_JUDGEMENT = fromEvery((reading) => {
  const label = anyOf(reading, ({ lines }) => lines.keyJudgement);
  return new RegExp(`^(?:\\([^()]{1,80}\\)\\s*)?${label}\\s*\\d*\\s*[:：]`, "iu");
});
const CONFIDENCE = fromEvery((reading) => {
  const label = anyOf(reading, ({ confidence }) => confidence.labels);
  return new RegExp(`${label}\\s*[:：].*$`, "iu");
});
const oneSource = tellsOf(({ claims }) => claims.oneSource);
const isHigh = tellsOf(({ confidence }) => confidence.high);

function judge(
  group: readonly CheckedText[],
  visible: readonly CheckedText[],
  context: CheckContext,
): readonly Finding[] {
  const sources = sourcesByKey(context);
  const cited = group.flatMap(({ inlines }) => citedIn(inlines));
  const used = cited.flatMap(({ key, span }) => [sources.get(key) ?? []].flat().map((source) => ({ source, span })));
  const [first] = used;
  if (first === undefined || used.some(({ source }) => origin(source) !== origin(first.source))) return [];
  const { lang } = context.brief.meta;
  const words = visible.map((text) => text.words);
  const confidence = words.flatMap((text) => CONFIDENCE().exec(text) ?? []);
  const admits = words.some((text) => oneSource(text, lang)) && !confidence.some((text) => isHigh(text, lang));
  return admits ? [] : [finding("lint/L10-single", { source: nameOf(first.source), count: cited.length }, first.span)];
}

/** One author counts once, whatever the outlets. */
const origin = ({ author, key }: Source): string => (author === "" ? `@${key}` : author.toLowerCase());
