/**
 * npm run mutate [-- --sample LINES] [--seed S] [--minutes M] [--tests FILE…] [PATH…]: what the tests would not notice.
 *
 * Changes the code in small ways (Stryker's instrumenter), one at a time, and runs the tests that reach the place. A change
 * that no test minds has survived: either the behaviour wants a test, or the code does nothing. With `--sample` only that many
 * lines, drawn by the seed, are changed; the same seed and sources draw the same lines. `--tests` asks further files of tests.
 *
 * 1. The tests of the room run once, in one process, and each again under every change that it reaches (`mutate-runner.ts`).
 * 2. A change that is reached while modules are loaded, that left them spoilt, or whose place is passed only once since they
 *    remember what was made there, gets a process of its own.
 *
 * With `--minutes` the run ends then; what no test has noticed until then was not tried, and the least score that it leaves is told.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { createInstrumenter } from "@stryker-mutator/instrumenter";
import { createInjector } from "typed-inject";
import { createVitest } from "vitest/node";
import { wasmAsBytes } from "./wasm.mjs";

const ROOMS = ["src/brief", "src/release", "src/marking", "src/check"];

/** Rooms whose tests ask another room's code by its public functions. */
const ASKED_BY = {
  brief: ["brief", "data", "tree", "open"],
  release: ["release", "leak", "marking"],
  marking: ["marking", "release"],
  check: ["check", "leak", "marking"],
};
const HOSTILE = [
  "tests/heavy/addressees.test.ts",
  "tests/heavy/elsewhere.test.ts",
  "tests/heavy/hostile-releases.test.ts",
  "tests/heavy/own-side.test.ts",
  "tests/heavy/properties.test.ts",
];
/** What asks a room's code elsewhere: the rules' own cases, what asks of contrast, what must not get out. */
const CASES_OF = {
  release: HOSTILE,
  marking: HOSTILE,
  check: [
    "tests/lint.test.ts",
    "tests/discrepancies.test.ts",
    "tests/heavy/planted-breakages.test.ts",
    "tests/unit/scene/paint.test.ts",
  ],
};

/** Files of tests in the order of `tests`. */
class InOrder {
  shard = (files) => files;
  sort = (files) => files.toSorted((a, b) => place(a) - place(b));
}

const { values, positionals } = parseArgs({
  options: {
    sample: { type: "string" },
    seed: { type: "string", default: "1" },
    minutes: { type: "string", default: "600" },
    tests: { type: "string", multiple: true, default: [] },
  },
  allowPositionals: true,
});
const paths = positionals.length === 0 ? ROOMS : positionals;
const until = Date.now() + Number(values.minutes) * 60_000;

const lines = values.sample === undefined ? null : drawn(Number(values.sample), Number(values.seed));
const { code, changes } = await instrumented(lines);
const tests = [...testsOf([...new Set(paths.map((path) => path.split("/")[1] ?? path))]), ...values.tests];

const folder = join("node_modules", ".cache", "mutate");
mkdirSync(folder, { recursive: true });
const file = resolve(folder, "found.json");
rmSync(file, { force: true });
process.env.MUTATE_FOUND = file;
process.env.MUTATE_FILES = [...code.keys()].join("\n");
process.env.MUTATE_UNTIL = String(until);
const vitest = await createVitest(
  "test",
  {
    config: false,
    watch: false,
    reporters: [{}],
    runner: "src/tools/mutate-runner.ts",
    include: tests,
    setupFiles: "tests/support/read-ahead.ts",
    globalSetup: "tests/support/subjects-folder.ts",
    // One process, whose files share their modules.
    maxWorkers: 1,
    isolate: false,
    // The room's own tests first, which notice most.
    sequence: { sequencer: InOrder },
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
  { plugins: [wasmAsBytes, { name: "mutate", enforce: "pre", load: (id) => code.get(id) }] },
);
const specifications = await vitest.globTestSpecifications();
const began = Date.now();
await vitest.runTestSpecifications(specifications);
console.log(
  `${specifications.length} files of tests asked about ${changes.length} changes in ${Math.round((Date.now() - began) / 1000)} s`,
);
const found = JSON.parse(readFileSync(file, "utf8"));
for (const test of found.broken) console.log(`${test}: fails without any change, and was not asked`);

const tally = { noticed: 0, survived: 0, untried: 0 };
/** The same of each file. */
const tallies = new Map();
/** And of each line, of which all changes are drawn at once. */
const ofLines = new Map();
const later = [];
for (const change of changes) {
  if (found.early.includes(change.id) || found.doubtful.includes(change.id)) later.push(change);
  else if (change.id in found.killed) noticed(change);
  else if (found.isCut) tally.untried += 1;
  else if (found.remembered.includes(change.id)) later.push(change);
  else survived(change, change.id in found.reached ? "survived" : "reached by no test");
}
tell();
if (later.length > 0) console.log(`${later.length} more in a process each`);
for (const change of later) {
  if (Date.now() > until) tally.untried += 1;
  else if (await noticedAlone(change)) noticed(change);
  else survived(change, "survived");
}
if (later.length > 0) tell();
if (tallies.size > 1)
  for (const [name, { noticed: some, survived: others }] of [...tallies].sort(([a], [b]) => a.localeCompare(b)))
    console.log(`${name}: ${some} of ${some + others}`);
process.exitCode = 0;
await vitest.close();

function count({ fileName, location }, what) {
  const name = relative(".", fileName);
  const line = `${name}:${location.start.line}`;
  const { noticed: some = 0, all = 0 } = ofLines.get(line) ?? {};
  ofLines.set(line, { noticed: some + (what === "noticed" ? 1 : 0), all: all + 1 });
  const own = tallies.get(name) ?? { noticed: 0, survived: 0 };
  tallies.set(name, own);
  own[what] += 1;
  tally[what] += 1;
}

function noticed(change) {
  count(change, "noticed");
}

function survived(change, how) {
  const { fileName, location, mutatorName, replacement } = change;
  count(change, "survived");
  const to = replacement.length > 200 ? `${replacement.slice(0, 200)} …` : replacement;
  const { line, column } = location.start;
  console.log(
    `${relative(".", fileName)}:${line + 1}:${column + 1}: ${how}: ${mutatorName}: ${to.replaceAll("\n", " ")}`,
  );
}

function tell() {
  const all = tally.noticed + tally.survived;
  const score = ((100 * tally.noticed) / Math.max(1, all)).toFixed(1);
  const least = ((100 * tally.noticed) / Math.max(1, all + tally.untried)).toFixed(1);
  const rest = tally.untried === 0 ? "" : `, ${tally.untried} not tried: ${least} % if nothing notices them`;
  const places = lines === null ? "all places" : `${lines.length} lines, seed ${values.seed}, ± ${halfInterval()} %`;
  console.log(`${tally.noticed} of ${all} changes noticed: ${score} % (${places})${rest}`);
}

/** Half of the interval of 95 % around the score of a sample: lines are drawn, and the changes of one fare alike. */
function halfInterval() {
  const drawnLines = [...ofLines.values()];
  const of = drawnLines.length;
  const sum = (numbers) => numbers.reduce((before, number) => before + number, 0);
  const share = tally.noticed / Math.max(1, tally.noticed + tally.survived);
  const spread = sum(drawnLines.map(({ noticed: some, all }) => (some - share * all) ** 2));
  const mean = sum(drawnLines.map(({ all }) => all)) / Math.max(1, of);
  return of < 2 ? "?" : (100 * 1.96 * Math.sqrt(spread / (of * (of - 1) * mean ** 2))).toFixed(1);
}

/** Whether a test fails where modules are loaded with the change: first asked is the file that noticed most of this source. */
async function noticedAlone({ id, fileName }) {
  const near = changes.filter((other) => other.fileName === fileName).map((other) => other.id);
  const notices = (test) => near.filter((one) => found.killed[one] === test).length;
  const reaching = [...new Set(near.flatMap((one) => found.reached[one] ?? []))].map((path) => relative(".", path));
  const [first, ...rest] = (reaching.length === 0 ? tests : reaching).sort(
    (a, b) => notices(resolve(b)) - notices(resolve(a)),
  );
  process.env.__STRYKER_ACTIVE_MUTANT__ = id;
  try {
    for (const files of [[first], rest]) {
      const { testModules, unhandledErrors } = await vitest.runTestSpecifications(
        specifications.filter(({ moduleId }) => files.includes(relative(".", moduleId))),
      );
      if (unhandledErrors.length > 0 || testModules.some((module) => !module.ok())) return true;
    }
    return false;
  } finally {
    delete process.env.__STRYKER_ACTIVE_MUTANT__;
  }
}

/** The sources with all their changes in them, each behind a switch, and what the changes are. */
async function instrumented(places) {
  const silent = () => {};
  const logger = { debug: silent, info: silent, warn: console.warn, isDebugEnabled: () => false };
  const instrumenter = createInjector().provideValue("logger", logger).injectFunction(createInstrumenter);
  const names = places === null ? paths.flatMap(filesIn) : [...new Set(places.map(({ name }) => name))];
  const files = names.map((name) => ({
    name: resolve(name),
    content: readFileSync(name, "utf8"),
    mutate: places === null || places.filter((place) => place.name === name).map(({ line }) => ofLine(line)),
  }));
  // Words of messages are held by the goldens, which take too long to be asked here.
  const options = { ignorers: [], plugins: null, excludedMutations: ["StringLiteral"] };
  const made = await instrumenter.instrument(files, options);
  return {
    code: new Map(made.files.map(({ name, content }) => [name, content])),
    changes: made.mutants.filter(({ status }) => status !== "Ignored"),
  };
}

function ofLine(line) {
  return { start: { line, column: 0 }, end: { line: line + 1, column: 0 } };
}

function place({ moduleId }) {
  return tests.indexOf(relative(".", moduleId));
}

function testsOf(rooms) {
  const unit = [...new Set(rooms.flatMap((room) => ASKED_BY[room] ?? [room]))].flatMap((room) =>
    readdirSync(join("tests/unit", room), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".test.ts"))
      .map((name) => join("tests/unit", room, name))
      .sort(),
  );
  return [...new Set([...unit, ...rooms.flatMap((room) => CASES_OF[room] ?? [])])];
}

/** Lines that hold code, drawn without putting back; numbered from 0. */
function drawn(size, seed) {
  const all = paths.flatMap(filesIn).flatMap((name) =>
    readFileSync(name, "utf8")
      .split("\n")
      .flatMap((text, line) => (isCode(text) ? [{ name, line }] : [])),
  );
  const random = numbers(seed);
  const places = [];
  while (places.length < size && all.length > 0) places.push(...all.splice(Math.floor(random() * all.length), 1));
  return places;
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
