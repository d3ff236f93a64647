import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { type Compiled, type CompileOptions, compile } from "../../src/compile.ts";
import { loadPack } from "../../src/deck/pack.ts";
import type { Pack, PackFile } from "../../src/deck/types.ts";
import { nodeHost } from "../../src/host/node.ts";
import { projectReaders, type Readers } from "../../src/host/readers.ts";

export const ROOT = join(import.meta.dirname, "..", "..");

/** Compiles a brief of the repository; its name in diagnostics is relative to the repository. */
export function compileFile(path: string): Promise<Compiled> {
  const readers = projectReaders(nodeHost, dirname(path));
  return compile({ file: relative(ROOT, path), text: readFileSync(path, "utf8") }, readers);
}

/** Compiles a text as if it were a file of the repository's root, with a pack in memory upon the packaged one. */
export function compileText(
  file: string,
  text: string,
  pack: readonly PackFile[] = [],
  options: Partial<CompileOptions> = {},
): Promise<Compiled> {
  const readers = projectReaders(nodeHost, ROOT);
  const templates: Readers["templates"] = (named) => {
    const { value, diagnostics } = readers.templates(named);
    return { value: [...value, ...pack], diagnostics };
  };
  return compile({ file, text }, { ...readers, templates, ...options });
}

/** The same up to the scene, without layouts that its slides do not use: half the time, where no test asks for more. */
export const placeText = (file: string, text: string, pack: readonly PackFile[] = []): Promise<Compiled> =>
  compileText(file, text, pack, SCENE_ONLY);

export const SCENE_ONLY = { write: false, layouts: "used" } as const;

export const defaultFiles = (): readonly PackFile[] => projectReaders(nodeHost, ROOT).templates(null).value;

export function defaultPack(): Pack {
  return loadPack(defaultFiles()).value;
}
