import { CHART_TYPES, type ChartType } from "../../data/chart-types.ts";
import { hex } from "../../data/colour.ts";
import { runStyle } from "../boxes/styles.ts";
import type { ChartBox } from "../boxes/types.ts";
import { type ChartLook, framed } from "../chart/frame.ts";
import { isRound } from "../chart/sorts.ts";
import type { Box, ChartItem, ChartSeries, Colour } from "../types.ts";
import type { Names } from "./names.ts";

interface ChartContext {
  readonly names: Names;
  readonly chartLook: ChartLook;
}

const TYPES: ReadonlySet<string> = new Set(CHART_TYPES);

/** A series as planning writes it; `own`: it counts something else than the others. */
type Written = Omit<ChartSeries, "colour">;

/** A native chart. The markup was written by planning, so its JSON is trusted to parse. */
export function chartItem(node: ChartBox, box: Box, ctx: ChartContext): ChartItem {
  const a = node.attributes;
  const categories = JSON.parse(a.categories ?? "[]") as string[];
  const data = JSON.parse(a.series ?? "[]") as Written[];
  const type = (TYPES.has(a.type ?? "") ? a.type : "column") as ChartType;
  const colours = coloursOf(node, type, categories, data, ctx.chartLook.palette);
  const from = Number(a.start);
  return framed(
    {
      kind: "chart",
      name: ctx.names.unique(node.name || "Chart"),
      alt: node.alt || summary(type, categories, data),
      box,
      type,
      categories,
      ...colours,
      grouping: groupingOf(a.stacked, type, data.length),
      legend: legendOf(a.legend),
      labels: labelled(a.labels, type, categories, data),
      format: a.format ?? "General",
      unit: a.unit ?? "",
      textStyle: runStyle(node.style),
      ...(node.style.opacity < 1 ? { opacity: node.style.opacity } : {}),
      gridColour: node.style.border.top?.colour ?? { hex: hex("D9D9D9") },
      inks: ctx.chartLook.inks,
      ...(a.labels === undefined ? { mayHide: true as const } : {}),
      ...(a.start !== undefined && Number.isFinite(from) ? { from } : {}),
      across: { name: a.across ?? "", format: a.acrossformat ?? "General" },
    },
    ctx.chartLook.fonts,
  );
}

/** What changes of a chart in another place of its page. */
export function moved(item: ChartItem, box: Box): Pick<ChartItem, "box" | "frame"> {
  const [right, down] = [box.x - item.box.x, box.y - item.box.y];
  const shift = <T extends { readonly x: number; readonly y: number }>(one: T): T => ({
    ...one,
    x: one.x + right,
    y: one.y + down,
  });
  const { plot, legend } = item.frame;
  const keys = legend && { box: shift(legend.box), entries: legend.entries.map(shift) };
  return { box, frame: { ...item.frame, plot: shift(plot), legend: keys } };
}

/**
 * Colours of series, of slices, and of the one bar, slice or line that the chart is about: it has the accent, the others
 * step back, where the sheet says in which colours.
 */
function coloursOf(
  node: ChartBox,
  type: ChartType,
  categories: readonly string[],
  data: readonly Written[],
  palette: readonly Colour[],
): Pick<ChartItem, "series" | "pointColours" | "accent"> {
  const { accentColor, fill } = node.style;
  const name = node.attributes.accent ?? "";
  const [point, line] = [categories.indexOf(name), data.findIndex((one) => one.name === name)];
  const round = isRound({ type });
  const usual = data.map((one, index): ChartSeries => ({ ...one, colour: colourAt(palette, index) }));
  const each = categories.map((_, index) => colourAt(palette, index));
  if (name === "" || accentColor === null || fill === null) return { series: usual, pointColours: round ? each : [] };
  if (point >= 0 && data.length === 1 && type !== "line" && type !== "area" && type !== "radar")
    return {
      series: usual.map((one) => ({ ...one, colour: fill })),
      pointColours: categories.map((_, index) => (index === point ? accentColor : fill)),
      accent: point,
    };
  // Lines bear their names; of bars beside each other the grey ones could not be told apart.
  const apart = type === "line" || data.length === 2;
  const series = usual.map((one, index) => ({
    ...one,
    colour: index === line ? accentColor : apart ? fill : one.colour,
  }));
  return { series: line >= 0 && data.length > 1 ? series : usual, pointColours: round ? each : [] };
}

function colourAt(palette: readonly Colour[], i: number): Colour {
  return palette[i % Math.max(1, palette.length)] ?? { hex: hex("44546A") };
}

const HEAPED: ReadonlySet<ChartType> = new Set<ChartType>(["bar", "column", "area", "combined"]);

/** Areas beside each other would hide each other, so that several are always heaped. */
function groupingOf(stacked: string | undefined, type: ChartType, count: number): ChartItem["grouping"] {
  if (!HEAPED.has(type) || count < 2) return "clustered";
  if (stacked === "percent" && type !== "combined") return "percent";
  return type === "area" || (stacked !== undefined && stacked !== "false") ? "stacked" : "clustered";
}

function legendOf(value: string | undefined): ChartItem["legend"] | "auto" {
  return value === "none" || value === "right" || value === "bottom" || value === "top" ? value : "auto";
}

/** More values than these could not be read one by one. */
const MOST_LABELS = 12;

/** Areas and radars have no place for them that is free in every program. */
function labelled(
  asked: string | undefined,
  type: ChartType,
  categories: readonly string[],
  data: readonly Written[],
): boolean {
  if (type === "area" || type === "radar") return false;
  if (asked !== undefined) return asked !== "false";
  const count = categories.length * data.length;
  const isNamed = categories.some((name) => name !== "");
  return type === "scatter" || type === "bubble" ? isNamed && count <= 2 * MOST_LABELS : count <= MOST_LABELS;
}

function summary(type: string, categories: readonly string[], series: readonly { name: string }[]): string {
  return `${type} chart of ${series.map((s) => s.name).join(", ")} by ${categories.join(", ")}`.slice(0, 250);
}
