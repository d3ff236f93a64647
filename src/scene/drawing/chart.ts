/** Charts as shapes and words: what PowerPoint draws of the native chart, as near as a frame of our own comes. */
import { hex } from "../../data/colour.ts";
import { greatest } from "../../data/lists.ts";
import type { Box, ChartItem, Colour } from "../types.ts";
import { axisMarks, faded } from "./chart-axes.ts";
import { type ChartContext, formatNumber, labelMark, widthOf } from "./chart-words.ts";
import { rectangle } from "./shapes.ts";
import type { TextContext } from "./text.ts";
import type { Mark, Node, PathMark, Step } from "./types.ts";

const NODE = { name: "", alt: "", marks: [], children: [] } as const;
/** One figure with its alternative text; its words are drawn, and are no text of their own for who hears the figure. */
export function chartNodes(item: ChartItem, text: TextContext): readonly Node[] {
  const ctx: ChartContext = { ...text, item };
  const { plot, marks: legend } = withLegend(ctx);
  const round = item.type === "pie" || item.type === "doughnut";
  const marks = round ? roundMarks(plot, ctx) : axisMarks(plot, ctx);
  return [{ ...NODE, role: "figure", name: item.name, alt: item.alt, marks: [...marks, ...legend] }];
}

interface WithLegend {
  readonly plot: Box;
  readonly marks: readonly Mark[];
}

function withLegend(ctx: ChartContext): WithLegend {
  const { item } = ctx;
  const { box, legend, textStyle } = item;
  if (legend === "none") return { plot: box, marks: [] };
  const { size } = textStyle;
  const isRound = item.type === "pie" || item.type === "doughnut";
  const entries = isRound
    ? item.categories.map((name, index) => ({ name, colour: item.pointColours[index] ?? item.gridColour }))
    : item.series.map(({ name, colour }) => ({ name, colour }));
  const row = size * 1.5;
  const key = size * 0.6;
  const widths = entries.map(({ name }) => key * 1.6 + widthOf(name, ctx));
  if (legend === "right") {
    const width = Math.min(box.width / 2, greatest(widths, 0) + size);
    const top = box.y + Math.max(0, (box.height - row * entries.length) / 2);
    const x = box.x + box.width - width + size / 2;
    const marks = entries.flatMap((entry, index) => entryMarks(entry, x, top + row * index, ctx));
    return { plot: { ...box, width: box.width - width }, marks };
  }
  const gap = size * 1.4;
  const total = widths.reduce((sum, width) => sum + width, 0) + gap * Math.max(0, entries.length - 1);
  const y = legend === "top" ? box.y : box.y + box.height - row;
  let x = box.x + Math.max(0, (box.width - total) / 2);
  const marks = entries.flatMap((entry, index) => {
    const found = entryMarks(entry, x, y, ctx);
    x += (widths[index] ?? 0) + gap;
    return found;
  });
  const height = box.height - row * 1.2;
  return { plot: { ...box, y: legend === "top" ? box.y + row * 1.2 : box.y, height }, marks };
}

function entryMarks(
  { name, colour }: { readonly name: string; readonly colour: Colour },
  x: number,
  top: number,
  ctx: ChartContext,
): readonly Mark[] {
  const { size } = ctx.item.textStyle;
  const key = size * 0.6;
  const baseline = top + size * 1.1;
  const square: PathMark = {
    kind: "path",
    steps: rectangle({ x, y: baseline - key, width: key, height: key }),
    fill: colour,
  };
  return [square, labelMark({ text: name, x: x + key * 1.6, baseline, align: "start" }, ctx)];
}

/** The hole of a doughnut: half of its width. */
const HOLE = 0.5;

function roundMarks(area: Box, ctx: ChartContext): readonly Mark[] {
  const { item } = ctx;
  const { size } = item.textStyle;
  const values = (item.series[0]?.values ?? []).map((value) => Math.max(0, value ?? 0));
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total === 0) return [];
  const outside = item.labels && item.type === "pie" ? size * 1.8 : size * 0.4;
  const radius = Math.max(1, Math.min(area.width, area.height) / 2 - outside);
  const [cx, cy] = [area.x + area.width / 2, area.y + area.height / 2];
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
      stroke: { colour: WHITE, width: 1, dash: "solid" },
    };
    if (!item.labels) return [slice];
    const name = item.legend === "none" ? `${item.categories[index] ?? ""} ` : "";
    const text = `${name}${formatNumber(value, item)}`;
    const far = item.type === "doughnut" ? radius * ((1 + HOLE) / 2) : radius + size * 0.7;
    const [x, y] = [cx + Math.cos(middle) * far, cy + Math.sin(middle) * far + size * 0.35];
    const side = Math.cos(middle);
    const align = item.type === "doughnut" || Math.abs(side) < 0.3 ? "middle" : side > 0 ? "start" : "end";
    return [slice, labelMark({ text, x, baseline: y, align }, ctx)];
  });
}

const WHITE: Colour = { hex: hex("FFFFFF"), slot: "lt1" };

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
