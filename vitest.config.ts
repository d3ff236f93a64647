import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // Contract and render tests start other programs, on machines with two cores.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
