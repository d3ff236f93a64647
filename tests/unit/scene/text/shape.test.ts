import { describe, expect, it } from "vitest";
import type { Font } from "../../../../src/scene/text/font.ts";
import { createMeasurer } from "../../../../src/scene/text/measure.ts";
import { createFonts } from "../../../../src/scene/text/run-metrics.ts";
import { createShapes } from "../../../../src/scene/text/shape.ts";
import { FACES, paragraph, run } from "./support.ts";

/** Fonts that count how often they are asked for the width of letters. */
function counting() {
  const fonts = createFonts(FACES);
  const asked = { count: 0 };
  const made = new Map<Font, Font>();
  const counted = (font: Font): Font => ({
    ...font,
    has: (code) => font.has(code),
    width(text, from, to) {
      asked.count++;
      return font.width(text, from, to);
    },
  });
  return {
    asked,
    fonts: {
      ...fonts,
      font(face: string, style: Parameters<typeof fonts.font>[1]) {
        const own = fonts.font(face, style);
        const known = made.get(own) ?? counted(own);
        made.set(own, known);
        return known;
      },
    },
  };
}

describe("the shape of a text", () => {
  it("is read once, at whatever sizes the text is measured", () => {
    const { asked, fonts } = counting();
    const measurer = createMeasurer(FACES, fonts);
    const sized = (size: number) => paragraph([run("one two three four", { size })]);
    measurer.measure(sized(20), 500);
    const first = asked.count;
    expect(first).toBeGreaterThan(0);
    for (const size of [24, 28, 20, 24]) measurer.measure(sized(size), 500);
    expect(asked.count).toBe(first);
  });

  it("gives the widths of a text that is measured for the first time", () => {
    const text = "one\ttwo www.example.org/a/b 서울과 Seoul three";
    const runs = (size: number) => [
      run(text, { size, spacing: 0.3 }),
      run("half", { size, bold: true, baseline: "super" }),
      run(" more", { size }),
    ];
    const kept = createMeasurer(FACES);
    for (const size of [12, 40, 17.5, 12])
      for (const width of [60, 200, Number.POSITIVE_INFINITY])
        expect(kept.measure(paragraph(runs(size)), width)).toEqual(
          createMeasurer(FACES).measure(paragraph(runs(size)), width),
        );
  });

  it("is another where a text has other fonts, runs or links", () => {
    const [regular, bold] = [createFonts(FACES).font("Calibri", "regular"), createFonts(FACES).font("Calibri", "bold")];
    const read = createShapes(10);
    const plain = read({ text: "a b", starts: [0, 3], fonts: [regular], links: null });
    expect(read({ text: "a b", starts: [0, 3], fonts: [regular], links: null })).toBe(plain);
    expect(read({ text: "a b", starts: [0, 3], fonts: [bold], links: null })).not.toEqual(plain);
    const parted = read({ text: "a b", starts: [0, 2, 3], fonts: [regular, regular], links: null });
    expect(parted.cuts.map(({ first }) => first)).toEqual([0, 1]);
    const linked = read({ text: "a b", starts: [0, 3], fonts: [regular], links: [true] });
    expect(linked.linked?.map(({ start, end }) => [start, end])).toEqual([[0, 3]]);
  });
});
