import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { Script } from "node:vm";

/** A bundle of CommonJS modules in a function of Node's module wrapper. */
export type Wrapper = (
  exports: object,
  require: (name: string) => unknown,
  module: { readonly exports: object },
  filename: string,
  folder: string,
) => void;

export interface ProgramScript {
  readonly script: Script;
  /** Runs the bundle once and returns what it exports. `provided`: modules by the name that the bundle asks for. */
  readonly run: (provided: Readonly<Record<string, unknown>>) => object;
}

/**
 * Reads a bundle together with V8's compiled form of it, which the build left in `FILE.cache`: compiling takes a
 * quarter of a short build. V8 refuses a cache of another version, processor or set of flags, and compiles the text
 * instead; a bundle and its cache carry the hash of the text in their names, so that they cannot be of two builds.
 * @param file absolute path of the bundle: ASCII alone
 */
export function readProgram(file: string): ProgramScript {
  const text = readFileSync(file, "latin1");
  const cachedData = readCache(`${file}.cache`);
  const script = new Script(text, { filename: file, ...(cachedData ? { cachedData } : {}) });
  const run = (provided: Readonly<Record<string, unknown>>): object => {
    const own = createRequire(file);
    const require = (name: string): unknown => (name in provided ? provided[name] : own(name));
    const module = { exports: {} };
    const wrapper: Wrapper = script.runInThisContext();
    wrapper(module.exports, require, module, file, dirname(file));
    return module.exports;
  };
  return { script, run };
}

function readCache(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
