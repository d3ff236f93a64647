/** What `main.ts` loads once it knows that there is work to do: the build bundles all of it into one script. */
import { nodeHost } from "../host/node.ts";
import type { Terminal } from "./terminal.ts";

export { run } from "./run.ts";

/** The terminal of this process. Nothing of it is opened or loaded before it is used. */
export function processTerminal(): Terminal {
  return {
    out: (chunk) => void open("stdout").write(chunk),
    err: (text) => void open("stderr").write(text),
    get outIsTerminal() {
      return open("stdout").isTTY === true;
    },
    get errIsTerminal() {
      return open("stderr").isTTY === true;
    },
    env: process.env,
    get width() {
      return open("stderr").columns ?? open("stdout").columns ?? 100;
    },
    readStdin: () => nodeHost.readStdin(),
    // Not `performance`, which Node loads late and slowly.
    now: () => Number(process.hrtime.bigint()) / 1e6,
  };
}

const opened = new Set<NodeJS.WriteStream>();

/** A stream whose reader may go away (`briefdeck … | head`), which ends the program quietly. */
function open(name: "stdout" | "stderr"): NodeJS.WriteStream {
  const stream = process[name];
  if (opened.has(stream)) return stream;
  opened.add(stream);
  return stream.on("error", (error) => {
    if ("code" in error && error.code === "EPIPE") process.exit();
    throw error;
  });
}
