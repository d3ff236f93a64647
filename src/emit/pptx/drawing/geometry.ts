/** Units of DrawingML (ECMA-376 Part 1, 20.1.10 and 22.9): all of them integers. */

import type { Box, Corners, ImageItem, Outline, ShapeItem, Sides } from "../../../scene/types.ts";

const EMU_PER_POINT = 12700;
const EMU_PER_INCH = 914400;

/** Points to English Metric Units. */
export function emu(points: number): number {
  return Math.round(points * EMU_PER_POINT);
}

/** Points to inches, cut to whole EMU so that a later rounding cannot drift. */
export function inches(points: number): number {
  return emu(points) / EMU_PER_INCH;
}

/** Points to hundredths of a point: font sizes, letter and paragraph spacing. */
export function hundredths(points: number): number {
  return Math.round(points * 100);
}

/** A fraction (1 = 100 %) to thousandths of a percent. */
export function percentage(fraction: number): number {
  return Math.round(fraction * 100_000);
}

interface Turn {
  readonly rotation?: number;
  readonly flip?: boolean;
  readonly flipVertical?: boolean;
}

/** `a:xfrm` (or `p:xfrm` of a graphic frame). Rotations are 60000ths of a degree, clockwise (20.1.10.3 `ST_Angle`). */
export function writeTransform(
  box: Box,
  { rotation, flip, flipVertical }: Turn = {},
  tag: "a:xfrm" | "p:xfrm" = "a:xfrm",
): string {
  const turn = `${rotation ? ` rot="${Math.round(rotation * 60_000) % 21_600_000}"` : ""}${flip ? ' flipH="1"' : ""}${flipVertical ? ' flipV="1"' : ""}`;
  const size = `<a:ext cx="${Math.max(0, emu(box.width))}" cy="${Math.max(0, emu(box.height))}"/>`;
  return `<${tag}${turn}><a:off x="${emu(box.x)}" y="${emu(box.y)}"/>${size}</${tag}>`;
}

/** `a:custGeom` (ECMA-376 Part 1, 20.1.9.8): areas without their edges, then lines, in EMU from the box's corner. */
function writePath(outlines: readonly Outline[], { width, height }: Box): string {
  const one = (draws: Outline["draws"], flag: string): string => {
    const drawn = outlines.filter((outline) => outline.draws === draws);
    if (drawn.length === 0) return "";
    const moves = drawn.map(({ points }) => {
      const steps = points.map(([x, y], i) => {
        const step = i === 0 ? "moveTo" : "lnTo";
        return `<a:${step}><a:pt x="${emu(x)}" y="${emu(y)}"/></a:${step}>`;
      });
      return `${steps.join("")}${draws === "fill" ? "<a:close/>" : ""}`;
    });
    return `<a:path w="${emu(width)}" h="${emu(height)}" ${flag}>${moves.join("")}</a:path>`;
  };
  return (
    `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>` +
    `<a:pathLst>${one("fill", 'stroke="0"')}${one("stroke", 'fill="none"')}</a:pathLst></a:custGeom>`
  );
}

type Shaped = Pick<ShapeItem, "geometry" | "box" | "radii" | "outlines" | "bends">;
const NO_RADII: Corners = { topLeft: 0, topRight: 0, bottomRight: 0, bottomLeft: 0 };

/** `a:prstGeom`, or `a:custGeom` where there is no preset. Radii are shares of the shorter side, at most half of it. */
export function writeGeometry({ geometry, box, radii = NO_RADII, outlines = [], bends = [] }: Shaped): string {
  const side = Math.min(box.width, box.height);
  const { topLeft, topRight, bottomRight, bottomLeft } = radii;
  const guide = (name: string, radius: number): string => {
    const share = side > 0 ? Math.min(0.5, Math.max(0, radius / side)) : 0;
    return `<a:gd name="${name}" fmla="val ${Math.round(share * 100_000)}"/>`;
  };
  switch (geometry) {
    case "roundRect":
    case "round1Rect":
      return preset(geometry, guide("adj", geometry === "roundRect" ? topLeft : topRight));
    case "round2SameRect":
      return preset(geometry, guide("adj1", topLeft) + guide("adj2", bottomRight));
    case "round2DiagRect":
      return preset(geometry, guide("adj1", topLeft) + guide("adj2", topRight));
    case "roundCorners":
      return writeCorners(
        box,
        [topLeft, topRight, bottomRight, bottomLeft].map((one) => Math.min(one, side / 2)),
      );
    case "elbow":
      return preset(bends.length === 3 ? "bentConnector5" : "bentConnector3", bends.map(bendGuide).join(""));
    case "path":
      return writePath(outlines, box);
    case "hexagon":
      return preset("flowChartPreparation", "");
    case "cylinder":
      return preset("flowChartMagneticDisk", "");
    case "leanRight":
    case "leanLeft":
      return preset("flowChartInputOutput", "");
    case "funnel":
      return preset("flowChartManualOperation", "");
    case "trapezoid":
      // Its slopes count in the shorter side: a fifth of the width, as those of its counterparts.
      return preset(
        geometry,
        `<a:gd name="adj" fmla="val ${side > 0 ? Math.round((20_000 * box.width) / side) : 0}"/>`,
      );
    default:
      return preset(geometry, "");
  }
}

/** `adj1` and so on of a bent connector: shares of its width, its height and its width again. */
const bendGuide = (share: number, index: number): string =>
  `<a:gd name="adj${index + 1}" fmla="val ${Math.round(share * 100_000)}"/>`;

function preset(name: string, guides: string): string {
  return `<a:prstGeom prst="${name}">${guides === "" ? "<a:avLst/>" : `<a:avLst>${guides}</a:avLst>`}</a:prstGeom>`;
}

/**
 * A rectangle with four radii (20.1.9.8 `custGeom`): quarter arcs clockwise from the left end of the top left one, sites
 * for connectors in the order of `rect`. Its text rectangle is all of it, since not every program reads another.
 */
function writeCorners({ width, height }: Box, radii: readonly number[]): string {
  const [w, h] = [emu(width), emu(height)];
  const [tl = 0, tr = 0, br = 0, bl = 0] = radii.map(emu);
  const sites = [
    ["16200000", "hc", "t"],
    ["10800000", "l", "vc"],
    ["5400000", "hc", "b"],
    ["0", "r", "vc"],
  ].map(([angle, x, y]) => `<a:cxn ang="${angle}"><a:pos x="${x}" y="${y}"/></a:cxn>`);
  const line = (x: number, y: number) => `<a:lnTo><a:pt x="${x}" y="${y}"/></a:lnTo>`;
  const arc = (radius: number, from: number) =>
    radius === 0 ? "" : `<a:arcTo wR="${radius}" hR="${radius}" stAng="${from}" swAng="5400000"/>`;
  const path =
    `<a:moveTo><a:pt x="0" y="${tl}"/></a:moveTo>${arc(tl, 10800000)}${line(w - tr, 0)}${arc(tr, 16200000)}` +
    `${line(w, h - br)}${arc(br, 0)}${line(bl, h)}${arc(bl, 5400000)}<a:close/>`;
  return (
    `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst>${sites.join("")}</a:cxnLst>` +
    `<a:rect l="l" t="t" r="r" b="b"/><a:pathLst><a:path w="${w}" h="${h}">${path}</a:path></a:pathLst></a:custGeom>`
  );
}

/** Relationships of a picture's parts. */
export interface Embedded {
  readonly picture: string;
  /** The drawing that programs which know SVG show in place of the picture; absent: there is none. */
  readonly drawing?: string;
}

const SVG_BLIP = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";
const SVG_BLIP_NAMES = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";

/**
 * `a:blip` (ECMA-376 Part 1, 20.1.8.13): the picture by its relationship, perhaps less opaque, and its drawing
 * ([MS-ODRAWXML] 2.3.4.1, `asvg:svgBlip`).
 */
export function writeBlip({ opacity }: Pick<ImageItem, "opacity">, { picture, drawing }: Embedded): string {
  const alpha = opacity === undefined ? "" : `<a:alphaModFix amt="${percentage(opacity)}"/>`;
  const vector =
    drawing === undefined
      ? ""
      : `<a:extLst><a:ext uri="${SVG_BLIP}"><asvg:svgBlip xmlns:asvg="${SVG_BLIP_NAMES}" r:embed="${drawing}"/></a:ext></a:extLst>`;
  const content = alpha + vector;
  return content === "" ? `<a:blip r:embed="${picture}"/>` : `<a:blip r:embed="${picture}">${content}</a:blip>`;
}

/** `a:srcRect` (ECMA-376 Part 1, 20.1.8.55): the shares cut away; "" when nothing is. */
export function writeCrop({ left, top, right, bottom }: Sides): string {
  if (left === 0 && top === 0 && right === 0 && bottom === 0) return "";
  return `<a:srcRect l="${percentage(left)}" t="${percentage(top)}" r="${percentage(right)}" b="${percentage(bottom)}"/>`;
}
