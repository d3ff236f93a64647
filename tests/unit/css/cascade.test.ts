import { describe, expect, it } from "vitest";
import { complaints, el, paragraph, styleOf } from "./support.ts";

const red = "FF0000";
const blue = "0000FF";
const colourOf = (css: string | string[], target = el("p.a.b#c"), root = el("slide", target)): string =>
  styleOf(css, root, target).color.hex;

describe("cascade order", () => {
  it("takes later sheets before earlier ones, whatever the built-in sheet says more specifically", () => {
    expect(colourOf(["p { color: red }", "p { color: blue }"])).toBe(blue);
    const list = el("ol[type=a]");
    expect(styleOf("ol { list-style-type: decimal }", el("slide", list), list).listStyleType).toBe("decimal");
  });
  it("takes the more specific selector, then the later rule", () => {
    expect(colourOf("#c { color: red } p.a.b { color: blue }")).toBe(red);
    expect(colourOf(".a { color: red } slide p { color: blue }")).toBe(red);
    expect(colourOf("p.a { color: red } p.b { color: blue }")).toBe(blue);
    expect(colourOf("p, .a.b, p { color: red } .b { color: blue }")).toBe(red);
  });
  it("counts the most specific argument of :is and :not, and a pseudo-class as a class", () => {
    expect(colourOf(":is(#c, p) { color: red } p.a.b { color: blue }")).toBe(red);
    expect(colourOf(":not(#x, h1) { color: red } p.a.b { color: blue }")).toBe(red);
    expect(colourOf("p:first-child { color: red } p { color: blue }")).toBe(red);
  });
  it("puts style attributes above rules, and !important above both", () => {
    const p = el("p.a", { style: "color: blue" });
    expect(colourOf("#c { color: red }", p)).toBe(blue);
    expect(colourOf("p { color: red !important }", p)).toBe(red);
    expect(colourOf("p { color: red !important }", el("p", { style: "color: blue !important" }))).toBe(blue);
    expect(colourOf("p { color: red !important } #c.a { color: blue }", el("p.a#c"))).toBe(red);
  });
  it("takes longhands and shorthands in the order in which they stand", () => {
    expect(paragraph("p { margin-top: 1pt; margin: 2pt }").margin.top).toEqual({ unit: "pt", value: 2 });
    expect(paragraph("p { margin: 2pt; margin-top: 1pt }").margin.top).toEqual({ unit: "pt", value: 1 });
  });
});

describe("inheritance", () => {
  const inner = el("b", "x");
  const tree = el("slide", el("p", el("span", inner)));

  it("hands down what inherits and nothing else", () => {
    const style = styleOf(
      "p { color: red; font-size: 30pt; margin: 4pt; background: blue; text-align: right }",
      tree,
      inner,
    );
    expect(style).toMatchObject({ fontSize: 30, textAlign: "right", background: null, bold: true });
    expect(style.color.hex).toBe(red);
    expect(style.margin.top).toEqual({ unit: "pt", value: 0 });
  });
  it("knows inherit, initial and unset, for shorthands too", () => {
    expect(styleOf("p { margin: 4pt } span, b { margin: inherit }", tree, inner).margin.left).toEqual({
      unit: "pt",
      value: 4,
    });
    expect(styleOf("p { color: red } b { color: initial }", tree, inner).color).toEqual({ hex: "000000", slot: "dk1" });
    expect(styleOf("p { color: red } b { color: blue; color: unset }", tree, inner).color.hex).toBe(red);
    expect(styleOf("b { font-weight: unset }", tree, inner).bold).toBe(false);
    expect(styleOf("slide { width: inherit }", tree).width).toBe("auto");
  });
  it("computes em once and hands down points", () => {
    const style = styleOf(
      "p { font-size: 10pt; letter-spacing: 0.1em } span { font-size: 2em; padding: 1em }",
      tree,
      inner,
    );
    expect(style).toMatchObject({ fontSize: 20, letterSpacing: 1 });
    expect(styleOf(":root { font-size: 10pt } b { margin: 2rem; width: 50% }", tree, inner)).toMatchObject({
      margin: { top: { unit: "pt", value: 20 } },
      width: { unit: "%", value: 50 },
    });
    expect(styleOf("p { font-size: 50% } slide { font-size: 3rem }", tree, inner).fontSize).toBe(28);
  });
  it("brings sizes that refer to others to the nearest of the type scale, and no other", () => {
    const size = (css: string) => styleOf(css, tree, inner).fontSize;
    expect(size("p { font-size: 20pt } span { font-size: 1.1em }")).toBe(24);
    expect(size("p { font-size: 20pt } span { font-size: 88% }")).toBe(18);
    expect(size("p { font-size: 22pt } span { font-size: 1em }")).toBe(22);
    expect(size("p { font-size: 28pt } span { font-size: 2em }")).toBe(56);
    expect(size(":root { --type-scale: 12pt 40pt 21pt } p { font-size: 20pt } span { font-size: 1.2em }")).toBe(21);
  });
  it("takes borders and paint in the element's own colour", () => {
    const style = styleOf(
      "p { color: red } span { color: blue; border: 1pt solid } b { background: currentColor }",
      tree,
      inner,
    );
    expect(style.background).toMatchObject({ hex: blue });
    expect(paragraph("p { color: red; border-left: 3pt dashed }").border.left).toEqual({
      colour: { hex: red },
      width: 3,
      dash: "dash",
    });
  });
  it("runs underlines and raised text on through nested elements", () => {
    const deep = el("b", { style: "text-decoration: none" }, "x");
    expect(styleOf("", el("slide", el("u", el("s", deep))), deep)).toMatchObject({ underline: true, strike: true });
    expect(styleOf("", el("slide", el("sup", deep)), deep).baseline).toBe("super");
    expect(styleOf("b { vertical-align: baseline }", el("slide", el("sup", deep)), deep).baseline).toBe("normal");
  });
  it("keeps font limits apart from the size", () => {
    const css =
      "p { font-size: 20pt; min-font-size: 14pt; max-font-size: 24pt } span { font-size: 10pt } b { font-size: 30pt }";
    expect(styleOf(css, tree, inner)).toMatchObject({ minFontSize: 14, maxFontSize: 30 });
    expect(paragraph("p { font-size: 20pt }")).toMatchObject({ minFontSize: 12, maxFontSize: 20 });
    // A size without a limit of its own grows by as many steps of the scale as what it stands in, and no further than that.
    const grown = (own: string, scale = "") =>
      styleOf(`${scale} p { font-size: 20pt; max-font-size: 24pt } b { ${own} }`, tree, inner).maxFontSize;
    expect(["14pt", "18pt", "20pt", "28pt"].map((size) => grown(`font-size: ${size}`))).toEqual([16, 20, 24, 28]);
    expect(grown("font-size: 14pt; max-font-size: 20pt")).toBe(20);
    expect(grown("color: red")).toBe(24);
    expect(grown("font-size: 14pt", ":root { --type-scale: 24pt 22pt 20pt 15pt 14pt }")).toBe(20);
    expect(paragraph("p { font-size: 9pt }")).toMatchObject({ minFontSize: 9, maxFontSize: 9 });
  });
});

describe("the built-in sheet", () => {
  it("is without fault", () => {
    const every = ["h1", "ul", "table", "a", "mark", "pre", "hr"].map((tag) => el(tag));
    expect(complaints("", el("slide", ...every))).toEqual([]);
  });
  it("numbers nested lists by depth", () => {
    const third = el("ul", el("li"));
    const second = el("ul", el("li", third));
    const tree = el("slide", el("ul", el("li", second)));
    expect(styleOf("", tree, second).listStyleType).toBe("circle");
    expect(styleOf("", tree, third).listStyleType).toBe("square");
  });
  it("lets cells take the vertical alignment of their row or table", () => {
    const cell = el("td");
    expect(
      styleOf("table { vertical-align: middle }", el("slide", el("table", el("tbody", el("tr", cell)))), cell),
    ).toMatchObject({
      verticalAlign: "middle",
      display: "block",
    });
  });
  it("links in the theme's colour, codes in Consolas", () => {
    const [a, code] = [el("a"), el("code")];
    const tree = el("slide", a, code);
    expect(styleOf("", tree, a)).toMatchObject({ color: { slot: "hlink" }, underline: true, display: "inline" });
    expect(styleOf("", tree, code).font).toEqual({ face: "Consolas" });
  });
});
