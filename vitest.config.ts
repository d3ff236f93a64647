import { defineConfig } from "vitest/config";
import { wasmAsBytes } from "./src/tools/wasm.mjs";

/** Many tests start programs or compile whole briefs, on machines with two cores. */
const patience = { testTimeout: 60_000, hookTimeout: 120_000 };
const readAhead = { setupFiles: "tests/support/read-ahead.ts" };

const plugins = [wasmAsBytes];

export default defineConfig({
  test: {
    // One core is left free otherwise, which on two makes every run twice as long.
    maxWorkers: "100%",
    globalSetup: "tests/support/subjects-folder.ts",
    projects: [
      // Files of a worker share their modules, which halves the time: stages are pure and keep nothing.
      {
        plugins,
        test: { ...patience, ...readAhead, name: "unit", include: ["tests/unit/**/*.test.ts"], isolate: false },
      },
      {
        plugins,
        test: {
          ...patience,
          ...readAhead,
          name: "golden",
          include: ["tests/*.test.ts", "tests/heavy/**/*.test.ts"],
          isolate: false,
        },
      },
      {
        plugins,
        test: {
          ...patience,
          name: "programs",
          include: ["tests/programs/**/*.test.ts"],
          exclude: ["tests/programs/made-patterns.test.ts"],
          isolate: false,
        },
      },
      // Looks at every expression that is made from its start on.
      { plugins, test: { ...patience, name: "alone", include: ["tests/programs/made-patterns.test.ts"] } },
    ],
  },
});
