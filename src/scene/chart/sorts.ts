/** What charts of a sort have in common, and the measures of all. */
import type { ChartItem, ChartSeries } from "../types.ts";

/** Of the size of the type: the height of a line, and room beside words. */
export const LINE = 1.2;
export const PAD = 0.4;

export const isRound = ({ type }: Pick<ChartItem, "type">): boolean => type === "pie" || type === "doughnut";
export const isPoints = ({ type }: Pick<ChartItem, "type">): boolean => type === "scatter" || type === "bubble";
export const isLineOf = ({ type }: Pick<ChartItem, "type">, series: ChartSeries): boolean =>
  type === "line" || series.isLine === true;
