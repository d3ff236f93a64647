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
  return { kind: "footnote", span, label, number };
}

/** `^[text]`: a footnote written in place. Its number is taken before its text is read, which may refer to others. */
export function inlineNote(span: Span, scope: Scope, inner: () => Inline[]): FootnoteReference {
  const { context, inlineNotes } = scope.reader;
  const number = context.footnoteNumbers.size + 1;
  const label = `^${number}`;
  context.footnoteNumbers.set(label, number);
  inlineNotes.set(number, { label, inlines: inner(), start: span.start, end: span.end });
  return { kind: "footnote", span, label, number };
}
