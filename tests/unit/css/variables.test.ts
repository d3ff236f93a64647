import { describe, expect, it } from "vitest";
import { cascadeOf, complaints, el, paragraph, styleOf } from "./support.ts";

describe("variables", () => {
  it("inherit, may be set anywhere, and are filled in where they are used", () => {
    const inner = el("span.key");
    const tree = el("slide", el("p", inner));
    expect(styleOf(":root { --c: red } p { --c: blue } span { color: var(--c) }", tree, inner).color.hex).toBe(
      "0000FF",
    );
    expect(
      styleOf("slide { --w: 10pt } p { --m: var(--w) 2pt } span { margin: var(--m) }", tree, inner).margin,
    ).toMatchObject({
      top: { value: 10 },
      left: { value: 2 },
    });
    expect(
      styleOf(":root { --a: red } slide { --b: var(--a) } p { --a: blue } .key { color: var(--b) }", tree, inner).color
        .hex,
    ).toBe("FF0000");
  });
  it("take fallbacks, also nested and empty ones", () => {
    expect(paragraph("p { color: var(--x, var(--y, red)) }").color.hex).toBe("FF0000");
    expect(paragraph("p { margin: 1pt var(--x, 2pt 3pt) }").margin.bottom).toEqual({ unit: "pt", value: 3 });
    expect(paragraph("p { margin: 1pt var(--x,) }").margin.left).toEqual({ unit: "pt", value: 1 });
    expect(paragraph("p { color: rgb(var(--r, 255), 0, 0) }").color.hex).toBe("FF0000");
    expect(paragraph(":root { --x: red } p { --x: initial; color: var(--x, blue) }").color.hex).toBe("0000FF");
    expect(paragraph(":root { --x: red } p { --x: inherit; color: var(--x, blue) }").color.hex).toBe("FF0000");
    expect(paragraph("p { color: red; text-align: var(--x, inherit) } slide { text-align: right }").textAlign).toBe(
      "right",
    );
  });
  it("obey importance and style attributes like everything else", () => {
    expect(paragraph("p { --c: red !important; color: var(--c) }", "--c: blue").color.hex).toBe("FF0000");
    expect(paragraph("p { --c: red; color: var(--c) }", "--c: blue").color.hex).toBe("0000FF");
  });
  it("make the declaration as if unset when they have no value", () => {
    const style = paragraph(
      "slide { color: blue } p { color: red; color: var(--x); margin: 2pt; margin: var(--x) 1pt }",
    );
    expect(style.color.hex).toBe("0000FF");
    expect(style.margin.top).toEqual({ unit: "pt", value: 0 });
  });
  it("are reported when undefined, circular, or endless, once and at their place", () => {
    const tree = el("slide", el("p"), el("p"));
    expect(complaints(":root { --brand: red } p { margin: 1pt var(--bramd) }", tree)).toMatchInlineSnapshot(`
      [
        "css/undefined-variable «var(--bramd)» “--bramd” is not defined here. | Did you mean “--brand”? Define it on “:root”, or give a fallback: “var(--bramd, …)”.",
      ]
    `);
    expect(
      complaints(":root { --a: var(--b); --b: 1pt var(--c); --c: var(--a) } p { margin: var(--a) }", tree),
    ).toMatchInlineSnapshot(`
      [
        "css/circular-variable «var(--a)» “--a” refers to itself, so it has no value. | Give one of the variables in the circle a value of its own.",
      ]
    `);
    const doubling = Array.from({ length: 40 }, (_, i) => `--v${i}: var(--v${i + 1}) var(--v${i + 1});`).join(" ");
    expect(complaints(`:root { ${doubling} --v40: 1pt }`, el("slide")).join("\n")).toContain("more than 1000 parts");
    const chain = Array.from({ length: 5000 }, (_, i) => `--v${i}: var(--v${i + 1});`).join(" ");
    expect(complaints(`:root { ${chain} --v5000: 1pt }`, el("slide")).join("\n")).toContain("more than 100 parts");
  });
  it("say where a wrong value comes from", () => {
    expect(complaints(":root { --gap: 1 } p { margin: 2pt var(--gap) }", el("slide", el("p")))).toMatchInlineSnapshot(`
      [
        "css/unsupported-value «var(--gap)» “margin” cannot be “1”. | It takes one to four of “auto” or a length such as “12pt” or a percentage. Write a unit: “1pt”. [The value comes from here: «1»]",
      ]
    `);
  });
});

describe("the theme", () => {
  const css = `:root {
    --dk1: #112233; --accent1: #abc; --accent2: var(--accent1); --hlink: rgb(0 0 255);
    --heading-font: "Cambria", serif; --body-font: Gill Sans; --theme-name: "Statecraft";
    --brand: var(--accent1); --strong: var(--brand);
  }`;

  it("is read from :root, and what is missing is Office's", () => {
    expect(cascadeOf(css).theme()).toMatchObject({
      name: "Statecraft",
      colours: { dk1: "112233", accent1: "AABBCC", accent2: "AABBCC", hlink: "0000FF", accent6: "70AD47" },
      majorFont: "Cambria",
      minorFont: "Gill Sans",
      eastAsianFont: "Malgun Gothic",
    });
    expect(cascadeOf(css, ":root { --accent1: red }").theme().colours.accent1).toBe("FF0000");
  });
  it("leaves its slot on colours, also through other variables; the last slot counts", () => {
    const colour = (value: string): unknown => paragraph(`${css} p { color: ${value} }`).color;
    expect(colour("var(--accent1)")).toEqual({ hex: "AABBCC", slot: "accent1" });
    expect(colour("var(--strong)")).toEqual({ hex: "AABBCC", slot: "accent1" });
    expect(colour("var(--nothing, var(--brand))")).toEqual({ hex: "AABBCC", slot: "accent1" });
    expect(colour("var(--accent2)")).toEqual({ hex: "AABBCC", slot: "accent2" });
    expect(colour("var(--accent6)")).toEqual({ hex: "70AD47", slot: "accent6" });
    expect(colour("#abc")).toEqual({ hex: "AABBCC" });
    const border = paragraph(`${css} p { border: 1pt solid var(--brand) }`).border.top;
    expect(border?.colour).toEqual({ hex: "AABBCC", slot: "accent1" });
    expect(paragraph(css).color).toEqual({ hex: "112233", slot: "dk1" });
  });
  it("does not lend its slot to a variable that an element redefines", () => {
    expect(paragraph(`${css} p { --accent1: red; color: var(--accent1) }`).color).toEqual({ hex: "FF0000" });
  });
  it("gives fonts by role", () => {
    const font = (value: string): unknown => paragraph(`${css} p { font-family: ${value} }`).font;
    expect(font("var(--heading-font)")).toEqual({ theme: "major" });
    expect(font("var(--body-font), Arial")).toEqual({ theme: "minor" });
    expect(font("serif")).toEqual({ theme: "major" });
    expect(font("sans-serif")).toEqual({ theme: "minor" });
    expect(font("Monospace")).toEqual({ face: "Consolas" });
    expect(font("Times New Roman, serif")).toEqual({ face: "Times New Roman" });
    expect(font('"serif"')).toEqual({ face: "serif" });
  });
  it("reports what cannot be in a theme, once, and goes on with the default", () => {
    const wrong =
      ":root { --accent1: blu; --dk2: transparent; --body-font: serif; --heading-font: 12pt } p { color: var(--accent1) }";
    expect(complaints(wrong, el("slide", el("p")))).toMatchInlineSnapshot(`
      [
        "css/theme-value «blu» The theme variable “--accent1” cannot be “blu”. | It goes into PowerPoint's theme and must be an opaque colour such as “#12304a”.",
        "css/theme-value «transparent» The theme variable “--dk2” cannot be “transparent”. | It goes into PowerPoint's theme and must be an opaque colour such as “#12304a”.",
        "css/theme-value «serif» The theme variable “--body-font” cannot be “serif”. | It goes into PowerPoint's theme and must be the name of a font such as “Calibri”.",
        "css/theme-value «12pt» The theme variable “--heading-font” cannot be “12pt”. | It goes into PowerPoint's theme and must be the name of a font such as “Calibri”.",
      ]
    `);
    expect(cascadeOf(wrong).theme()).toMatchObject({ colours: { accent1: "4472C4" }, minorFont: "Calibri" });
  });
});
