/** What a build read, and word of when any of it changes. */
import { type FSWatcher, readdirSync, statSync, watch } from "node:fs";
import { dirname } from "node:path";
import type { Host } from "./types.ts";

/** A host that notes every path that it is asked about, whether there is something or not. */
export function notingHost(host: Host, paths: Set<string>): Host {
  const noted =
    <A extends readonly unknown[], R>(ask: (path: string, ...rest: A) => R) =>
    (path: string, ...rest: A): R => {
      paths.add(path);
      return ask(path, ...rest);
    };
  return {
    ...host,
    readText: noted(host.readText),
    readBytes: noted(host.readBytes),
    readHead: noted(host.readHead),
    list: noted(host.list),
    exists: noted(host.exists),
    size: noted(host.size),
  };
}

/** Milliseconds between looks at every file: network drives and some editors send no word of a change. */
const ROUND = 1000;
/** Milliseconds in which several words of one save come in. */
const SETTLE = 15;

export interface Watch {
  /** Looks at these from now on. */
  readonly follow: (paths: Iterable<string>) => void;
  readonly close: () => void;
}

/**
 * Calls back when a file changes, comes, goes or comes back, or a folder gets or loses one. Folders are watched, since
 * many programs save by a new file in place of the old one; and all are looked at each second.
 */
export function watchFiles(changed: () => void): Watch {
  const seen = new Map<string, string>();
  const folders = new Map<string, FSWatcher>();
  let settling: NodeJS.Timeout | null = null;
  const look = (): void => {
    settling = null;
    let isChanged = false;
    for (const [path, before] of seen) {
      const now = stateOf(path);
      if (now === before) continue;
      seen.set(path, now);
      isChanged = true;
    }
    if (isChanged) changed();
  };
  const soon = (): void => {
    settling ??= setTimeout(look, SETTLE);
  };
  const round = setInterval(look, ROUND);
  const watchFolder = (folder: string): void => {
    if (folders.has(folder)) return;
    try {
      const watcher = watch(folder, { persistent: false }, soon);
      const drop = (): void => {
        watcher.close();
        folders.delete(folder);
      };
      watcher.on("error", drop);
      folders.set(folder, watcher);
    } catch {
      // Not there, or no more watchers to be had: the round sees it.
    }
  };
  return {
    follow(paths) {
      for (const path of paths) {
        if (!seen.has(path)) seen.set(path, stateOf(path));
        watchFolder(dirname(path));
      }
    },
    close() {
      clearInterval(round);
      if (settling !== null) clearTimeout(settling);
      for (const watcher of folders.values()) watcher.close();
    },
  };
}

function stateOf(path: string): string {
  try {
    const found = statSync(path);
    if (found.isDirectory()) return readdirSync(path).join("/");
    return `${found.ino} ${found.size} ${found.mtimeMs}`;
  } catch {
    return "";
  }
}
