import { describe, expect, it } from "vitest";
import { BOUNDS } from "../../../src/data/bounds.ts";
import { readTex } from "../../../src/math/tex.ts";
import { formulaWords } from "../../../src/math/words.ts";

const words = (tex: string, display = true): string => {
  const read = readTex(tex, display);
  return "formula" in read ? formulaWords(read.formula) : `? ${read.fault}`;
};

describe("formulas in plain words", () => {
  it.each([
    ["E=mc^2", "E = mc²"],
    ["-x + 1", "−x + 1"],
    ["\\frac{a+1}{b}", "(a + 1)/b"],
    ["\\sqrt[3]{x+1}", "³√(x + 1)"],
    ["\\left(\\frac12\\right)^2", "(1/2)²"],
    ["\\sum_{i=1}^n x_i", "∑ᵢ₌₁ⁿ xᵢ"],
    ["\\int_0^1 f(x)\\,dx", "∫₀¹f(x) dx"],
    ["\\lim_{x\\to 0} \\sin x", "lim_(x→0) sin x"],
    ["\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}", "(a, b; c, d)"],
    ["\\begin{align}a&=b\\\\c&=d\\end{align}", "a = b; c = d"],
    ["\\hat{x}+\\overline{AB}", "x̂ + AB"],
    ["\\underbrace{a+b}_{n}", "(a + b)ₙ"],
    ["\\mathbb{R}, \\mathbf{x}", "ℝ, x"],
    ["f'(x)", "f′(x)"],
    ["\\binom{n}{k}", "(n, k)"],
    ["\\mathrm{GDP}_{2013} \\approx 1.3\\,\\text{trillion}", "GDP₂₀₁₃ ≈ 1.3 trillion"],
    ["\\color{red}{x} \\le \\infty", "x ≤ ∞"],
  ])("%s", (tex, expected) => {
    expect(words(tex)).toBe(expected);
  });

  it("keeps the words that a text in a formula says", () => {
    expect(words("x = \\text{(S//NF) the red line}")).toContain("(S//NF) the red line");
  });
});

describe("TeX that cannot be read", () => {
  it.each([
    ["\\foo{x}", /Unsupported function name: \\foo/],
    ["\\frac{a", /end of input/],
    ["x^", /./],
    ["x^^2", /^it is no TeX$/],
    ["\\href{https://example.org}{x}", /./],
    ["\\includegraphics{/etc/passwd}", /./],
  ])("%s", (tex, fault) => {
    const read = readTex(tex, false);
    expect("fault" in read ? read.fault : "read").toMatch(fault);
  });

  it("ends for macros that never do, deep nests and long texts", () => {
    const start = performance.now();
    for (const tex of [
      "\\def\\x{\\x\\x}\\x",
      "\\newcommand{\\y}{a\\y}\\y",
      `\\def\\a{${"x".repeat(2000)}}${"\\a".repeat(900)}`,
      `\\def\\a#1;{#1#1}\\a ${"x".repeat(2000)};${"\\a x;".repeat(300)}`,
      `${"{".repeat(500)}x${"}".repeat(500)}`,
      `${"\\frac{1}{".repeat(200)}x${"}".repeat(200)}`,
      `${"x^{".repeat(300)}y${"}".repeat(300)}`,
      "x".repeat(BOUNDS.formula + 1),
      "\\\\".repeat(2000),
    ]) {
      const read = readTex(tex, true);
      if ("formula" in read) expect(formulaWords(read.formula).length).toBeLessThan(100);
      else expect(read.fault).not.toBe("");
    }
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
