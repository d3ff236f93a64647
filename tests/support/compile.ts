import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { type Compiled, compile } from "../../src/compile.ts";
import { loadPack } from "../../src/deck/pack.ts";
import type { Pack } from "../../src/deck/types.ts";
import { nodeHost } from "../../src/host/node.ts";
import { projectReaders } from "../../src/host/readers.ts";

export const ROOT = join(import.meta.dirname, "..", "..");

/** Compiles a brief of the repository; its name in diagnostics is relative to the repository. */
export function compileFile(path: string): Promise<Compiled> {
  const readers = projectReaders(nodeHost, dirname(path));
  return compile({ file: relative(ROOT, path), text: readFileSync(path, "utf8") }, readers);
}

/** Compiles a text as if it were a file of the repository's root. */
export function compileText(file: string, text: string): Promise<Compiled> {
  return compile({ file, text }, projectReaders(nodeHost, ROOT));
}

export function defaultPack(): Pack {
  const files = projectReaders(nodeHost, ROOT).templates(null);
  return loadPack(files.value).value;
}
