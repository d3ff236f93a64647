import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { diagnose } from "../diagnostics/diagnose.ts";
import type { Diagnostic } from "../diagnostics/types.ts";
import { exists, realPath } from "./folder.ts";
import { codeOf, reasonOf } from "./problem.ts";
import { HostError } from "./types.ts";

/**
 * Writes whole or not at all. The bytes go to a new file in the same folder, are flushed to the disk, and only
 * then take the name, so the old file stays until the new one is finished. Folders are made.
 * Throws `HostError`; the temporary file is gone then.
 */
export function writeWhole(path: string, bytes: Uint8Array): void {
  if (exists(path) === "folder") throw new HostError(diagnose("host/write-folder", { path }));
  try {
    // A link is written through: the file that it leads to is replaced, not the link.
    const target = realPath(path) ?? path;
    mkdirSync(dirname(target), { recursive: true });
    const old = exists(target) === "file" ? statSync(target).mode : undefined;
    if (old !== undefined) accessSync(target, constants.W_OK);
    replace(target, bytes, old);
  } catch (error) {
    throw new HostError(explain(error, path));
  }
}

function replace(target: string, bytes: Uint8Array, mode: number | undefined): void {
  const { file, temporary } = openTemporary(target);
  try {
    try {
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (mode !== undefined) chmodSync(temporary, mode & 0o777);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** `wx`: never follows or reuses what somebody else put at the name. */
function openTemporary(target: string): { readonly file: number; readonly temporary: string } {
  for (let attempt = 0; ; attempt++) {
    // A long name must not become too long by the suffix.
    const temporary = join(dirname(target), `.${basename(target).slice(0, 40)}.${process.pid}-${attempt}.tmp`);
    try {
      return { file: openSync(temporary, "wx"), temporary };
    } catch (error) {
      if (codeOf(error) !== "EEXIST" || attempt >= 100) throw error;
    }
  }
}

function explain(error: unknown, path: string): Diagnostic {
  switch (codeOf(error)) {
    case "EACCES":
    case "EPERM":
      return diagnose("host/write-denied", { path });
    case "ENOSPC":
    case "EDQUOT":
      return diagnose("host/write-full", { path });
    case "EISDIR":
      return diagnose("host/write-folder", { path });
    case "EBUSY":
    case "ETXTBSY":
      return diagnose("host/write-busy", { path });
    default:
      return diagnose("host/write-failed", { path, reason: reasonOf(error) });
  }
}
