import { BOUNDS } from "../data/bounds.ts";
import { formatDiagnostics } from "../diagnostics/print.ts";
import type { Diagnostic } from "../diagnostics/types.ts";
import { type Terminal, wantsColour } from "./terminal.ts";

/** Prints diagnostics with code frames; nothing if there are none. */
export function report(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
  terminal: Terminal,
  stream: "out" | "err",
): void {
  const printed = mostWeighty(diagnostics);
  const text = formatDiagnostics(printed, sources, {
    colour: wantsColour(terminal, stream),
    width: terminal.width,
  });
  if (text === "") return;
  const left = diagnostics.length - printed.length;
  const more = left === 0 ? "" : `… and ${plural(left, "report")} more, which “--json” lists\n\n`;
  if (stream === "out") terminal.out(`${more}${text}\n`);
  else terminal.err(`${more}${text}\n`);
}

/** As many as somebody may read, errors before warnings and notes, in the order that they have. */
function mostWeighty(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (diagnostics.length <= BOUNDS.printedReports) return diagnostics;
  const weights = ["error", "warning", "info"];
  const places = [...diagnostics.keys()];
  const chosen = weights.flatMap((weight) => places.filter((at) => diagnostics[at]?.severity === weight));
  const kept = new Set(chosen.slice(0, BOUNDS.printedReports));
  return diagnostics.filter((_, at) => kept.has(at));
}

/** `84 KB`, `1.2 MB` in powers of ten, as file managers show it. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 999_500 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** `1 slide`, `16 slides`. */
export const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;
