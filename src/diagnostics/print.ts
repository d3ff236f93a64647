/** Diagnostics as people read them: `file:line:column`, message, code, code frame, hint, related places. */

import { isError } from "./diagnose.ts";
import { visible } from "./print/cells.ts";
import { frame } from "./print/frame.ts";
import { indexLines, type LineIndex } from "./print/lines.ts";
import { type Paint, paintWith } from "./print/paint.ts";
import type { Diagnostic, Severity, Span } from "./types.ts";

export { diagnosticsToJson, type JsonDiagnostic } from "./print/json.ts";

export interface ReportOptions {
  /** ANSI colours. Default false. */
  readonly colour?: boolean;
  /** Cells of a terminal line; longer source lines are cut around the caret. Default 100. */
  readonly width?: number;
}

/**
 * Text of a report, diagnostics parted by empty lines, sorted by file and place, errors after everything else: a long
 * report ends with what has to be mended. "" if there are none.
 * @param sources text by file name, as in `Span.file`; without a text the position and frame are left out
 */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
  options: ReportOptions = {},
): string {
  const paint = paintWith(options.colour ?? false);
  const indexes = new Map<string, LineIndex>();
  const linesOf = (file: string): LineIndex | undefined => {
    const text = sources.get(file);
    if (text === undefined) return undefined;
    const lines = indexes.get(file) ?? indexLines(text);
    indexes.set(file, lines);
    return lines;
  };
  const one = (diagnostic: Diagnostic): string =>
    formatOne(diagnostic, linesOf, options.width ?? 100, paint).join("\n");
  return errorsLast(diagnostics)
    .map((diagnostic) => `${one(diagnostic)}\n`)
    .join("\n");
}

function formatOne(
  diagnostic: Diagnostic,
  linesOf: (file: string) => LineIndex | undefined,
  width: number,
  paint: Paint,
): readonly string[] {
  const { span, severity } = diagnostic;
  const where = span ? `${paint.strong(placeOf(span, linesOf(span.file)))}: ` : "";
  const code = paint.faint(`[${diagnostic.code}]`);
  const rows = [`${where}${paint.severity(severity, severity)}: ${visible(diagnostic.message)} ${code}`];
  for (const row of frameOf(span, linesOf, width, paint)) rows.push(row);
  for (const other of diagnostic.related ?? []) {
    rows.push(`  ${paint.strong(placeOf(other.span, linesOf(other.span.file)))}: ${visible(other.message)}`);
    if (!other.brief) for (const row of frameOf(other.span, linesOf, width, paint)) rows.push(row);
  }
  if (diagnostic.hint) rows.push(`  ${paint.hint("hint:")} ${visible(diagnostic.hint.trim())}`);
  return rows;
}

function frameOf(
  span: Span | undefined,
  linesOf: (file: string) => LineIndex | undefined,
  width: number,
  paint: Paint,
): readonly string[] {
  const lines = span && linesOf(span.file);
  // Of a file that nobody reads, and of an empty one, there is nothing to show.
  const isBlank = lines?.count === 1 && lines.line(1) === "";
  return span && lines && !isBlank ? frame(lines, span, width, paint) : [];
}

function placeOf(span: Span, lines: LineIndex | undefined): string {
  if (!lines) return visible(span.file);
  const { line, column } = lines.position(span.start);
  return `${visible(span.file)}:${line}:${column}`;
}

/** By file in order of first mention, then by place; those without a place come first. Stable. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const files = new Map<string, number>();
  for (const { span } of diagnostics) if (span && !files.has(span.file)) files.set(span.file, files.size);
  const rank = (d: Diagnostic): number => (d.span ? (files.get(d.span.file) ?? 0) : -1);
  return [...diagnostics].sort((a, b) => rank(a) - rank(b) || (a.span?.start ?? 0) - (b.span?.start ?? 0));
}

function errorsLast(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const sorted = sortDiagnostics(diagnostics);
  return [...sorted.filter((one) => !isError(one)), ...sorted.filter(isError)];
}

/** The first error, else the first warning, in the order of the report; undefined if there is neither. */
export function firstOf(diagnostics: readonly Diagnostic[]): Diagnostic | undefined {
  const sorted = sortDiagnostics(diagnostics);
  return sorted.find(isError) ?? sorted.find(({ severity }) => severity === "warning");
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;

/** `2 errors, 1 warning`; "" if there are neither. */
export function summarise(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Severity): number => diagnostics.filter((d) => d.severity === severity).length;
  const parts = [
    { count: count("error"), word: "error" },
    { count: count("warning"), word: "warning" },
  ];
  return parts
    .filter((part) => part.count > 0)
    .map((part) => plural(part.count, part.word))
    .join(", ");
}
