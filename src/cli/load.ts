import { join } from "node:path";
import { openPrepared, type PreparedFile } from "../host/prepared.ts";
import { compileAssembly, type ProgramScript, readProgram } from "../host/program.ts";

type Loaded = typeof import("./loaded.ts");

/** What a build leaves beside the command line, as names of files in one folder. */
export interface Shipped {
  /** The bundle of `loaded.ts`. */
  readonly program: string;
  /** What the bundle asks for as `yoga-layout`: a script that exports a `FlexboxScript`, and its WebAssembly. */
  readonly flexbox: { readonly script: string; readonly wasm: string };
  /** What was read ahead of the packaged templates, which the bundle asks for as `briefdeck-prepared`. */
  readonly prepared: PreparedFile;
}

interface FlexboxScript {
  /** @returns what `yoga-layout` exports */
  readonly load: (compiled: object) => Promise<object>;
}

/** Put in by the build, as JSON. */
declare const BRIEFDECK_SHIPPED: string;

/** Loads the program: its bundle, or the sources as they are. */
export async function load(): Promise<Loaded> {
  if (typeof BRIEFDECK_SHIPPED === "undefined") return import("./loaded.ts");
  return (await loadShipped(import.meta.dirname, JSON.parse(BRIEFDECK_SHIPPED) as Shipped)).loaded;
}

/**
 * @param folder absolute path of what is shipped
 * @returns what the program exports, and the scripts that were read, by the names of their files
 */
export async function loadShipped(
  folder: string,
  { program, flexbox, prepared }: Shipped,
): Promise<{ readonly loaded: Loaded; readonly scripts: ReadonlyMap<string, ProgramScript> }> {
  const compiling = compileAssembly(join(folder, flexbox.wasm));
  const bundle = readProgram(join(folder, program));
  const engine = readProgram(join(folder, flexbox.script));
  const { load } = engine.run({}) as FlexboxScript;
  const provided = { "yoga-layout": await load(await compiling), "briefdeck-prepared": openPrepared(folder, prepared) };
  const scripts = new Map([
    [program, bundle],
    [flexbox.script, engine],
  ]);
  return { loaded: bundle.run(provided) as Loaded, scripts };
}
