/** What `main.ts` loads once it knows that there is work to do: the build bundles all of it into one script. */
import { diagnose } from "../diagnostics/diagnose.ts";
import { nodeHost } from "../host/node.ts";
import { mayBeTerminal, OutputError, writeStream } from "../host/streams.ts";
import { HostError } from "../host/types.ts";
import type { Terminal } from "./terminal.ts";

export { run } from "./run.ts";

/** The terminal of this process. Nothing of it is opened or loaded before it is used. */
export function processTerminal(): Terminal {
  return {
    out(chunk) {
      try {
        writeStream("stdout", chunk);
      } catch (error) {
        if (!(error instanceof OutputError)) throw error;
        throw new HostError(diagnose("host/output", { reason: error.message }));
      }
    },
    err: (text) => writeStream("stderr", text),
    get outIsTerminal() {
      return mayBeTerminal("stdout") && process.stdout.isTTY === true;
    },
    get errIsTerminal() {
      return mayBeTerminal("stderr") && process.stderr.isTTY === true;
    },
    env: process.env,
    get width() {
      const columns = mayBeTerminal("stderr") ? process.stderr.columns : undefined;
      return columns ?? (mayBeTerminal("stdout") ? process.stdout.columns : undefined) ?? 100;
    },
    readStdin: () => nodeHost.readStdin(),
    // Not `performance`, which Node loads late and slowly.
    now: () => Number(process.hrtime.bigint()) / 1e6,
  };
}
