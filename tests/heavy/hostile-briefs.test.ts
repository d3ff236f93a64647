import { describe, expect, it } from "vitest";
import { busy } from "../support/busy.ts";
import { parse } from "../unit/brief/support.ts";

/** Milliseconds of processor time. */
const BOUND = 8000;
const many = (text: string, count: number) => text.repeat(count);

/** Inputs on which parsers go quadratic, exponential or out of stack. Each takes well under a second when alone. */
const INPUTS: readonly (readonly [string, string])[] = [
  ["opening brackets", many("[", 100_000)],
  ["nested brackets", many("[", 50_000) + many("]", 50_000)],
  ["links without end", many("[a](b", 20_000)],
  ["links in links", many("[a](", 20_000) + many(")", 20_000)],
  ["notes in notes", many("^[", 50_000)],
  ["images", many("![", 50_000)],
  ["quotations on a line", `${many("> ", 50_000)}a`],
  ["lists on a line", `${many("- ", 50_000)}a`],
  ["lists and quotations", `${many("> - ", 20_000)}a`],
  ["lists set in ever more", Array.from({ length: 800 }, (_, i) => `${many(" ", i * 2)}- a${i}`).join("\n")],
  ["divs", `${many("::: a\n", 5_000)}${many(":::\n", 5_000)}`],
  ["unclosed divs", many("::: a\n", 5_000)],
  ["unclosed comments", many("<!--", 20_000)],
  ["comment lines", many("<!--\n", 20_000)],
  ["footnotes in footnotes", `${many("[^a]: ", 10_000)}x`],
  ["emphasis", many("_a_b ", 20_000)],
  ["stars", many("a**b*c ", 15_000)],
  ["backticks", Array.from({ length: 300 }, (_, i) => `${many("`", i)}a`).join("")],
  ["tags", many("<b>", 20_000)],
  ["half tags", many('<a b="', 10_000)],
  ["angle brackets", many("<", 50_000)],
  ["marks", many("==a", 20_000)],
  ["a wide table", `|${many("a|", 10_000)}\n|${many("-|", 10_000)}\n${many("x|", 10_000)}`],
  ["a huge line", many("word ", 200_000)],
  ["a huge word", many("a", 500_000)],
  ["same titles", many("## same\n\na\n\n", 5_000)],
  ["braces", `# a ${many("{#a ", 20_000)}`],
  ["grids without end", many("+--+--+\n|a |b |\n", 10_000)],
  ["grids that break off", `+-+-+\n${many("|a|b|\n+-+-+\n", 10_000)}|c|`],
  ["borders of grids", many("+-+-+\n", 20_000)],
  ["a wide grid", `${many("+-", 20_000)}+\n${many("|a", 20_000)}|\n${many("+-", 20_000)}+`],
  ["groups of hyphens", many("a b\n-- --\nc d\n\n", 5_000)],
  ["groups on one line", `a\n${many("-- ", 20_000)}\nb`],
  ["rules and groups", many(`${many("-", 40)}\na b\n-- --\nc d\n\n`, 3_000)],
  ["definitions", many("a\n: b\n", 10_000)],
  ["definitions in definitions", `a\n${many(": ", 20_000)}b`],
  [
    "definitions set in ever more",
    Array.from({ length: 400 }, (_, i) => `${many(" ", i * 2)}a\n${many(" ", i * 2)}: b`).join("\n"),
  ],
  ["captions without a table", many("a\n\n: b\n\n", 5_000)],
  ["lines of verse", many("| a\n", 20_000)],
  ["dollars", many("$a_", 20_000)],
  ["pairs of dollars", many("$$a", 20_000)],
  ["slots", `# A\n\n${many("::right::\na\n", 10_000)}`],
  ["fields of slides", many("---\nlayout: image\nimage: a\n---\n", 5_000)],
  ["fields", `---\n${Array.from({ length: 60_000 }, (_, i) => `k${i}: 1`).join("\n")}\n---\n# a`],
  ["flow collections", `---\na: ${many("{", 20_000)}\n---\n# a`],
];

describe("hostile input", () => {
  it.each(INPUTS)("%s take a bounded time", (_, text) => {
    const start = busy();
    const { value, diagnostics } = parse(text);
    expect(() => JSON.stringify({ value, diagnostics })).not.toThrow();
    expect(diagnostics.length).toBeLessThan(40_000);
    expect(busy() - start).toBeLessThan(BOUND);
  });

  it("nests no tree deeper than a later stage can walk", () => {
    const deepest = (node: unknown): number =>
      typeof node === "object" && node !== null ? 1 + Math.max(0, ...Object.values(node).map(deepest)) : 0;
    for (const text of [
      many("> ", 5000),
      many("- ", 5000),
      `a\n${many(": ", 5000)}`,
      many("<b>", 5000),
      many("*a _b ", 2000),
      many("[", 999) + many("]{.a}", 999),
    ]) {
      expect(deepest(parse(`## T\n\n${text}x`).value)).toBeLessThan(260);
    }
  });

  it("gives the same for the same", () => {
    const text = "## A\n\n[^1] @x <b>\n\n[^1]: y\n\n::: z\n";
    expect(JSON.stringify(parse(text))).toBe(JSON.stringify(parse(text)));
  });
});
