import type { Chart } from "../../brief/types.ts";
import { withhold } from "../context.ts";
import { releaseAlternative, releaseAttributes } from "./attributes.ts";
import { filterTable } from "./table.ts";
import type { BlockFilter } from "./types.ts";

/** A chart of the cells that may be seen: a withheld value is a gap, a withheld head takes its series or category. */
export const releaseChart: BlockFilter<Chart> = (chart, scope, context) => {
  const left = filterTable(chart.table, scope, context, false);
  if (left === null || left.rows.length === 0) return null;
  const { table, columns, rows } = left;
  const [names, ...kept] = columns;
  // Of points each column says what the next one means.
  const isTorn = (chart.type === "scatter" || chart.type === "bubble") && kept.length < chart.series.length;
  if (names !== 0 || kept.length === 0 || isTorn) {
    withhold(context, "chart without its labels", chart.span, [
      ...chart.categories,
      ...chart.series.map((s) => s.name),
    ]);
    return null;
  }
  const series = kept.flatMap((column) => {
    const found = chart.series[column - 1];
    if (found === undefined) return [];
    const at = columns.indexOf(column);
    const isShown = (row: number) => (table.rows[row]?.[at]?.inlines.length ?? 0) > 0;
    const wasEmpty = (row: number) => (chart.table.rows[row]?.[column]?.inlines.length ?? 0) === 0;
    const values = rows.map((row, index) => (isShown(index) || wasEmpty(row) ? (found.values[row] ?? null) : null));
    return [{ ...found, values }];
  });
  const caption = table.caption;
  const own = releaseAlternative(chart.attributes, chart.span, left.scope, left.isReduced, context);
  const attributes = releaseAttributes(own, chart.span, context);
  const categories = rows.map((row) => chart.categories[row] ?? "");
  return { ...chart, attributes, caption, categories, series, table };
};
