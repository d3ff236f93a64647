import { readProgram } from "../host/program.ts";

type Loaded = typeof import("./loaded.ts");

/** Put in by the build, as paths from `dist/`: the bundle of `loaded.ts`, and the one module that it leaves to us. */
declare const BRIEFDECK_PROGRAM: string;
declare const BRIEFDECK_FLEXBOX: string;

/** Loads the program: its bundle, or the sources as they are. */
export async function load(): Promise<Loaded> {
  if (typeof BRIEFDECK_PROGRAM === "undefined") return import("./loaded.ts");
  // It compiles its WebAssembly in the background while the bundle is read.
  const flexbox = import(BRIEFDECK_FLEXBOX);
  const program = readProgram(`${import.meta.dirname}/${BRIEFDECK_PROGRAM}`);
  const yoga = await flexbox;
  return program.run({ "yoga-layout": { ...yoga.default, ...yoga } }) as Loaded;
}
