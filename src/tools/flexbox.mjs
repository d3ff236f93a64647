/** Builds the flexbox engine that the command line reads when a deck needs it: a script, and its WebAssembly as it is. */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const parts = dirname(dirname(fileURLToPath(import.meta.resolve("yoga-layout"))));
const engine = join(parts, "binaries/yoga-wasm-base64-esm.js");
const EMBEDDED = /(?<="data:application\/octet-stream;base64,)[A-Za-z0-9+/=]+(?=")/g;

const constants = JSON.stringify(join(parts, "src/generated/YGEnums.js"));

/** What `yoga-layout` exports as its default, of a module of WebAssembly. `FlexboxScript` in `src/cli/load.ts`. */
const ENTRY = `
  import wrap from ${JSON.stringify(join(parts, "src/wrapAssembly.js"))};
  import initialise from ${JSON.stringify(engine)};
  export const load = (compiled) => {
    const instantiateWasm = (imports, receive) => {
      const instance = new WebAssembly.Instance(compiled, imports);
      receive(instance);
      return instance.exports;
    };
    const flexbox = { instantiateWasm };
    // Its promise is for those who let it compile: what is handed in compiled is there at once.
    initialise(flexbox);
    if (flexbox.Node === undefined) throw new Error("yoga-layout is not there at once");
    return wrap(flexbox);
  };
`;

/** The bundle's `yoga-layout`: its constants, and the engine as soon as somebody asks for it, by `briefdeck-flexbox`. */
const LATE = `
  const engine = require("briefdeck-flexbox");
  const { default: _, ...constants } = require(${constants});
  module.exports = { ...constants, get Config() { return engine().Config; }, get Node() { return engine().Node; } };
`;

/** For the bundle of the command line: most plain decks come without flexbox. */
export const lateFlexbox = {
  name: "late-flexbox",
  setup(builder) {
    builder.onResolve({ filter: /^yoga-layout$/ }, ({ path }) => ({ path, namespace: "late" }));
    builder.onLoad({ filter: /.*/, namespace: "late" }, () => ({ contents: LATE, resolveDir: parts }));
  },
};

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
