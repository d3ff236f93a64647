/** WebAssembly that sources import from packages, as its bytes: for whoever runs or bundles them. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** For esbuild, with a target that Node 20 is: newer ones have bytes of base64 by a function that it lacks. */
export const WASM_LOADER = { ".wasm": "binary" };

/** For Vite: a module of no file, or Node would load the file itself. */
export const wasmAsBytes = {
  name: "wasm-as-bytes",
  enforce: "pre",
  resolveId: (id) => (id.endsWith(".wasm") ? `\0${id}` : null),
  load(id) {
    if (!id.endsWith(".wasm")) return null;
    const bytes = readFileSync(fileURLToPath(import.meta.resolve(id.slice(1))), "base64");
    return `export default Buffer.from("${bytes}", "base64")`;
  },
};
