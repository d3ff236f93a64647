/** Charts as shapes and words, in the frame that the native chart has as well. */
import { hex, standsOut } from "../../data/colour.ts";
import { hasLines, KEY, sliceWords } from "../chart/frame.ts";
import { HOLE, isLineOf, isRound } from "../chart/sorts.ts";
import type { ChartItem, ChartSeries, Colour } from "../types.ts";
import { axisMarks } from "./chart-axes.ts";
import { baselineAround, type ChartContext, dot, faded, labelMark } from "./chart-marks.ts";
import { radarMarks } from "./chart-points.ts";
import { rectangle } from "./shapes.ts";
import type { TextContext } from "./text.ts";
import type { Mark, Node, Step } from "./types.ts";

const NODE = { name: "", alt: "", marks: [], children: [] } as const;

/** One figure with its alternative text; its words are drawn, and are no text of their own for who hears the figure. */
export function chartNodes(item: ChartItem, text: TextContext): readonly Node[] {
  const ctx: ChartContext = { ...text, ...(text.cellFonts === undefined ? {} : { fonts: text.cellFonts }), item };
  const { marks, turned } = isRound(item)
    ? { marks: roundMarks(ctx), turned: [] }
    : item.type === "radar"
      ? { marks: radarMarks(ctx), turned: [] }
      : axisMarks(ctx);
  const all = [...marks, ...legendMarks(ctx)];
  return [{ ...NODE, role: "figure", name: item.name, alt: item.alt, marks: all }, ...turned];
}

function legendMarks(ctx: ChartContext): readonly Mark[] {
  const { item } = ctx;
  const { legend } = item.frame;
  if (legend === null) return [];
  const keys = isRound(item)
    ? item.categories.map((name, index) => ({ name, colour: item.pointColours[index] ?? item.gridColour }))
    : item.series;
  return legend.entries.flatMap(({ x, y }, index) => {
    const key = keys[index];
    const isLine = item.type === "radar" || (!isRound(item) && isLineOf(item, item.series[index] ?? NO_SERIES));
    return key === undefined ? [] : entryMarks(key, x, y, isLine, ctx);
  });
}

const NO_SERIES: ChartSeries = { name: "", values: [], colour: { hex: hex("000000") } };

function entryMarks(
  { name, colour }: { readonly name: string; readonly colour: Colour },
  x: number,
  top: number,
  isLine: boolean,
  ctx: ChartContext,
): readonly Mark[] {
  const { size } = ctx.item.textStyle;
  const wide = hasLines(ctx.item);
  const key = size * KEY.square;
  const baseline = top + size * 1.1;
  const middle = baseline - key / 2;
  const words = labelMark(
    { text: name, x: x + size * (wide ? KEY.lineWidth : KEY.width), baseline, align: "start" },
    ctx,
  );
  if (!isLine) {
    const width = wide ? size * KEY.line : key;
    return [{ kind: "path", steps: rectangle({ x, y: baseline - key, width, height: key }), fill: colour }, words];
  }
  const line: readonly Step[] = [
    ["M", x, middle],
    ["L", x + size * KEY.line, middle],
  ];
  const stroke = { colour, width: 2.25, dash: "solid" } as const;
  return [{ kind: "path", steps: line, stroke }, dot(x + (size * KEY.line) / 2, middle, colour), words];
}

function roundMarks(ctx: ChartContext): readonly Mark[] {
  const { item } = ctx;
  const { plot } = item.frame;
  const { size } = item.textStyle;
  const values = (item.series[0]?.values ?? []).map((value) => Math.max(0, value ?? 0));
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total === 0) return [];
  const radius = plot.width / 2;
  const [cx, cy] = [plot.x + radius, plot.y + radius];
  let angle = -Math.PI / 2;
  return values.flatMap((value, index): readonly Mark[] => {
    if (value === 0) return [];
    const turn = (value / total) * Math.PI * 2;
    const colour = item.pointColours[index] ?? item.gridColour;
    const steps = item.type === "doughnut" ? ring(cx, cy, radius, angle, turn) : wedge(cx, cy, radius, angle, turn);
    const middle = angle + turn / 2;
    angle += turn;
    const slice: Mark = {
      kind: "path",
      steps,
      fill: colour,
      ...faded(item),
      stroke: { colour: item.inks[1], width: 1, dash: "solid" },
    };
    if (!item.labels) return [slice];
    const text = sliceWords(item, index, item.legend);
    const far = item.type === "doughnut" ? radius * ((1 + HOLE) / 2) : radius + size * 0.7;
    const [x, y] = [cx + Math.cos(middle) * far, baselineAround(cy + Math.sin(middle) * far, ctx)];
    const side = Math.cos(middle);
    const align = item.type === "doughnut" || Math.abs(side) < 0.3 ? "middle" : side > 0 ? "start" : "end";
    const look = item.type === "doughnut" ? { colour: standsOut(colour.hex, item.inks), bold: true } : {};
    return [slice, labelMark({ text, x, baseline: y, align, ...look }, ctx)];
  });
}

function wedge(cx: number, cy: number, radius: number, from: number, turn: number): readonly Step[] {
  return [
    ["M", cx, cy],
    ["L", cx + Math.cos(from) * radius, cy + Math.sin(from) * radius],
    ...arc(cx, cy, radius, from, turn),
    ["Z"],
  ];
}

function ring(cx: number, cy: number, radius: number, from: number, turn: number): readonly Step[] {
  const inner = radius * HOLE;
  const end = from + turn;
  return [
    ["M", cx + Math.cos(from) * radius, cy + Math.sin(from) * radius],
    ...arc(cx, cy, radius, from, turn),
    ["L", cx + Math.cos(end) * inner, cy + Math.sin(end) * inner],
    ...arc(cx, cy, inner, end, -turn),
    ["Z"],
  ];
}

/** Cubic curves of a quarter of a circle at most. */
function arc(cx: number, cy: number, radius: number, from: number, turn: number): readonly Step[] {
  const count = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2)));
  const part = turn / count;
  const handle = (4 / 3) * Math.tan(part / 4) * radius;
  return Array.from({ length: count }, (_, index): Step => {
    const [a, b] = [from + part * index, from + part * (index + 1)];
    return [
      "C",
      cx + Math.cos(a) * radius - Math.sin(a) * handle,
      cy + Math.sin(a) * radius + Math.cos(a) * handle,
      cx + Math.cos(b) * radius + Math.sin(b) * handle,
      cy + Math.sin(b) * radius - Math.cos(b) * handle,
      cx + Math.cos(b) * radius,
      cy + Math.sin(b) * radius,
    ];
  });
}
