import type { Terminal } from "../../src/cli/terminal.ts";

export interface FakeTerminal extends Terminal {
  readonly written: { out: string; err: string };
  readonly chunks: Uint8Array[];
}

export interface FakeOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: Uint8Array;
  readonly isTerminal?: boolean;
}

/** A terminal that keeps what is written to it: no colours, 100 cells wide, no clock. */
export function fakeTerminal({
  env = {},
  stdin = new Uint8Array(),
  isTerminal = false,
}: FakeOptions = {}): FakeTerminal {
  const written = { out: "", err: "" };
  const chunks: Uint8Array[] = [];
  return {
    written,
    chunks,
    out(chunk) {
      if (typeof chunk === "string") written.out += chunk;
      else chunks.push(chunk);
    },
    err(text) {
      written.err += text;
    },
    outIsTerminal: isTerminal,
    errIsTerminal: isTerminal,
    env,
    width: 100,
    readStdin: () => stdin,
    now: () => 0,
  };
}
