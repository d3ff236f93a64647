import { join } from "node:path";
import { openPrepared, type PreparedFile } from "../host/prepared.ts";
import { compileAssembly, type ProgramScript, readProgram } from "../host/program.ts";

type Loaded = typeof import("./loaded.ts");

/** What a build leaves beside the command line, as names of files in one folder. */
export interface Shipped {
  /** The bundle of `loaded.ts`. */
  readonly program: string;
  /** A script that exports what `pptxgenjs` does, which the bundle asks for as `briefdeck-charts`. */
  readonly charts: string;
  /** Of what the bundle asks for as `briefdeck-flexbox`: a script that exports a `FlexboxScript`, and its WebAssembly. */
  readonly flexbox: { readonly script: string; readonly wasm: string };
  /** What was read ahead of the packaged templates, which the bundle asks for as `briefdeck-prepared`. */
  readonly prepared: PreparedFile;
}

interface FlexboxScript {
  /** @returns what `yoga-layout` exports as its default */
  readonly load: (compiled: object) => object;
}

/** Put in by the build, as JSON. */
declare const BRIEFDECK_SHIPPED: string;

/** Loads the program: its bundle, or the sources as they are. */
export async function load(): Promise<Loaded> {
  if (typeof BRIEFDECK_SHIPPED === "undefined") return import("./loaded.ts");
  return loadShipped(import.meta.dirname, JSON.parse(BRIEFDECK_SHIPPED) as Shipped).loaded;
}

/**
 * @param folder absolute path of what is shipped
 * @returns what the program exports, and the scripts that have been read, by the names of their files
 */
export function loadShipped(
  folder: string,
  { program, charts, flexbox, prepared }: Shipped,
): { readonly loaded: Loaded; readonly scripts: ReadonlyMap<string, ProgramScript> } {
  const scripts = new Map<string, ProgramScript>();
  const read = (name: string): ProgramScript => {
    const script = readProgram(join(folder, name));
    scripts.set(name, script);
    return script;
  };
  let engine: object | null = null;
  const flexboxOnce = (): object => {
    engine ??= (read(flexbox.script).run({}) as FlexboxScript).load(compileAssembly(join(folder, flexbox.wasm)));
    return engine;
  };
  const provided = {
    "briefdeck-charts": () => read(charts).run({}),
    "briefdeck-flexbox": flexboxOnce,
    "briefdeck-prepared": openPrepared(folder, prepared),
  };
  return { loaded: read(program).run(provided) as Loaded, scripts };
}
