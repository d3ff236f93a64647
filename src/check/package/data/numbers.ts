import { table } from "../../../data/table.ts";
/** Range of a numeric attribute, both ends included. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

const range = (least: number, most: number): Range => ({ least, most });
/** ST_Coordinate (ECMA-376 Part 1, 20.1.10.16), in EMU. */
const POSITION = range(-27_273_042_329_600, 27_273_042_316_900);
const LENGTH = range(0, 27_273_042_316_900);
/** ST_Coordinate32. */
const SHORT = range(-2_147_483_648, 2_147_483_647);
const TEXT_POINT = range(-400_000, 400_000);
const LINE_WIDTH = range(0, 20_116_800);

/** Numeric attributes by element and name. All are whole numbers (ECMA-376 Part 1, annex A). */
export const NUMBERS: Readonly<Record<string, Readonly<Record<string, Range>>>> = table({
  "a:off": { x: POSITION, y: POSITION },
  "a:ext": { cx: LENGTH, cy: LENGTH },
  "a:chOff": { x: POSITION, y: POSITION },
  "a:chExt": { cx: LENGTH, cy: LENGTH },
  "a:xfrm": { rot: SHORT },
  "p:xfrm": { rot: SHORT },
  "a:gridCol": { w: POSITION },
  "a:tr": { h: POSITION },
  "a:ln": { w: LINE_WIDTH },
  "a:lnL": { w: LINE_WIDTH },
  "a:lnR": { w: LINE_WIDTH },
  "a:lnT": { w: LINE_WIDTH },
  "a:lnB": { w: LINE_WIDTH },
  "a:rPr": { sz: range(100, 400_000), spc: TEXT_POINT, kern: range(0, 400_000) },
  "a:endParaRPr": { sz: range(100, 400_000), spc: TEXT_POINT },
  "a:defRPr": { sz: range(100, 400_000), spc: TEXT_POINT },
  "a:pPr": {
    lvl: range(0, 8),
    marL: range(0, 51_206_400),
    marR: range(0, 51_206_400),
    indent: range(-51_206_400, 51_206_400),
  },
  "a:bodyPr": {
    lIns: SHORT,
    tIns: SHORT,
    rIns: SHORT,
    bIns: SHORT,
    rot: SHORT,
    numCol: range(1, 16),
    spcCol: range(0, 2_147_483_647),
  },
  "a:tcPr": { marL: SHORT, marR: SHORT, marT: SHORT, marB: SHORT },
  "a:tc": { gridSpan: range(1, 1_000_000), rowSpan: range(1, 1_000_000) },
  "a:spcPts": { val: range(0, 158_400) },
  "a:buAutoNum": { startAt: range(1, 32_767) },
  "a:outerShdw": { blurRad: LENGTH, dist: LENGTH, dir: SHORT },
  "a:innerShdw": { blurRad: LENGTH, dist: LENGTH, dir: SHORT },
  "p:sldSz": { cx: range(914_400, 51_206_400), cy: range(914_400, 51_206_400) },
  "p:notesSz": { cx: LENGTH, cy: LENGTH },
  "p:cNvPr": { id: range(0, 4_294_967_295) },
  "p:ph": { idx: range(0, 4_294_967_295) },
});
