/** Whether the values that are written at lines, columns and bars can be read one by one. */
import type { Box, ChartItem, ChartSeries } from "../types.ts";
import { AT_END, isLineOf, isPoints, isRound, LINE } from "./sorts.ts";
import { formatNumber } from "./words.ts";

interface Spot {
  readonly x: number;
  readonly y: number;
}

interface Label {
  readonly series: ChartSeries;
  readonly box: Box;
}

/**
 * Labels that lie upon each other, that another line runs through, or that the piece of a stack has no room for: an axis says
 * more then.
 * @param length of a text in points
 */
export function labelsMeet(item: ChartItem, length: (text: string) => number): boolean {
  if (!item.labels || isRound(item) || isPoints(item) || item.frame.value === null) return false;
  if (item.grouping !== "clustered" && isCramped(item, length)) return true;
  const lines = item.series.filter((one) => isLineOf(item, one));
  const heaped = item.grouping !== "clustered";
  const labels = item.series.flatMap((one) => (heaped && !lines.includes(one) ? [] : labelsOf(one, item, length)));
  const isCrossed = ({ series, box }: Label): boolean =>
    lines.some((line) => line !== series && stretches(line, item).some(([from, to]) => passes(from, to, box)));
  return labels.some((one, at) => labels.slice(at + 1).some((other) => meet(one.box, other.box)) || isCrossed(one));
}

const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Where a value stands along an axis, as a share of its length. */
function shareOf(value: number, series: ChartSeries, { frame }: ChartItem): number {
  const axis = (series.own ? frame.second : null) ?? frame.value;
  return axis === null ? 0 : (value - axis.min) / (axis.max - axis.min);
}

function labelsOf(series: ChartSeries, item: ChartItem, length: (text: string) => number): readonly Label[] {
  const { size } = item.textStyle;
  const { plot, ends } = item.frame;
  const isLine = isLineOf(item, series);
  const isBar = item.type === "bar";
  const last = series.values.findLastIndex((value) => value !== null);
  return series.values.flatMap((value, index): readonly Label[] => {
    if (value === null || (isLine && ends !== null && index === last)) return [];
    const width = length(formatNumber(value, series.own ?? item));
    const middle = middleOf(series, index, item);
    const share = shareOf(value, series, item);
    if (isBar) {
      const x = plot.x + plot.width * share + (value < 0 ? -width - AT_END : AT_END);
      return [{ series, box: { x, y: middle - (size * LINE) / 2, width, height: size * LINE } }];
    }
    const level = plot.y + plot.height * (1 - share);
    const y = isLine ? level - size * 1.6 : value < 0 ? level + size * 0.2 : level - size * 1.3;
    return [{ series, box: { x: middle - width / 2, y, width, height: size } }];
  });
}

/** Where a value stands among the categories: the middle of its own bar, or of all of them for a line. */
function middleOf(series: ChartSeries, index: number, item: ChartItem): number {
  const { plot, gap } = item.frame;
  const isBar = item.type === "bar";
  const [start, all] = isBar ? [plot.y, plot.height] : [plot.x, plot.width];
  const slot = all / Math.max(1, item.categories.length);
  const centre = start + slot * (index + 0.5);
  const bars = item.series.filter((one) => !isLineOf(item, one));
  const place = bars.indexOf(series);
  if (place < 0) return centre;
  const thick = slot / (bars.length + gap);
  return centre + (place - (bars.length - 1) / 2) * thick;
}

function stretches(series: ChartSeries, item: ChartItem): readonly (readonly [Spot, Spot])[] {
  const { plot } = item.frame;
  const spots = series.values.map((value, index): Spot | null =>
    value === null
      ? null
      : { x: middleOf(series, index, item), y: plot.y + plot.height * (1 - shareOf(value, series, item)) },
  );
  return spots.flatMap((to, index) => {
    const from = spots[index - 1];
    return from && to ? [[from, to] as const] : [];
  });
}

/** Whether a stretch, which leads to the right, goes through the middle of a box. */
function passes(from: Spot, to: Spot, { x, y, width, height }: Box): boolean {
  const [left, right] = [Math.max(from.x, x), Math.min(to.x, x + width)];
  if (left >= right) return false;
  const at = (place: number): number => from.y + ((to.y - from.y) * (place - from.x)) / (to.x - from.x);
  const [one, other] = [at(left), at(right)];
  return Math.max(one, other) > y + height * 0.15 && Math.min(one, other) < y + height * 0.85;
}

/** Whether a piece of a stack is smaller than its value's words. */
function isCramped(item: ChartItem, length: (text: string) => number): boolean {
  const { plot } = item.frame;
  const bars = item.series.filter((one) => !isLineOf(item, one));
  return item.categories.some((_, index) => {
    const sum = bars.reduce((all, { values }) => all + Math.abs(values[index] ?? 0), 0);
    return bars.some((series) => {
      const value = series.values[index] ?? 0;
      if (value === 0 || sum === 0) return false;
      const share =
        item.grouping === "percent"
          ? Math.abs(value) / sum
          : Math.abs(shareOf(value, series, item) - shareOf(0, series, item));
      const text = formatNumber(value, item);
      return item.type === "bar" ? share * plot.width < length(text) : share * plot.height < item.textStyle.size * 0.9;
    });
  });
}
