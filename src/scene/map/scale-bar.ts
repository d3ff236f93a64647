import { meet } from "../../data/boxes.ts";
import type { MapLayer } from "../boxes/types.ts";
import { NO_INSETS, plainText, textBody } from "../lower/text.ts";
import type { Box, Item, ShapeItem } from "../types.ts";
import { crosses, type Point } from "./names.ts";
import type { MapTools } from "./types.ts";

/** Share of the plate's width that the bar may take. */
const SHARE = 0.2;
const HEIGHT = 3.5;
const WORDS = 18;
const INSET = 16;
/** Room for the last figure and its unit, right of the bar's end. */
const UNIT = 34;

interface ScaleBar {
  readonly box: Box;
  /** Kilometres at the bar's middle and end. */
  readonly half: number;
  readonly whole: number;
  /** Points of the bar. */
  readonly length: number;
}

/** The longest round length that a fifth of the plate holds, in the corner with the fewest lines and signs. */
export function placeScale(
  perKm: number,
  plate: Box,
  signs: readonly Point[],
  lines: readonly (readonly Point[])[],
): ScaleBar | null {
  const most = (plate.width * SHARE) / perKm;
  if (!(most > 0) || !Number.isFinite(most)) return null;
  const power = 10 ** Math.floor(Math.log10(most));
  const whole = [4, 2, 1].map((n) => n * power).find((length) => length <= most) ?? power;
  const length = whole * perKm;
  const size = { width: length + UNIT + 8, height: WORDS + HEIGHT + 2 };
  const [left, top] = [INSET, INSET];
  const [right, bottom] = [plate.width - INSET - size.width, plate.height - INSET - size.height];
  const corners = [
    [right, bottom],
    [left, bottom],
    [left, top],
    [right, top],
  ] as const;
  const boxes = corners.map(([x, y]): Box => ({ x, y, ...size }));
  const costs = boxes.map((box) => {
    const crossed = lines.filter((line) => line.some((point, i) => i > 0 && crosses(line[i - 1] ?? point, point, box)));
    const hit = signs.filter(([x, y]) => meet({ x: x - 12, y: y - 12, width: 24, height: 24 }, box));
    return crossed.length + 20 * hit.length;
  });
  const least = costs.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const box = boxes[costs.indexOf(least)];
  return box === undefined ? null : { box, half: whole / 2, whole, length };
}

/** A bar of two halves, full and hollow, with its figures above. */
export function scaleItems(
  { box, half, whole, length }: ScaleBar,
  layer: MapLayer,
  plate: Box,
  { names }: MapTools,
): readonly Item[] {
  const { style, paragraph } = layer;
  const unit = plainText([paragraph]) || "km";
  const [x, y] = [plate.x + box.x + 4, plate.y + box.y + WORDS];
  const bar = (from: number, fill: boolean): ShapeItem => ({
    kind: "shape",
    name: names.unique("Scale"),
    alt: "",
    geometry: "rect",
    box: { x: x + from, y, width: length / 2, height: HEIGHT },
    stroke: { colour: style.color, width: 0.75, dash: "solid" },
    ...(fill ? { fill: style.color } : {}),
  });
  const figure = (km: number, at: number, words: string, align: "left" | "center"): ShapeItem => {
    const [run] = paragraph.runs;
    const runs = run === undefined ? [] : [{ ...run, text: words }];
    const width = align === "center" ? 40 : UNIT + 24;
    return {
      kind: "shape",
      name: names.unique(`${km} km`),
      part: "distance",
      alt: "",
      geometry: "rect",
      box: { x: align === "center" ? at - width / 2 : at - 8, y: y - WORDS, width, height: WORDS },
      text: textBody([{ ...paragraph, runs, align }], NO_INSETS, "top"),
    };
  };
  return [
    bar(0, true),
    bar(length / 2, false),
    figure(0, x, "0", "center"),
    figure(half, x + length / 2, String(half), "center"),
    figure(whole, x + length, `${whole}\u00a0${unit}`, "left"),
  ];
}
