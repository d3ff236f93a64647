import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { diagnose } from "../diagnostics/diagnose.ts";
import type { Diagnostic } from "../diagnostics/types.ts";
import { exists, list, realPath } from "./folder.ts";
import { codeOf, reasonOf } from "./problem.ts";
import { isInside } from "./project.ts";
import { HostError } from "./types.ts";

/**
 * Writes whole or not at all. The bytes go to a new file in the same folder, are flushed to the disk, and only
 * then take the name, so the old file stays until the new one is finished. Folders are made.
 * Throws `HostError`; the temporary file is gone then.
 * @param root absolute: links may not lead out of it. Left out, the user named the place: the folder may lie anywhere,
 *   but a link in it that has the file's name may not lead out of the folder.
 */
export function writeWhole(path: string, bytes: Uint8Array, root?: string): void {
  if (exists(path) === "folder") throw new HostError(diagnose("host/write-folder", { path }));
  try {
    const target = targetOf(path, root);
    mkdirSync(dirname(target), { recursive: true });
    const old = exists(target) === "file" ? statSync(target).mode : undefined;
    if (old !== undefined) accessSync(target, constants.W_OK);
    removeLeftovers(target);
    replace(target, bytes, old);
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw new HostError(explain(error, path));
  }
}

/**
 * Gives a file another name in its folder, `NAME.stale`, so that nobody takes it for what was just asked for; a link is
 * renamed, not what it leads to. Throws `HostError`.
 * @param root as in `writeWhole`
 * @returns the new name, undefined if there is nothing to move
 */
export function moveAside(path: string, root?: string): string | undefined {
  const folder = realPath(dirname(resolve(path)));
  if (folder === undefined || lstatSync(join(folder, basename(path)), { throwIfNoEntry: false }) === undefined)
    return undefined;
  const within = root === undefined ? folder : (realPath(root) ?? root);
  if (!isInside(within, folder)) throw leadsOut(path, within);
  const isTaken = (name: string) => lstatSync(join(folder, basename(name)), { throwIfNoEntry: false }) !== undefined;
  let aside = `${path}.stale`;
  for (let n = 2; isTaken(aside); n++) aside = `${path}.stale-${n}`;
  try {
    renameSync(join(folder, basename(path)), join(folder, basename(aside)));
  } catch (error) {
    throw new HostError(explain(error, path));
  }
  return aside;
}

/** A link is written through: the file that it leads to is replaced, not the link. */
function targetOf(path: string, root: string | undefined): string {
  const folder = realFolder(dirname(resolve(path)));
  if (folder === undefined) throw new HostError(diagnose("host/write-special", { path }));
  const within = root === undefined ? folder : (realFolder(root) ?? root);
  if (!isInside(within, folder)) throw leadsOut(path, within);
  const name = join(folder, basename(path));
  // A folder that is yet to be made holds nothing; a file in its place is told of when it is made.
  const found = exists(folder) === "folder" ? lstatSync(name, { throwIfNoEntry: false }) : undefined;
  if (found === undefined) return name;
  const target = realPath(name);
  if (target === undefined || exists(target) !== "file" || !statSync(target).isFile())
    throw new HostError(diagnose("host/write-special", { path }));
  if (!isInside(within, target)) throw leadsOut(path, within);
  return target;
}

const leadsOut = (path: string, root: string): HostError =>
  new HostError(diagnose("host/write-link", { path, root: basename(root) || root }));

/** Real path of a folder that may not be there yet; undefined if a link on the way leads nowhere. */
function realFolder(folder: string): string | undefined {
  const real = realPath(folder);
  if (real !== undefined || dirname(folder) === folder) return real;
  if (lstatSync(folder, { throwIfNoEntry: false }) !== undefined) return undefined;
  const above = realFolder(dirname(folder));
  return above === undefined ? undefined : join(above, basename(folder));
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
    const temporary = join(dirname(target), `${stemOf(target)}${process.pid}-${attempt}.tmp`);
    try {
      return { file: openSync(temporary, "wx"), temporary };
    } catch (error) {
      if (codeOf(error) !== "EEXIST" || attempt >= 100) throw error;
    }
  }
}

/** A long name must not become too long by the suffix. */
const stemOf = (target: string): string => `.${basename(target).slice(0, 40)}.`;

/** After this many milliseconds no build writes any more, on whatever machine of a shared folder it runs. */
const ABANDONED = 60 * 60 * 1000;

/** Temporary files of this name that a killed build left: old, and of a process that is no more. */
function removeLeftovers(target: string): void {
  const [folder, stem] = [dirname(target), stemOf(target)];
  for (const name of list(folder)) {
    const process = name.startsWith(stem) ? /^(\d+)-\d+\.tmp$/.exec(name.slice(stem.length))?.[1] : undefined;
    if (process === undefined || isRunning(Number(process))) continue;
    const found = lstatSync(join(folder, name), { throwIfNoEntry: false });
    if (found?.isFile() && Date.now() - found.mtimeMs > ABANDONED) rmSync(join(folder, name), { force: true });
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
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
