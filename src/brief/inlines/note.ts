import { BOUNDS } from "../../data/bounds.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import type { Span } from "../../diagnostics/types.ts";
import { report } from "../context.ts";
import type { FootnoteReference, Inline } from "../types.ts";
import type { Scope } from "./reader.ts";
import { textItem } from "./text.ts";
import type { NoteReferenceToken } from "./tokens.ts";

/** `[^label]`: numbered by first use; without a definition an error, and text. */
export function noteReference(token: NoteReferenceToken, at: number, span: Span, scope: Scope): Inline {
  const { footnotes, footnoteNumbers } = scope.reader.context;
  const { label } = token;
  // Words in brackets are a label where they are somewhere defined.
  if (!footnotes.has(label) && /\s/.test(label)) return textItem(token.raw, at, scope);
  if (!footnotes.has(label)) {
    const suggestion = didYouMean(label, footnotes.keys());
    report(scope.reader.context, "brief/footnote-undefined", { label, suggestion }, [span.start, span.end]);
    return textItem(token.raw, at, scope);
  }
  const number = footnoteNumbers.get(label) ?? footnoteNumbers.size + 1;
  footnoteNumbers.set(label, number);
  return number > BOUNDS.footnotes ? textItem(token.raw, at, scope) : { kind: "footnote", span, label, number };
}

/**
 * `^[text]`: a footnote written in place. Its number is taken before its text is read, which may refer to others.
 * Undefined for one more than a brief may have.
 */
export function inlineNote(span: Span, scope: Scope, inner: () => Inline[]): FootnoteReference | undefined {
  const { context, inlineNotes } = scope.reader;
  const number = context.footnoteNumbers.size + 1;
  const label = `^${number}`;
  context.footnoteNumbers.set(label, number);
  const isBeyond = number > BOUNDS.footnotes;
  inlineNotes.set(number, { label, inlines: isBeyond ? [] : inner(), start: span.start, end: span.end });
  return isBeyond ? undefined : { kind: "footnote", span, label, number };
}
