import { describe, expect, it } from "vitest";
import { readTex } from "../../../src/math/tex.ts";
import { inlinesIn } from "../../../src/tree/walk.ts";
import { blocksOf, codes, find, parse } from "./support.ts";

/** The formulas of a slide, and the plain text around them, in order. */
function formulas(markdown: string): readonly string[] {
  return blocksOf(markdown).flatMap((block) =>
    block.kind !== "paragraph"
      ? []
      : inlinesIn(block.inlines).flatMap((inline) =>
          inline.kind === "math" ? [`${inline.display ? "$$" : ""}${inline.tex}`] : [],
        ),
  );
}

describe("where a formula stands", () => {
  it.each([
    ["the energy $E = mc^2$ of it", ["E = mc^2"]],
    ["$n$ of $x+1$, and $f(x)$", ["n", "x+1", "f(x)"]],
    ["a line $y = mx + b$, $E = mc$ and $F > ma$", ["y = mx + b", "E = mc", "F > ma"]],
    ["at $`a_1`$ and \\(b^2\\)", ["a_1", "b^2"]],
    ["between $x \\in [0, 1]$ and $\\{a\\}$", ["x \\in [0, 1]", "\\{a\\}"]],
    ["a $\\$5 \\times n$ sum", ["\\$5 \\times n"]],
    ["$$x^2$$", ["$$x^2"]],
    ["$$\n- a\n+ b\n$$", ["$$- a\n+ b"]],
    ["$$\na\n\n= b\n$$", ["$$a\n= b"]],
    ["\\[\n\\frac{a}{b}\n\\]", ["$$\\frac{a}{b}"]],
    ["```math\nx^2\n```", ["$$x^2"]],
    ["\\begin{align}\na &= b \\\\\nc &= d\n\\end{align}", ["$$\\begin{align}\na &= b \\\\\nc &= d\n\\end{align}"]],
    ["text before\n$$\nx\n$$\ntext behind", ["$$x"]],
  ])("%j", (markdown, expected) => {
    expect(formulas(markdown)).toEqual(expected);
  });

  it.each([
    "costs $5 and $6 a day",
    "$5 = 5k, then 6k = $6",
    "a $US=one and $UK=two thing$",
    "$x = as in the text$",
    "US$5m–$6m, or C$7",
    "from $5 (US$6) on",
    "$5m [@src] and [ILO]{.x} $7m",
    "the price of $HOME and $PATH here",
    "$SOME_NAME:$OTHER_NAME",
    "between $5–$7",
    "\\(see below\\) and \\[sic\\]",
    "\\[link_to\\]",
    "`$x^2$`",
    "\\$x^2\\$",
    "$ x^2 $",
  ])("leaves alone: %s", (markdown) => {
    expect(formulas(markdown)).toEqual([]);
  });

  it("belongs to the text that it stands amid", () => {
    const kinds = blocksOf("before $$x^2$$ behind").map((block) =>
      block.kind === "paragraph" ? block.inlines.map(({ kind }) => kind) : block.kind,
    );
    expect(kinds).toEqual([["text", "math", "text"]]);
  });

  it("says what it cannot read and shows it as written", () => {
    const text = "A $\\foo{x}$ and $\\frac{a$.";
    expect(
      codes(`## Slide

${text}`).filter((code) => code === "brief/math"),
    ).toHaveLength(1);
    expect(JSON.stringify(blocksOf(text))).toContain("$\\\\foo{x}$");
  });

  it("says once what its TeX says of looks, which the pack decides", () => {
    const text = "# T\n\n## S\n\n$\\color{red} x + \\large y$ and $\\textcolor{blue}{z} + \\largest$\n";
    expect(codes(text).filter((code) => code === "brief/math-looks")).toHaveLength(1);
    expect(codes("# T\n\n## S\n\n$x + \\mathbf{y}$\n")).not.toContain("brief/math-looks");
    expect(find(text, "brief/math-looks").message).toContain("\\color, \\large");
  });

  it("may define macros in a hundred formulas of a brief, and in others as many as it likes", () => {
    const text = (count: number) => `## S\n\n${"$\\def\\a{x}\\a_1$\n".repeat(count)}`;
    const made = (body: string) => JSON.stringify(parse(body).value.slides).match(/"kind":"math"/g)?.length;
    expect([made(text(100)), codes(text(100))]).toEqual([100, []]);
    expect([made(text(101)), codes(text(101))]).toEqual([100, ["brief/math"]]);
    expect(made(`${text(101)}\n$b_1$\n`)).toBe(101);
  });

  it("is the same tree each time it is asked for", () => {
    expect(readTex("a+b", false)).toBe(readTex("a+b", false));
  });
});
