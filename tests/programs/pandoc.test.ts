import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { checkPackage } from "../../src/check/package/check.ts";
import { PIXEL } from "../support/package.ts";
import { needs } from "../support/programs.ts";

describe("what pandoc takes its layouts from", () => {
  it.skipIf(!needs("pandoc"))("was saved by PowerPoint, and nothing is found of it", () => {
    const bytes = execFileSync("pandoc", ["--print-default-data-file", "reference.pptx"]);
    expect(strFromU8(unzipSync(bytes)["docProps/app.xml"] ?? new Uint8Array())).toContain(
      "Microsoft Macintosh PowerPoint",
    );
    expect(checkPackage(bytes, "reference.pptx")).toEqual([]);
  });
});

describe("a deck by pandoc", () => {
  it.skipIf(!needs("pandoc"))("has no error", () => {
    const folder = mkdtempSync(join(tmpdir(), "briefdeck-"));
    try {
      const brief = join(folder, "a.md");
      writeFileSync(
        brief,
        "---\ntitle: Deck\n---\n\n## One\n\n- a\n- **b**\n\n::: notes\nSay this.\n:::\n\n## Two {background-image=ground.png}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
      );
      writeFileSync(join(folder, "ground.png"), PIXEL);
      execFileSync("pandoc", [brief, "-o", join(folder, "a.pptx")], { cwd: folder });
      const found = checkPackage(readFileSync(join(folder, "a.pptx")), "a.pptx");
      expect(found.filter((d) => d.severity === "error")).toEqual([]);
      expect(found.map(({ code }) => code)).toContain("check/element-unknown");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
