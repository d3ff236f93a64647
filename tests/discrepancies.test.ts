/**
 * Discrepancies that were found while the briefs were researched: each is a small brief in `tests/fixtures/discrepancies/`,
 * and the rule that is there for it must find it.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { reportOf } from "./support/lint.ts";

const FOLDER = join(import.meta.dirname, "fixtures", "discrepancies");

/** By folder: the rules that find it, with a word of what they must say. */
const FOUND: Readonly<Record<string, readonly (readonly [rule: string, words: string])[]>> = {
  "01-two-dates-of-one-statement": [
    ["L17", "29 September 2005"],
    ["L17", "Six-Party Joint Statement (29 September 2005"],
  ],
  "02-anniversary-of-what": [
    ["L6", "60th"],
    ["L17", "anniversary of the end of the war"],
    ["L17", "60 years since the war ended"],
    ["L17", "the war's sixtieth anniversary"],
  ],
  "03-count-of-firms": [
    ["L17", "more than 120 firms"],
    ["L17", "some 120 South Korean manufacturers"],
  ],
  "04-name-of-the-party": [
    ["L14", "Korean Workers Party"],
    ["L14", "Korean Workers' Party"],
    ["L14", "“Workers Party of Korea”"],
  ],
  "05-one-town-one-president": [
    ["L14", "Gaeseong"],
    ["L14", "Park Geun-Hye"],
    ["L14", "Park Geun Hye"],
    ["L14", "Park Guen-hye"],
    ["L14", "Park Gun-hye"],
  ],
  "06-session-or-meeting": [["L14", "joint session of Congress"]],
  "07-one-word-two-spellings": [["L7", "hwangap"]],
  "08-today-and-recent": [
    ["L16", "today"],
    ["L16", "recent"],
  ],
  "09-lost-and-found": [
    ["L9", "superseded"],
    ["L9", "kic-idle"],
  ],
  "10-declaration-before-noon": [["L8", "Joint declaration"]],
};

describe("discrepancies", () => {
  it("are those of the folder", () => expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(FOUND)));

  const cases = Object.entries(FOUND).flatMap(([name, all]) => all.map(([rule, words]) => ({ name, rule, words })));
  it.each(cases)("$name: $rule says “$words”", async ({ name, rule, words }) => {
    const { text } = await reportOf(join(FOLDER, name), rule);
    expect(text).toContain(words);
  });
});
