import { describe, expect, it } from "vitest";
import { readTex } from "../../../src/math/tex.ts";
import { setFormula } from "../../../src/scene/formula/layout.ts";
import type { FormulaBox } from "../../../src/scene/formula/types.ts";
import { createFonts } from "../../../src/scene/text/run-metrics.ts";

const fonts = createFonts({ major: "Cambria", minor: "Calibri" });

function set(tex: string, display = true): FormulaBox {
  const read = readTex(tex, display);
  if (!("formula" in read)) throw new Error(read.fault);
  return setFormula(read.formula, display, fonts);
}

const ALL = [
  "E=mc^2",
  "\\frac{a}{b+c}",
  "x_i^2",
  "\\sum_{i=1}^{n} x_i",
  "\\int_0^T f(t)\\,dt",
  "\\sqrt[3]{\\frac{a}{b}}",
  "\\left[\\frac{a}{\\frac{b}{c}}\\right]",
  "\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}",
  "\\begin{cases}1&x>0\\\\0&\\text{else}\\end{cases}",
  "\\hat{x}+\\vec{v}+\\dot{y}+\\overline{AB}",
  "\\overbrace{a+b}^{n}+\\underbrace{c}_{m}",
  "A \\xrightarrow{f} B",
  "\\boxed{x}\\cancel{y}",
  "\\lim_{x\\to0}\\frac{\\sin x}{x}",
];

describe("a formula that is set", () => {
  it.each(ALL)("holds all that it draws: %s", (tex) => {
    const box = set(tex);
    expect(box.glyphs.length).toBeGreaterThan(0);
    for (const { x, y, width, scale } of box.glyphs) {
      expect(x).toBeGreaterThan(-0.3);
      expect(x + width).toBeLessThan(box.width + 0.3);
      expect(-y).toBeLessThan(box.ascent + 0.01);
      expect(y).toBeLessThan(box.descent + 0.01);
      expect(scale).toBeGreaterThanOrEqual(0.5);
    }
    for (const { steps } of box.strokes)
      for (const step of steps) for (const value of step.slice(1)) expect(Number.isFinite(value)).toBe(true);
  });

  it("gives each part its place", () => {
    const [above, below] = set("\\frac{a}{b}").glyphs;
    expect((above?.y ?? 0) < (below?.y ?? 0)).toBe(true);
    expect(set("\\frac{a}{b}").strokes).toHaveLength(1);
    expect(set("\\binom{a}{b}").strokes.length).toBeGreaterThan(0);
    const [base, raised] = set("x^2").glyphs;
    expect((raised?.y ?? 0) < (base?.y ?? 0)).toBe(true);
    expect(raised?.scale).toBeLessThan(1);
    // A fraction amid a text is small; one that stands alone is not.
    expect(set("\\frac{a}{b}", false).glyphs[0]?.scale).toBeLessThan(1);
    expect(set("\\frac{a}{b}").glyphs[0]?.scale).toBe(1);
  });

  it("makes brackets as tall as what they hold", () => {
    const [small, tall] = [set("\\left(x\\right)"), set("\\left(\\frac{a}{\\frac{b}{c}}\\right)")];
    expect(small.strokes).toHaveLength(0);
    const heights = tall.strokes[0]?.steps.flatMap((step) => (step[0] === "M" ? [step[2]] : [])) ?? [];
    expect(-(heights[0] ?? 0)).toBeGreaterThan(tall.ascent * 0.8);
  });
});
