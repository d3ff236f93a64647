import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { Host } from "./types.ts";

/** What marks a folder as a project. */
const MARKS = ["package.json", ".git", "briefdeck.yml"];

/** Where a brief lives. All paths are absolute, symbolic links followed. */
export interface Project {
  /** Pictures and templates must lie in here. */
  readonly root: string;
  /** The brief's own folder: relative paths of the brief start here. */
  readonly folder: string;
}

/**
 * The project of a brief: the nearest folder upwards from the brief that holds `package.json`, `.git` or
 * `briefdeck.yml`; the brief's own folder if there is none.
 * @param folder the brief's folder (the current folder for standard input)
 */
export function findProject(host: Host, folder: string): Project {
  const start = host.realPath(folder) ?? resolve(folder);
  for (let at = start; ; at = dirname(at)) {
    if (isMarked(host, at)) return { root: at, folder: start };
    if (dirname(at) === at) return { root: start, folder: start };
  }
}

/** Whether something marks the folder as a project. */
export const isMarked = (host: Host, folder: string): boolean =>
  MARKS.some((mark) => host.exists(join(folder, mark)) !== "no");

/** Whether `path` is `root` or lies in it. Both absolute; compare real paths to keep links from leading out. */
export function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}
