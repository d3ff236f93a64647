import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { sourceTrace } from "../../../src/host/trace.ts";
import { inTemporaryFolder } from "../../support/folders.ts";

it("names places in the sources for those in a bundle that has a map, and leaves all others", async () => {
  await inTemporaryFolder((folder) => {
    const bundle = join(folder, "program-1.cjs");
    // Column 1 of the bundle is line 1 of the first source, column 11 is its line 8, column 5.
    const map = { version: 3, sources: ["../src/tree/walk.ts"], names: [], mappings: "AAAA,UAOI" };
    writeFileSync(`${bundle}.map`, JSON.stringify(map));
    const other = join(folder, "pdfkit.cjs");
    const trace = [
      "Error: planted",
      `    at a (${bundle}:1:3)`,
      `    at ${bundle}:1:15`,
      `    at b (${other}:2:7)`,
      "    at node:internal/main:1:2",
    ];
    expect(sourceTrace(trace.join("\n")).split("\n")).toEqual([
      "Error: planted",
      "    at a (src/tree/walk.ts:1:1)",
      "    at src/tree/walk.ts:8:5",
      `    at b (${other}:2:7)`,
      "    at node:internal/main:1:2",
    ]);
  });
});
