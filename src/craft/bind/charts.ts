import type { Cell, Chart } from "../../brief/types.ts";
import { parseNumber } from "../../data/numbers.ts";
import { textOf } from "../../tree/text.ts";

/** A chart whose table was bound draws the numbers of the cells that changed. */
export function redrawn(chart: Chart, before: Chart): Chart {
  const { rows, header } = chart.table;
  const changed = (row: number, column: number): Cell | undefined => {
    const cell = rows[row]?.[column];
    return cell === before.table.rows[row]?.[column] ? undefined : cell;
  };
  return {
    ...chart,
    categories: chart.categories.map((name, row) => cellWords(changed(row, 0)) ?? name),
    series: chart.series.map(({ name, values, ...rest }, index) => ({
      ...rest,
      name: header[index + 1] === before.table.header[index + 1] ? name : (cellWords(header[index + 1]) ?? name),
      values: values.map((value, row) => numberIn(changed(row, index + 1)) ?? value),
    })),
  };
}

const cellWords = (cell: Cell | undefined): string | undefined =>
  cell === undefined ? undefined : textOf(cell.inlines);

/** The value of a bound cell; its note (`about`) is no part of the number. */
function numberIn(cell: Cell | undefined): number | null {
  const words = cellWords(cell);
  return words === undefined ? null : (parseNumber(words.replace(/^\p{L}[\p{L} ]*/u, "")) ?? null);
}
