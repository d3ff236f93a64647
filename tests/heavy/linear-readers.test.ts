/**
 * Whatever reads texts of others costs in proportion to their length: each regular expression of the sources is fed with long
 * lines of its own characters, and each reader with long lines of every sign that means something to one.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseBrief } from "../../src/brief/parse.ts";
import { spotClosings } from "../../src/marking/mark/addressees.ts";
import type { Addressees } from "../../src/marking/mark/closings.ts";
import { ROOT } from "../support/compile.ts";
import { growsTooFast, type Pattern, steepness } from "../support/growth.ts";

const SRC = join(ROOT, "src");
/** What writes decks, runs in browsers or is not in the package is given no texts as they stand in somebody's file. */
const ELSEWHERE = /^(?:tools|emit|pages)\//;

/** May take the square of their text, with the reason why nobody can give them a long one. */
const BOUNDED: Readonly<Record<string, string>> = {
  "data/numbers.ts": "SIGNS is asked of forty letters at most",
  "craft/new/brief.ts": "forms that briefdeck wrote",
  "diagnostics/print/frame.ts": "rows that are cut to the terminal",
  "scene/css/values/named-colours.ts": "a table of our own",
  "scene/chart/words.ts": "digits of a number",
  "diagnostics/catalogue/brief.ts": "digits of a number",
  "gallery/stress.ts": "texts of samples, which are drawn",
  "host/images/svg.ts": "attributes that briefdeck wrote, whose quotes close",
};

const LITERAL =
  /(?<=(?:[(,=:[!&|?{;>]|\breturn|^)\s*)\/(?![*/])((?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuvy]*)/gm;

const patterns = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts") && !ELSEWHERE.test(file))
  .flatMap((file) =>
    [...readFileSync(join(SRC, file), "utf8").matchAll(LITERAL)].map(
      ([literal, source = "", flags]): Pattern => ({ file, literal, regex: new RegExp(source, flags) }),
    ),
  );

describe("regular expressions", () => {
  it("are found in the sources", () => expect(patterns.length).toBeGreaterThan(800));

  it("take time in proportion to their text", () => {
    const slow = patterns
      .filter(({ file }) => !Object.hasOwn(BOUNDED, file))
      .flatMap((pattern) => growsTooFast(pattern)?.replace(/^/, `${pattern.file}: `) ?? []);
    expect(slow).toEqual([]);
  });

  it("show when they do not", () => {
    const of = (regex: RegExp): Pattern => ({ file: "", literal: String(regex), regex });
    expect(growsTooFast(of(/\s+$/))).toContain("at sixteen times");
    expect(growsTooFast(of(/\s*[,;]\s*/))).toContain("at sixteen times");
    expect(growsTooFast(of(/\d+%/))).toContain("at sixteen times");
    expect(growsTooFast(of(/(?<!\s)\s+$/))).toBeNull();
  });
});

it("a line full of what could open a comment costs in proportion to its length", () => {
  const work = (times: number) =>
    expect(
      parseBrief({ file: "b.md", text: `## A\n\nb${" %%c".repeat(2000 * times)} %% d\n` }).value.slides,
    ).toHaveLength(1);
  expect(steepness(work, 1)).toBeNull();
});

it("the last look at labels takes time in proportion to the sentences of a text", () => {
  const readers: Addressees = {
    audience: ["KOR"],
    names: new Set(["KOR", "PARTNER"]),
    others: new Set(["INTERNAL"]),
    owners: ["USA"],
    people: [],
    isPublic: false,
  };
  const work = (times: number) => expect(spotClosings("a ? b : c. ".repeat(400 * times), readers)).toEqual([]);
  expect(steepness(work, 1)).toBeNull();
});
