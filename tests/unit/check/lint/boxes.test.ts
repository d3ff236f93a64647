/** Rules read what stands in boxes, columns, lists and quotations as they read what stands on the slide itself. */
import { describe, expect, it } from "vitest";
import { parseBrief } from "../../../../src/brief/parse.ts";
import { entriesOf, wordsIn } from "../../../../src/check/brief/fit/limits.ts";
import { L19 } from "../../../../src/check/brief/rules/L19-required.ts";
import { L23 } from "../../../../src/check/brief/rules/L23-access.ts";
import { textsOf } from "../../../../src/check/brief/texts.ts";
import type { CheckContext, CheckedSection, Finding } from "../../../../src/check/brief/types.ts";
import { bound, vocabularyOf } from "../../../support/bound.ts";

function contextOf(body: string, topic: string): CheckContext {
  const { value } = parseBrief({ file: "brief.md", text: `---\nbrief: decision\ntitle: T\n---\n\n${body}` });
  const brief = bound(value);
  const sections = brief.slides.map(
    (slide): CheckedSection => ({
      topic: vocabularyOf("en").topic(topic) ?? expect.fail("no topic"),
      slide,
      part: null,
      title: slide.title,
      blocks: slide.blocks,
      lines: [],
      span: slide.headingSpan,
    }),
  );
  return {
    brief,
    sections,
    texts: textsOf(brief),
    lines: [],
    scene: null,
    briefing: true,
  } as Partial<CheckContext> as CheckContext;
}
const section = (body: string, topic: string): CheckedSection =>
  contextOf(body, topic).sections[0] ?? expect.fail("no section");
const codes = (findings: readonly Finding[]) => findings.map(({ diagnostic }) => diagnostic.code);

const HEADLESS = ["| Who |   |", "|-----|---|", "| a   | b |"];
const inside = (prefix: string): string => HEADLESS.map((line) => `${prefix}${line}`).join("\n");

describe("what stands in boxes", () => {
  it.each([
    ["a list item", `- item\n\n${inside("  ")}`],
    ["a quotation", inside("> ")],
    ["a box", `::: box\n${inside("")}\n:::`],
  ])("a table without a header in %s is reported", (_, body) => {
    expect(codes(L23.run(contextOf(`## T\n\n${body}\n`, "risks")))).toContain("lint/L23-header");
  });

  it("a picture in a cell or heading has its description read", () => {
    const read = (body: string) =>
      contextOf(`## T\n\n${body}`, "risks").texts.flatMap(({ role, words }) => (role === "alt" ? [words] : []));
    expect(read("| ![flag](a.png) |\n|---|\n| ![map](b.png) |\n\n#### ![mast](c.png) x\n")).toEqual([
      "flag",
      "map",
      "mast",
    ]);
  });

  it("words and entries count towards the length of a section", () => {
    const box = "::: box\none two\n:::\n\n> three\n";
    expect(wordsIn(section(`## T\n\n${box}`, "scene-setter"))).toBe(3);
    expect(entriesOf(section("## T\n\n> - a\n> - b\n\n::: box\n- c\n:::\n", "risks"))).toBe(3);
  });

  it.each([
    ["options", "w\n\n### A\n\n- x\n- y\n\n### B\n\nz", 2],
    ["if-raised", "w\n\n### A\n\n- x\n- y", 1],
    ["risks", "- w\n\n### A\n\n- x\n- y", 1],
    ["options", "- a\n  - b\n- c", 2],
    ["risks", "| A |\n|---|\n| b |\n| c |\n\n- d", 3],
  ])("entries of %s are counted: %s", (topic, body, count) => {
    expect(entriesOf(section(`## T\n\n${body}\n`, topic))).toBe(count);
  });

  it.each([
    ["risks", "one  two\n\n- three\n", 2],
    ["scene-setter", "one  two\n\n- three\n", 3],
    ["scene-setter", "one\n\n#### four five\n\n| six |\n|---|\n| seven |\n", 1],
  ])("words of %s are counted: %s", (topic, body, count) => {
    expect(wordsIn(section(`## T\n\n${body}`, topic))).toBe(count);
  });

  it("options count", () => {
    const body = "## T\n\n::: box\n- Wait\n- Act\n:::\n";
    expect(codes(L19.run(contextOf(body, "options")))).not.toContain("lint/L19-options");
    expect(codes(L19.run(contextOf("## T\n\n::: box\n- Wait\n:::\n", "options")))).toContain("lint/L19-options");
  });
});
