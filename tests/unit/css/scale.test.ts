import { describe, expect, it } from "vitest";
import { createCascade, parseStylesheets } from "../../../src/scene/css/cascade.ts";
import { el } from "./support.ts";

/** Of a paragraph on a page on which every length of the sheets is 0.7 of what it says. */
function onPaper(css: string) {
  const page = { width: 595, height: 842, scale: 0.7 };
  const { value, diagnostics } = parseStylesheets([{ file: "a.css", text: css }], page);
  expect(diagnostics).toEqual([]);
  const p = el("p");
  const style = createCascade(value).style(el("slide", p)).get(p);
  if (style === undefined) throw new Error("a paragraph has a style");
  return { style, theme: value.theme };
}

describe("a page on which lengths are smaller", () => {
  it("sets type in half points, steps of the scale and limits among them", () => {
    const { style, theme } = onPaper(
      ":root { --type-scale: 28pt 20pt 14pt } p { font-size: 18pt; max-font-size: 20pt; min-font-size: 14pt }",
    );
    expect([style.fontSize, style.maxFontSize, style.minFontSize]).toEqual([12.5, 14, 10]);
    expect(theme.sizes).toEqual([19.5, 14, 10]);
  });

  it("multiplies lengths of every unit, and no share, once, in sums of several units too", () => {
    const { style } = onPaper(
      "p { font-size: 20pt; padding: 10pt 1em calc(1em + 10pt) 10px; width: 50%; height: calc(10pt * 2) }",
    );
    expect(style.padding).toEqual({
      top: { unit: "pt", value: 7 },
      right: { unit: "pt", value: 14 },
      bottom: { unit: "pt", value: 21 },
      left: { unit: "pt", value: expect.closeTo(5.25, 6) },
    });
    expect(style.width).toEqual({ unit: "%", value: 50 });
    expect(style.height).toEqual({ unit: "pt", value: 14 });
  });

  it("says the page's size in lengths of the sheets", () => {
    const { style } = onPaper("p { width: calc(var(--page-width) - 100pt); height: var(--page-height) }");
    expect(style.width).toMatchObject({ value: expect.closeTo(525, 3) });
    expect(style.height).toMatchObject({ value: expect.closeTo(842, 3) });
  });
});
