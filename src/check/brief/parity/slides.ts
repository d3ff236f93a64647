import type { Slide } from "../../../brief/types.ts";
import { typedLines } from "../../../craft/lines.ts";
import type { BoundBrief, LineType } from "../../../craft/types.ts";
import { remembering } from "../../../data/remember.ts";
import type { Span } from "../../../diagnostics/types.ts";
import { textsOf } from "../texts.ts";
import { plainValues, type Values, valuesOf } from "./values.ts";

/** What of a slide must be the same in every language. */
export interface Likeness {
  readonly lines: ReadonlyMap<LineType, number>;
  readonly values: Values;
  /** Where the slide is headed. */
  readonly span: Span;
}

/** By slide id. Notes are left out: they are the presenter's own. A translation stays as it is while the brief is written. */
export const likenesses = remembering((brief: BoundBrief): ReadonlyMap<string, Likeness> => {
  const words = new Map<string, string[]>();
  for (const { slide, notes, inlines, role } of textsOf(brief)) {
    if (slide === null || notes || role === "code") continue;
    const text = plainValues(inlines);
    const own = words.get(slide.id);
    if (own === undefined) words.set(slide.id, [text]);
    else own.push(text);
  }
  return new Map(
    brief.slides.map((slide) => [
      slide.id,
      {
        lines: countLines(slide),
        values: valuesOf((words.get(slide.id) ?? []).join("\n"), brief.meta.lang),
        span: slide.headingSpan,
      },
    ]),
  );
});

function countLines(slide: Slide): ReadonlyMap<LineType, number> {
  const counts = new Map<LineType, number>();
  for (const { type } of typedLines(slide)) counts.set(type, (counts.get(type) ?? 0) + 1);
  return counts;
}

/** Values that one text has and the other has not: dates, and numbers that the other does not spell out either. */
export function missingFrom(has: Values, lacks: Values): readonly string[] {
  const days = [...lacks.dates].map((date) => date.slice(-6));
  const dates = [...has.dates].filter((date) => !lacks.dates.has(date) && !days.includes(date.slice(-6)));
  const years = new Set([...lacks.dates].map((date) => date.slice(0, 4)));
  const pieces = new Set([...lacks.grouped.values()].flat());
  const isThere = (number: string): boolean =>
    lacks.numbers.has(number) || lacks.spelt.has(number) || pieces.has(number) || years.has(number);
  const numbers = [...has.numbers].filter(
    (number) => !isThere(number) && has.grouped.get(number)?.every(isThere) !== true,
  );
  return [...dates.map((date) => date.replace(/^--/, "")), ...numbers];
}
