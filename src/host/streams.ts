import { fstatSync, readFileSync, statSync, writeSync } from "node:fs";
import { codeOf, reasonOf } from "./problem.ts";

/** Standard output could not take what was written to it. */
export class OutputError extends Error {}

const NUMBERS = { stdout: 1, stderr: 2 } as const;

/**
 * Writes all of it before it returns, so that nobody tells of success before the bytes are out. A reader that went away
 * (`briefdeck … | head`) ends nothing but the printing; nor is there anybody to tell that standard error takes no more.
 * Throws `OutputError` if standard output fails in another way, or is closed or breaks off where bytes are a file.
 */
export function writeStream(name: "stdout" | "stderr", chunk: string | Uint8Array): void {
  const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
  if (name === "stdout" && typeof chunk !== "string" && isOutputClosed()) throw new OutputError("it is closed");
  try {
    for (let done = 0; done < bytes.length; ) done += writeSome(NUMBERS[name], bytes.subarray(done));
  } catch (error) {
    if (name === "stderr" || (codeOf(error) === "EPIPE" && typeof chunk === "string")) return;
    throw new OutputError(codeOf(error) === "EPIPE" ? "its reader went away" : reasonOf(error));
  }
}

/** Whether a stream may lead to a terminal. Node tells for sure, and opens the stream for it: a hundredth of a short build. */
export function mayBeTerminal(name: "stdout" | "stderr"): boolean {
  try {
    const stream = fstatSync(NUMBERS[name]);
    const isDevice = process.platform === "win32" || stream.isCharacterDevice();
    return isDevice && stream.rdev !== statSync("/dev/null").rdev;
  } catch {
    return true;
  }
}

/** A pipe that another program left non-blocking says EAGAIN while it is full. */
function writeSome(stream: number, bytes: Uint8Array): number {
  for (;;) {
    try {
      return writeSync(stream, bytes);
    } catch (error) {
      if (codeOf(error) !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/**
 * Whether the command was started with standard output closed (`>&-`). Node puts the null device in its place, open for
 * reading too, which nobody who means it does; only Linux says how a file is open, elsewhere this is false.
 */
function isOutputClosed(): boolean {
  try {
    if (fstatSync(NUMBERS.stdout).rdev !== statSync("/dev/null").rdev) return false;
    const flags = /^flags:\s*(\d+)/m.exec(readFileSync("/proc/self/fdinfo/1", "utf8"))?.[1];
    return flags !== undefined && (Number.parseInt(flags, 8) & 3) === 2;
  } catch {
    return false;
  }
}
