import { parseNumber } from "../../data/numbers.ts";
import { table } from "../../data/table.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import { textOf } from "../../tree/text.ts";
import { type Context, report } from "../context.ts";
import type { Cell, Chart, ChartType, Table } from "../types.ts";
import { writtenForm } from "./written-form.ts";

const TYPES: Readonly<Record<string, ChartType>> = table({
  bar: "bar",
  column: "column",
  line: "line",
  area: "area",
  pie: "pie",
  doughnut: "doughnut",
  donut: "doughnut",
});

const FACT = /\s*\[fact:[^\]]{0,200}\]/g;
/** A portion mark in front of a number: `(SO) 53,000`; `(4.5)` alone is a number in brackets. */
const MARK = /^\([A-Za-z][^()]{0,120}\)\s+(?=\S)/;

/**
 * The chart of a table: categories from its first column, a series from each other one.
 * @param at where the attributes stand that ask for it
 * @returns null, with an error reported, if the table cannot be drawn
 */
export function chartFrom(table: Table, context: Context, at: readonly [number, number]): Chart | null {
  const written = table.attributes.values.type ?? "";
  const type = Object.hasOwn(TYPES, written) ? TYPES[written] : undefined;
  if (type === undefined) {
    report(context, "brief/chart-type", { type: written, suggestion: didYouMean(written, Object.keys(TYPES)) }, at);
    return null;
  }
  const columns = table.header.length;
  if (columns < 2 || table.rows.length === 0) {
    report(context, "brief/chart-shape", { columns, rows: table.rows.length }, at);
    return null;
  }
  const names = table.header.map((cell) => textOf(cell.inlines));
  const categories = table.rows.map((row) => cellText(row[0]));
  const series = names.slice(1).map((name, index) => ({
    name,
    values: table.rows.map((row) => drawnValue(row[index + 1], cellText(row[0]), name, context)),
  }));
  const { attributes: own, caption, span } = table;
  const cells = table.rows.flatMap((row) => row.slice(1).map(cellText));
  const attributes = {
    ...own,
    values: { ...writtenForm(cells.map((cell) => cell.replace(MARK, "").trim())), ...own.values },
  };
  return { kind: "chart", span, type, attributes, caption, categories, series, table };
}

function drawnValue(cell: Cell | undefined, row: string, column: string, context: Context): number | null {
  // The number of `[fact: key]` comes from the registry of facts.
  const text = cellText(cell).replace(FACT, "");
  const value = parseNumber(text.replace(MARK, ""));
  if (value === undefined && cell !== undefined) {
    report(context, "brief/chart-number", { text, row, column }, [cell.span.start, cell.span.end]);
  }
  return value ?? null;
}

function cellText(cell: Cell | undefined): string {
  return cell === undefined ? "" : textOf(cell.inlines);
}
