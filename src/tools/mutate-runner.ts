/**
 * Runs each test again under every change that it reaches (`mutate.mjs`), in the same process: no module is loaded anew, so a
 * change costs what its tests cost.
 *
 * A test runs first as it is, which tells what it reaches; then once with each of these changes, until one test has failed for
 * it. Where a test then fails without any change too, something that modules keep has been spoilt: such a change is doubtful,
 * and looked at again in a process of its own, as are those that are reached while modules are loaded, and those that no test
 * has noticed and some did not come to a second time, since a module remembers what was made there.
 */
import { setMaxListeners } from "node:events";
import { writeFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { type RunnerTestCase, TestRunner } from "vitest";

/** What instrumented code looks at, by the names that Stryker gives it. */
interface Instrumented {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number;
  mutantCoverage?: { static: Record<string, number>; perTest: Record<string, Record<string, number>> };
}

/** What a run has found, by the number of a change. */
export interface Found {
  /** The file of tests that noticed it. */
  readonly killed: Record<string, string>;
  /** The files that reach it. */
  readonly reached: Record<string, string[]>;
  /** Those reached while modules or suites are made. */
  readonly early: string[];
  readonly doubtful: string[];
  /** Those that a test came to once, and not when it ran again. */
  readonly remembered: string[];
  /** Time ran out before every test was asked. */
  isCut: boolean;
  /** Tests that failed without a change. */
  readonly broken: string[];
}

/** How often more than without the change its place may be passed, before it counts as endless. */
const ENDLESS = 100;

/** What is passed while a test runs again does not count as reached. */
const AGAIN = "again";

/** How long a change may take in a process of its own. */
const SECONDS = 90;

const { MUTATE_FOUND: file = "", MUTATE_FILES: files = "", MUTATE_UNTIL: until = "" } = process.env;
declare global {
  var __stryker__: Instrumented | undefined;
  var mutationFound: Found | undefined;
}
// Each file of tests makes a runner anew; what was found goes on.
globalThis.__stryker__ ??= {};
const code = globalThis.__stryker__;
code.mutantCoverage ??= { static: {}, perTest: {} };
// The one change of this process, which has been active since its modules were loaded.
const alone = process.env.__STRYKER_ACTIVE_MUTANT__ !== undefined;
// Nothing but a thread can end an endless loop.
if (alone)
  new Worker(`setTimeout(() => process.kill(process.pid, "SIGKILL"), ${SECONDS * 1000})`, { eval: true }).unref();
globalThis.mutationFound ??= {
  killed: {},
  reached: {},
  early: [],
  doubtful: [],
  remembered: [],
  isCut: false,
  broken: [],
};
const found = globalThis.mutationFound;

const isOver = () => until !== "" && Date.now() > Number(until);

// A test that runs again and again leaves a listener each time, and Node warns of what looks like a leak.
setMaxListeners(0);

export default class MutationRunner extends TestRunner {
  /** How often the place of the change was passed in the last run. */
  #hits = 0;

  override async importFile(filepath: string, source: "collect" | "setup"): Promise<unknown> {
    // What a test would load only while it runs is loaded ahead, so that what is reached by loading is told from the rest.
    const imported = await super.importFile(filepath, source);
    if (source === "setup") for (const name of files.split("\n")) await super.importFile(name, "collect");
    return imported;
  }

  async runTask(test: RunnerTestCase): Promise<void> {
    const run = TestRunner.getTestFn(test);
    if (alone) return await run();
    if (isOver()) {
      found.isCut = true;
      return;
    }
    const reached = await this.#reached(test, run);
    if (reached === null) return;
    for (const [id, hits] of Object.entries(reached)) {
      const name = test.file.filepath;
      found.reached[id] = [...new Set([...(found.reached[id] ?? []), name])];
      if (id in found.killed || found.doubtful.includes(id)) continue;
      if (isOver()) {
        found.isCut = true;
        return;
      }
      if (await this.#notices(test, run, id, hits)) {
        if (await this.#notices(test, run, undefined, 0)) {
          found.doubtful.push(id);
          return;
        }
        found.killed[id] = name;
      } else if (this.#hits === 0 && !found.remembered.includes(id)) found.remembered.push(id);
    }
  }

  override onAfterRunFiles(): void {
    super.onAfterRunFiles();
    if (alone) return;
    found.early.splice(0, found.early.length, ...Object.keys(code.mutantCoverage?.static ?? {}));
    writeFileSync(file, JSON.stringify(found));
  }

  /** The changes that a test reaches, and how often; null if it fails by itself. */
  async #reached(test: RunnerTestCase, run: () => unknown): Promise<Readonly<Record<string, number>> | null> {
    code.currentTestId = test.id;
    const fails = await this.#notices(test, run, undefined, 0);
    code.currentTestId = AGAIN;
    const reached = code.mutantCoverage?.perTest[test.id] ?? {};
    if (fails) found.broken.push(`${test.file.name}: ${test.name}`);
    return fails ? null : reached;
  }

  /** Whether a test fails with a change, or as it is. */
  async #notices(test: RunnerTestCase, run: () => unknown, id: string | undefined, hits: number): Promise<boolean> {
    this.onBeforeTryTask(test);
    code.activeMutant = id;
    code.hitCount = 0;
    code.hitLimit = ENDLESS * Math.max(hits, 10);
    try {
      await run();
      this.onAfterTryTask(test);
      return false;
    } catch {
      return true;
    } finally {
      this.#hits = code.hitCount ?? 0;
      code.activeMutant = undefined;
      code.hitCount = undefined;
    }
  }
}
