/** What charts of a sort have in common, and the measures of all. */
import type { ChartItem, ChartSeries } from "../types.ts";

/** Of the size of the type: the height of a line, and room beside words. */
export const LINE = 1.2;
export const PAD = 0.4;
/**
 * Points between an axis and the words beside it, whatever their size: LibreOffice's 8.3, and no program needs more. With less
 * room than that at the edge of the chart LibreOffice makes the plot smaller.
 */
export const BESIDE = 8.5;
/** Points between the end of a bar and its value: the room that PowerPoint leaves around labels. */
export const AT_END = 3;

export const isRound = ({ type }: Pick<ChartItem, "type">): boolean => type === "pie" || type === "doughnut";
export const isPoints = ({ type }: Pick<ChartItem, "type">): boolean => type === "scatter" || type === "bubble";
export const isLineOf = ({ type }: Pick<ChartItem, "type">, series: ChartSeries): boolean =>
  type === "line" || series.isLine === true;

/** Of a doughnut's width: its hole. */
export const HOLE = 0.58;
