/**
 * npm run oracle [-- COUNT [SEED]] [--releases]: random briefs of which it is known who may see what
 * (`tests/programs/oracle.test.ts`), many of them, on every core. Says how many there were, and stops with the first that
 * gives somebody what is not for him. `--releases`: only what a release leaves of them, some five times as fast as whole decks.
 *
 * npm run oracle -- --mends [--briefs N] [WORD…]: takes each mend of a leak out of the code, one at a time
 * (`tests/support/oracle/mends.json`), and says which brief shows that it is gone. Fails if one is not missed within N briefs
 * (default 4000). WORD: only mends with this word in their name.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";

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
  const missed = [];
  const next = mends.entries();
  await Promise.all(Array.from({ length: cores }, worker));
  console.log(`${mends.length - missed.length} of ${mends.length} mends are missed when they are gone`);
  for (const leak of missed) console.log(`not missed in ${briefs} briefs: ${leak}`);
  process.exitCode = missed.length === 0 ? 0 : 1;

  async function worker() {
    for (const [at, mend] of next) {
      const outfile = join(folder, `${at}.mjs`);
      const text = readFileSync(join(root, mend.file), "utf8");
      if (text.split(mend.code).length !== 2) {
        missed.push(mend.leak);
        console.log(`${mend.leak}: ${mend.file} does not hold once: ${mend.code}`);
        continue;
      }
      await build({
        absWorkingDir: root,
        stdin: { contents: program(briefs), resolveDir: root, loader: "ts" },
        bundle: true,
        platform: "node",
        format: "esm",
        packages: "external",
        outfile,
        logLevel: "error",
        plugins: [without(mend)],
      });
      const found = await said(outfile);
      if (found === "") missed.push(mend.leak);
      console.log(`${mend.leak}: ${found || "NOT MISSED"}`);
    }
  }
}

function program(briefs) {
  return `import { askReleases } from "./tests/support/oracle/ask-release.ts";
const [first = ""] = askReleases(1, ${briefs}, 1).failures;
process.stdout.write(first);`;
}

/** The sources without one of their mends. */
function without({ file, code, without }) {
  const setup = ({ onLoad }) =>
    onLoad({ filter: /[.]ts$/ }, ({ path }) => {
      if (relative(root, path).replaceAll("\\", "/") !== file) return undefined;
      return { contents: readFileSync(path, "utf8").replace(code, () => without), loader: "ts" };
    });
  return { name: "without-mend", setup };
}

/** The first failure of a program; a mend whose place nothing else expects to be without it shows by a crash. */
function said(file) {
  const child = spawn(process.execPath, [file], { stdio: ["ignore", "pipe", "ignore"] });
  let text = "";
  child.stdout.on("data", (data) => (text += data));
  return new Promise((done) => child.on("close", (code) => done(code === 0 ? text : "crashes without it")));
}
