import type { Table } from "../../../brief/types.ts";
import { greatest } from "../../../data/lists.ts";
import { tellsOf } from "../../../language/reading.ts";
import { textOf } from "../../../tree/text.ts";
import { SKIP, walk } from "../../../tree/walk.ts";
import { hasRole } from "../../../vocabulary/types.ts";

import { fieldSpan } from "../fields.ts";
import { finding, quoted } from "../finding.ts";
import { isEmpty } from "../reading/empty.ts";
import { REFERENCES } from "../references.ts";
import type { CheckContext, CheckedSection, Finding, Rule } from "../types.ts";
import { STOPS } from "../weights.ts";

/** Says who concurs, or that somebody does not. */
const tellsConcurrence = tellsOf(({ texts }) => texts.concurrence);
const FEWEST_OPTIONS = 2;

/** What a brief of its kind must have. */
export const L19: Rule = {
  id: "L19",
  name: "structure/required",
  title: "A brief has the sections that its kind needs.",
  help: "Both sides' objectives, the last meeting, the programme and the press line are what briefs for meetings lack most; a decision needs options to choose from, a recommendation, and who does not concur.",
  sources: [REFERENCES.ukMeetings1985, REFERENCES.civilServantBriefing, REFERENCES.armyDecision],
  weights: STOPS,
  waivable: true,
  scope: "briefing",
  codes: ["lint/L19-section", "lint/L19-last-met", "lint/L19-empty", "lint/L19-options", "lint/L19-concurrence"],
  run(context) {
    const { brief, counterpart } = context.brief.meta;
    const kind = brief ?? "";
    const { vocabulary } = context.brief;
    const needs = vocabulary.data.briefs.get(kind);
    const at = fieldSpan(context.brief, "brief");
    const missing = (needs?.topics ?? []).filter((name) => !context.sections.some(({ topic }) => topic.name === name));
    return [
      ...missing.map((name) => {
        const params = { kind, section: vocabulary.titleOf(name), class: name };
        return finding("lint/L19-section", params, at);
      }),
      ...(needs?.meeting === true && counterpart.lastMet === "" ? [finding("lint/L19-last-met", {}, at)] : []),
      ...(needs?.decision === true ? decision(context) : []),
      ...empty(context),
    ];
  },
};

/** A heading is no section: told once for the brief, since a new one has nothing but headings. */
function empty({ brief, sections }: CheckContext): readonly Finding[] {
  const topics = new Map(sections.map(({ slide, topic }) => [slide, topic]));
  const blank = brief.slides.filter((slide) => {
    const topic = topics.get(slide);
    // What is made from the front matter and the citations needs nothing below its title.
    const isMeant = topic === undefined ? slide.attributes.classes.length === 0 : topic.generated === null;
    // `{.person who=park}` takes what it shows from a registry.
    const hasOther = Object.keys(slide.attributes.values).length > 0;
    return isMeant && !hasOther && slide.title.length > 0 && isEmpty(slide);
  });
  const [first] = blank;
  if (first === undefined) return [];
  const shown = blank.slice(0, 3).map(({ title }) => `“${quoted(textOf(title), 40)}”`);
  const titles = shown.join(", ") + (blank.length > shown.length ? " …" : "");
  return [
    finding("lint/L19-empty", { count: blank.length, total: brief.slides.length, titles }, first.headingSpan, {
      unready: true,
    }),
  ];
}

function decision({ sections, texts }: CheckContext): readonly Finding[] {
  const written = sections.filter(({ slide }) => !isEmpty(slide));
  const options = written.filter(({ topic }) => hasRole(topic, "choices"));
  const recommendation = written.find(({ topic }) => hasRole(topic, "advice"));
  const most = greatest(options.map(countOptions), options.length);
  const [first] = options;
  const few = first !== undefined && most < FEWEST_OPTIONS;
  const concurrence = texts.some(({ slide, words, part, notes, lang }) => {
    const near = slide === recommendation?.slide || options.some((option) => option.slide === slide);
    return (
      near && !notes && (tellsConcurrence(words, lang) || (part !== null && tellsConcurrence(textOf(part.title), lang)))
    );
  });
  return [
    ...(few ? [finding("lint/L19-options", { count: most }, first.span)] : []),
    ...(recommendation !== undefined && !concurrence ? [finding("lint/L19-concurrence", {}, recommendation.span)] : []),
  ];
}

/** Parts of the slide, columns or rows of its table, items of its longest list: whichever there are. */
function countOptions({ slide, part, blocks }: CheckedSection): number {
  if (part === null && slide.parts.length > 0) return slide.parts.length;
  const counts = [0];
  walk(blocks, {
    block: (block) => {
      if (block.kind === "columns") counts.push(block.columns.length);
      if (block.kind === "table") counts.push(optionsIn(block));
      if (block.kind === "list") counts.push(block.items.length);
      return block.kind === "list" || block.kind === "columns" ? SKIP : undefined;
    },
  });
  return greatest(counts);
}

/** Options stand in rows, or side by side where a row says what is against them. */
function optionsIn({ header, rows }: Table): number {
  const isAcross = rows.some(([head]) => head?.about?.key === "against");
  return isAcross ? header.length - 1 : rows.length;
}
