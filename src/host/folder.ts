import { readdirSync, realpathSync, type Stats, statSync } from "node:fs";
import { relative } from "node:path";

/** Names in a folder, sorted by code point; [] if the folder is not there or may not be read. */
export function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** What is at a path, symbolic links followed. Pipes and devices count as files. */
export function exists(path: string): "file" | "folder" | "no" {
  const stat = look(path);
  return stat === undefined ? "no" : stat.isDirectory() ? "folder" : "file";
}

/** Absolute path with every symbolic link followed; undefined if there is nothing at the path. */
export function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

/** A real path as it is named from the current folder, "" for that itself; the path as it is where that folder is gone. */
export function fromHere(path: string): string {
  const here = realPath(".");
  return here === undefined ? path : relative(here, path);
}

/** Size of a file in bytes; 0 if there is none. */
export function size(path: string): number {
  return look(path)?.size ?? 0;
}

/** `throwIfNoEntry` covers ENOENT only; a file amid the path (ENOTDIR) or a closed folder throws all the same. */
function look(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
