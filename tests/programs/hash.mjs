// Prints the hash of the sample deck, built in this process's time zone and folder.
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { WASM_LOADER } from "../../src/tools/wasm.mjs";

const source = fileURLToPath(new URL("./hashed.ts", import.meta.url));
const { outputFiles } = await build({
  entryPoints: [source],
  bundle: true,
  write: false,
  platform: "node",
  target: "node20",
  loader: WASM_LOADER,
  format: "esm",
  // A module of a data: address has no require of its own, which bundled CommonJS asks for.
  banner: { js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom("file:///");' },
  define: { "import.meta.url": JSON.stringify(new URL("../../package.json", import.meta.url).href) },
});
const module = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString("base64")}`);
process.stdout.write(
  createHash("sha256")
    .update(await module.deck())
    .digest("hex"),
);
