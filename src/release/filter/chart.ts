import type { Chart } from "../../brief/types.ts";
import { withhold } from "../context.ts";
import { releaseAlternative, releaseAttributes } from "./attributes.ts";
import { filterTable } from "./table.ts";
import type { BlockFilter } from "./types.ts";

/** A chart of the cells that may be seen: a withheld value is a gap, a withheld head takes its series or category, and so do all its numbers. */
export const releaseChart: BlockFilter<Chart> = (chart, scope, context) => {
  const left = filterTable(chart.table, scope, context, false);
  if (left === null) return null;
  const { table, columns, rows } = left;
  const [names, ...kept] = columns;
  // Of points each column says what the next one means.
  const isOfPoints = chart.type === "scatter" || chart.type === "bubble";
  const isTorn = isOfPoints && kept.length < chart.series.length;
  if (names !== 0 || kept.length === 0 || isTorn) {
    withhold(context, "chart without its labels", chart.span, namesIn(chart));
    return null;
  }
  const drawn = chart.series.flatMap((found, place) => {
    const column = place + 1;
    const at = columns.indexOf(column);
    if (at < 0) return [];
    const isShown = (row: number) => (table.rows[row]?.[at]?.inlines.length ?? 0) > 0;
    const values = rows.map((row, index) => (isShown(index) ? (found.values[row] ?? null) : null));
    const isSpent = values.every((value) => value === null) && found.values.some((value) => value !== null);
    return [{ column, isSpent, series: { ...found, values } }];
  });
  const shown = drawn.filter(({ isSpent }) => !isSpent);
  if (shown.length === 0 || (isOfPoints && shown.length < drawn.length)) {
    withhold(context, "chart without its numbers", chart.span, namesIn(chart));
    return null;
  }
  // Of what has a name and no number left, a chart would draw nothing, and say that there is more.
  for (const { series } of drawn.filter(({ isSpent }) => isSpent))
    withhold(context, "series without its numbers", chart.span, [series.name]);
  const caption = table.caption;
  const own = releaseAlternative(chart.attributes, chart.span, left.scope, left.isReduced, context);
  const attributes = releaseAttributes(own, chart.span, context);
  const categories = rows.map((row) => chart.categories[row] ?? "");
  const isLeft = (_: unknown, at: number) => at === 0 || shown.some(({ column }) => column === columns[at]);
  return {
    ...chart,
    attributes,
    caption,
    categories,
    series: shown.map(({ series }) => series),
    table: {
      ...table,
      align: table.align.filter(isLeft),
      header: table.header.filter(isLeft),
      rows: table.rows.map((row) => row.filter(isLeft)),
    },
  };
};

const namesIn = ({ categories, series }: Chart): readonly string[] => [...categories, ...series.map((s) => s.name)];
