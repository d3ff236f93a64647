import { nodeHost } from "../host/node.ts";
import type { Terminal } from "./terminal.ts";

/** The terminal of this process. */
export function processTerminal(): Terminal {
  return {
    out: (chunk) => void process.stdout.write(chunk),
    err: (text) => void process.stderr.write(text),
    outIsTerminal: process.stdout.isTTY === true,
    errIsTerminal: process.stderr.isTTY === true,
    env: process.env,
    width: process.stderr.columns ?? process.stdout.columns ?? 100,
    readStdin: () => nodeHost.readStdin(),
    now: () => performance.now(),
  };
}

/** A reader that has gone away (`briefdeck … | head`) ends the program quietly. */
export function endQuietlyOnBrokenPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error) => {
      if ("code" in error && error.code === "EPIPE") process.exit();
      throw error;
    });
  }
}
