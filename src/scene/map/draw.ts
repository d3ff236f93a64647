import { type GeoPermissibleObjects, type GeoProjection, geoPath } from "d3-geo";
import { countryNumber } from "../../data/countries.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import { points } from "../boxes/styles.ts";
import type { FlowParagraph, Frame, MapBox, MapLabel, MapLayer } from "../boxes/types.ts";
import type { ComputedStyle } from "../css/types.ts";
import { NO_INSETS, plainText, textBody } from "../lower/text.ts";
import { narrowest } from "../text/narrowest.ts";
import type { Box, Item, Outline, ShapeItem, Size, Stroke } from "../types.ts";
import { frameAround, scaleFor } from "./frame.ts";
import { type Point, placeNames, roomiest, type Wanted } from "./names.ts";
import { type Outlines, outlinesWithin, type World } from "./outlines.ts";
import { KM_PER_DEGREE, pointsPerKm, projectionOf, shownBy } from "./projection.ts";
import { placeScale, scaleItems } from "./scale-bar.ts";
import type { Atlas, MapTools, OutlineScale } from "./types.ts";

/** Square points: a vertex that makes no larger a triangle leaves, an island that is no larger is not drawn. */
const VERTEX = 0.4;
const ISLAND = 4;
const WIDTH_SLACK = 1.03;

/**
 * Draws maps with outlines that were read before.
 * @param texts TopoJSON by scale, of the scales that `outlineScales` asked for
 */
export function createAtlas(texts: ReadonlyMap<OutlineScale, string>): Atlas {
  const worlds = new Map([...texts].map(([scale, text]) => [scale, JSON.parse(text) as World]));
  return {
    draw(map, box, tools) {
      const frame = map.frame ?? frameAround(map.labels.map(({ at }) => at));
      const world = worlds.get(scaleFor(frame));
      if (world === undefined) throw new Error(`no outlines were read for the map "${map.name}"`);
      return drawMap(map, world, frame, { box, tools });
    },
  };
}

interface Plate {
  readonly box: Box;
  readonly tools: MapTools;
}

function drawMap(content: MapBox, world: World, frame: Frame, plate: Plate): readonly Item[] {
  const { box, tools } = plate;
  const { style } = content;
  const projection = projectionOf(frame, box);
  const km = pointsPerKm(projection, frame);
  const degree = (km * KM_PER_DEGREE) ** 2;
  const pairs = content.layers.map(({ of }) => of.split(" ")).filter((codes) => codes.length === 2);
  const apart = pairs.map(([a = "", b = ""]): [string, string] => [a, b]);
  const detail = { vertex: VERTEX / degree, island: ISLAND / degree };
  const outlines = outlinesWithin(world, shownBy(projection, box, frame), detail, apart);
  const drawn = content.layers
    .filter(({ of }) => of !== "scale")
    .map((layer) => layerItem(layer, outlines, projection, plate));
  const layers = drawn.flatMap((item) => (item === null ? [] : [item]));
  const lines = layers.flatMap(({ outlines: all = [] }) => all.filter(({ draws }) => draws === "stroke"));
  const scale = content.layers.find(({ of }) => of === "scale");
  const labels = labelsWithin(content.labels, outlines, projection, plate);
  const signs = labels.filter(({ want }) => want.sign > 0).map(({ want }) => want.at);
  const bar =
    scale === undefined
      ? null
      : placeScale(
          km,
          box,
          signs,
          lines.map(({ points: all }) => all),
        );
  const spots = placeNames(
    labels.map(({ want }) => want),
    box,
    bar === null ? [] : [bar.box],
    lines.map(({ points: all }) => all),
  );
  const sea = rectangle(content.name || "Map", content.alt, box, style.background, null, tools);
  const named = labels.flatMap(({ label, want }, i) => {
    const spot = spots[i];
    if (spot === undefined) return [];
    if (spot.crowded)
      tools.report(diagnose("scene/map-crowded", { name: plainText([label.paragraph]) }, { span: label.span }));
    return labelItems(label, want, spot, plate);
  });
  const edge = style.border.top;
  return [
    sea,
    ...layers,
    ...named,
    ...(bar === null || scale === undefined ? [] : scaleItems(bar, scale, box, tools)),
    ...(edge === null ? [] : [rectangle("Frame", "", box, null, edge, tools)]),
  ];
}

function rectangle(
  name: string,
  alt: string,
  box: Box,
  fill: ComputedStyle["background"],
  stroke: Stroke | null,
  { names }: MapTools,
): ShapeItem {
  const paint = { ...(fill === null ? {} : { fill }), ...(stroke === null ? {} : { stroke }) };
  return { kind: "shape", name: names.unique(name), alt, box, geometry: "rect", ...paint };
}

const LAYER_NAMES: ReadonlyMap<string, string> = new Map([
  ["land", "Land"],
  ["borders", "Borders"],
]);

function layerItem(layer: MapLayer, all: Outlines, projection: GeoProjection, { box, tools }: Plate): ShapeItem | null {
  const { of, style } = layer;
  const stroke = style.border.top;
  const fill = style.background;
  const codes = of.split(" ");
  const unknown = LAYER_NAMES.has(of) ? undefined : codes.find((code) => countryNumber(code) === undefined);
  if (unknown !== undefined) {
    tools.report(diagnose("scene/map-country", { code: unknown }, { span: layer.span }));
    return null;
  }
  const [a = "", b = ""] = codes;
  const area = codes.length === 1 && !LAYER_NAMES.has(of) ? all.area(a) : null;
  const filled = of === "land" ? all.land : (area?.land ?? null);
  const lined =
    of === "land" ? all.coast : of === "borders" ? all.borders : (area?.edge ?? (b === "" ? null : all.line(a, b)));
  const outlines = [
    ...(filled === null || fill === null ? [] : trace(filled, projection, "fill")),
    ...(lined === null || stroke === null ? [] : trace(lined, projection, "stroke")),
  ];
  if (outlines.length === 0) return null;
  return {
    kind: "shape",
    name: tools.names.unique(layer.name || (LAYER_NAMES.get(of) ?? `Border ${of}`)),
    alt: "",
    box,
    geometry: "path",
    outlines,
    ...(fill === null ? {} : { fill }),
    ...(stroke === null ? {} : { stroke }),
  };
}

/** Projects, cuts to the plate and collects: d3 speaks to what it takes for a canvas. */
function trace(what: GeoPermissibleObjects, projection: GeoProjection, draws: Outline["draws"]): readonly Outline[] {
  const found: Point[][] = [];
  const add = (x: number, y: number): void => {
    const last = found.at(-1);
    const point: Point = [round(x), round(y)];
    const before = last?.at(-1);
    if (before?.[0] !== point[0] || before[1] !== point[1]) last?.push(point);
  };
  const canvas = {
    beginPath() {},
    arc() {},
    closePath() {},
    moveTo(x: number, y: number) {
      found.push([]);
      add(x, y);
    },
    lineTo: add,
  };
  geoPath(projection, canvas)(what);
  const least = draws === "fill" ? 3 : 2;
  return found.filter((line) => line.length >= least).map((line) => ({ points: line, draws }));
}

/** To a hundredth of a point. */
const round = (value: number): number => Math.round(value * 100) / 100;

interface Named {
  readonly label: MapLabel;
  readonly want: Wanted;
  readonly paragraph: FlowParagraph;
}

function labelsWithin(
  labels: readonly MapLabel[],
  outlines: Outlines,
  projection: GeoProjection,
  { box, tools }: Plate,
): readonly Named[] {
  return labels.flatMap((label) => {
    const given = projection([label.at[0], label.at[1]]);
    const isShown = given !== null && given[0] >= 0 && given[1] >= 0 && given[0] <= box.width && given[1] <= box.height;
    const at: Point | null = isShown ? given : elsewhere(label.of, outlines, projection, box);
    if (at === null) {
      tools.report(diagnose("scene/map-outside", { name: plainText([label.paragraph]) }, { span: label.span }));
      return [];
    }
    const { style, paragraph } = label;
    const most = style.maxWidth !== "auto" && style.maxWidth.unit === "pt" ? style.maxWidth.value : box.width / 2;
    const { width, height } = balanced(paragraph, most, tools);
    const isSigned = style.background !== null || style.border.top !== null;
    const sign = isSigned ? (points(style.width) || 8) / 2 : 0;
    return [
      {
        label,
        paragraph,
        want: {
          at: [at[0], at[1]],
          sign,
          isLine: label.of.includes(" "),
          area: areaOf(label.of, outlines, projection),
          width: width * WIDTH_SLACK + 1,
          height,
        },
      },
    ];
  });
}

/** Where the name of a state or line stands whose own place is not shown, while a part of it is; null if none is. */
function elsewhere(of: string, outlines: Outlines, projection: GeoProjection, plate: Size): Point | null {
  const [a = "", b = ""] = of.split(" ");
  if (a === "") return null;
  if (b !== "") {
    const [line] = [...trace(outlines.line(a, b), projection, "stroke")].sort(
      (x, y) => y.points.length - x.points.length,
    );
    return line?.points[line.points.length >> 1] ?? null;
  }
  const area = areaOf(of, outlines, projection);
  return area.length === 0 ? null : roomiest(area, plate);
}

/** The edges of a state on the plate; empty for anything else. */
function areaOf(of: string, outlines: Outlines, projection: GeoProjection): Wanted["area"] {
  const land = of === "" || of.includes(" ") ? undefined : outlines.area(of)?.land;
  return land === undefined ? [] : trace(land, projection, "fill").map(({ points: ring }) => ring);
}

/** The narrowest that a name can be on as many lines as it needs. */
function balanced(paragraph: FlowParagraph, most: number, { measurer }: MapTools): { width: number; height: number } {
  const width = narrowest(paragraph, most, measurer);
  return { width, height: measurer.measure(paragraph, width + 0.5).height };
}

function labelItems(
  { style, paragraph, name }: MapLabel,
  { at, sign }: Wanted,
  { box, align, leader }: ReturnType<typeof placeNames>[number],
  { box: plate, tools }: Plate,
): readonly Item[] {
  const words = name || plainText([paragraph]) || "Name";
  const items: ShapeItem[] = [];
  const add = (item: Omit<ShapeItem, "kind" | "alt" | "name">, own: string): void => {
    const { x, y, width, height } = item.box;
    items.push({
      ...item,
      kind: "shape",
      alt: "",
      name: tools.names.unique(own),
      box: { x: plate.x + x, y: plate.y + y, width, height },
    });
  };
  if (leader !== null) {
    const [[x0, y0], [x1, y1]] = leader;
    const isRising = x1 > x0 !== y1 > y0;
    add(
      {
        box: { x: Math.min(x0, x1), y: Math.min(y0, y1), width: Math.abs(x1 - x0), height: Math.abs(y1 - y0) },
        geometry: "line",
        stroke: { colour: style.color, width: 0.75, dash: "solid" },
        ...(isRising ? { flip: true } : {}),
      },
      `${words} line`,
    );
  }
  if (sign > 0) {
    const stroke = style.border.top;
    const geometry = style.borderRadius.topLeft > 0 ? "ellipse" : "rect";
    const gap = points(style.padding.top);
    const sized = (r: number): Box => ({ x: at[0] - r, y: at[1] - r, width: 2 * r, height: 2 * r });
    const fill = style.background === null ? {} : { fill: style.background };
    if (stroke !== null) add({ box: sized(sign), geometry, stroke, ...(gap > 0 ? {} : fill) }, `${words} sign`);
    if (style.background !== null && (gap > 0 || stroke === null))
      add({ box: sized(Math.max(0.5, sign - gap)), geometry, ...fill }, `${words} sign`);
  }
  const text = textBody([{ ...paragraph, align }], NO_INSETS, "top");
  add({ box, geometry: "rect", text, part: "place-name" }, words);
  return items;
}
