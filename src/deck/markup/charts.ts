/** Charts as markup: what they measure, what they are about, and what their columns are. */
import type { Chart, ChartSeries } from "../../brief/types.ts";
import { parseNumber } from "../../data/numbers.ts";
import { textOf } from "../../tree/text.ts";
import type { MarkupContext } from "./context.ts";
import { at, escapeText, sizeStyle, writeAttributes } from "./escape.ts";

/**
 * What a single series measures, its unit and "(illustrative)" with it: it has no legend, and no axis a title. Several
 * share the unit. `{measure=none}` leaves it away where other words say it.
 */
function writeMeasure(block: Chart): string {
  const { attributes, span } = block;
  const [only, second] = drawnSeries(block).series;
  const { measure, unit = "" } = attributes.values;
  if (measure === "none") return "";
  const name = second === undefined && !isPoints(block) ? (only?.name.trim() ?? "") : "";
  // A short unit stands beside each number.
  const long = [...unit].length > SHORT_UNIT && !name.toLowerCase().includes(unit.toLowerCase()) ? unit : "";
  const words = [name, long].filter((word) => word !== "").join(", ");
  return words === "" ? "" : `<p class="measure"${at(span)}>${escapeText(words)}</p>`;
}

const SHORT_UNIT = 4;

const isPoints = ({ type }: Chart): boolean => type === "scatter" || type === "bubble";

/** A chart, and above it what it measures. */
export function writeChart(block: Chart, context: MarkupContext): string {
  const { type, attributes, span } = block;
  const {
    stacked = "",
    legend = "",
    labels = "",
    format = "",
    unit = "",
    from = "",
    measure,
    acrossformat = "",
  } = attributes.values;
  const { categories, series, across } = drawnSeries(block);
  const written = writeAttributes({
    class: attributes.classes.filter((name) => name !== "chart").join(" "),
    style: sizeStyle(attributes),
    type,
    categories: JSON.stringify(categories),
    series: JSON.stringify(series),
    stacked,
    legend,
    labels,
    format,
    // A long one stands above, or along the axis where nothing does.
    unit: [...unit].length > SHORT_UNIT && measure !== "none" ? "" : unit,
    accent: accentOf(block, context.subject),
    start: from,
    across,
    acrossformat,
    alt: attributes.values.alt ?? describe(block, context),
  });
  return `${writeMeasure(block)}<chart${at(span)}${written}></chart>`;
}

interface Drawn {
  readonly categories: readonly string[];
  readonly series: readonly (ChartSeries & {
    readonly x?: readonly (number | null)[];
    readonly sizes?: readonly (number | null)[];
  })[];
  /** What the axis below measures. */
  readonly across: string;
}

/** Columns as a chart draws them: of points the first numbers are along the axis below, and each series may have sizes. */
function drawnSeries({ type, categories, series, isNamed, table }: Chart): Drawn {
  if (type !== "scatter" && type !== "bubble") return { categories, series, across: "" };
  const [first, ...others] = series;
  const head = textOf(table.header[0]?.inlines ?? []);
  const x = isNamed ? (first?.values ?? []) : categories.map((cell) => parseNumber(cell) ?? null);
  const rest = isNamed ? others : series;
  const each = type === "scatter" ? rest.map((one) => ({ ...one, x })) : sized(rest, x);
  const names = isNamed ? categories : categories.map(() => "");
  return { categories: names, series: each, across: isNamed ? (first?.name ?? "") : head };
}

/** Pairs of columns: what points come to, and how large they are. */
function sized(columns: Chart["series"], x: readonly (number | null)[]): Drawn["series"] {
  return columns.flatMap((one, index) => {
    const sizes = columns[index + 1]?.values;
    return index % 2 === 1 || sizes === undefined ? [] : [{ ...one, x, sizes }];
  });
}

/**
 * The name of what the chart is about: as `{accent="…"}` says (`none`: nothing), else the one category or series that the
 * slide's title names, or whose figure stands there.
 */
function accentOf({ attributes, categories, series, type }: Chart, title: string): string {
  const { accent } = attributes.values;
  if (accent !== undefined) return accent === "none" ? "" : accent;
  const names = type === "line" || series.length > 1 ? series.map(({ name }) => name) : categories;
  const [named, another] = names.filter((name) => says(title, name));
  if (named !== undefined) return another === undefined ? named : "";
  const [only, second] = series;
  if (only === undefined || second !== undefined || type === "line") return "";
  const [figure, twin] = categories.filter((_, index) => {
    const value = only.values[index] ?? 0;
    return Math.abs(value) >= 10 && says(title.replace(/(?<=\d)[,\u00a0\u202f](?=\d{3})/g, ""), String(value));
  });
  return figure === undefined || twin !== undefined ? "" : figure;
}

/** Whether a name stands among words: Korean words go on behind it. */
function says(words: string, name: string): boolean {
  if ([...name.trim()].length < 2) return false;
  const pattern = name
    .trim()
    .toLowerCase()
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const end = /[a-z0-9]$/.test(pattern) ? "(?![\\p{Script=Latin}\\p{N}])" : "";
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}${end}`, "u").test(words.toLowerCase());
}

/**
 * The figures themselves, for those who do not see the chart; a long chart gives its series only. What the first
 * column holds (`Year`) is written nowhere else: no axis has a title.
 */
function describe({ caption, categories, series, table }: Chart, context: MarkupContext): string {
  const subject = textOf(caption) || context.subject;
  const head = textOf(table.header[0]?.inlines ?? []);
  const lines = series.map(({ name, values }) => {
    const points = categories.map((category, index) => `${category} ${values[index] ?? "–"}`);
    const label = head === "" ? name : `${head} / ${name}`;
    return points.length > 12 ? label : `${label}: ${points.join(", ")}`;
  });
  return [subject, ...lines].filter((line) => line !== "").join(". ");
}
