import { CHART_TYPES, type ChartType } from "../../data/chart-types.ts";
import { parseNumber } from "../../data/numbers.ts";
import { table } from "../../data/table.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import { textOf } from "../../tree/text.ts";
import { type Context, report } from "../context.ts";
import type { Cell, Chart, ChartSeries, Table } from "../types.ts";
import { signsOf, writtenForm } from "./written-form.ts";

/** Words for types, and how what they draw is heaped. */
const TYPES: Readonly<Record<string, readonly [ChartType, ("stacked" | "percent")?]>> = table({
  ...Object.fromEntries(CHART_TYPES.map((type) => [type, [type] as const])),
  donut: ["doughnut"],
  combo: ["combined"],
  "stacked-bar": ["bar", "stacked"],
  "stacked-column": ["column", "stacked"],
  "stacked-area": ["area", "stacked"],
  "percent-bar": ["bar", "percent"],
  "percent-column": ["column", "percent"],
  "percent-area": ["area", "percent"],
});

/** Least columns of a table: what points are along the axis and what they come to, how large, and bars beside a line. */
const COLUMNS: Readonly<Partial<Record<ChartType, number>>> = { bubble: 3, combined: 3 };

const FACT = /(?:(?<!\s)\s+)?\[fact:[^\]]{0,200}\]/g;
/** What a figure is of. */
const SIGN = /US\$|\p{Sc}|[%‰]|(?<![A-Z])[A-Z]{3}(?![A-Z])/gu;
/** A portion mark in front of a number: `(SO) 53,000`; `(4.5)` alone is a number in brackets. */
const MARK = /^\([A-Za-z][^()]{0,120}\)\s+(?=\S)/;

/**
 * The chart of a table: categories from its first column, a series from each other one.
 * @param at where the attributes stand that ask for it
 * @returns null, with an error reported, if the table cannot be drawn
 */
export function chartFrom(table: Table, context: Context, at: readonly [number, number]): Chart | null {
  const written = table.attributes.values.type ?? "";
  const [type, heaped] = (Object.hasOwn(TYPES, written) ? TYPES[written] : undefined) ?? [];
  if (type === undefined) {
    report(context, "brief/chart-type", { type: written, suggestion: didYouMean(written, Object.keys(TYPES)) }, at);
    return null;
  }
  const columns = table.header.length;
  const isPoints = type === "scatter" || type === "bubble";
  const isNamed = isPoints && !table.rows.every((row) => typeof parseNumber(plain(row[0])) === "number");
  const least = (COLUMNS[type] ?? 2) + (isNamed ? 1 : 0);
  if (columns < least || table.rows.length === 0) {
    report(context, "brief/chart-shape", { type, columns, least, rows: table.rows.length }, at);
    return null;
  }
  if (table.attributes.values.from !== undefined && !isPoints && type !== "line")
    report(context, "brief/chart-from", { type }, at);
  const names = table.header.map((cell) => textOf(cell.inlines));
  const categories = table.rows.map((row) => cellText(row[0]));
  const { accent = "none" } = table.attributes.values;
  const all = [...categories, ...names.slice(1)];
  if (accent !== "none" && !all.includes(accent))
    report(
      context,
      "brief/chart-accent",
      { name: accent, names: all.join(", "), suggestion: didYouMean(accent, all) },
      at,
    );
  const lines = type === "combined" ? linesOf(table, names.slice(1), context, at) : new Set<string>();
  const forms = names.map((_, column) => writtenForm(table.rows.map((row) => plain(row[column]))));
  // Points are told apart by what they come to; what lies below and how large they are is written in other ways.
  const first = isNamed ? 2 : 1;
  const counts = (column: number): boolean =>
    isPoints
      ? column >= first && (type === "scatter" || (column - first) % 2 === 0)
      : column > 0 && !lines.has(names[column] ?? "");
  const counted = names.flatMap((_, column) => (counts(column) ? [table.rows.map((row) => plain(row[column]))] : []));
  const signs = new Set(counted.filter((cells) => cells.some((cell) => /\d/.test(cell))).flatMap(signsOf));
  const { unit: given, format: asked } = table.attributes.values;
  if (signs.size > 1 && given === undefined && asked === undefined) {
    const named = [...signs].filter((sign) => sign !== "");
    report(context, "brief/chart-units", { signs: named.join(", "), count: named.length }, at);
  }
  const cells = counted.flat();
  const common = writtenForm(signs.size > 1 ? cells.map((cell) => cell.replace(SIGN, "").trim()) : cells);
  const below = isPoints ? { acrossformat: formatWithUnit(forms[first - 1]) } : {};
  const series = names.slice(1).map((name, index): ChartSeries => {
    const { format = "General", unit = "" } = forms[index + 1] ?? {};
    const isOther = format !== (common.format ?? "General") || unit !== (common.unit ?? "");
    return {
      name,
      values: table.rows.map((row) => drawnValue(row[index + 1], cellText(row[0]), name, context)),
      ...(lines.has(name) ? { isLine: true, ...(isOther ? { own: { format, unit } } : {}) } : {}),
    };
  });
  const { attributes: own, caption, span } = table;
  const stacked = heaped === undefined ? {} : { stacked: heaped === "percent" ? "percent" : "true" };
  const attributes = { ...own, values: { ...common, ...below, ...stacked, ...own.values } };
  return { kind: "chart", span, type, attributes, caption, categories, series, ...(isNamed ? { isNamed } : {}), table };
}

/** Series that are lines: those that `line="Name, Other name"` names, else the last one. */
function linesOf(
  table: Table,
  names: readonly string[],
  context: Context,
  at: readonly [number, number],
): ReadonlySet<string> {
  const asked = table.attributes.values.line?.split(",").map((name) => name.trim());
  if (asked === undefined) return new Set(names.slice(-1));
  for (const name of asked.filter((one) => !names.includes(one)))
    report(context, "brief/chart-series", { name, names: names.join(", "), suggestion: didYouMean(name, names) }, at);
  return new Set(asked);
}

const formatWithUnit = ({ format = "General", unit }: Readonly<Record<string, string>> = {}): string =>
  unit === undefined ? format : `${format}"${unit}"`;

/** A figure without the mark in front of it. */
const plain = (cell: Cell | undefined): string => cellText(cell).replace(FACT, "").replace(MARK, "").trim();

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
