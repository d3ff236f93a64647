import { hex } from "../../data/colour.ts";
import { runStyle } from "../boxes/styles.ts";
import type { ChartBox } from "../boxes/types.ts";
import type { Box, ChartItem, Colour } from "../types.ts";
import type { Names } from "./names.ts";

interface ChartContext {
  readonly names: Names;
  readonly palette: readonly Colour[];
}

const TYPES = new Set(["bar", "column", "line", "area", "pie", "doughnut"]);

/** A native chart. The markup was written by planning, so its JSON is trusted to parse. */
export function chartItem(node: ChartBox, box: Box, ctx: ChartContext): ChartItem {
  const a = node.attributes;
  const categories = JSON.parse(a.categories ?? "[]") as string[];
  const data = JSON.parse(a.series ?? "[]") as { name: string; values: (number | null)[] }[];
  const type = (TYPES.has(a.type ?? "") ? a.type : "column") as ChartItem["type"];
  const round = type === "pie" || type === "doughnut";
  return {
    kind: "chart",
    name: ctx.names.unique(node.name || "Chart"),
    alt: node.alt || summary(type, categories, data),
    box,
    type,
    categories,
    series: data.map((s, i) => ({ ...s, colour: colourAt(ctx.palette, i) })),
    pointColours: round ? categories.map((_, i) => colourAt(ctx.palette, i)) : [],
    stacked: a.stacked !== undefined && a.stacked !== "false",
    legend: legendOf(a.legend, round || data.length > 1),
    labels: a.labels === undefined ? categories.length * data.length <= 12 : a.labels !== "false",
    format: a.format ?? "General",
    unit: a.unit ?? "",
    textStyle: runStyle(node.style),
    ...(node.style.opacity < 1 ? { opacity: node.style.opacity } : {}),
    gridColour: node.style.border.top?.colour ?? { hex: hex("D9D9D9") },
  };
}

function colourAt(palette: readonly Colour[], i: number): Colour {
  return palette[i % Math.max(1, palette.length)] ?? { hex: hex("44546A") };
}

function legendOf(value: string | undefined, needed: boolean): ChartItem["legend"] {
  if (value === "none" || value === "right" || value === "bottom" || value === "top") return value;
  return needed ? "bottom" : "none";
}

function summary(type: string, categories: readonly string[], series: readonly { name: string }[]): string {
  return `${type} chart of ${series.map((s) => s.name).join(", ")} by ${categories.join(", ")}`.slice(0, 250);
}
