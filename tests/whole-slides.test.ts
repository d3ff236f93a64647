/** No word of a heading and no shape of a slide may cost a piece of it. */
import { describe, expect, it } from "vitest";
import type { Compiled } from "../src/compile.ts";
import { compileText } from "./support/compile.ts";

const TABLE = "| Year | Sum |\n|---|---|\n| 2024 | 12 |\n";
const PICTURE = "![Map of the roads](../shared/x.png)\n";
const QUOTE = "> Roads first.\n>\n> -- The Minister\n";

const build = (body: string): Promise<Compiled> => compileText("brief.md", `---\ntitle: T\n---\n\n${body}`);
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
