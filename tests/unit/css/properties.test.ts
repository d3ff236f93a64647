import { describe, expect, it } from "vitest";
import { FIELDS } from "../../../src/scene/css/properties/fields.ts";
import type { ComputedStyle } from "../../../src/scene/css/types.ts";
import { paragraph } from "./support.ts";

const pt = (value: number): unknown => ({ unit: "pt", value });
const percent = (value: number): unknown => ({ unit: "%", value });
const four = (top: unknown, right = top, bottom = top, left = right): unknown => ({ top, right, bottom, left });
const stroke = (width: number, hex: string, dash = "solid"): unknown => ({ colour: { hex }, width, dash });
const corners = (topLeft: number, topRight: number, bottomRight: number, bottomLeft: number): unknown => ({
  topLeft,
  topRight,
  bottomRight,
  bottomLeft,
});
const font20 = "font-size: 20pt; ";

/** Declarations on a paragraph, a field, and what it comes to. */
const CASES: readonly (readonly [string, keyof ComputedStyle, unknown])[] = [
  ["display: flex", "display", "flex"],
  ["display: NONE", "display", "none"],
  ["position: absolute", "position", "absolute"],
  ["inset: 0", "inset", four(pt(0))],
  ["inset: 1in auto 10%", "inset", four(pt(72), "auto", percent(10))],
  ["left: -3pt", "inset", four("auto", "auto", "auto", pt(-3))],
  ["width: 2.54cm", "width", pt(72)],
  ["width: 50%", "width", percent(50)],
  ["height: 96px", "height", pt(72)],
  ["min-width: 25.4mm", "minWidth", pt(72)],
  ["min-height: auto", "minHeight", "auto"],
  ["max-width: none", "maxWidth", "auto"],
  ["max-height: 1e2pt", "maxHeight", pt(100)],
  ["aspect-ratio: 16/9", "aspectRatio", 16 / 9],
  ["aspect-ratio: 2", "aspectRatio", 2],
  ["aspect-ratio: auto", "aspectRatio", null],
  ["margin: 1pt 2pt 3pt 4pt", "margin", four(pt(1), pt(2), pt(3), pt(4))],
  ["margin: 0 auto", "margin", four(pt(0), "auto")],
  ["margin-left: auto", "margin", four(pt(0), pt(0), pt(0), "auto")],
  ["margin-inline: auto", "margin", four(pt(0), "auto")],
  ["margin-block: 1pt 2pt", "margin", four(pt(1), pt(0), pt(2))],
  ["margin: 1pt; margin-inline-start: 2pt", "margin", four(pt(1), pt(1), pt(1), pt(2))],
  [`${font20}padding-inline: 0.5em`, "padding", four(pt(0), pt(10))],
  ["padding-block-end: calc(1pt + 2pt)", "padding", four(pt(0), pt(0), pt(3), pt(0))],
  ["inset-inline: 1pt 2pt", "inset", four("auto", pt(2), "auto", pt(1))],
  ["inset-block-start: 10%", "inset", four(percent(10), "auto", "auto", "auto")],
  ["inline-size: 50%", "width", percent(50)],
  ["max-block-size: none", "maxHeight", "auto"],
  ["min-inline-size: 3pt", "minWidth", pt(3)],
  ["border-block: 1pt solid red", "border", four(stroke(1, "FF0000"), null)],
  [
    "border: 1pt solid red; border-inline-start-width: 2pt",
    "border",
    four(stroke(1, "FF0000"), stroke(1, "FF0000"), stroke(1, "FF0000"), stroke(2, "FF0000")),
  ],
  ["border-start-end-radius: 3pt", "borderRadius", corners(0, 3, 0, 0)],
  ["padding: 1pt 2pt 3pt", "padding", four(pt(1), pt(2), pt(3))],
  [`${font20}padding: 0.5em`, "padding", four(pt(10))],
  ["flex-direction: column-reverse", "flexDirection", "column-reverse"],
  ["flex-wrap: wrap", "flexWrap", "wrap"],
  ["justify-content: space-evenly", "justifyContent", "space-evenly"],
  ["align-items: baseline", "alignItems", "baseline"],
  ["align-self: center", "alignSelf", "center"],
  ["align-content: space-around", "alignContent", "space-around"],
  ["flex: 1", "flexGrow", 1],
  ["flex: 1", "flexShrink", 1],
  ["flex: 1", "flexBasis", percent(0)],
  ["flex: 2 3 10pt", "flexShrink", 3],
  ["flex: 2 3 0", "flexBasis", pt(0)],
  ["flex: 30%", "flexBasis", percent(30)],
  ["flex: 10pt 2", "flexGrow", 2],
  ["flex: auto", "flexGrow", 1],
  ["flex: none", "flexShrink", 0],
  ["flex: initial", "flexGrow", 0],
  ["flex-grow: 0.5", "flexGrow", 0.5],
  ["gap: 4pt", "columnGap", 4],
  ["gap: 4pt 6pt", "rowGap", 4],
  ["gap: 4pt 6pt", "columnGap", 6],
  ["row-gap: normal", "rowGap", 0],
  ["background: red", "background", { hex: "FF0000" }],
  ["background-color: #Ab12eF", "background", { hex: "AB12EF" }],
  ["background: red; background: none", "background", null],
  ["background: transparent", "background", null],
  ["opacity: 40%", "opacity", 0.4],
  ["background: hsl(0 100% 50%)", "background", { hex: "FF0000" }],
  ["background: hsl(120deg, 100%, 25%)", "background", { hex: "008000" }],
  ["background: hsl(-120 100% 50%)", "background", { hex: "0000FF" }],
  ["background: hsl(208 0% 50%)", "background", { hex: "808080" }],
  ["background: rgb(100%, 0%, 50%)", "background", { hex: "FF0080" }],
  ["background: RebeccaPurple", "background", { hex: "663399" }],
  ["border: solid red 2pt", "border", four(stroke(2, "FF0000"))],
  [
    "border: 1pt dotted red; border-top: none",
    "border",
    four(null, stroke(1, "FF0000", "dot"), stroke(1, "FF0000", "dot"), stroke(1, "FF0000", "dot")),
  ],
  ["border: 1pt solid red; border: 0", "border", four(null)],
  ["border: 1pt solid transparent", "border", four(null)],
  ["color: red; border-bottom: solid", "border", four(null, null, stroke(2.25, "FF0000"), null)],
  [
    "border-style: solid dashed; border-width: 1pt 2pt; border-color: red blue",
    "border",
    four(stroke(1, "FF0000"), stroke(2, "0000FF", "dash")),
  ],
  [
    "border: 1pt solid red; border-left-width: 3pt; border-left-color: blue",
    "border",
    four(stroke(1, "FF0000"), stroke(1, "FF0000"), stroke(1, "FF0000"), stroke(3, "0000FF")),
  ],
  ["border-radius: 4pt", "borderRadius", corners(4, 4, 4, 4)],
  ["border-radius: 1pt 2pt", "borderRadius", corners(1, 2, 1, 2)],
  ["border-radius: 1pt 2pt 3pt", "borderRadius", corners(1, 2, 3, 2)],
  ["border-radius: 1pt 2pt 3pt 4pt; border-top-left-radius: 0", "borderRadius", corners(0, 2, 3, 4)],
  ["border-radius: 50%", "borderRadius", corners(Infinity, Infinity, Infinity, Infinity)],
  ["rotate: 45deg", "rotate", 45],
  ["rotate: -0.25turn", "rotate", 270],
  ["transform: rotate(450deg)", "rotate", 90],
  ["transform: rotate(9deg); transform: none", "rotate", 0],
  ["object-fit: cover", "objectFit", "cover"],
  ["object-position: left", "objectPosition", { x: 0, y: 0.5 }],
  ["object-position: bottom", "objectPosition", { x: 0.5, y: 1 }],
  ["object-position: top right", "objectPosition", { x: 1, y: 0 }],
  ["object-position: 20% 30%", "objectPosition", { x: 0.2, y: 0.3 }],
  ["table-layout: fixed", "tableLayout", "fixed"],
  ["columns: 2", "columns", 2],
  ["color: WHITE", "color", { hex: "FFFFFF" }],
  ["font-family: Georgia, serif", "font", { face: "Georgia" }],
  ["font-size: 200%", "fontSize", 36],
  ["font-size: 2in", "fontSize", 144],
  ["font-size: 0.001pt", "fontSize", 1],
  [`${font20}min-font-size: 0.5em`, "minFontSize", 10],
  [`${font20}max-font-size: 24pt`, "maxFontSize", 24],
  ["font-weight: 600", "bold", true],
  ["font-weight: 500", "bold", false],
  ["font-style: italic", "italic", true],
  ["line-height: 1.2", "lineSpacing", 1],
  ["line-height: 1.5em", "lineSpacing", 1.25],
  ["line-height: 90%", "lineSpacing", 0.9],
  ["line-height: normal", "lineSpacing", 1],
  [`${font20}letter-spacing: -0.05em`, "letterSpacing", -1],
  ["letter-spacing: normal", "letterSpacing", 0],
  ["text-transform: uppercase", "textTransform", "uppercase"],
  ["text-align: justify", "textAlign", "justify"],
  ["vertical-align: middle", "verticalAlign", "middle"],
  ["vertical-align: super", "baseline", "super"],
  ["vertical-align: super", "verticalAlign", "top"],
  ["text-decoration: underline line-through", "underline", true],
  ["text-decoration: underline line-through", "strike", true],
  ["text-decoration: none", "underline", false],
  ["white-space: pre-wrap", "whiteSpace", "pre-wrap"],
  ["text-wrap: balance", "textWrap", "balance"],
  ["direction: rtl", "direction", "rtl"],
  ["list-style-type: lower-roman", "listStyleType", "lower-roman"],
  ['list-style-type: "→"', "listStyleType", { string: "→" }],
  ["list-style: none", "listStyleType", "none"],
  ["marker-color: red", "markerColor", { hex: "FF0000" }],
  ["marker-color: red; marker-color: auto", "markerColor", null],
  ["accent-color: red", "accentColor", { hex: "FF0000" }],
  ["fill: red; fill: auto", "fill", null],
];

describe("properties", () => {
  it.each(CASES)("%s → %s", (declarations, field, value) => {
    expect(paragraph(`p { ${declarations} }`)[field]).toEqual(value);
    expect(paragraph("", declarations)[field]).toEqual(value);
  });
  it("are all tried here", () => {
    const tried = new Set(CASES.map(([, field]) => field));
    expect(Object.keys(FIELDS).filter((field) => !tried.has(field as keyof ComputedStyle))).toEqual([]);
  });
  it("keep sizes within what the format holds, however deep em is nested", () => {
    expect(paragraph("slide { font-size: 1000em } p { font-size: 1000em; margin: 100000em }").fontSize).toBe(4000);
  });
});
