/** Builds the flexbox engine that the command line reads at every start: a script, and its WebAssembly as it is. */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const parts = dirname(dirname(fileURLToPath(import.meta.resolve("yoga-layout"))));
const engine = join(parts, "binaries/yoga-wasm-base64-esm.js");
const EMBEDDED = /(?<="data:application\/octet-stream;base64,)[A-Za-z0-9+/=]+(?=")/g;

/** As `yoga-layout` exports it, but for the module of WebAssembly, which is handed in. `FlexboxScript` in `src/cli/load.ts`. */
const ENTRY = `
  import wrap from ${JSON.stringify(join(parts, "src/wrapAssembly.js"))};
  import initialise from ${JSON.stringify(engine)};
  import * as constants from ${JSON.stringify(join(parts, "src/generated/YGEnums.js"))};
  export const load = async (compiled) => {
    const instantiateWasm = (imports, receive) => {
      const instance = new WebAssembly.Instance(compiled, imports);
      receive(instance);
      return instance.exports;
    };
    const flexbox = wrap(await initialise({ instantiateWasm }));
    return { ...flexbox, ...constants, default: flexbox };
  };
`;

/**
 * yoga-layout carries its WebAssembly as text, which takes longer to decode than to compile, in a module that awaits as
 * it loads, of which V8 keeps no compiled form.
 * @param options for esbuild, as for the rest of the program
 * @param files absolute paths of the script and of the WebAssembly
 * @throws where the package is not as it was when this was written
 */
export async function buildFlexbox(options, { script, wasm }) {
  const source = readFileSync(engine, "utf8");
  const [embedded, ...more] = source.match(EMBEDDED) ?? [];
  if (embedded === undefined || more.length > 0)
    throw new Error("yoga-layout carries no WebAssembly, or more than one");
  if (!source.includes("instantiateWasm")) throw new Error("yoga-layout takes no module of WebAssembly");
  const withoutWasm = {
    name: "without-wasm",
    setup(builder) {
      builder.onLoad({ filter: /yoga-wasm-base64-esm\.js$/ }, () => ({ contents: source.replace(embedded, "") }));
    },
  };
  await build({
    ...options,
    format: "cjs",
    stdin: { contents: ENTRY, resolveDir: parts },
    outfile: script,
    plugins: [withoutWasm],
  });
  writeFileSync(wasm, Buffer.from(embedded, "base64"));
}
