import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from "node:fs";
import { basename, dirname } from "node:path";
import { BOUNDS } from "../data/bounds.ts";
import { diagnose } from "../diagnostics/diagnose.ts";
import { suggest } from "../diagnostics/suggest.ts";
import { list } from "./folder.ts";
import { codeOf, reasonOf } from "./problem.ts";
import { HostError } from "./types.ts";

const CHUNK = 1 << 20;
const MEGABYTE = 1 << 20;
const IRREGULAR = "it is no regular file";

/**
 * All bytes of a file or pipe, at most `limit`: reading in pieces bounds endless devices too.
 * @param regular refuse pipes and devices: a brief that names one must not have us wait for ever
 */
export function readBytes(path: string, limit: number = BOUNDS.brief, regular = false): Uint8Array {
  let file: number;
  try {
    // A pipe that nobody writes to opens at once, and is refused then.
    file = openSync(path, regular ? constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) : constants.O_RDONLY);
  } catch (error) {
    throw asHostError(error, path);
  }
  try {
    const found = fstatSync(file);
    if (found.isDirectory()) throw new HostError(diagnose("host/is-folder", { path }));
    if (regular && !found.isFile()) throw new HostError(diagnose("host/unreadable", { path, reason: IRREGULAR }));
    return readAll(file, found, path, limit);
  } catch (error) {
    throw asHostError(error, path);
  } finally {
    closeSync(file);
  }
}

/** The first bytes of a regular file; none of what is no such file, cannot be read, or is a pipe, which can be read once. */
export function readHead(path: string, count: number): Uint8Array {
  try {
    if (!statSync(path).isFile()) return new Uint8Array();
    const file = openSync(path, "r");
    try {
      const head = new Uint8Array(count);
      return head.subarray(0, readSync(file, head));
    } finally {
      closeSync(file);
    }
  } catch {
    return new Uint8Array();
  }
}

/** All of standard input, as much as a brief may have. */
export function readStdin(): Uint8Array {
  try {
    return readAll(0, fstatSync(0), "standard input", BOUNDS.brief);
  } catch (error) {
    throw asHostError(error, "standard input");
  }
}

function readAll(file: number, found: Stats, path: string, limit: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let total = 0;
  const { size } = found;
  if (size > limit) throw tooLarge(path, limit);
  // One byte more than the file has: a read that leaves it has found the end.
  let room = size + 1;
  for (;;) {
    const chunk = new Uint8Array(room);
    const count = readSome(file, chunk);
    if (count === 0) return Buffer.concat(chunks, total);
    if (found.isFile() && total === 0 && count === size) return chunk.subarray(0, count);
    chunks.push(chunk.subarray(0, count));
    total += count;
    room = CHUNK;
    if (total > limit) throw tooLarge(path, limit);
  }
}

const tooLarge = (path: string, limit: number): HostError =>
  new HostError(diagnose("host/too-large", { path, megabytes: Math.floor(limit / MEGABYTE) }));

/** A pipe that another program left non-blocking says EAGAIN until there is something to read. */
function readSome(file: number, chunk: Uint8Array): number {
  for (;;) {
    try {
      return readSync(file, chunk);
    } catch (error) {
      if (codeOf(error) === "EOF") return 0;
      if (codeOf(error) !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

function asHostError(error: unknown, path: string): HostError {
  if (error instanceof HostError) return error;
  const code = codeOf(error);
  if (code === "ENOENT" || code === "ENOTDIR") {
    return new HostError(diagnose("host/not-found", { path, near: nearName(path) }));
  }
  if (code === "EISDIR") return new HostError(diagnose("host/is-folder", { path }));
  if (code === "EACCES" || code === "EPERM") return new HostError(diagnose("host/no-permission", { path }));
  // A socket cannot be opened, and says so in a word of its own on each system.
  const reason = code === "ENXIO" || code === "EOPNOTSUPP" ? IRREGULAR : reasonOf(error);
  return new HostError(diagnose("host/unreadable", { path, reason }));
}

/** The name in the same folder that is closest to a missing one, "" if none is close. */
export function nearName(path: string): string {
  return suggest(basename(path), list(dirname(path))) ?? "";
}
