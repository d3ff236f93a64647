/** What briefdeck refuses: every number of `BOUNDS` in README's table, and each tried at its number and one beyond it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BOUNDS } from "../src/data/bounds.ts";
import { FILES } from "./support/bounds/files.ts";
import { PACKAGES } from "./support/bounds/packages.ts";
import { TEMPLATES } from "./support/bounds/templates.ts";
import { TEXT } from "./support/bounds/text.ts";
import { type Bound, many, type Try } from "./support/bounds/tries.ts";
import { ROOT } from "./support/compile.ts";
import { parse } from "./unit/brief/support.ts";

const number = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ",");
const bytes = (value: number): string => (value < 2 ** 30 ? `${value / 2 ** 20} MB` : `${value / 2 ** 30} GB`);

/** README's table: what it calls a thing, and the bounds of it in the words of the second column. */
const ROWS: readonly (readonly [what: string, bounds: readonly (readonly [Bound, (value: number) => string])[]])[] = [
  ["a brief, or standard input", [["brief", bytes]]],
  ["its front matter", [["frontMatter", (n) => `${number(n)} letters`]]],
  ["slides of a brief, and pages of a deck", [["slides", number]]],
  ["pages that one slide goes on over", [["pages", number]]],
  ["blocks that follow each other, items of a list", [["blocks", number]]],
  [
    "a paragraph, a block of code or verse",
    [
      ["lines", (n) => `${number(n)} lines`],
      ["words", (n) => `${number(n)} words`],
      ["letters", (n) => `${number(n)} letters`],
      ["pieces", (n) => `${number(n)} marks, links and texts between them`],
    ],
  ],
  ["footnotes of a brief", [["footnotes", number]]],
  [
    "a table",
    [
      ["columns", (n) => `${number(n)} columns`],
      ["rows", (n) => `${number(n)} rows`],
      ["cells", (n) => `${number(n)} cells`],
    ],
  ],
  ["columns or parts of a slide", [["columns", number]]],
  [
    "a formula",
    [
      ["formula", (n) => `${number(n)} letters`],
      ["formulaParts", (n) => `${number(n)} symbols and structures`],
      ["formulaDeep", (n) => `${n} within each other`],
    ],
  ],
  ["formulas of a brief that define macros", [["formulaMacros", number]]],
  [
    "a registry, a stored copy, a scheme",
    [
      ["file", bytes],
      ["values", (n) => `${number(n)} values, aliases followed`],
    ],
  ],
  ["a registry", [["registry", (n) => `${number(n)} letters`]]],
  ["a field in which aliases stand for others", [["fieldValues", (n) => `${number(n)} values`]]],
  [
    "a picture",
    [
      ["picture", bytes],
      ["pixels", (n) => `${n / 1e6} million pixels`],
      ["rewritten", (n) => `${n / 1e6} million of a WebP`],
    ],
  ],
  [
    "an SVG drawing",
    [
      ["svg", bytes],
      ["svgElements", (n) => `${number(n)} elements`],
      ["svgDrawn", (n) => `${number(n)} with all repetitions`],
      ["svgDeep", (n) => `${n} within each other`],
      ["svgPixels", (n) => `${n / 1e6} million pixels of a picture in it`],
    ],
  ],
  ["a template, sheet or vocabulary", [["template", bytes]]],
  ["a font file of a pack", [["fontFile", bytes]]],
  ["files of a pack", [["templates", number]]],
  ["partials that stand in each other", [["partials", number]]],
  [
    "what a template makes of a slide",
    [
      ["output", (n) => `${n / 1e6} million letters`],
      ["steps", (n) => `${n / 1e6} million steps`],
      ["elementsDeep", (n) => `${n} elements within each other`],
    ],
  ],
  ["reports printed (`--json` has all)", [["printedReports", number]]],
  [
    "a checked package",
    [
      ["package", bytes],
      ["packageEntries", (n) => `${number(n)} entries`],
    ],
  ],
  [
    "what it unpacks to",
    [
      ["packageUnpacked", bytes],
      ["packagePart", (n) => `${bytes(n)} a part`],
      ["packed", (n) => `${bytes(n)} of all parts that are packed more than`],
      ["packing", (n) => `${n} times`],
    ],
  ],
  [
    "its parts of XML",
    [
      ["packageXml", bytes],
      ["packageElements", (n) => `${number(n)} elements`],
    ],
  ],
  [
    "each of them",
    [
      ["xmlPart", bytes],
      ["elements", (n) => `${number(n)} elements`],
      ["xmlDeep", (n) => `${n} levels`],
    ],
  ],
];

describe("README says what is refused", () => {
  const readme = readFileSync(join(ROOT, "README.md"), "utf8");

  it.each(ROWS)("%s", (what, bounds) => {
    const said = bounds
      .map(([bound, words]) => words(BOUNDS[bound]))
      .join(", ")
      .replace("than, ", "than ");
    expect(readme).toContain(`| ${what} | ${said} |\n`);
  });

  it("of every bound, and of no other", () => {
    const rows = /\n\| what \| bound \|\n\|---\|---\|\n((?:\|.*\n)+)/.exec(readme)?.[1]?.trim().split("\n") ?? [];
    expect(rows.length).toBe(ROWS.length);
    expect([...new Set(ROWS.flatMap(([, bounds]) => bounds.map(([bound]) => bound)))].sort()).toEqual(
      Object.keys(BOUNDS).sort(),
    );
  });
});

/** A bound that nobody tries does not compile. */
const TRIES: Readonly<Record<Bound, readonly Try[]>> = { ...TEXT, ...FILES, ...TEMPLATES, ...PACKAGES };

describe("a bound holds at its number, and not one beyond", () => {
  it.each(Object.entries(TRIES))("%s", async (bound, tries) => {
    const most = BOUNDS[bound as Bound];
    for (const { code, of } of tries) {
      expect(await of(most)).not.toContain(code);
      expect(await of(most + 1)).toContain(code);
    }
  });

  it("is told with its place, its number and what to do", () => {
    const text = `## T\n\n${many("- a\n", BOUNDS.blocks + 1)}`;
    const [found] = parse(text).diagnostics;
    expect(found).toMatchObject({
      code: "brief/too-much",
      severity: "error",
      message: "The list has 5,001 items; briefdeck takes 5,000 at most, and reads nothing behind them.",
      span: { start: text.lastIndexOf("- a") },
    });
    expect(found?.hint).toContain("spread the items over several slides");
  });
});
