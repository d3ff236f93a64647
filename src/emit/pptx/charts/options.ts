import type { default as PptxNamespace } from "pptxgenjs";
import { clean, escapeXml } from "../../../data/xml.ts";
import type { ValueAxis } from "../../../scene/chart/types.ts";
import type { ChartItem, ChartSeries, Colour, FontUse } from "../../../scene/types.ts";
import { schemeName } from "../drawing/colour.ts";
import { inches } from "../drawing/geometry.ts";

type Kind = "bar" | "line" | "area" | "pie" | "doughnut" | "scatter" | "bubble" | "radar";

const KINDS: Readonly<Record<Exclude<ChartItem["type"], "combined">, Kind>> = {
  bar: "bar",
  column: "bar",
  line: "line",
  area: "area",
  pie: "pie",
  doughnut: "doughnut",
  scatter: "scatter",
  bubble: "bubble",
  radar: "radar",
};

type Options = PptxNamespace.default.IChartOpts;

interface Data {
  readonly name: string;
  readonly labels?: string[];
  readonly values: number[];
  readonly sizes?: number[];
}

/** The arguments of pptxgenjs's `addChart`, in new objects each time: the library changes what it is given. */
export type ChartCall =
  | { readonly kind: Kind; readonly data: Data[]; readonly options: Options }
  | {
      readonly kinds: { type: Kind; data: Data[]; options: Options }[];
      readonly options: Options;
    };

export function chartCall(item: ChartItem): ChartCall {
  const options = chartOptions(item);
  if (item.type !== "combined") return { kind: KINDS[item.type], data: dataOf(item), options };
  const bars = item.series.filter(({ isLine }) => isLine !== true);
  const lines = item.series.filter(({ isLine }) => isLine === true);
  const second = item.frame.second !== null;
  const part = (type: Kind, series: readonly ChartSeries[], more: Options) => ({
    type,
    data: series.map((one) => seriesData(one, item)),
    options: { ...labelOptions(item, series[0]), chartColors: series.map(({ colour }) => colourWord(colour)), ...more },
  });
  return {
    kinds: [
      ...(bars.length === 0 ? [] : [part("bar", bars, barOptions(item))]),
      ...(lines.length === 0
        ? []
        : [part("line", lines, { ...lineOptions(item), dataLabelPosition: "t", ...(second ? SECOND : {}) })]),
    ],
    options: second ? { ...options, valAxes: [{}, secondAxis(item)], catAxes: [{}, { catAxisHidden: true }] } : options,
  };
}

const SECOND = { secondaryValAxis: true, secondaryCatAxis: true };

/** Series as pptxgenjs takes them: those of points stand behind their x values. */
function dataOf(item: ChartItem): Data[] {
  const series = item.series.map((one) => seriesData(one, item));
  if (item.type !== "scatter" && item.type !== "bubble") return series;
  const x = item.series[0]?.x ?? [];
  return [{ name: clean(item.frame.across?.title ?? "") || "X", values: x.map(numeric) }, ...series];
}

/** An empty label would shift the workbook's cells, so it becomes a blank. */
function seriesData({ name, values, sizes }: ChartSeries, item: ChartItem): Data {
  const count = Math.max(item.categories.length, values.length);
  return {
    name: clean(name) || " ",
    labels: item.categories.map((category) => clean(category) || " "),
    values: Array.from({ length: count }, (_, index) => numeric(values[index] ?? null)),
    ...(sizes === undefined ? {} : { sizes: sizes.map(numeric) }),
  };
}

const numeric = (value: number | null): number => value ?? Number.NaN;

/** Sizes of type are points; shares of the chart's box. */
function chartOptions(item: ChartItem): Options {
  const { box, frame, series, pointColours } = item;
  const round = item.type === "pie" || item.type === "doughnut";
  const onePoint = pointColours.length > 0 && series.length === 1;
  return {
    x: inches(box.x),
    y: inches(box.y),
    w: inches(box.width),
    h: inches(box.height),
    altText: clean(item.alt),
    objectName: "Chart",
    chartColors: (round || onePoint ? everyPoint(item) : series.map(({ colour }) => colour)).map(colourWord),
    ...(item.opacity === undefined ? {} : { chartColorsOpacity: Math.round(item.opacity * 100) }),
    chartArea: { roundedCorners: false },
    displayBlanksAs: "gap",
    showTitle: false,
    showPercent: false,
    layout: {
      x: share(frame.plot.x - box.x, box.width),
      y: share(frame.plot.y - box.y, box.height),
      w: share(frame.plot.width, box.width),
      h: share(frame.plot.height, box.height),
    },
    ...legendOptions(item),
    ...labelOptions(item, series[0]),
    ...(round ? roundOptions(item) : { ...axisOptions(item), ...typeOptions(item) }),
  };
}

/** Six digits are less than a thousandth of a point. */
const share = (part: number, whole: number): number =>
  Math.min(1, Math.max(0, Number((part / Math.max(1, whole)).toFixed(6))));

/** Exactly one a category, since the library picks missing ones at random. */
function everyPoint({ categories, pointColours: colours, series, gridColour }: ChartItem): readonly Colour[] {
  const spare = series[0]?.colour ?? gridColour;
  return categories.map((_, index) => colours[index % Math.max(1, colours.length)] ?? spare);
}

/** A theme reference, or six hex digits. The library knows no link colours. */
function colourWord(colour: Colour): string {
  const { slot } = colour;
  return slot === undefined || colour.of !== undefined || slot === "hlink" || slot === "folHlink"
    ? colour.hex
    : schemeName(slot);
}

/** The library writes font names unescaped. */
function fontWord(font: FontUse): string {
  if ("face" in font) return escapeXml(font.face);
  return font.theme === "major" ? "+mj-lt" : "+mn-lt";
}

const LEGENDS = { none: "r", right: "r", bottom: "b", top: "t" } as const;

function legendOptions({ legend, textStyle }: ChartItem) {
  return {
    showLegend: legend !== "none",
    legendPos: LEGENDS[legend],
    legendFontFace: fontWord(textStyle.font),
    legendFontSize: textStyle.size,
    legendColor: colourWord(textStyle.colour),
  };
}

function labelOptions(item: ChartItem, series: ChartSeries | undefined): Options {
  const { textStyle, labels, type } = item;
  const position = labelPosition(item);
  const points = type === "scatter" || type === "bubble";
  return {
    showValue: labels && !points,
    showLabel: labels && points,
    dataLabelFormatCode: numberFormat(series?.own ?? item),
    dataLabelFormatScatter: "custom",
    dataLabelFontFace: fontWord(textStyle.font),
    dataLabelFontSize: textStyle.size,
    dataLabelFontBold: type === "doughnut",
    dataLabelColor: colourWord(textStyle.colour),
    ...(position === undefined ? {} : { dataLabelPosition: position }),
  };
}

/** Where PowerPoint accepts and shows labels best; undefined: its default (outside the end of a bar). */
function labelPosition({ type, grouping }: ChartItem): "t" | "r" | "ctr" | "outEnd" | undefined {
  if (type === "line") return "t";
  if (type === "pie") return "outEnd";
  if (type === "scatter" || type === "bubble") return "r";
  return grouping !== "clustered" && type !== "area" && type !== "radar" ? "ctr" : undefined;
}

/** A short unit stands beside each number; a long one becomes the axis title. */
const SHORT_UNIT = 4;

/** The number format with the unit as literal text: `#,##0"%"`, `0.0" bn"`. */
export function numberFormat({ format, unit }: Pick<ChartItem, "format" | "unit">): string {
  const code = clean(format) || "General";
  const word = clean(unit).replace(/["\\]/g, "");
  if (word === "" || /"[^"]*"$/.test(code) || [...unit].length > SHORT_UNIT) return code;
  return `${code}"${/^[%‰°]/.test(word) ? "" : "\u00A0"}${word}"`;
}

/** The axes of the frame: from where to where, in which steps, and what is shown of them. */
function axisOptions(item: ChartItem): Options {
  const { textStyle, gridColour, type, frame } = item;
  const { value, across, names } = frame;
  const font = fontWord(textStyle.font);
  const colour = colourWord(textStyle.colour);
  const points = type === "scatter" || type === "bubble";
  const lines = { color: colourWord(gridColour), size: 0.75 };
  return {
    catAxisLabelFontFace: font,
    catAxisLabelFontSize: textStyle.size,
    catAxisLabelColor: colour,
    catAxisLineColor: colourWord(gridColour),
    catAxisMajorTickMark: "none",
    catAxisLabelPos: "low",
    catGridLine: points ? { ...lines } : { style: "none" },
    // Bars stand in the order of the table, from the top; their values stay below.
    ...(type === "bar" ? { ...READS_DOWN } : {}),
    ...(names !== null && names.every > 1 ? { catAxisLabelFrequency: String(names.every) } : {}),
    ...(names?.turned === true ? { catAxisLabelRotate: 270 } : {}),
    ...(across === null ? {} : { catAxisMinVal: across.min, catAxisMaxVal: across.max, catAxisMajorUnit: across.step }),
    ...(across === null || across.title === "" ? {} : acrossTitle(across.title, item)),
    valAxisLabelFontFace: font,
    valAxisLabelFontSize: textStyle.size,
    valAxisLabelColor: colour,
    valAxisLabelFormatCode: numberFormat(value ?? item),
    valAxisLineShow: false,
    valAxisMajorTickMark: "none",
    // At the far end of the names, which for bars is the foot.
    valAxisLabelPos: type === "bar" ? "high" : "low",
    ...(value === null ? {} : scaleOptions(value)),
    valGridLine: value?.shown === false ? { style: "none" } : { ...lines },
    ...(value === null || value.title === "" ? {} : valueTitle(value.title, type === "bar" ? 0 : 270, item)),
  };
}

function scaleOptions({ min, max, step, shown }: ValueAxis): Options {
  return { valAxisMinVal: min, valAxisMaxVal: max, valAxisMajorUnit: step, valAxisHidden: !shown };
}

function secondAxis(item: ChartItem): Options {
  const { second } = item.frame;
  if (second === null) return {};
  return {
    ...scaleOptions(second),
    // LibreOffice draws on the first axis what belongs to a deleted one.
    valAxisHidden: false,
    valAxisLabelFormatCode: numberFormat(second),
    valGridLine: { style: "none" },
    showValAxisTitle: false,
    valAxisLabelPos: second.shown ? "nextTo" : "none",
  };
}

/** The types do not know what the library writes as it is given. */
const READS_DOWN: object = { catAxisOrientation: "maxMin" };

function valueTitle(title: string, turn: number, { textStyle }: ChartItem): Options {
  return {
    showValAxisTitle: true,
    valAxisTitle: clean(title),
    valAxisTitleColor: colourWord(textStyle.colour),
    valAxisTitleFontFace: fontWord(textStyle.font),
    valAxisTitleFontSize: textStyle.size,
    valAxisTitleRotate: turn,
  };
}

function acrossTitle(title: string, { textStyle }: ChartItem): Options {
  return {
    showCatAxisTitle: true,
    catAxisTitle: clean(title),
    catAxisTitleColor: colourWord(textStyle.colour),
    catAxisTitleFontFace: fontWord(textStyle.font),
    catAxisTitleFontSize: textStyle.size,
  };
}

function typeOptions(item: ChartItem): Options {
  switch (item.type) {
    case "line":
      return lineOptions(item);
    case "radar":
      return { ...lineOptions(item), radarStyle: "marker" };
    case "scatter":
      return { lineSize: 0, lineDataSymbol: "circle", lineDataSymbolSize: 7 };
    case "bubble":
      return { lineSize: 0 };
    case "area":
      return { barGrouping: item.grouping === "percent" ? "percentStacked" : GROUPINGS[item.grouping] };
    default:
      return barOptions(item);
  }
}

const GROUPINGS = { clustered: "standard", stacked: "stacked" } as const;

function barOptions({ type, grouping, frame }: ChartItem): Options {
  return {
    barDir: type === "bar" ? "bar" : "col",
    barGrouping: grouping === "percent" ? "percentStacked" : grouping,
    barGapWidthPct: Math.round(frame.gap * 100),
  };
}

/** More points than these are a line without dots. */
const MOST_DOTS = 24;

function lineOptions({ categories }: ChartItem): Options {
  return {
    lineSize: 2.25,
    lineDataSymbol: categories.length > MOST_DOTS ? "none" : "circle",
    lineDataSymbolSize: 6,
  };
}

function roundOptions({ type }: ChartItem): Options {
  return type === "doughnut" ? { holeSize: 58 } : {};
}
