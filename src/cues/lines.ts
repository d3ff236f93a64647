/** Which lines of a slide are said, and which questions it answers. */
import type { Inline, Part, Slide } from "../brief/types.ts";
import { linesOf, typedLines } from "../craft/lines.ts";
import type { BoundBrief, TypedLine } from "../craft/types.ts";
import type { Span } from "../diagnostics/types.ts";
import { hasRole } from "../vocabulary/types.ts";

/** The lines of a slide that are said aloud, but for those that answer a question. */
export function spokenLines(slide: Slide, brief: BoundBrief): readonly TypedLine[] {
  const answers = new Set(questionsOn(slide, brief).flatMap(({ lines }) => lines.map(({ host }) => host)));
  return typedLines(slide).filter(
    ({ type, host }) => hasRole(brief.vocabulary.line(type), "spoken") && !answers.has(host),
  );
}

/** A question that others may ask: a part of a slide of answers, or a line. */
export interface Asked {
  /** As written, with `(certain)` at its end. */
  readonly inlines: readonly Inline[];
  /** `certain` of `{raised=certain}`; "" where nothing says it there. */
  readonly given: string;
  /** What stands below it. */
  readonly lines: readonly TypedLine[];
  readonly span: Span;
}

export function questionsOn(slide: Slide, brief: BoundBrief): readonly Asked[] {
  const parts = slide.parts.filter(isQuestion(slide)).map(({ title, attributes, blocks, span }) => ({
    inlines: title,
    given: attributes.values.raised ?? "",
    lines: linesOf(blocks),
    span,
  }));
  const lines = typedLines(slide)
    .filter(({ type }) => hasRole(brief.vocabulary.line(type), "question"))
    .map(({ text, host, span }) => ({ inlines: text, given: "", lines: below(host), span }));
  return [...parts, ...lines];
}

const below = (host: TypedLine["host"]): readonly TypedLine[] =>
  "blocks" in host ? linesOf(host.blocks.slice(1)) : [];

const isQuestion =
  (slide: Slide) =>
  ({ about }: Part): boolean =>
    hasRole(slide.about?.topic, "answers") && !hasRole(about?.topic, "avoided");
