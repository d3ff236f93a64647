import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { type Compiled, type CompileOptions, compile } from "../../src/compile.ts";
import { loadPack } from "../../src/deck/pack.ts";
import type { Pack, PackFile } from "../../src/deck/types.ts";
import { nodeHost } from "../../src/host/node.ts";
import { projectReaders, type Readers } from "../../src/host/readers.ts";
import { createMemory } from "../../src/memory.ts";

export const ROOT = join(import.meta.dirname, "..", "..");

/** Compiles a brief of the repository; its name in diagnostics is relative to the repository. */
export function compileFile(path: string): Promise<Compiled> {
  const readers = projectReaders(nodeHost, dirname(path));
  return compile({ file: relative(ROOT, path), text: readFileSync(path, "utf8") }, readers);
}

/**
 * What the compiles of a worker share, as those of a preview do: the packaged pack as it was loaded, its cascade and the
 * layouts that were placed without a word. `tests/session.test.ts` holds that nothing else comes of it. Whole briefs of the
 * repository (`compileFile`) and the command line do without.
 */
export const WARM = { memory: createMemory() } as const;
/** The same for packs upon the packaged one, which would drive it out. */
const HOUSE = { memory: createMemory() } as const;

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
  const warm = pack.length === 0 ? WARM : HOUSE;
  return compile({ file, text }, { ...readers, ...warm, templates, ...options });
}

/** The same up to the scene, without layouts that its slides do not use: half the time, where no test asks for more. */
export const placeText = (file: string, text: string, pack: readonly PackFile[] = []): Promise<Compiled> =>
  compileText(file, text, pack, SCENE_ONLY);

export const SCENE_ONLY = { write: false, layouts: "used" } as const;
/** A whole file, without layouts that its slides do not use. */
export const USED = { layouts: "used" } as const;

export const defaultFiles = (): readonly PackFile[] => projectReaders(nodeHost, ROOT).templates(null).value;

export function defaultPack(): Pack {
  return loadPack(defaultFiles()).value;
}
