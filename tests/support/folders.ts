import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

/** Runs with a temporary folder, a copy of `from` if given, and removes it. */
export async function inTemporaryFolder<T>(use: (folder: string) => T | Promise<T>, from?: string): Promise<T> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "briefdeck-")));
  try {
    if (from !== undefined) cpSync(from, folder, { recursive: true });
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs with another current folder. */
export async function inFolder<T>(folder: string, use: () => T | Promise<T>): Promise<T> {
  const before = process.cwd();
  process.chdir(folder);
  try {
    return await use();
  } finally {
    process.chdir(before);
  }
}

/** Files below a folder, relative, sorted; links are listed, not followed. */
export function filesIn(folder: string): readonly string[] {
  const walk = (at: string): readonly string[] =>
    readdirSync(at, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? walk(join(at, entry.name)) : [relative(folder, join(at, entry.name))],
    );
  return [...walk(folder)].sort();
}

/** What each file of a folder holds, to see what a command changed. Files over a megabyte by their size only. */
export function snapshot(folder: string): ReadonlyMap<string, string> {
  return new Map(
    filesIn(folder).map((name) => {
      const size = statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0;
      return [name, size > 1 << 20 ? String(size) : size === 0 ? "" : readFileSync(join(folder, name), "latin1")];
    }),
  );
}
