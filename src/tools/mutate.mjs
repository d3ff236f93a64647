/**
 * npm run mutate [-- --sample LINES] [--seed S] [--minutes M] [ROOM…]: what the tests would not notice.
 *
 * Changes the code in small ways (Stryker), one at a time, and runs the tests that reach the place. A change that no test
 * minds has survived: either the behaviour wants a test, or the code does nothing. With `--sample` only that many lines,
 * drawn by the seed, are changed: minutes instead of a night. The same seed and sources draw the same lines. Survivors are
 * told as they are found, and with `--minutes` the run ends then, with the score of what it came to.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Stryker } from "@stryker-mutator/core";

const ROOMS = ["src/brief", "src/release", "src/marking", "src/check"];
const { values, positionals } = parseArgs({
  options: { sample: { type: "string" }, seed: { type: "string", default: "1" }, minutes: { type: "string" } },
  allowPositionals: true,
});
const rooms = positionals.length === 0 ? ROOMS : positionals;
const mutate = values.sample === undefined ? rooms.map(whole) : drawn(Number(values.sample), Number(values.seed));

// For the tests' own process (`mutate-config.ts`), which Stryker starts.
process.env.MUTATED = [...new Set(rooms.map((path) => path.split("/")[1]))].join(",");

const counts = { killed: 0, survived: 0 };

/** What the reporter of `mutate-reporter.mjs` tells of each change. */
process.on("mutated", ({ status, fileName, location, mutatorName, replacement }) => {
  if (status === "Killed" || status === "Timeout") counts.killed += 1;
  if (status !== "Survived" && status !== "NoCoverage") return;
  counts.survived += 1;
  const to = replacement.length > 200 ? `${replacement.slice(0, 200)} …` : replacement;
  console.log(`${fileName}:${location.start.line}:${location.start.column}: ${status}: ${mutatorName}: ${to}`);
});

if (values.minutes !== undefined)
  setTimeout(() => {
    tell();
    // Stryker then clears its folders and ends its processes.
    process.kill(process.pid, "SIGINT");
  }, Number(values.minutes) * 60_000).unref();

await new Stryker({
  mutate,
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner", "./src/tools/mutate-reporter.mjs"],
  vitest: { configFile: "src/tools/mutate-config.ts", related: false },
  // Words of messages are held by the goldens, which take too long to be asked here.
  mutator: { excludedMutations: ["StringLiteral"] },
  reporters: ["as-found"],
  allowConsoleColors: false,
  // The compiler is asked nothing: its seventh version has not the functions that Stryker wants.
  tsconfigFile: "no-tsconfig",
  ignorePatterns: ["out", "dist", "reports"],
  tempDirName: join("node_modules", ".cache", "mutate"),
  concurrency: 1,
  timeoutMS: 20_000,
  dryRunTimeoutMinutes: 30,
  logLevel: "warn",
}).runMutationTest();

tell();

function tell() {
  const all = counts.killed + counts.survived;
  const score = ((100 * counts.killed) / Math.max(1, all)).toFixed(1);
  console.log(`${counts.killed} of ${all} changes noticed: ${score} %, seed ${values.seed}, ${mutate.length} places`);
}

function whole(path) {
  return statSync(path).isDirectory() ? `${path}/**/*.ts` : path;
}

/** `file:line-line` for lines that hold code, drawn without putting back. */
function drawn(size, seed) {
  const lines = rooms.flatMap(filesIn).flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .flatMap((line, i) => (isCode(line) ? [`${file}:${i + 1}-${i + 1}`] : [])),
  );
  const random = numbers(seed);
  const places = [];
  while (places.length < size && lines.length > 0) places.push(...lines.splice(Math.floor(random() * lines.length), 1));
  return places.sort();
}

function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)))
    .filter((name) => name.endsWith(".ts") && !name.endsWith("types.ts"));
}

/** Lines that decide something: conditions, calls and results, no imports, comments, types or closing brackets. */
function isCode(line) {
  return (
    /[?<>=!&|+(]|\breturn\b/.test(line) && !/^\s*(?:import |export type |interface |type |\/\/|\/\*|\*)/.test(line)
  );
}

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
function numbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
