/**
 * npm run oracle [-- COUNT [SEED]] [--releases]: random briefs of which it is known who may see what
 * (`tests/programs/oracle.test.ts`), many of them, on every core. Says how many there were, and stops with the first that
 * gives somebody what is not for him. `--releases`: only what a release leaves of them, some five times as fast as whole decks.
 *
 * npm run oracle -- --mends [--briefs N] [WORD…]: takes each mend of a leak out of the code, one at a time
 * (`tests/support/oracle/mends.json`), and says which brief then leaks or is refused: words that are lost, and crashes, show no
 * leak. Fails if one is not missed within N briefs (default 4000). WORD: only mends with this word in their name.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join, relative } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { WASM_LOADER } from "./wasm.mjs";

const { values, positionals } = parseArgs({
  options: {
    mends: { type: "boolean", default: false },
    releases: { type: "boolean", default: false },
    briefs: { type: "string", default: "4000" },
  },
  allowPositionals: true,
});
const root = join(import.meta.dirname, "../..");
const cores = availableParallelism();
/** What is copied for each mend: the release, and nothing that it is made of. */
const RELEASE = "src/release/";
if (values.mends) await withoutMends(Number(values.briefs), positionals);
else await everywhere(positionals[0] ?? "20000", positionals[1] ?? "1");

async function everywhere(count, seed) {
  const each = Math.ceil(Number(count) / cores);
  if (!(each > 0) || !Number.isInteger(Number(seed))) {
    console.error("npm run oracle -- COUNT [SEED]: both are whole numbers");
    process.exit(2);
  }
  const codes = await Promise.all(Array.from({ length: cores }, (_, n) => run(Number(seed) + n * each, each)));
  process.exitCode = codes.every((code) => code === 0) ? 0 : 1;
}

/** One process with its own share of the seeds. */
function run(from, count) {
  const runs = values.releases ? 0 : count;
  const env = { ...process.env, ORACLE_RUNS: String(runs), ORACLE_RELEASES: String(count), ORACLE_SEED: String(from) };
  const argv = ["node_modules/vitest/vitest.mjs", "run", "tests/programs/oracle.test.ts", "-t", "random briefs"];
  const child = spawn(process.execPath, argv, { env, stdio: "inherit" });
  return new Promise((done) => child.on("exit", done));
}

async function withoutMends(briefs, words) {
  const { build } = await import("esbuild");
  const all = JSON.parse(readFileSync(join(root, "tests/support/oracle/mends.json"), "utf8"));
  const mends = all.filter(({ leak }) => words.length === 0 || words.some((word) => leak.includes(word)));
  // Two folders below the root, as the tests' own files are, and beside the packages.
  const folder = mkdtempSync(join(root, "node_modules", ".oracle-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const found = new Set();
  const here = mends.filter(({ leak, file, code }) => {
    const isHere = readFileSync(join(root, file), "utf8").split(code).length === 2;
    if (!isHere) console.log(`${leak}: ${file} does not hold once: ${code}`);
    return isHere;
  });
  const tested = here.filter(({ test }) => test !== undefined).values();
  await Promise.all(
    Array.from({ length: cores }, async () => {
      for (const mend of tested) {
        if (!(await fails(mend, folder))) continue;
        found.add(mend.leak);
        console.log(`${mend.leak}: ${mend.test} fails`);
      }
    }),
  );
  const asked = here.filter(({ test }) => test === undefined);
  // The brief is opened once for all mends of the release, which takes most of the time.
  const ofRelease = asked.filter(({ file }) => file.startsWith(RELEASE));
  const shares = Array.from({ length: cores }, (_, core) => ofRelease.filter((_, at) => at % cores === core));
  const others = asked.filter(({ file }) => !file.startsWith(RELEASE)).map((mend) => [mend]);
  const next = [...shares, ...others].filter(({ length }) => length > 0).entries();
  await Promise.all(Array.from({ length: cores }, worker));
  console.log(`${found.size} of ${mends.length} mends are missed when they are gone`);
  const kept = mends.filter(({ leak }) => !found.has(leak));
  for (const { leak } of kept) console.log(`not missed in ${briefs} briefs: ${leak}`);
  process.exitCode = kept.length === 0 ? 0 : 1;

  async function worker() {
    for (const [at, share] of next) {
      const outfile = join(folder, `${at}.mjs`);
      await build({
        absWorkingDir: root,
        stdin: { contents: program(share, briefs), resolveDir: root, loader: "ts" },
        bundle: true,
        platform: "node",
        format: "esm",
        packages: "external",
        loader: WASM_LOADER,
        outfile,
        logLevel: "error",
        plugins: [without(share)],
      });
      await said(outfile, (line) => {
        const [leak, failure] = JSON.parse(line);
        found.add(leak);
        console.log(`${leak}: ${failure}`);
      });
    }
  }
}

/**
 * Asks each release that lacks a mend, or, of a mend that is elsewhere, the one release there is. `in` of a mend: kinds of
 * places (`places.ts`) that its briefs have, where few briefs would have them else; `loses`: it shows by what is lost.
 */
function program(mends, briefs) {
  const imports = mends.map((_, at) => `import { releaseOpened as r${at} } from "without:${at}";`);
  const asked = [...new Set(mends.map((mend) => mend.in))].map((kinds) => {
    const releases = mends.flatMap(({ leak, loses = false, in: own }, at) =>
      own === kinds ? [`[${JSON.stringify(leak)}, { release: r${at}, loses: ${loses} }]`] : [],
    );
    const form = kinds === undefined ? "null" : `new RegExp(${JSON.stringify(kinds)})`;
    return `askEach(new Map([${releases.join(", ")}]), 1, ${briefs}, ${form}, (...found) => console.log(JSON.stringify(found)));`;
  });
  return `import { askEach } from "./tests/support/oracle/ask-release.ts";
${imports.join("\n")}
${asked.join("\n")}`;
}

/**
 * The sources without their mends: `without:2` is the release without the third, a copy of its own beside the one there is;
 * all else stands there once. A mend that is no part of the release is taken out of what there is.
 */
function without(mends) {
  const setup = ({ onResolve, onLoad }) => {
    const [only] = mends.filter(({ file }) => !file.startsWith(RELEASE));
    // Node loads none as bytes.
    onResolve({ filter: /[.]wasm$/ }, ({ path }) => ({ path: join(root, "node_modules", path) }));
    onResolve({ filter: /^without:/ }, ({ path }) => {
      const release = join(root, "src/open/release.ts");
      return { path: release, namespace: only === undefined ? path : "file" };
    });
    onResolve({ filter: /^[.]/ }, ({ path, importer, namespace, kind }) => {
      if (!namespace.startsWith("without:") || kind !== "import-statement") return undefined;
      const target = join(dirname(importer), path);
      return { path: target, namespace: nameIn(target).startsWith(RELEASE) ? namespace : "file" };
    });
    onLoad({ filter: /[.]ts$/ }, ({ path, namespace }) => {
      const mend = namespace === "file" ? only : mends[Number(namespace.slice("without:".length))];
      if (namespace === "file" && nameIn(path) !== mend?.file) return undefined;
      const text = readFileSync(path, "utf8");
      const contents = nameIn(path) === mend.file ? text.replace(mend.code, () => mend.without) : text;
      return { contents, loader: "ts", resolveDir: dirname(path) };
    });
  };
  return { name: "without-mend", setup };
}

function nameIn(path) {
  return relative(root, path).replaceAll("\\", "/");
}

/**
 * Whether the test that a mend names, since no random brief shows it, fails without it. One configuration serves all mends, and
 * what Vite made of all other modules is kept between them.
 */
function fails({ file, code, without, test }, folder) {
  const config = join(folder, "vitest.config.mjs");
  const wasm = JSON.stringify(new URL("wasm.mjs", import.meta.url).href);
  writeFileSync(
    config,
    `import { wasmAsBytes } from ${wasm};
const { id, code, without, test } = JSON.parse(process.env.MEND);
const withoutMend = {
  name: "without-mend",
  enforce: "pre",
  configureVitest: ({ experimental_defineCacheKeyGenerator: define }) => define((module) => (module.id === id ? false : undefined)),
  transform: (text, module) => (module === id ? text.replace(code, () => without) : undefined),
};
const experimental = { fsModuleCache: true, fsModuleCachePath: ${JSON.stringify(join(folder, "modules"))} };
export default { root: ${JSON.stringify(root)}, plugins: [wasmAsBytes, withoutMend], test: { include: [test], experimental } };
`,
  );
  const env = { ...process.env, MEND: JSON.stringify({ id: join(root, file), code, without, test }) };
  const argv = [join(root, "node_modules/vitest/vitest.mjs"), "run", "--bail", "1", "--config", config];
  const child = spawn(process.execPath, argv, { cwd: root, env, stdio: "ignore" });
  return new Promise((done) => child.on("exit", (exit) => done(exit === 1)));
}

/** Runs a program and hands on each line that it prints. */
function said(file, tell) {
  const child = spawn(process.execPath, [file], { stdio: ["ignore", "pipe", "inherit"] });
  createInterface({ input: child.stdout }).on("line", tell);
  return new Promise((done) => child.on("close", done));
}
