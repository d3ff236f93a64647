/** Decks that somebody went on with in PowerPoint pass the checks, and what was added bears the deck's mark. */
import { describe, expect, it } from "vitest";
import { checkPackage } from "../../src/check/package/check.ts";
import { edited } from "../support/edited.ts";
import { sdkErrors } from "../support/powerpoint.ts";
import { briefSubjects } from "../support/subjects.ts";

describe("a deck that somebody goes on with", () => {
  it.each(briefSubjects().filter(({ name }) => name.startsWith("briefs/")))(
    "passes the checks: $name",
    async ({ compile }) => {
      const { bytes } = await compile();
      if (bytes === null) return expect.fail("it does not build");
      const { bytes: after, added, changed } = edited(bytes);
      expect(added.length).toBeGreaterThan(8);
      expect(new Set(changed)).toContain("title");
      const findings = checkPackage(after, "edited.pptx");
      expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(findings.filter(({ code }) => /mark/.test(code))).toEqual([]);
      expect(await sdkErrors(after)).toEqual([]);
    },
  );
});
