/** What a command sees of the process, so that tests can run commands without one. */
export interface Terminal {
  /** Results: reports of `check`, JSON, decks written to `-`. */
  out(chunk: string | Uint8Array): void;
  /** Everything else: diagnostics of `build`, summaries, progress. */
  err(text: string): void;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Cells of a terminal line. */
  readonly width: number;
  readStdin(): Uint8Array;
  /** Milliseconds since some moment. */
  now(): number;
}

/** Whether colours go to a stream: only to a terminal, and not with NO_COLOR (https://no-color.org). */
export function wantsColour(terminal: Terminal, stream: "out" | "err"): boolean {
  const { NO_COLOR, TERM } = terminal.env;
  if ((NO_COLOR !== undefined && NO_COLOR !== "") || TERM === "dumb") return false;
  return stream === "out" ? terminal.outIsTerminal : terminal.errIsTerminal;
}

/** Exit codes (sysexits.h gives 70 to internal errors). */
export const EXIT = { done: 0, errors: 1, usage: 2, bug: 70 } as const;

/** Wrong usage: printed with a pointer to `--help`, exit 2. */
export class UsageError extends Error {}
