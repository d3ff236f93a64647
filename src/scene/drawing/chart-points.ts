/** Points on two axes of values, as dots or bubbles, and polygons around a middle. */
import { greatest } from "../../data/lists.ts";
import { ticksOf } from "../chart/scale.ts";
import { LINE, PAD } from "../chart/sorts.ts";
import type { ValueAxis } from "../chart/types.ts";
import { formatNumber } from "../chart/words.ts";
import type { ChartSeries } from "../types.ts";
import { baselineAround, type ChartContext, dot, faded, gridStroke, labelMark, placeOn } from "./chart-marks.ts";
import { ellipse } from "./shapes.ts";
import type { Mark, Step } from "./types.ts";

/** The largest bubble's diameter, of the plot's shorter side: PowerPoint's at 100 %. */
const LARGEST = 0.25;

export function pointMarks(ctx: ChartContext): readonly Mark[] {
  const { item } = ctx;
  const { plot, value: axis, across } = item.frame;
  const { size } = item.textStyle;
  if (axis === null || across === null) return [];
  const sizes = item.series.flatMap((one) => (one.sizes ?? []).map((value) => value ?? 0));
  const largest = greatest(sizes, 0) || 1;
  const radiusOf = (one: ChartSeries, index: number): number =>
    item.type === "scatter"
      ? DOT
      : (Math.min(plot.width, plot.height) * LARGEST * Math.sqrt(Math.max(0, one.sizes?.[index] ?? 0) / largest)) / 2;
  return item.series.flatMap((one) =>
    one.values.flatMap((value, index): readonly Mark[] => {
      const at = one.x?.[index] ?? null;
      if (value === null || at === null) return [];
      const [x, y] = [placeOn(across, at, plot, true), placeOn(axis, value, plot, false)];
      const radius = radiusOf(one, index);
      const fill = item.pointColours[index] ?? one.colour;
      const steps = ellipse({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius });
      const drawn: Mark = { kind: "path", steps, fill, ...faded(item) };
      const name = item.labels ? (item.categories[index] ?? "") : "";
      if (name === "") return [drawn];
      const label = {
        text: name,
        x: x + radius + size * PAD,
        baseline: baselineAround(y, ctx),
        align: "start",
      } as const;
      return [drawn, labelMark(label, ctx)];
    }),
  );
}

/** Points: radius of a dot. */
const DOT = 3.5;

/** Rings, spokes with their names, and a line around the middle for each series. */
export function radarMarks(ctx: ChartContext): readonly Mark[] {
  const { item } = ctx;
  const { plot, value: axis } = item.frame;
  if (axis === null) return [];
  const count = item.categories.length;
  const [cx, cy] = [plot.x + plot.width / 2, plot.y + plot.height / 2];
  const point = (index: number, value: number) =>
    around(cx, cy, (index / count) * Math.PI * 2, shareOf(axis, value) * (plot.width / 2));
  const ring = (value: number): readonly Step[] => [
    ...item.categories.map((_, index): Step => [index === 0 ? "M" : "L", ...point(index, value)]),
    ["Z"],
  ];
  const ticks = ticksOf(axis);
  const { size } = item.textStyle;
  const grid = ticks.map((tick): Mark => ({ kind: "path", steps: ring(tick), stroke: gridStroke(item) }));
  const spokes = item.categories.map(
    (_, index): Mark => ({
      kind: "path",
      steps: [
        ["M", cx, cy],
        ["L", ...point(index, axis.max)],
      ],
      stroke: gridStroke(item),
    }),
  );
  const numbers = ticks.map((tick) => {
    const text = formatNumber(tick, axis);
    return labelMark({ text, x: cx - size * PAD, baseline: baselineAround(point(0, tick)[1], ctx), align: "end" }, ctx);
  });
  const names = item.categories.map((text, index) => {
    const angle = (index / count) * Math.PI * 2;
    const [x, y] = around(cx, cy, angle, plot.width / 2 + size * PAD);
    const side = Math.sin(angle);
    const align = Math.abs(side) < 0.1 ? "middle" : side > 0 ? "start" : "end";
    const baseline =
      y + (Math.abs(side) < 0.1 ? (Math.cos(angle) > 0 ? -size * 0.25 : size * LINE * 0.8) : baselineAround(0, ctx));
    return labelMark({ text, x, baseline, align }, ctx);
  });
  const lines = item.series.flatMap(({ values, colour }): readonly Mark[] => {
    const points = values.map((value, index) => (value === null ? null : point(index, value)));
    const found = points.filter((one) => one !== null);
    const closed = found.length === points.length;
    const steps = points.flatMap((one, index): readonly Step[] =>
      one === null ? [] : [[points[index - 1] ? "L" : "M", ...one]],
    );
    const path: readonly Step[] = closed ? [...steps, ["Z"]] : steps;
    return [
      { kind: "path", steps: path, stroke: { colour, width: 2.25, dash: "solid" } },
      ...found.map(([x, y]) => dot(x, y, colour)),
    ];
  });
  return [...grid, ...spokes, ...numbers, ...lines, ...names];
}

const shareOf = ({ min, max }: ValueAxis, value: number): number => (value - min) / (max - min || 1);

/** @param angle clockwise from the top */
function around(cx: number, cy: number, angle: number, radius: number): readonly [number, number] {
  return [cx + Math.sin(angle) * radius, cy - Math.cos(angle) * radius];
}
