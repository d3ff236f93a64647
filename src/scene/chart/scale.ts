/** Axes of values: from where to where, and in which steps. */
import { greatest, least } from "../../data/lists.ts";
import type { ChartItem, ChartSeries } from "../types.ts";

export type Scale = { readonly min: number; readonly max: number; readonly step: number };
type Data = Pick<ChartItem, "type" | "series" | "categories" | "grouping">;

const MOST_TICKS = 6;
const ROUND = [1, 2, 2.5, 5, 10];

/** Round numbers that hold all values. @param from the axis begins here; "data": near the least value where zero is far */
export function scaleOf(values: readonly number[], from: number | "data" = 0): Scale {
  const start = from !== "data" ? from : nearTo(values) ? least(values) : 0;
  const [low, high] = [least(values, start), greatest(values, start)];
  const rough = (high - low || Math.abs(high) || 1) / (MOST_TICKS - 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (ROUND.find((factor) => factor * power >= rough * (1 - 1e-9)) ?? 10) * power;
  const isAsked = from !== "data" && from !== 0 && low === from;
  const min = isAsked ? from : rounded(Math.floor(low / step + 1e-9) * step);
  const steps = Math.max(1, Math.ceil((high - min) / step - 1e-9));
  return { min, max: rounded(min + steps * step), step };
}

/** All lie far from zero and close to each other: an axis from zero would show one line of dots. */
function nearTo(values: readonly number[]): boolean {
  const [low, high] = [least(values), greatest(values)];
  return low > 0 && low > 0.4 * high;
}

/** Without the rest that binary fractions leave. */
const rounded = (value: number): number => Number(value.toPrecision(12));

/** The marks of an axis, as far as anybody can tell them apart. */
export function ticksOf({ min, max, step }: Scale): readonly number[] {
  const count = Math.min(100, Math.round((max - min) / step + 1e-9));
  return Array.from({ length: count + 1 }, (_, index) => rounded(min + index * step));
}

const numbers = (values: readonly (number | null)[]): readonly number[] => values.filter((value) => value !== null);

/** What the axis of some series must hold: values, or what they come to one upon the other; shares from 0 to 1. */
export function extentOf(data: Data, series: readonly ChartSeries[]): readonly number[] {
  const heaped = data.grouping === "clustered" ? [] : series.filter(({ isLine }) => isLine !== true);
  const single = series.filter((one) => !heaped.includes(one)).flatMap(({ values }) => numbers(values));
  if (heaped.length === 0) return single;
  const sums = data.categories.flatMap((_, index) => {
    const values = heaped.map(({ values: all }) => all[index] ?? 0);
    const above = values.reduce((sum, value) => sum + Math.max(0, value), 0);
    const below = values.reduce((sum, value) => sum + Math.min(0, value), 0);
    const whole = data.grouping === "percent" ? above - below || 1 : 1;
    return [above / whole, below / whole];
  });
  return [...single, ...sums];
}

/** Values of a category as its chart draws them: themselves, or shares of their sum. */
export function drawnValues({ grouping }: Data, values: readonly (number | null)[]): readonly (number | null)[] {
  if (grouping !== "percent") return values;
  const whole = values.reduce<number>((sum, value) => sum + Math.abs(value ?? 0), 0) || 1;
  return values.map((value) => (value === null ? null : value / whole));
}
