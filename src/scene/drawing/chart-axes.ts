/** Axes of charts, and bars, columns, lines and areas on them. */
import { standsOut } from "../../data/colour.ts";
import { drawnValues, ticksOf } from "../chart/scale.ts";
import { AT_END, BESIDE, isLineOf, isPoints, LINE, PAD } from "../chart/sorts.ts";
import type { ValueAxis } from "../chart/types.ts";
import { formatNumber } from "../chart/words.ts";
import type { Box, ChartItem, ChartSeries, Colour } from "../types.ts";
import {
  acrossPlot,
  baselineAround,
  type ChartContext,
  dot,
  faded,
  gridStroke,
  type Label,
  labelMark,
  MOST_DOTS,
  placeOn,
} from "./chart-marks.ts";
import { pointMarks } from "./chart-points.ts";
import { rectangle } from "./shapes.ts";
import type { LineMark, Mark, Node, Step } from "./types.ts";

const NODE = { role: "artifact", name: "", alt: "", marks: [], children: [] } as const;

/** @returns what is drawn, and the words that are turned */
export function axisMarks(ctx: ChartContext): { readonly marks: readonly Mark[]; readonly turned: readonly Node[] } {
  const { item } = ctx;
  const { value, second, across } = item.frame;
  if (value === null) return { marks: [], turned: [] };
  const isBar = item.type === "bar";
  return {
    marks: [
      ...(value.shown ? ticksOf(value).flatMap((tick) => tickMarks(tick, value, isBar, "start", ctx)) : []),
      ...(second?.shown ? ticksOf(second).flatMap((tick) => tickMarks(tick, second, isBar, "end", ctx)) : []),
      ...(across?.shown ? ticksOf(across).flatMap((tick) => tickMarks(tick, across, true, "start", ctx)) : []),
      ...(isPoints(item) ? pointMarks(ctx) : seriesMarks(ctx)),
      baseLine(value, isBar, ctx),
      ...levelNames(ctx),
      ...levelTitles(ctx),
    ],
    turned: [...turnedNames(ctx), ...turnedTitles(ctx)],
  };
}

function tickMarks(
  value: number,
  axis: ValueAxis,
  level: boolean,
  side: "start" | "end",
  ctx: ChartContext,
): readonly Mark[] {
  const { item } = ctx;
  const { plot } = item.frame;
  const { size } = item.textStyle;
  const here = placeOn(axis, value, plot, level);
  const text = formatNumber(value, axis);
  const baseline = baselineAround(here, ctx);
  const label: Label = level
    ? { text, x: here, baseline: plot.y + plot.height + size * 1.3, align: "middle" }
    : side === "end"
      ? { text, x: plot.x + plot.width + BESIDE, baseline, align: "start" }
      : { text, x: plot.x - BESIDE, baseline, align: "end" };
  // Only the first axis has lines through the plot.
  const line: readonly Mark[] =
    side === "end" ? [] : [{ kind: "path", steps: acrossPlot(here, plot, level), stroke: gridStroke(item) }];
  return [...line, labelMark(label, ctx)];
}

function baseLine(axis: ValueAxis, isBar: boolean, { item }: ChartContext): Mark {
  const here = placeOn(axis, Math.min(axis.max, Math.max(axis.min, 0)), item.frame.plot, isBar);
  return { kind: "path", steps: acrossPlot(here, item.frame.plot, isBar), stroke: gridStroke(item) };
}

/** Middle of a category along its axis; bars are read from the top, areas reach from edge to edge. */
function middleOf(index: number, { frame: { plot }, type, categories }: ChartItem): number {
  const count = Math.max(1, categories.length);
  if (type === "area") return plot.x + (count === 1 ? 0.5 : index / (count - 1)) * plot.width;
  const size = (type === "bar" ? plot.height : plot.width) / count;
  return (type === "bar" ? plot.y : plot.x) + size * (index + 0.5);
}

function levelNames(ctx: ChartContext): readonly Mark[] {
  const { item } = ctx;
  const { names, plot } = item.frame;
  const { size } = item.textStyle;
  if (names === null || names.turned) return [];
  return names.lines.flatMap((lines, index) => {
    if (index % names.every !== 0) return [];
    const middle = middleOf(index, item);
    return lines.map((text, row) => {
      const below = (row - (lines.length - 1) / 2) * size * LINE;
      return item.type === "bar"
        ? labelMark({ text, x: plot.x - BESIDE, baseline: baselineAround(middle + below, ctx), align: "end" }, ctx)
        : labelMark(
            { text, x: middle, baseline: plot.y + plot.height + size * (1.3 + row * LINE), align: "middle" },
            ctx,
          );
    });
  });
}

/** A line of words that is read from below. */
function upwards(line: LineMark, x: number, y: number): Node {
  return { ...NODE, turn: { degrees: 270, x, y }, marks: [line] };
}

function turnedNames(ctx: ChartContext): readonly Node[] {
  const { item } = ctx;
  const { names, plot } = item.frame;
  const { size } = item.textStyle;
  if (names === null || !names.turned) return [];
  return names.lines.flatMap(([text = ""], index) => {
    if (index % names.every !== 0) return [];
    const [x, y] = [middleOf(index, item), plot.y + plot.height + size * PAD];
    return [upwards(labelMark({ text, x, baseline: baselineAround(y, ctx), align: "end" }, ctx), x, y)];
  });
}

function levelTitles(ctx: ChartContext): readonly Mark[] {
  const { item } = ctx;
  const { plot, value, across: below } = item.frame;
  const text = item.type === "bar" ? (value?.title ?? "") : (below?.title ?? "");
  if (text === "") return [];
  const { y, height } = item.box;
  const baseline = Math.min(y + height, plot.y + plot.height + item.textStyle.size * 3) - item.textStyle.size * 0.35;
  return [labelMark({ text, x: plot.x + plot.width / 2, baseline, align: "middle" }, ctx)];
}

function turnedTitles(ctx: ChartContext): readonly Node[] {
  const { item } = ctx;
  const { plot, value } = item.frame;
  const text = item.type === "bar" ? "" : (value?.title ?? "");
  if (text === "") return [];
  const [x, y] = [item.box.x + item.textStyle.size * 0.7, plot.y + plot.height / 2];
  return [upwards(labelMark({ text, x, baseline: baselineAround(y, ctx), align: "middle" }, ctx), x, y)];
}

function seriesMarks(ctx: ChartContext): readonly Mark[] {
  const { series, type } = ctx.item;
  if (type === "area") return series.flatMap((_, index) => areaSeries(index, ctx));
  const lines = series.filter((one) => isLineOf(ctx.item, one));
  return [...barMarks(ctx), ...lines.flatMap((one) => lineSeries(one, ctx))];
}

/** The axis of a series. */
const axisFor = ({ frame }: ChartItem, { own }: ChartSeries): ValueAxis | null =>
  own === undefined ? frame.value : frame.second;

function barMarks(ctx: ChartContext): readonly Mark[] {
  const { item } = ctx;
  const { plot, value: axis, gap } = item.frame;
  const bars = item.series.filter((one) => !isLineOf(item, one));
  if (axis === null || bars.length === 0) return [];
  const isBar = item.type === "bar";
  const isHeaped = item.grouping !== "clustered";
  const side = isHeaped ? 1 : bars.length;
  const slot = (isBar ? plot.height : plot.width) / Math.max(1, item.categories.length);
  const thick = slot / (side + gap);
  return item.categories.flatMap((_, index) => {
    const start = middleOf(index, item) - (thick * side) / 2;
    const written = bars.map(({ values }) => values[index] ?? null);
    const drawn = drawnValues(item, written);
    let [above, below] = [0, 0];
    return bars.flatMap((one, place): readonly Mark[] => {
      const value = drawn[place] ?? null;
      if (value === null) return [];
      const base = isHeaped ? (value < 0 ? below : above) : 0;
      if (value < 0) below += value;
      else above += value;
      const [from, to] = [placeOn(axis, base, plot, isBar), placeOn(axis, base + value, plot, isBar)];
      const [low, length] = [Math.min(from, to), Math.abs(to - from)];
      const beside = start + (isHeaped ? 0 : place * thick);
      const box = isBar
        ? { x: low, y: beside, width: length, height: thick }
        : { x: beside, y: low, width: thick, height: length };
      const fill = item.pointColours[index] ?? one.colour;
      const bar: Mark = { kind: "path", steps: rectangle(box), fill, ...faded(item) };
      if (!item.labels) return [bar];
      const isAccent = item.accent === index && item.series.length === 1;
      return [bar, barLabel(written[place] ?? 0, box, isAccent ? fill : undefined, fill, ctx)];
    });
  });
}

function barLabel(value: number, box: Box, accent: Colour | undefined, fill: Colour, ctx: ChartContext): Mark {
  const { item } = ctx;
  const { size } = item.textStyle;
  const text = formatNumber(value, item);
  const look = accent === undefined ? {} : { colour: accent, bold: true };
  const [x, y] = [box.x + box.width / 2, baselineAround(box.y + box.height / 2, ctx)];
  if (item.grouping !== "clustered")
    return labelMark({ text, x, baseline: y, align: "middle", colour: standsOut(fill.hex, item.inks) }, ctx);
  if (item.type === "bar") {
    const [at, align] =
      value < 0 ? ([box.x - AT_END, "end"] as const) : ([box.x + box.width + AT_END, "start"] as const);
    return labelMark({ text, x: at, baseline: y, align, ...look }, ctx);
  }
  const baseline = value < 0 ? box.y + box.height + size * 1.1 : box.y - size * 0.35;
  return labelMark({ text, x, baseline, align: "middle", ...look }, ctx);
}

/** Points of a series, one of them for each value. */
function lineSeries(one: ChartSeries, ctx: ChartContext): readonly Mark[] {
  const { item } = ctx;
  const { size } = item.textStyle;
  const { plot, ends } = item.frame;
  const axis = axisFor(item, one);
  if (axis === null) return [];
  const points = one.values.map((value, index) =>
    value === null ? null : { x: middleOf(index, item), y: placeOn(axis, value, plot, false), value },
  );
  const { colour } = one;
  const found = points.filter((point) => point !== null);
  const dots = item.categories.length > MOST_DOTS ? [] : found.map(({ x, y }) => dot(x, y, colour));
  const labels = item.labels
    ? (ends === null ? found : found.slice(0, -1)).flatMap(({ x, y, value }) =>
        onGround({ text: formatNumber(value, one.own ?? item), x, baseline: y - size * 0.6, align: "middle" }, ctx),
      )
    : [];
  const end = found.at(-1);
  const words = ends?.[item.series.indexOf(one)];
  const name =
    words !== undefined && end !== undefined
      ? [
          labelMark(
            { text: words, x: end.x + size * PAD * 2, baseline: baselineAround(end.y, ctx), align: "start", colour },
            ctx,
          ),
        ]
      : [];
  return [
    { kind: "path", steps: brokenLine(points), stroke: { colour, width: 2.25, dash: "solid" } },
    ...dots,
    ...labels,
    ...name,
  ];
}

/** A label of a line; over columns it has a ground of its own. */
function onGround(label: Label, ctx: ChartContext): readonly Mark[] {
  const { type, textStyle, inks } = ctx.item;
  const words = labelMark(label, ctx);
  if (type !== "combined") return [words];
  const width = words.pieces.reduce((sum, piece) => sum + piece.width, 0) + textStyle.size * PAD;
  const height = textStyle.size * LINE;
  const box = { x: label.x - width / 2, y: label.baseline - textStyle.size * 0.95, width, height };
  return [{ kind: "path", steps: rectangle(box), fill: inks[1] }, words];
}

/** A missing value is a gap. */
function brokenLine(points: readonly ({ readonly x: number; readonly y: number } | null)[]): readonly Step[] {
  return points.flatMap((point, index): readonly Step[] => {
    if (point === null) return [];
    return [[points[index - 1] ? "L" : "M", point.x, point.y]];
  });
}

/** Areas lie one upon the other; a missing value counts as none. */
function areaSeries(place: number, ctx: ChartContext): readonly Mark[] {
  const { item } = ctx;
  const { plot, value: axis } = item.frame;
  const one = item.series[place];
  if (axis === null || one === undefined) return [];
  const isHeaped = item.grouping !== "clustered";
  const edge = (upTo: number) =>
    item.categories.map((_, index) => {
      const all = drawnValues(
        item,
        item.series.map(({ values }) => values[index] ?? 0),
      );
      const sum = isHeaped
        ? all.slice(0, upTo).reduce<number>((total, value) => total + (value ?? 0), 0)
        : (all[upTo - 1] ?? 0);
      return [middleOf(index, item), placeOn(axis, upTo === 0 ? 0 : sum, plot, false)] as const;
    });
  const top = edge(place + 1);
  const foot = (isHeaped ? edge(place) : edge(0)).toReversed();
  const steps = [...top, ...foot].map(([x, y], index): Step => [index === 0 ? "M" : "L", x, y]);
  return [{ kind: "path", steps: [...steps, ["Z"]], fill: one.colour, ...faded(item) }];
}
