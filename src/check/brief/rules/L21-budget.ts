import { lengthOf, type ProgrammeRow, programmeOf } from "../../../craft/programme.ts";
import { countWords, paceOf } from "../../../craft/speech.ts";
import type { Span } from "../../../diagnostics/types.ts";
import { textOf } from "../../../tree/text.ts";
import { blocksOf, textsIn } from "../../../tree/walk.ts";
import { hasRole } from "../../../vocabulary/types.ts";
import { fieldSpan } from "../fields.ts";
import { finding } from "../finding.ts";
import { REFERENCES } from "../references.ts";
import type { CheckContext, CheckedLine, Finding, Rule } from "../types.ts";
import { INFORMS, WARNS } from "../weights.ts";

/**
 * Points and minutes. Points are the lines to say of “Key messages”, else its items: four, six at most, one page. Saying
 * them, at the pace that the interpretation allows, must fit the items of the programme that the principal leads; without
 * such items the whole meeting. A point's own time (`(minutes: 2)`) is checked too, and the programme against the length
 * of the meeting. Korean is counted by syllables.
 */
export const L21: Rule = {
  id: "L21",
  name: "points/budget",
  title: "Points and programme fit the minutes of the meeting.",
  help: "Half of a meeting with consecutive interpretation is the interpreter's: a hundred words take two minutes. Cut points until those that matter fit; the fifth is not heard.",
  sources: [REFERENCES.daybook, REFERENCES.ukChecklist, REFERENCES.interpretedPace],
  weights: WARNS,
  waivable: true,
  scope: "briefing",
  codes: [
    "lint/L21-many",
    "lint/L21-page",
    "lint/L21-time",
    "lint/L21-point",
    "lint/L21-slots",
    "lint/L21-programme",
    "lint/L21-range",
    "lint/L21-order",
  ],
  run(context) {
    const rows = programmeOf(context.brief) ?? [];
    return [...points(context, rows), ...programme(context, rows)];
  },
};

const GOOD_POINTS = 4;
const MOST_POINTS = 6;
/** Words on a page to speak from, at 14 points with room between. */
const PAGE = 300;

interface Point {
  /** What is said, its reasons left out. */
  readonly words: number;
  /** `(minutes: 2)`; 0 if it has none. */
  readonly minutes: number;
  readonly span: Span;
}

function points(context: CheckContext, rows: readonly ProgrammeRow[]): readonly Finding[] {
  const sections = context.sections.filter(({ topic }) => hasRole(topic, "points"));
  const [first] = sections;
  if (first === undefined) return [];
  const said = sections.flatMap(({ lines }) => lines.filter(({ type }) => type === "say").map(ofLine));
  const all = said.length > 0 ? said : sections.flatMap(({ blocks }) => itemsOf(blocks));
  const page = sections.reduce((sum, { blocks }) => sum + countWords(textsIn(blocks).map(textOf).join(" ")), 0);
  const count = all.length;
  const weights = count > MOST_POINTS ? WARNS : INFORMS;
  return [
    ...(count > GOOD_POINTS ? [finding("lint/L21-many", { count, most: MOST_POINTS }, first.span, { weights })] : []),
    ...(page > PAGE ? [finding("lint/L21-page", { words: page, most: PAGE }, first.span)] : []),
    ...time(all, first.span, context, rows),
  ];
}

function ofLine({ text, tail, span }: CheckedLine): Point {
  return { words: countWords(textOf(text)), minutes: Number.parseFloat(tail.other.minutes ?? "") || 0, span };
}

function itemsOf(blocks: CheckContext["sections"][number]["blocks"]): readonly Point[] {
  return blocksOf("list", blocks).flatMap(({ items }) =>
    items.flatMap(({ blocks: [first], span }) =>
      first?.kind === "paragraph" ? [{ words: countWords(textOf(first.inlines)), minutes: 0, span }] : [],
    ),
  );
}

function time(
  all: readonly Point[],
  span: Span,
  context: CheckContext,
  rows: readonly ProgrammeRow[],
): readonly Finding[] {
  const { rate, pace } = paceOf(context.brief.meta.meeting.interpretation);
  const words = all.reduce((sum, point) => sum + point.words, 0);
  const given = all.reduce((sum, point) => sum + point.minutes, 0);
  const own = all.flatMap(({ words: said, minutes, span: at }) => {
    if (minutes === 0 || said / rate <= minutes) return [];
    return [finding("lint/L21-point", { words: said, minutes: overrun(said / rate), slot: minutes, pace }, at)];
  });
  const slot = slotOf(context, rows);
  if (slot === null) return own;
  const { minutes, why } = slot;
  const isOver = words / rate > minutes;
  return [
    ...own,
    ...(isOver
      ? [finding("lint/L21-time", { words, minutes: overrun(words / rate), slot: minutes, why, pace }, span)]
      : []),
    ...(given > minutes ? [finding("lint/L21-slots", { minutes: given, slot: minutes, why }, span)] : []),
  ];
}

/** The minutes of the items that the principal leads, else those of the meeting. */
function slotOf({ brief, registries }: CheckContext, rows: readonly ProgrammeRow[]) {
  const { principal, meeting } = brief.meta;
  const people = registries.people.filter(({ key }) => principal.includes(key));
  const names = [
    ...principal,
    ...people.flatMap(({ name, family, scripts }) => [name, family, ...Object.values(scripts)]),
  ];
  const isOurs = ({ lead }: ProgrammeRow): boolean =>
    names.some((name) => name.length > 1 && lead.toLowerCase().includes(name.toLowerCase()));
  const minutes = rows.filter(isOurs).reduce((sum, row) => sum + lengthOf(row), 0);
  if (minutes > 0) return { minutes, why: "the items that the principal leads" };
  return meeting.minutes === null ? null : { minutes: meeting.minutes, why: "the whole meeting" };
}

function programme({ brief }: CheckContext, rows: readonly ProgrammeRow[]): readonly Finding[] {
  const [first] = rows;
  if (first === undefined) return [];
  const meeting = brief.meta.meeting.minutes;
  const minutes = rows.reduce((sum, row) => sum + lengthOf(row), 0);
  const related = [{ message: "the meeting is planned here", span: fieldSpan(brief, "meeting.minutes") }];
  const sum =
    meeting === null || minutes === 0 || minutes === meeting
      ? []
      : [finding("lint/L21-programme", { minutes, meeting }, first.span, { related })];
  return [...sum, ...rows.flatMap((row, index) => ranges(row, rows[index - 1]))];
}

function ranges({ range, minutes, span }: ProgrammeRow, before: ProgrammeRow | undefined): readonly Finding[] {
  if (range === null) return [];
  const length = range.to - range.from;
  if (minutes !== null && minutes !== length)
    return [finding("lint/L21-range", { range: range.words, minutes, length }, span)];
  const end = before?.range;
  if (end === undefined || end === null || end.to === range.from) return [];
  return [finding("lint/L21-order", { range: range.words, end: end.words }, span)];
}

/** Minutes, to a tenth above: what is too long is not shown as if it fitted. */
const overrun = (minutes: number): string => String(Math.ceil(minutes * 10) / 10);
