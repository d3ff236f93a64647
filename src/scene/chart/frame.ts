/** Where everything in a chart stands: plot, axes, names and legend, decided once for every output. */
import { greatest } from "../../data/lists.ts";
import type { Fonts } from "../text/run-metrics.ts";
import type { Box, ChartItem, ChartSeries, Colour, Sides } from "../types.ts";
import { labelsMeet } from "./labels.ts";
import { extentOf, type Scale, scaleOf, ticksOf } from "./scale.ts";
import { BESIDE, isLineOf, isPoints, isRound, LINE, PAD } from "./sorts.ts";
import type { CategoryNames, ChartFrame, LegendFrame, ValueAxis } from "./types.ts";
import { broken, formatNumber, isShortUnit, lengthOf } from "./words.ts";

/** Of the box: more than this the names of bars do not take. */
const MOST_NAMES = 0.4;
const MOST_LINES = 3;
/** Points: a wider bar is a field. */
const WIDEST_BAR = 100;
/** Of the widths that PowerPoint takes, in shares of a bar. */
const MOST_GAP = 5;

/** What all charts of a deck share. */
export interface ChartLook {
  readonly fonts: Fonts;
  /** Colours of series, in order. */
  readonly palette: readonly Colour[];
  /** The theme's dark and light, for words on fills. */
  readonly inks: ChartItem["inks"];
}

export type ChartData = Omit<ChartItem, "frame" | "legend"> & {
  readonly legend: ChartItem["legend"] | "auto";
  /** Nobody asked for its values to be written: they are where they can be read. */
  readonly mayHide?: true;
  /** Where the axis of a line or of points begins, if the drafter says. */
  readonly from?: number;
  /** What the x values of points are, and how they are written. */
  readonly across?: { readonly name: string; readonly format: string };
};

type Written = Pick<ChartItem, "format" | "unit">;

interface Measured {
  readonly data: ChartData;
  readonly size: number;
  readonly length: (text: string) => number;
}

/** The chart with its frame. @param fonts of the theme, for the length of its words */
export function framed(data: ChartData, fonts: Fonts): ChartItem {
  const measured: Measured = {
    data,
    size: data.textStyle.size,
    length: (text) => lengthOf(text, data.textStyle, fonts),
  };
  const found = framedAs(measured);
  if (data.mayHide !== true || !labelsMeet(found, measured.length)) return found;
  return framedAs({ ...measured, data: { ...data, labels: false } });
}

function framedAs(measured: Measured): ChartItem {
  const { data } = measured;
  const { from: _, across: __, mayHide: ___, ...item } = data;
  const asked = data.legend === "auto" ? neededLegend(measured) : data.legend;
  const atEnds = data.legend === "auto" && data.series.length > 1 && data.series.every((one) => isLineOf(data, one));
  if (atEnds) {
    const frame = axesFrame(measured, "none", true);
    if (frame !== null && endsAreApart(measured, frame)) return { ...item, legend: "none", frame };
  }
  const frame = isRound(data) ? roundFrame(measured, asked) : axesFrame(measured, asked, false);
  return { ...item, legend: asked, frame };
}

/** Slices that are named by their labels need no legend, and one series none either. */
function neededLegend({ data }: Measured): ChartItem["legend"] {
  if (data.type === "pie") return data.labels ? "none" : "right";
  if (data.type === "doughnut") return "right";
  return data.series.length > 1 ? "top" : "none";
}

function axesFrame(measured: Measured, side: ChartItem["legend"], named: boolean): ChartFrame {
  const { data, size } = measured;
  const ends = named ? data.series.map((one) => endWords(one, data)) : null;
  const area = inner(data.box, legendRoom(measured, side));
  const { value, second, across } = axesOf(measured);
  const isBar = data.type === "bar";
  if (data.type === "radar") return radarFrame(measured, side, area, value);
  const shownBelow = isBar ? value.shown : across?.shown === true;
  const lowTitle = isBar ? value.title : (across?.title ?? "");
  const sideTitle = isBar ? "" : value.title;
  const room = {
    top: isBar ? 0 : data.labels ? size * 1.5 : size * 0.6,
    right: Math.max(
      isBar && data.labels ? widest(measured, values(data)) + size * 2 * PAD : 0,
      isBar && value.shown ? widest(measured, [value.max], value) / 2 : 0,
      second?.shown ? widest(measured, ticksOf(second), second) + BESIDE : 0,
      isPoints(data) && across !== null ? Math.max(size, widest(measured, [across.max], across) / 2) : 0,
      ends === null ? 0 : greatest(ends.map(measured.length), 0) + size * PAD * 2,
      overhang(measured, area, data.categories.at(-1)),
    ),
    bottom: (shownBelow ? size * 1.5 : 0) + (lowTitle === "" ? 0 : size * 1.5),
    left:
      (sideTitle === "" ? 0 : size * 1.5) +
      Math.max(
        !isBar && value.shown ? widest(measured, ticksOf(value), value) + BESIDE : 0,
        overhang(measured, area, data.categories[0]),
      ),
  };
  const below = isPoints(data) ? null : namesOf(measured, inner(area, room));
  const plot = inner(area, {
    ...room,
    left: isBar ? (below?.room ?? 0) : room.left,
    bottom: isBar ? room.bottom : room.bottom + (below?.room ?? 0),
  });
  const frame = { plot, second, across, names: below?.names ?? null, legend: null, ends, gap: gapOf(data, plot) };
  return { ...frame, value: withRoomForLabels(value, plot, measured), legend: legendOf(measured, side, area) };
}

/** Points by which a name at an end of an area reaches beyond it: the first and the last stand at its edges. */
function overhang({ data, length }: Measured, { width }: Box, name = ""): number {
  return data.type === "area" ? Math.min(length(name), width / Math.max(1, data.categories.length - 1)) / 2 : 0;
}

/** What stands at the end of a line: its name and its last value. */
function endWords(series: ChartSeries, data: ChartData): string {
  const last = series.values.at(-1) ?? null;
  return last === null ? series.name : `${series.name} ${formatNumber(last, series.own ?? data)}`;
}

const values = ({ series }: ChartData): readonly number[] =>
  series.flatMap((one) => one.values.filter((value) => value !== null));

function widest({ data, length }: Measured, list: readonly number[], written: Written = data): number {
  return greatest(
    list.map((value) => length(formatNumber(value, written))),
    0,
  );
}

function axesOf({ data }: Measured): { value: ValueAxis; second: ValueAxis | null; across: ValueAxis | null } {
  const [first, others] = [data.series.filter(({ own }) => !own), data.series.filter(({ own }) => own)];
  const [only] = data.series;
  const title = isShortUnit(data.unit) ? "" : data.unit;
  const isFree = isPoints(data) || data.type === "line";
  const from = data.from !== undefined && isFree ? data.from : isPoints(data) ? "data" : 0;
  const shown = !data.labels || title !== "" || isPoints(data) || (data.from ?? 0) !== 0 || data.type === "radar";
  // The axis of a stack of shares counts in hundredths.
  const { format, unit } = data.grouping === "percent" ? { format: "0%", unit: "" } : data;
  const value = { ...scaleOf(extentOf(data, first), from), format, unit, shown, title };
  const [other] = others;
  const own = other?.own ?? data;
  const second = other && {
    ...scaleOf(extentOf(data, others)),
    format: own.format,
    unit: own.unit,
    shown: !data.labels,
    title: "",
  };
  if (!isPoints(data)) return { value, second: second ?? null, across: null };
  const x = (only?.x ?? []).filter((one) => one !== null);
  const below = { format: data.across?.format ?? "General", unit: "", shown: true, title: data.across?.name ?? "" };
  return {
    value: { ...value, title: title || (data.series.length === 1 ? (only?.name ?? "") : "") },
    second: null,
    across: { ...scaleOf(x, "data"), ...below },
  };
}

/** Numbers below zero stand beyond the bar's end, away from the names along the edge: the axis goes on until both fit. */
function withRoomForLabels(axis: ValueAxis, plot: Box, measured: Measured): ValueAxis {
  const { data, size } = measured;
  if (!data.labels || axis.min >= 0 || data.grouping !== "clustered" || isPoints(data)) return axis;
  const below = values(data).filter((value) => value < 0);
  const isBar = data.type === "bar";
  const length = isBar ? plot.width : plot.height;
  const fits = (scale: Scale): boolean =>
    below.every((value) => {
      const room = ((value - scale.min) / (scale.max - scale.min)) * length;
      return room >= (isBar ? measured.length(formatNumber(value, data)) + size * PAD : size * LINE);
    });
  let { min } = axis;
  for (let more = 0; more < 4 && !fits({ ...axis, min }); more += 1) min -= axis.step;
  return { ...axis, min: Number(min.toPrecision(12)) };
}

function gapOf(data: ChartData, plot: Box): number {
  const bars = data.series.filter((one) => !isLineOf(data, one)).length;
  const side = data.grouping === "clustered" ? Math.max(1, bars) : 1;
  const slot = (data.type === "bar" ? plot.height : plot.width) / Math.max(1, data.categories.length);
  const usual = side === 1 ? 0.6 : 0.8;
  return Math.min(MOST_GAP, Math.max(usual, Math.round((slot / WIDEST_BAR - side) * 100) / 100));
}

/** Names of categories beside bars, or below columns: in lines, turned, or only some of them. */
function namesOf({ data, size, length }: Measured, plot: Box): { names: CategoryNames; room: number } {
  const plain = { every: 1, turned: false };
  const lengths = data.categories.map(length);
  const count = Math.max(1, data.categories.length);
  if (data.type === "bar") {
    const width = Math.min(data.box.width * MOST_NAMES, greatest(lengths, 0)) + 0.01;
    const lines = data.categories.map((name) => broken(name, width, length));
    return { names: { ...plain, lines }, room: width + BESIDE };
  }
  const slot = data.type === "area" ? plot.width / Math.max(1, count - 1) : plot.width / count;
  const room = Math.max(1, slot - size * PAD);
  const lines = data.categories.map((name) => broken(name, room, length));
  const deepest = greatest(
    lines.map((one) => one.length),
    1,
  );
  const isLong = lines.some((one) => one.some((line) => length(line) > room + 0.01));
  if (!isLong && deepest <= MOST_LINES) return { names: { ...plain, lines }, room: (deepest * LINE + PAD) * size };
  const whole = data.categories.map((name) => [name]);
  const inOrder = data.type === "line" || data.type === "area";
  // Along a course of time some of the names say all; a column has none without its own.
  if (inOrder && count > 6) {
    const every = Math.max(1, Math.ceil((greatest(lengths, 0) + size * PAD) / slot));
    return { names: { ...plain, lines: whole, every }, room: (LINE + PAD) * size };
  }
  const height = Math.min(plot.height / 2, greatest(lengths, 0) + size);
  return { names: { lines: whole, every: Math.max(1, Math.ceil((size * LINE) / slot)), turned: true }, room: height };
}

/** Lines that end close to each other could not be told apart by names there. */
function endsAreApart({ data, size }: Measured, { plot, value }: ChartFrame): boolean {
  if (value === null) return false;
  const ends = data.series.map((one) => {
    const last = one.values.findLast((found) => found !== null) ?? 0;
    return ((last - value.min) / (value.max - value.min)) * plot.height;
  });
  const isWhole = data.series.every(({ values: list }) => list.at(-1) !== null && list.length > 0);
  const inOrder = [...ends].sort((a, b) => a - b);
  return isWhole && inOrder.every((end, index) => index === 0 || end - (inOrder[index - 1] ?? 0) >= size * LINE);
}

function radarFrame(measured: Measured, side: ChartItem["legend"], area: Box, value: ValueAxis): ChartFrame {
  const { data, size, length } = measured;
  const aside = Math.min(area.width / 4, greatest(data.categories.map(length), 0) + size * PAD);
  const width = Math.max(1, area.width - 2 * aside);
  const height = Math.max(1, area.height - 2 * size * (LINE + PAD));
  const lines = data.categories.map((name) => [name]);
  return {
    plot: square(area, Math.min(width, height)),
    value,
    second: null,
    across: null,
    names: { lines, every: 1, turned: false },
    legend: legendOf(measured, side, area),
    ends: null,
    gap: 0,
  };
}

function roundFrame(measured: Measured, side: ChartItem["legend"]): ChartFrame {
  const { data, size, length } = measured;
  const area = inner(data.box, legendRoom(measured, side));
  const outside = data.labels && data.type === "pie";
  const words = data.categories.map((_, index) => length(sliceWords(data, index, side)));
  const aside = outside ? Math.min(area.width * 0.3, greatest(words, 0) + size) : 0;
  const above = outside ? size * (LINE + PAD) : size * PAD;
  const width = Math.max(1, area.width - 2 * aside);
  const plot = square(area, Math.min(width, Math.max(1, area.height - 2 * above)));
  return {
    plot,
    value: null,
    second: null,
    across: null,
    names: null,
    legend: legendOf(measured, side, area),
    ends: null,
    gap: 0,
  };
}

/** What stands at a slice: its value, behind its name where no legend says it. */
export function sliceWords(data: ChartItem | ChartData, index: number, legend: ChartItem["legend"]): string {
  const value = data.series[0]?.values[index] ?? 0;
  const number = formatNumber(value, data);
  return legend === "none" ? `${data.categories[index] ?? ""} ${number}` : number;
}

function square(area: Box, side: number): Box {
  return { x: area.x + (area.width - side) / 2, y: area.y + (area.height - side) / 2, width: side, height: side };
}

function inner({ x, y, width, height }: Box, { top, right, bottom, left }: Sides): Box {
  return {
    x: x + left,
    y: y + top,
    width: Math.max(1, width - left - right),
    height: Math.max(1, height - top - bottom),
  };
}

/** Of the size of the type: a key's square, what it takes with the blank behind it, and the distance between entries. */
export const KEY = { square: 0.6, width: 1, line: 1.6, lineWidth: 2.2, between: 1.4, row: 1.5 };

/** Whether entries show pieces of lines. */
export const hasLines = ({ type }: Pick<ChartItem, "type">): boolean =>
  type === "line" || type === "radar" || type === "combined";

const keyWidth = ({ data, size }: Measured): number => size * (hasLines(data) ? KEY.lineWidth : KEY.width);

const entriesOf = ({ data }: Measured): readonly string[] =>
  isRound(data) ? data.categories : data.series.map(({ name }) => name);

/** Entries in rows that fill the width. */
function legendRows(measured: Measured): readonly (readonly { readonly index: number; readonly x: number }[])[] {
  const { data, size, length } = measured;
  const rows: { index: number; x: number }[][] = [[]];
  let x = 0;
  entriesOf(measured).forEach((name, index) => {
    const width = length(name) + keyWidth(measured);
    if (x > 0 && x + width > data.box.width) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({ index, x });
    x += width + size * KEY.between;
  });
  return rows;
}

function legendRoom(measured: Measured, side: ChartItem["legend"]): Sides {
  const none = { top: 0, right: 0, bottom: 0, left: 0 };
  const { data, size, length } = measured;
  if (side === "none") return none;
  if (side !== "right") return { ...none, [side]: (legendRows(measured).length * KEY.row + PAD) * size };
  const widths = entriesOf(measured).map((name) => length(name) + keyWidth(measured));
  return { ...none, right: Math.min(data.box.width / 2, greatest(widths, 0) + size * 1.5) };
}

function legendOf(measured: Measured, side: ChartItem["legend"], area: Box): LegendFrame | null {
  const { data, size } = measured;
  if (side === "none") return null;
  const { box } = data;
  if (side === "right") {
    const count = entriesOf(measured).length;
    const height = Math.min(area.height, count * size * KEY.row);
    const x = area.x + area.width + size;
    const y = area.y + (area.height - height) / 2;
    const entries = Array.from({ length: count }, (_, index) => ({ x, y: y + (index * height) / count }));
    return { box: { x, y, width: Math.max(1, box.x + box.width - x), height }, entries };
  }
  const rows = legendRows(measured);
  const height = rows.length * size * KEY.row;
  const y = side === "top" ? box.y : box.y + box.height - height;
  const widths = rows.map((row) => {
    const last = row.at(-1);
    return last === undefined
      ? 0
      : last.x + measured.length(entriesOf(measured)[last.index] ?? "") + keyWidth(measured);
  });
  const entries = rows.flatMap((row, index) => row.map(({ x }) => ({ x: box.x + x, y: y + index * size * KEY.row })));
  return { box: { x: box.x, y, width: Math.min(box.width, greatest(widths, 1)), height }, entries };
}
