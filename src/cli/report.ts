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
  const text = formatDiagnostics(diagnostics, sources, {
    colour: wantsColour(terminal, stream),
    width: terminal.width,
  });
  if (text === "") return;
  if (stream === "out") terminal.out(`${text}\n`);
  else terminal.err(`${text}\n`);
}

/** `84 KB`, `1.2 MB` in powers of ten, as file managers show it. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 999_500 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** `1 slide`, `16 slides`. */
export const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;
