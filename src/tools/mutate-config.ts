/** The tests that `mutate.mjs` asks: those of the rooms that it changes (`MUTATED`), and the rules' own cases for `check`. */
import { defineConfig } from "vitest/config";

/** Rooms whose tests ask another room's code by its public functions. */
const ASKED_BY: Readonly<Record<string, readonly string[]>> = {
  brief: ["brief", "data", "tree"],
  release: ["release", "leak", "marking"],
  marking: ["marking", "release"],
  check: ["check", "leak", "marking"],
};

const CASES_OF_CHECK = ["tests/lint.test.ts", "tests/discrepancies.test.ts", "tests/heavy/planted-breakages.test.ts"];

const mutated = (process.env.MUTATED ?? "").split(",").filter((room) => room !== "");
const rooms = [...new Set(mutated.flatMap((room) => ASKED_BY[room] ?? [room]))];
const unit = rooms.map((room) => `tests/unit/${room}/**/*.test.ts`);

export default defineConfig({
  test: {
    include: mutated.includes("check") ? [...unit, ...CASES_OF_CHECK] : unit,
    // Each file with modules of its own, or Stryker does not see which test reaches what.
    isolate: true,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
