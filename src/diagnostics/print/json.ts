import type { Diagnostic, Severity, Span } from "../types.ts";
import { indexLines, type LineIndex, type Position } from "./lines.ts";

export interface JsonRange {
  readonly start: Position;
  readonly end: Position;
}

/** A diagnostic for machines. `range` is missing where the file is no text (a .pptx) or could not be read. */
export interface JsonDiagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
  readonly file?: string;
  readonly range?: JsonRange;
  readonly related?: readonly { readonly message: string; readonly file: string; readonly range?: JsonRange }[];
  readonly params: Readonly<Record<string, string | number>>;
}

/** Diagnostics with lines, columns and offsets, in the order given. */
export function diagnosticsToJson(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
): readonly JsonDiagnostic[] {
  const indexes = new Map<string, LineIndex>();
  const place = (span: Span): { readonly file: string; readonly range?: JsonRange } => {
    const text = sources.get(span.file);
    if (text === undefined) return { file: span.file };
    const lines = indexes.get(span.file) ?? indexLines(text);
    indexes.set(span.file, lines);
    return { file: span.file, range: { start: lines.position(span.start), end: lines.position(span.end) } };
  };
  return diagnostics.map(({ span, related, ...rest }) => ({
    ...rest,
    ...(span ? place(span) : {}),
    ...(related ? { related: related.map((other) => ({ message: other.message, ...place(other.span) })) } : {}),
  }));
}
