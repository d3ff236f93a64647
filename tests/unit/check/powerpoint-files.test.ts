/**
 * Files that PowerPoint itself saved, which packages of npm bring as their samples: nothing of them is damage. The lock file holds what
 * they are, to the byte.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { checkPackage } from "../../../src/check/package/check.ts";
import { ROOT } from "../../support/compile.ts";

/** What is found of each, all of it true: none of it is damage. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  // Three slides with a diagram, pictures, notes, a handout master and custom XML, in Japanese.
  "pptx2json/fixtures/test.pptx": ["check/reading-order", "check/reading-order"],
  // Two masters, notes, a thumbnail.
  "ppt-template/example/example.pptx": ["check/no-title", "check/no-title"],
};

describe("files that PowerPoint saved", () => {
  it.each(Object.entries(FILES))("%s has no error", (file, expected) => {
    const bytes = readFileSync(join(ROOT, "node_modules", file));
    expect(strFromU8(unzipSync(bytes)["docProps/app.xml"] ?? new Uint8Array())).toContain(
      "<Application>Microsoft Office PowerPoint</Application>",
    );
    const found = checkPackage(bytes, file);
    expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(found.map(({ code }) => code).toSorted()).toEqual([...expected].toSorted());
  });
});
