/** Builds dist/: the command line and the library, bundled; and the library's types. */
import { execFileSync } from "node:child_process";
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { parse } from "yaml";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

// Bundled CommonJS packages call `require` for Node's own modules, which ES modules do not have.
const REQUIRE =
  'import { createRequire as briefdeckRequire } from "node:module"; const require = briefdeckRequire(import.meta.url);';

/**
 * Sources that load a CommonJS package late say `createRequire(import.meta.url)("name")`, which esbuild leaves alone;
 * a plain `require` it bundles, and runs the package on the first call as well.
 */
const bundleLateRequires = {
  name: "bundle-late-requires",
  setup(builder) {
    builder.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, "utf8");
      return { contents: text.replaceAll('createRequire(import.meta.url)("', 'require("'), loader: "ts" };
    });
  },
};

/** commander loads it for subcommands that are programs of their own, which briefdeck has none of. */
const withoutChildProcess = {
  name: "without-child-process",
  setup(builder) {
    builder.onResolve({ filter: /^node:child_process$/ }, ({ path }) => ({ path, namespace: "nothing" }));
    builder.onLoad({ filter: /.*/, namespace: "nothing" }, () => ({ contents: "module.exports = {};" }));
  },
};

/** Everything is bundled, the dependencies too: one file read instead of hundreds at every start. */
const common = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  splitting: true,
  outdir: "dist",
  chunkNames: "chunks/[name]-[hash]",
  // Nothing here may reach the network. Told that there is no `fetch`, yoga-layout decodes its WebAssembly itself
  // instead of fetching a data address, for which Node would first load its HTTP client (a tenth of a short build).
  define: {
    BRIEFDECK_VERSION: JSON.stringify(version),
    BRIEFDECK_HEADS: JSON.stringify(JSON.stringify(headsOfTemplates())),
    fetch: "undefined",
  },
  // Names stay: they cost nothing, and `--debug` prints them.
  minifySyntax: true,
  minifyWhitespace: true,
  // Builds for browsers: of yaml the same code as ES modules, of which only what is used is bundled; of fflate the
  // same code without Node's worker threads, which it loads at once and which nothing here uses.
  alias: {
    yaml: join(root, "node_modules/yaml/browser/dist/index.js"),
    fflate: join(root, "node_modules/fflate/esm/browser.js"),
  },
  legalComments: "none",
  logLevel: "warning",
  plugins: [bundleLateRequires, withoutChildProcess],
};

rmSync(join(root, "dist"), { recursive: true, force: true });
await build({
  ...common,
  entryPoints: { cli: "src/cli/main.ts", index: "src/index.ts" },
  banner: { js: REQUIRE },
});
chmodSync(join(root, "dist/cli.js"), 0o755);
if (!process.argv.includes("--no-types")) {
  const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");
  execFileSync(process.execPath, [tsc, "-p", join(root, "tsconfig.build.json")], { stdio: "inherit" });
  rewriteImports(join(root, "dist/types"));
}

/** The YAML of every packaged template's head to its values, so that builds of decks need not read it. */
function headsOfTemplates() {
  const folder = join(root, "templates");
  const texts = readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(".hbs"))
    .sort()
    .map((name) => /^---\n([\s\S]*?)\n---\n/.exec(readFileSync(join(folder, name), "utf8"))?.[1]);
  return Object.fromEntries(texts.filter(Boolean).map((text) => [text, parse(text, { schema: "core" })]));
}

/** tsc leaves `./x.ts` in declarations, where older compilers of users look for `./x.js`. */
function rewriteImports(folder) {
  for (const entry of readdirSync(folder, { recursive: true })) {
    const file = join(folder, entry);
    if (!file.endsWith(".d.ts")) continue;
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace(/(from |import\()("\.[^"]*)\.ts"/g, '$1$2.js"'));
  }
}
