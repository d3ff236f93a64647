/** Decks of ours that went through LibreOffice, which writes all of the file anew: nothing of it is damage. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { checkPackage } from "../../src/check/package/check.ts";
import { needs } from "../support/programs.ts";
import { briefSubjects } from "../support/subjects.ts";
import { savedByLibreOffice } from "./drawn/render.ts";

const NAMES = ["briefs/park-obama.md", "briefs/kaesong-contingency.md", "tests/cases/charts-and-media/brief.md"];
const SLIDE = "ppt/slides/slide5.xml";

const unmarked = (bytes: Uint8Array): readonly unknown[] =>
  checkPackage(bytes, "saved.pptx").flatMap(({ code, params }) =>
    code === "check/unmarked-slide" ? [params.part] : [],
  );

describe.skipIf(!needs("soffice"))("decks saved by LibreOffice", () => {
  it("have no error, and slides whose markings are known, though nothing calls them that any more", {
    timeout: 300_000,
  }, async () => {
    const subjects = briefSubjects().filter(({ name }) => NAMES.includes(name));
    expect(subjects).toHaveLength(NAMES.length);
    const decks: Uint8Array[] = [];
    for (const { compile } of subjects) {
      const { bytes } = await compile();
      if (bytes === null) return expect.fail("it does not build");
      decks.push(bytes);
    }
    const saved = await savedByLibreOffice(decks);
    for (const [index, bytes] of saved.entries()) {
      const { name } = subjects[index] ?? {};
      const errors = checkPackage(bytes, "saved.pptx").filter(({ severity }) => severity === "error");
      expect(
        errors.map(({ message }) => message),
        name,
      ).toEqual([]);
      expect(unmarked(bytes), name).toEqual([]);
      if (name?.startsWith("tests/")) continue;
      const parts = unzipSync(bytes);
      expect(
        Object.values(parts)
          .map((part) => strFromU8(part, true))
          .join(""),
      ).not.toContain("classification");
      const hidden = strFromU8(parts[SLIDE] ?? new Uint8Array()).replace("<p:sld ", '<p:sld showMasterSp="0" ');
      expect(unmarked(zipSync({ ...parts, [SLIDE]: strToU8(hidden) })), name).toEqual([SLIDE]);
    }
  });
});
