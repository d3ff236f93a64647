import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { openPrepared, type PreparedFile } from "../host/prepared.ts";
import { type ProgramScript, readProgram } from "../host/program.ts";

type Loaded = typeof import("./loaded.ts");

/** What a build leaves beside the command line, as names of files in one folder. */
export interface Shipped {
  /** The bundle of `loaded.ts`. */
  readonly program: string;
  /** The one module that it leaves to us. */
  readonly flexbox: string;
  /** What was read ahead of the packaged templates, which the bundle asks for as `briefdeck-prepared`. */
  readonly prepared: PreparedFile;
}

/** Put in by the build, as JSON. */
declare const BRIEFDECK_SHIPPED: string;

/** Loads the program: its bundle, or the sources as they are. */
export async function load(): Promise<Loaded> {
  if (typeof BRIEFDECK_SHIPPED === "undefined") return import("./loaded.ts");
  return (await loadShipped(import.meta.dirname, JSON.parse(BRIEFDECK_SHIPPED) as Shipped)).loaded;
}

/** @param folder absolute path of what is shipped */
export async function loadShipped(
  folder: string,
  { program, flexbox, prepared }: Shipped,
): Promise<ProgramScript & { readonly loaded: Loaded }> {
  // It compiles its WebAssembly in the background while the bundle is read.
  const compiling = import(pathToFileURL(join(folder, flexbox)).href);
  const script = readProgram(join(folder, program));
  const yoga = await compiling;
  const provided = {
    "yoga-layout": { ...yoga.default, ...yoga },
    "briefdeck-prepared": openPrepared(folder, prepared),
  };
  return { ...script, loaded: script.run(provided) as Loaded };
}
