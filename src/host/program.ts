import { accessSync, closeSync, constants, openSync, readFileSync, readSync, statSync } from "node:fs";
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
 * Where V8's compiled form of a bundle lies. Its name says which Node made it: within a line of versions V8 takes what any of
 * them compiled for its own, and 20.19 ends in a segmentation fault on what 20.20.2 wrote (nodejs/node#62781).
 */
export const compiledFileOf = (file: string): string => `${file}.${process.version}-${process.arch}.cache`;

/**
 * Reads a bundle together with V8's compiled form of it, which the build left beside it: compiling takes a quarter of a
 * short build. Another version of Node has no such file, and compiles the text instead; V8 refuses one that other flags
 * made. A bundle and its cache carry the hash of the text in their names, so that they cannot be of two builds.
 * @param file absolute path of the bundle: ASCII alone
 */
export function readProgram(file: string): ProgramScript {
  const compiled = compiledFileOf(file);
  const cache = sizeOf(compiled);
  // Both are read into one piece of memory, one after the other: a system hands out new pages slowly.
  const room = Buffer.allocUnsafeSlow(Math.max(statSync(file).size, cache ?? 0));
  const text = readInto(room, file).toString("latin1");
  const cachedData = cache === null ? null : readInto(room, compiled);
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

/** Not among the types of the language alone. */
declare const WebAssembly: { readonly Module: new (bytes: Uint8Array) => object };

/** A file of WebAssembly as V8's module of it. */
export const compileAssembly = (file: string): object => new WebAssembly.Module(readFileSync(file));

/** Bytes of a file; null where there is none that can be read. */
function sizeOf(file: string): number | null {
  try {
    accessSync(file, constants.R_OK);
    return statSync(file).size;
  } catch {
    return null;
  }
}

/** The bytes of a file, at the beginning of `room`. */
function readInto(room: Buffer, file: string): Buffer {
  const opened = openSync(file, "r");
  try {
    let end = 0;
    for (let count = -1; count !== 0 && end < room.length; end += count)
      count = readSync(opened, room, end, room.length - end, null);
    return room.subarray(0, end);
  } finally {
    closeSync(opened);
  }
}
