/** No word of a heading and no shape of a slide may cost a piece of it. */
import { describe, expect, it } from "vitest";
import type { Compiled } from "../src/compile.ts";
import { compileText, USED } from "./support/compile.ts";

const TABLE = "| Year | Sum |\n|---|---|\n| 2024 | 12 |\n";
const PICTURE = "![Map of the roads](../shared/x.png)\n";
const QUOTE = "> Roads first.\n>\n> -- The Minister\n";

const build = (body: string): Promise<Compiled> => compileText("brief.md", `---\ntitle: T\n---\n\n${body}`, [], USED);
const codes = ({ diagnostics }: Compiled) => diagnostics.map(({ code, severity }) => `${severity} ${code}`);
const kindsOf = ({ deck }: Compiled) => deck?.slides.slice(1).map(({ kind }) => kind);
const wordsOf = ({ deck }: Compiled) => JSON.stringify(deck?.slides);

describe("a slide whose heading or shape suggests a kind", () => {
  it.each([
    "Summary",
    "Objectives",
    "Q&A",
    "In short",
    "Purpose",
    "Limits",
    "Options",
    "Participants",
    "Recommendation",
  ])("keeps its table below “%s”", async (title) => {
    const built = await build(`## ${title}\n\nCosts rose.\n\n- Steel is dearer\n- Wages rose\n\n${TABLE}`);
    for (const word of ["Costs rose", "Steel is dearer", "Year", "Sum", "2024"])
      expect(wordsOf(built)).toContain(`"${word}`);
    expect(codes(built).join()).not.toContain("deck/not-shown");
  });

  it.each([
    ["a quotation below a picture", `## Roads\n\n${PICTURE}\n${QUOTE}`, "Roads first."],
    ["a picture below a list", `## Objectives\n\nWe build.\n\n1. North\n2. South\n\n${PICTURE}`, "Map of the roads"],
    ["a table below a quotation", `## Roads\n\n${QUOTE}\n${TABLE}`, "2024"],
    ["code below a picture", `## Roads\n\n${PICTURE}\n\`\`\`\nroads = 3\n\`\`\`\n`, "roads = 3"],
  ])("keeps %s", async (_, body, words) => {
    const built = await build(body);
    expect(wordsOf(built)).toContain(words);
    expect(codes(built).join()).not.toContain("deck/not-shown");
  });

  it("says once that it is a plain one, and takes the kind where nothing is lost", async () => {
    const plain = await build(`## Summary\n\nCosts rose.\n\n- Steel is dearer\n\n${TABLE}`);
    expect(codes(plain).filter((code) => code === "info deck/plain-kind")).toHaveLength(1);
    const whole = await build("## Summary\n\nCosts rose.\n\n- Steel is dearer\n");
    expect(codes(whole)).not.toContain("info deck/plain-kind");
    expect(kindsOf(whole)).not.toEqual(kindsOf(plain));
  });

  it.each([
    ["bottom-line", TABLE],
    ["objectives", PICTURE],
  ])("is an error where a class asks for the kind, once a block: %s", async (kind, piece) => {
    const built = await build(`## Title {.${kind}}\n\nCosts rose.\n\n- Steel is dearer\n\n${piece}`);
    expect(codes(built).filter((code) => code === "error deck/not-shown")).toHaveLength(1);
    expect(built.bytes).toBeNull();
  });
});

describe("notes on a paper", () => {
  it("go on over further pages where they are long, below the slide, and stand below a map too", async () => {
    const long = Array.from({ length: 12 }, (_, i) => `Point${i}x: ${"What a presenter must know. ".repeat(16)}`);
    const map = "## Places {.map}\n\n- **Seoul**\n- **Busan**\n\n::: notes\nOf the map.\n:::\n";
    const places = "places: {s: {name: Seoul, lat: 37.6, lon: 127}, b: {name: Busan, lat: 35.2, lon: 129}}\n";
    const text = `---\ntitle: T\nprofile: handout\n${places}---\n\n## Roads\n\n- North\n\n::: notes\n${long.join("\n\n")}\n:::\n\n${map}`;
    const built = await compileText("brief.md", text);
    expect(codes(built).filter((code) => code.startsWith("error"))).toEqual([]);
    const pages = (built.scene?.slides ?? []).map(({ items }) => JSON.stringify(items));
    const roads = pages.filter((page) => page.includes("North"));
    expect(roads.length).toBeGreaterThan(1);
    for (let i = 0; i < long.length; i++) expect(roads.filter((page) => page.includes(`Point${i}x:`))).toHaveLength(1);
    expect(pages.filter((page) => page.includes("Of the map."))).toHaveLength(1);
  });
});
