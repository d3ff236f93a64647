/** Bars, columns, lines and areas with their axes. */
import { greatest, least } from "../../data/lists.ts";
import type { Box, ChartItem } from "../types.ts";
import { type ChartContext, formatNumber, type Label, labelMark, widthOf } from "./chart-words.ts";
import { rectangle } from "./shapes.ts";
import type { Mark, Step } from "./types.ts";

/** Of a group of bars and the gap beside it, the share that bars take: PowerPoint's gap width of 60 %. */
const BAR_SHARE = 1 / 1.6;
/** Of the size of the type: room beside the words of an axis. */
const PAD = 0.4;
const MOST_TICKS = 6;

/** Least and greatest value of the axis and the distance of its marks: round numbers that hold all values and zero. */
export function axisOf(values: readonly number[]): {
  readonly min: number;
  readonly max: number;
  readonly step: number;
} {
  const low = Math.min(0, least(values, 0));
  const high = Math.max(0, greatest(values, 0));
  const span = high - low || 1;
  const rough = span / (MOST_TICKS - 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough - 1e-12) ?? 10) * power;
  const max = Math.ceil(high / step - 1e-9) * step;
  return { min: Math.floor(low / step + 1e-9) * step, max: max === 0 && low === 0 ? step : max, step };
}

const valuesOf = ({ series }: ChartItem): readonly number[] =>
  series.flatMap(({ values }) => values.flatMap((value) => (value === null ? [] : [value])));

/** What stacked values come to, above and below zero. */
function stackedSums({ categories, series }: ChartItem): readonly number[] {
  return categories.flatMap((_, index) => {
    const values = series.map(({ values: all }) => all[index] ?? 0);
    const sum = (keep: (value: number) => boolean) => values.filter(keep).reduce((a, b) => a + b, 0);
    return [sum((value) => value > 0), sum((value) => value < 0)];
  });
}

interface Frame {
  readonly plot: Box;
  /** Where a value stands along the value axis. */
  readonly at: (value: number) => number;
  readonly isBar: boolean;
}

export function axisMarks(area: Box, ctx: ChartContext): readonly Mark[] {
  const { item } = ctx;
  const { size } = item.textStyle;
  const isBar = item.type === "bar";
  const { min, max, step } = axisOf(item.stacked ? stackedSums(item) : valuesOf(item));
  const ticks: number[] = [];
  for (let value = min; value <= max + step / 2; value += step) ticks.push(Math.round(value / step) * step);
  const shown = item.labels ? [] : ticks;
  const names = item.categories;
  const nameWidth = Math.min(
    area.width * 0.4,
    greatest(
      names.map((name) => widthOf(name, ctx)),
      0,
    ),
  );
  const tickWidth = greatest(
    shown.map((value) => widthOf(formatNumber(value, item), ctx)),
    0,
  );
  const left = (isBar ? nameWidth : tickWidth) + (isBar || shown.length > 0 ? size * PAD : 0);
  const right =
    isBar && item.labels
      ? greatest(
          valuesOf(item).map((value) => widthOf(formatNumber(value, item), ctx)),
          0,
        ) + size
      : 0;
  const top = isBar ? 0 : size * 1.4;
  const bottom = isBar ? (shown.length > 0 ? size * 1.6 : 0) : size * 1.6;
  const plot = {
    x: area.x + left,
    y: area.y + top,
    width: Math.max(1, area.width - left - right),
    height: Math.max(1, area.height - top - bottom),
  };
  const share = (value: number) => (value - min) / (max - min || 1);
  const at = (value: number) =>
    isBar ? plot.x + share(value) * plot.width : plot.y + plot.height - share(value) * plot.height;
  const frame: Frame = { plot, at, isBar };
  return [
    ...shown.flatMap((value) => tickMarks(value, frame, ctx)),
    ...seriesMarks(frame, ctx),
    baseLine(frame, ctx),
    ...names.map((name, index) => categoryMark(name, index, frame, ctx)),
  ];
}

function tickMarks(value: number, { plot, at, isBar }: Frame, ctx: ChartContext): readonly Mark[] {
  const { item } = ctx;
  const { size } = item.textStyle;
  const here = at(value);
  const steps: readonly Step[] = isBar
    ? [
        ["M", here, plot.y],
        ["L", here, plot.y + plot.height],
      ]
    : [
        ["M", plot.x, here],
        ["L", plot.x + plot.width, here],
      ];
  const text = formatNumber(value, item);
  const label: Label = isBar
    ? { text, x: here, baseline: plot.y + plot.height + size * 1.3, align: "middle" }
    : { text, x: plot.x - size * PAD, baseline: here + size * 0.35, align: "end" };
  return [{ kind: "path", steps, stroke: gridStroke(item) }, labelMark(label, ctx)];
}

export const faded = ({ opacity }: ChartItem) => (opacity === undefined ? {} : { opacity });

const gridStroke = ({ gridColour }: ChartItem) => ({ colour: gridColour, width: 0.75, dash: "solid" as const });

function baseLine({ plot, at, isBar }: Frame, { item }: ChartContext): Mark {
  const here = at(0);
  const steps: readonly Step[] = isBar
    ? [
        ["M", here, plot.y],
        ["L", here, plot.y + plot.height],
      ]
    : [
        ["M", plot.x, here],
        ["L", plot.x + plot.width, here],
      ];
  return { kind: "path", steps, stroke: gridStroke(item) };
}

/** Middle of a category along its axis; bars are read from the top. */
function middleOf(index: number, { plot, isBar }: Frame, { categories }: ChartItem): number {
  const count = Math.max(1, categories.length);
  const size = (isBar ? plot.height : plot.width) / count;
  return (isBar ? plot.y : plot.x) + size * (index + 0.5);
}

function categoryMark(name: string, index: number, frame: Frame, ctx: ChartContext): Mark {
  const { size } = ctx.item.textStyle;
  const { plot, isBar } = frame;
  const middle = middleOf(index, frame, ctx.item);
  return isBar
    ? labelMark({ text: name, x: plot.x - size * PAD, baseline: middle + size * 0.35, align: "end" }, ctx)
    : labelMark({ text: name, x: middle, baseline: plot.y + plot.height + size * 1.3, align: "middle" }, ctx);
}

function seriesMarks(frame: Frame, ctx: ChartContext): readonly Mark[] {
  const { type } = ctx.item;
  if (type === "line") return ctx.item.series.flatMap((_, index) => lineSeries(index, frame, ctx));
  if (type === "area") return ctx.item.series.flatMap((_, index) => areaSeries(index, frame, ctx));
  return barMarks(frame, ctx);
}

function barMarks(frame: Frame, ctx: ChartContext): readonly Mark[] {
  const { item } = ctx;
  const { plot, at, isBar } = frame;
  const group = ((isBar ? plot.height : plot.width) / Math.max(1, item.categories.length)) * BAR_SHARE;
  const thick = item.stacked ? group : group / Math.max(1, item.series.length);
  return item.categories.flatMap((_, index) => {
    const start = middleOf(index, frame, item) - group / 2;
    let [above, below] = [0, 0];
    return item.series.flatMap(({ values, colour }, series): readonly Mark[] => {
      const value = values[index] ?? null;
      if (value === null) return [];
      const base = item.stacked ? (value < 0 ? below : above) : 0;
      if (value < 0) below += value;
      else above += value;
      const [from, to] = [at(base), at(base + value)];
      const [low, length] = [Math.min(from, to), Math.abs(to - from)];
      const across = start + (item.stacked ? 0 : series * thick);
      const box = isBar
        ? { x: low, y: across, width: length, height: thick }
        : { x: across, y: low, width: thick, height: length };
      const bar: Mark = { kind: "path", steps: rectangle(box), fill: colour, ...faded(item) };
      return item.labels ? [bar, barLabel(value, box, isBar, ctx)] : [bar];
    });
  });
}

function barLabel(value: number, box: Box, isBar: boolean, ctx: ChartContext): Mark {
  const { item } = ctx;
  const { size } = item.textStyle;
  const text = formatNumber(value, item);
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 + size * 0.35 };
  if (item.stacked) return labelMark({ text, x: middle.x, baseline: middle.y, align: "middle" }, ctx);
  if (isBar && value < 0) return labelMark({ text, x: box.x - size * PAD, baseline: middle.y, align: "end" }, ctx);
  if (isBar) return labelMark({ text, x: box.x + box.width + size * PAD, baseline: middle.y, align: "start" }, ctx);
  const baseline = value < 0 ? box.y + box.height + size * 1.1 : box.y - size * 0.35;
  return labelMark({ text, x: middle.x, baseline, align: "middle" }, ctx);
}

function pointsOf(
  series: number,
  frame: Frame,
  { item }: ChartContext,
): readonly { x: number; y: number; value: number }[] {
  return (item.series[series]?.values ?? []).flatMap((value, index) => {
    if (value === null) return [];
    const base = item.stacked
      ? item.series.slice(0, series).reduce((sum, { values }) => sum + (values[index] ?? 0), 0)
      : 0;
    return [{ x: middleOf(index, frame, item), y: frame.at(base + value), value }];
  });
}

function lineSeries(series: number, frame: Frame, ctx: ChartContext): readonly Mark[] {
  const { item } = ctx;
  const { size } = item.textStyle;
  const points = pointsOf(series, frame, ctx);
  const colour = item.series[series]?.colour ?? item.gridColour;
  const steps = points.map(({ x, y }, index): Step => [index === 0 ? "M" : "L", x, y]);
  const labels = item.labels
    ? points.map(({ x, y, value }) =>
        labelMark({ text: formatNumber(value, item), x, baseline: y - size * 0.6, align: "middle" }, ctx),
      )
    : [];
  return [{ kind: "path", steps, stroke: { colour, width: 2.25, dash: "solid" } }, ...labels];
}

function areaSeries(series: number, frame: Frame, ctx: ChartContext): readonly Mark[] {
  const { item } = ctx;
  const points = pointsOf(series, frame, ctx);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return [];
  const below = item.stacked && series > 0 ? [...pointsOf(series - 1, frame, ctx)].reverse() : [];
  const base = frame.at(0);
  const foot: readonly Step[] =
    below.length > 0
      ? below.map(({ x, y }): Step => ["L", x, y])
      : [
          ["L", last.x, base],
          ["L", first.x, base],
        ];
  const colour = item.series[series]?.colour ?? item.gridColour;
  const steps: readonly Step[] = [
    ...points.map(({ x, y }, index): Step => [index === 0 ? "M" : "L", x, y]),
    ...foot,
    ["Z"],
  ];
  return [{ kind: "path", steps, fill: colour, ...faded(item) }];
}
