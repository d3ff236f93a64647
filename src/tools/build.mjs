/** Builds dist/: the command line and the library, bundled; and the library's types. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { htmlDecodeTree } from "entities/decode";
import { build } from "esbuild";
import { openSync } from "fontkit";
import { buildFlexbox, lateFlexbox } from "./flexbox.mjs";
import { chineseFace } from "./han.mjs";
import { withLateExpressions, withLateRules } from "./late-expressions.mjs";
import { noticesOf, packagesIn } from "./notices.mjs";
import { WASM_LOADER } from "./wasm.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const dist = join(root, "dist");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

// Bundled CommonJS packages call `require` for Node's own modules, which ES modules do not have.
const REQUIRE =
  'import { createRequire as briefdeckRequire } from "node:module"; const require = briefdeckRequire(import.meta.url);';

const LATE_EXPRESSION = join(root, "src/data/late-expression.ts");

/**
 * The sources, with late expressions. Those that load a CommonJS package late say `createRequire(import.meta.url)("name")`,
 * which esbuild leaves alone; a plain `require` it bundles, and runs the package on the first call as well.
 */
const lateParts = {
  name: "late-parts",
  setup(builder) {
    builder.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
      const text = ascii(readFileSync(path, "utf8").replaceAll('createRequire(import.meta.url)("', 'require("'));
      return { contents: withLateExpressions(text, LATE_EXPRESSION), loader: "ts" };
    });
  },
};

const lateRules = {
  name: "late-rules",
  setup(builder) {
    builder.onLoad({ filter: /[\\/]marked\.esm\.js$/ }, ({ path }) => ({
      contents: withLateRules(ascii(readFileSync(path, "utf8")), LATE_EXPRESSION),
      loader: "js",
    }));
  },
};

const asciiPackages = {
  name: "ascii-packages",
  setup(builder) {
    builder.onLoad({ filter: /[\\/]node_modules[\\/].*\.m?js$/ }, ({ path }) => ({
      contents: ascii(readFileSync(path, "utf8")),
      loader: "js",
    }));
  },
};

/** esbuild leaves regular expressions as they are; a script of ASCII alone takes half the memory. */
function ascii(source) {
  return source.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/**
 * commander loads `child_process` for subcommands that are programs of their own, which briefdeck has none of;
 * Handlebars' compiler loads `source-map` where it is there, for maps that nobody asks for.
 */
const withoutUnused = {
  name: "without-unused",
  setup(builder) {
    builder.onResolve({ filter: /^(?:node:child_process|source-map)$/ }, ({ path }) => ({
      path,
      namespace: "nothing",
    }));
    builder.onLoad({ filter: /.*/, namespace: "nothing" }, () => ({ contents: "module.exports = {};" }));
  },
};

const entityTable = {
  name: "entity-table",
  setup(builder) {
    builder.onLoad({ filter: /[\\/]entities[\\/]dist[\\/]generated[\\/]decode-data-html\.js$/ }, () => ({
      contents: unpackedTable(htmlDecodeTree),
    }));
  },
};

/** zlib as its file in `dist/wasm`, in the program: of bytes within a script V8 would read the text at every start. */
const zlibBeside = {
  name: "zlib-beside",
  setup(builder) {
    builder.onLoad({ filter: /[\\/]zip-module\.wasm$/ }, () => ({
      contents: `import { readFileSync } from "node:fs"; export default readFileSync(__dirname + "/wasm/zlib.wasm");`,
      loader: "js",
    }));
  },
};

/** A tenth of the program, which decks without charts need not read. */
const lateCharts = {
  name: "late-charts",
  setup(builder) {
    builder.onResolve({ filter: /^pptxgenjs$/ }, ({ path }) => ({ path, namespace: "late-charts" }));
    builder.onLoad({ filter: /.*/, namespace: "late-charts" }, () => ({
      contents: 'export default require("briefdeck-charts")().default;',
    }));
  },
};

/** Templates that Handlebars compiled take the place of an empty list (`src/deck/handlebars/packaged.ts`). */
const withTemplates = {
  name: "with-templates",
  setup(builder) {
    builder.onLoad({ filter: /[\\/]deck[\\/]handlebars[\\/]packaged\.ts$/ }, () => ({
      contents: packaged,
      loader: "js",
    }));
  },
};

const { constants, prepared, packaged } = await preparedTemplates();
const { unpackedTable } = await loaded("src/tools/entity-table.ts");

/**
 * Node has letters by their property (`\p{L}`) in expressions, if fewer of them than the newest standard. Told otherwise, esbuild
 * writes `new RegExp("…")`, which is made anew at every call of what it stands in.
 */
const supported = { "regexp-unicode-property-escapes": true };
/** Scripts that are run as text have no `import()`. */
const inScript = { ...supported, "dynamic-import": false };

/** Everything is bundled, the dependencies too: one file read instead of hundreds at every start. */
const common = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  target: "node20",
  supported,
  // Nothing here may reach the network. Told that there is no `fetch`, yoga-layout decodes its WebAssembly itself
  // instead of fetching a data address, for which Node would first load its HTTP client (a tenth of a short build).
  define: { BRIEFDECK_VERSION: JSON.stringify(version), fetch: "undefined", ...constants },
  // Names stay: they cost nothing, and `--debug` prints them.
  minifySyntax: true,
  minifyWhitespace: true,
  // The build for browsers: the same code as ES modules, of which only what is used is bundled.
  alias: { yaml: join(root, "node_modules/yaml/browser/dist/index.js") },
  // They stand in THIRD-PARTY.txt, whole.
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
  loader: WASM_LOADER,
  plugins: [withTemplates, lateParts, lateRules, withoutUnused, entityTable],
};

/** As in `src/host/faces.ts`. */
const FACES = [
  "arimo",
  "caladea",
  "carlito",
  "cousine",
  "gelasio",
  "noto-sans-kr",
  "noto-sans-sc",
  "stix-two-math",
  "tinos",
  "vazirmatn",
];

/** Has 21 MB in two weights, most of it for what the Korean face has or what nobody writes. */
const CUT_DOWN = "noto-sans-sc";

/** What is read when somebody wants it: the library finds it in its own package, the program beside itself. */
const PDF = { name: "pdfkit", file: "pdfkit.cjs" };
const HIGHLIGHT = { name: "highlight.js/lib/common", file: "highlight.cjs" };
const TEX = { name: "temml", file: "temml.cjs" };
const GRAPHS = { name: "@dagrejs/dagre", file: "dagre.cjs" };
/** What reads font files, for the command that adds them to a pack. */
const FONTS = { name: "fontkit", file: "fontkit.cjs" };
const LATE = [PDF, HIGHLIGHT, TEX, GRAPHS, FONTS];

rmSync(dist, { recursive: true, force: true });
/** Folders of packages of which something is shipped; those of which no bundle but a file is. */
const shippedPackages = [
  "@jsquash/jpeg",
  "@jsquash/webp",
  "@resvg/resvg-wasm",
  "@zip.js/zip.js",
  "harfbuzzjs",
  "yoga-layout",
].map((name) => `node_modules/${name}`);
const bundle = async (options) => {
  const made = await build(options);
  shippedPackages.push(...packagesIn(made.metafile));
  return made;
};

await bundle({
  ...common,
  external: LATE.map(({ name }) => name),
  format: "esm",
  splitting: true,
  outdir: "dist",
  outExtension: { ".js": ".mjs" },
  chunkNames: "chunks/[name]-[hash]",
  entryPoints: { index: "src/index.ts" },
  banner: { js: REQUIRE },
});
copyWasm();
await buildCommandLine();
for (const fonts of [PDF, FONTS]) await buildWithFonts(fonts);
for (const { name, file } of [HIGHLIGHT, TEX, GRAPHS])
  await bundle({ ...common, format: "cjs", entryPoints: [name], outfile: join(dist, file) });
await copyFaces();
await buildPages();
writeFileSync(join(dist, "THIRD-PARTY.txt"), noticesOf(root, shippedPackages));
if (!process.argv.includes("--no-types")) {
  const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");
  execFileSync(process.execPath, [tsc, "-p", join(root, "tsconfig.build.json")], { stdio: "inherit" });
  rewriteImports(join(root, "dist/types"));
  writeFileSync(join(dist, "types", "package.json"), '{"type":"module"}\n');
}

/** `dist/cli.js`, which loads scripts of everything, each when it is needed, with V8's compiled forms of them (see `src/host/program.ts`). */
async function buildCommandLine() {
  const charts = "charts.cjs";
  await bundle({
    ...common,
    ...wrapped(),
    stdin: { contents: 'export { default } from "pptxgenjs";', resolveDir: root },
    outfile: join(dist, charts),
    supported: inScript,
    plugins: [...common.plugins, asciiPackages],
  });
  const flexbox = { script: "flexbox.cjs", wasm: "flexbox.wasm" };
  await buildFlexbox(
    { ...common, ...wrapped(), define: { ...common.define, "import.meta.url": "briefdeckUrl" } },
    { script: join(dist, flexbox.script), wasm: join(dist, flexbox.wasm) },
  );
  const { outputFiles } = await bundle({
    ...common,
    ...wrapped('briefdeckPrepared=require("briefdeck-prepared")'),
    entryPoints: ["src/cli/loaded.ts"],
    outfile: join(dist, "program.cjs"),
    plugins: [...common.plugins, asciiPackages, zlibBeside, lateFlexbox, lateCharts],
    external: ["briefdeck-flexbox", "briefdeck-charts", ...LATE.map(({ file }) => `./${file}`)],
    alias: { ...common.alias, ...Object.fromEntries(LATE.map(({ name, file }) => [name, `./${file}`])) },
    supported: inScript,
    define: {
      ...common.define,
      ...Object.fromEntries(Object.keys(prepared).map((name) => [name, `briefdeckPrepared.${name}`])),
      "import.meta.url": "briefdeckUrl",
    },
    write: false,
  });
  const [map, { text }] = outputFiles;
  if (/[^\0-\x7f]/.test(text)) throw new Error("the program has letters that are not ASCII");
  const { packPrepared } = await loaded("src/host/prepared.ts");
  const { bytes, ends } = packPrepared(prepared);
  const shipped = {
    program: `program-${hashOf(text)}.cjs`,
    charts,
    flexbox,
    prepared: { file: `prepared-${hashOf(bytes)}.txt`, ends },
  };
  writeFileSync(join(dist, shipped.program), text);
  writeFileSync(join(dist, `${shipped.program}.map`), map.contents);
  writeFileSync(join(dist, shipped.prepared.file), bytes);
  // CommonJS: Node loads what reads ES modules for the first of them, an eighth of what it takes to start.
  writeFileSync(join(dist, "package.json"), '{"type":"commonjs"}\n');
  await build({
    ...common,
    format: "cjs",
    entryPoints: ["src/cli/main.ts"],
    outfile: join(dist, "cli.js"),
    define: {
      ...common.define,
      BRIEFDECK_SHIPPED: JSON.stringify(JSON.stringify(shipped)),
      "import.meta.dirname": "__dirname",
    },
  });
  chmodSync(join(dist, "cli.js"), 0o755);
  const warm = await bundled("src/tools/warm.ts");
  const args = [dist, JSON.stringify(shipped), join(root, "briefs/park-obama.md")];
  execFileSync(process.execPath, ["--input-type=module", "-", ...args], { input: warm });
}

/**
 * A bundle in a function of Node's module wrapper, as `src/host/program.ts` runs it.
 * @param constants further declarations
 */
function wrapped(...constants) {
  const declared = ['briefdeckUrl=require("node:url").pathToFileURL(__filename).href', ...constants].join();
  return {
    format: "cjs",
    banner: { js: `(function(exports,require,module,__filename,__dirname){const ${declared};` },
    footer: { js: "})" },
    // V8 reads it at every start. `src/host/trace.ts` finds the names again.
    minifyIdentifiers: true,
    sourcemap: "external",
    sourcesContent: false,
  };
}

function hashOf(content) {
  return createHash("sha256").update(content).digest("hex").slice(0, 8);
}

/** fontkit reads WOFF2 by a package that is half dictionary; our faces are TrueType. */
async function buildWithFonts({ name, file }) {
  const withoutBrotli = {
    name: "without-brotli",
    setup(builder) {
      builder.onResolve({ filter: /^brotli\// }, ({ path }) => ({ path, namespace: "nothing" }));
      builder.onLoad({ filter: /.*/, namespace: "nothing" }, () => ({ contents: "module.exports = {};" }));
    },
  };
  await bundle({
    ...common,
    format: "cjs",
    entryPoints: [name],
    mainFields: ["main"],
    define: { ...common.define, "import.meta.url": "briefdeckUrl" },
    banner: { js: 'const briefdeckUrl=require("node:url").pathToFileURL(__filename).href;' },
    outfile: join(dist, file),
    plugins: [withoutBrotli],
  });
}

/** The open faces with their licences, as their packages have them but for that one. */
async function copyFaces() {
  const packages = join(root, "node_modules/@expo-google-fonts");
  const { createSubsetter } = await loaded("src/emit/faces/subset.ts");
  const subset = await createSubsetter(readFileSync(join(root, "node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm")));
  const korean = openSync(join(packages, "noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf"));
  const characters = chineseFace(new Set(korean.characterSet));
  for (const folder of FACES) {
    const styles = readdirSync(join(packages, folder)).filter((name) =>
      /^(?:400Regular|700Bold)(?:_Italic)?$/.test(name),
    );
    for (const style of styles) {
      const [file] = readdirSync(join(packages, folder, style)).filter((name) => name.endsWith(".ttf"));
      const [from, to] = [join(packages, folder, style, file), join(dist, "fonts", folder, style, file)];
      mkdirSync(dirname(to), { recursive: true });
      if (folder === CUT_DOWN) writeFileSync(to, subset(readFileSync(from), characters));
      else copyFileSync(from, to);
    }
    copyFileSync(join(packages, folder, "LICENSE_FONT"), join(dist, "fonts", folder, "LICENSE_FONT"));
  }
}

/** As in `src/host/shipped.ts`: what draws pictures and what makes faces smaller, as their packages have them. */
function copyWasm() {
  mkdirSync(join(dist, "wasm"), { recursive: true });
  for (const [from, to] of [
    ["@resvg/resvg-wasm/index_bg.wasm", "resvg.wasm"],
    ["@resvg/resvg-wasm/index.js", "resvg.cjs"],
    ["@jsquash/webp/codec/dec/webp_dec.wasm", "webp.wasm"],
    ["@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm", "mozjpeg.wasm"],
    ["harfbuzzjs/dist/harfbuzz-subset.wasm", "harfbuzz-subset.wasm"],
    ["@zip.js/zip.js/dist/zip-module.wasm", "zlib.wasm"],
  ])
    copyFileSync(join(root, "node_modules", from), join(dist, "wasm", to));
}

/** What browsers run and read, smaller. */
async function buildPages() {
  const folder = join(root, "src/pages");
  const files = readdirSync(folder).filter((name) => /\.(?:js|css)$/.test(name));
  await build({
    entryPoints: files.map((name) => join(folder, name)),
    outdir: join(dist, "pages"),
    minify: true,
    target: ["chrome111", "firefox113", "safari16.4"],
    charset: "utf8",
    logLevel: "warning",
  });
}

/** What `prepare.ts` reads ahead of the packaged templates, as values for the constants that the sources declare. */
async function preparedTemplates() {
  const { prepareTemplates } = await loaded("src/tools/prepare.ts");
  const pack = join(root, "templates/statecraft");
  const files = readdirSync(pack, { recursive: true })
    .filter((name) => /\.(hbs|css|yml)$/.test(name))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(pack, name), "utf8") }));
  const { words, prepared, packaged } = prepareTemplates(files);
  const texts = Object.entries({ ...words, ...prepared }).map(([name, value]) => [name, JSON.stringify(value)]);
  return { constants: Object.fromEntries(texts), prepared, packaged };
}

/** What a module of the sources exports. */
async function loaded(source) {
  return import(`data:text/javascript;base64,${Buffer.from(await bundled(source)).toString("base64")}`);
}

/** A program of the sources with all that it imports, as text. */
async function bundled(source) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [source],
    bundle: true,
    platform: "node",
    format: "esm",
    banner: { js: REQUIRE.replace("import.meta.url", JSON.stringify(import.meta.url)) },
    // With `source-map`, the code that Handlebars compiles ahead is half as long.
    target: "node20",
    loader: WASM_LOADER,
    plugins: [lateParts],
    write: false,
  });
  return outputFiles[0].text;
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
