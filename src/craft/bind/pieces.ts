import type { Inline, SpanInline, Text } from "../../brief/types.ts";
import type { Span } from "../../diagnostics/types.ts";
import { mapInlines } from "../../tree/map.ts";

/** A stretch of a text, with its own place: exact unless escapes or entities made the text shorter than its source. */
export function cutText(text: Text, start: number, end: number): Text {
  return { ...text, text: text.text.slice(start, end), span: spanWithin(text, start, end) };
}

export function spanWithin({ text, span }: Text, start: number, end: number): Span {
  const exact = span.end - span.start === text.length;
  return exact ? { ...span, start: span.start + start, end: span.start + end } : span;
}

export function spanInline(
  name: string,
  values: Readonly<Record<string, string>>,
  children: readonly Inline[],
  span: Span,
): SpanInline {
  return { kind: "span", span, attributes: { id: null, classes: [name], values }, children };
}

/** Every text of a list of inlines, those in emphasis, links and spans with them, replaced by what `change` makes of it. */
export const changeTexts = (
  inlines: readonly Inline[],
  change: (text: Text) => readonly Inline[] | null,
): readonly Inline[] => mapInlines(inlines, (inline) => (inline.kind === "text" ? change(inline) : null) ?? inline);
