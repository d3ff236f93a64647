import { table } from "../../../data/table.ts";
import { SHAPES } from "./presets.ts";

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));
const matching = (pattern: RegExp) => ({ has: (value: string): boolean => pattern.test(value) });

const SCHEME = words(
  "bg1 tx1 bg2 tx2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink phClr dk1 lt1 dk2 lt2",
);
const ALIGN = words("l ctr r just justLow dist thaiDist");
const TICK = words("cross in none out");
const UNDERLINE = words(
  "none words sng dbl heavy dotted dottedHeavy dash dashHeavy dashLong dashLongHeavy dotDash dotDashHeavy dotDotDash dotDotDashHeavy wavy wavyHeavy wavyDbl",
);
const DASH = words("solid dot dash lgDash dashDot lgDashDot lgDashDotDot sysDash sysDot sysDashDot sysDashDotDot");
const PLACEHOLDER = words("title body ctrTitle subTitle dt sldNum ftr hdr obj chart tbl clipArt dgm media sldImg pic");

/** Attributes with a fixed set of values, by element and name (ECMA-376 Part 1, annex A). */
export const VALUES: Readonly<Record<string, Readonly<Record<string, { has(value: string): boolean }>>>> = table({
  "a:prstGeom": { prst: SHAPES },
  "a:srgbClr": { val: matching(/^[0-9A-Fa-f]{6}$/) },
  "a:schemeClr": { val: SCHEME },
  "a:bodyPr": {
    anchor: words("t ctr b just dist"),
    wrap: words("none square"),
    vert: words("horz vert vert270 wordArtVert eaVert mongolianVert wordArtVertRtl"),
  },
  "a:tcPr": { anchor: words("t ctr b just dist") },
  "a:pPr": { algn: ALIGN },
  "a:rPr": { u: UNDERLINE, strike: words("noStrike sngStrike dblStrike"), cap: words("none small all") },
  "a:prstDash": { val: DASH },
  "p:ph": { type: PLACEHOLDER },
  "c:majorTickMark": { val: TICK },
  "c:minorTickMark": { val: TICK },
  "c:tickLblPos": { val: words("high low nextTo none") },
  "c:crosses": { val: words("autoZero max min") },
  "c:crossesAt": { val: matching(/^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/) },
  "c:grouping": { val: words("percentStacked standard stacked clustered") },
  "c:legendPos": { val: words("b tr l r t") },
  "c:dLblPos": { val: words("bestFit b ctr inBase inEnd l outEnd r t") },
});
