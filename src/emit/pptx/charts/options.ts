import { clean, escapeXml } from "../../../data/xml.ts";
import type { ChartItem, Colour, FontUse } from "../../../scene/types.ts";
import { schemeName } from "../drawing/colour.ts";

type Kind = "bar" | "line" | "area" | "pie" | "doughnut";

const KINDS: Readonly<Record<ChartItem["type"], Kind>> = {
  bar: "bar",
  column: "bar",
  line: "line",
  area: "area",
  pie: "pie",
  doughnut: "doughnut",
};

/** pptxgenjs's word for the chart type. */
export function chartKind(item: ChartItem): Kind {
  return KINDS[item.type];
}

/** Series as pptxgenjs takes them; an empty label would shift the workbook's cells, so it becomes a blank. */
export function chartData(item: ChartItem): { name: string; labels: string[]; values: number[] }[] {
  return item.series.map((series) => ({
    name: clean(series.name) || " ",
    labels: item.categories.map((category) => clean(category) || " "),
    values: item.categories.map((_, index) => series.values[index] ?? Number.NaN),
  }));
}

/** Options of a chart, in new objects each time: the library changes what it is given. Sizes are points. */
export function chartOptions(item: ChartItem) {
  const round = item.type === "pie" || item.type === "doughnut";
  return {
    altText: clean(item.alt),
    objectName: "Chart",
    chartColors: (round ? pointColours(item) : item.series.map(({ colour }) => colour)).map(colourWord),
    ...(item.opacity === undefined ? {} : { chartColorsOpacity: Math.round(item.opacity * 100) }),
    chartArea: { roundedCorners: false },
    displayBlanksAs: "gap",
    showTitle: false,
    showPercent: false,
    ...legendOptions(item),
    ...labelOptions(item, round),
    ...(round ? roundOptions(item) : { ...axisOptions(item), ...typeOptions(item) }),
  };
}

/** Exactly one a category, since the library picks missing ones at random. */
function pointColours({ categories, pointColours: colours, series, gridColour }: ChartItem): readonly Colour[] {
  const spare = series[0]?.colour ?? gridColour;
  return categories.map((_, index) => colours[index % Math.max(1, colours.length)] ?? spare);
}

/** A theme reference, or six hex digits. The library knows no link colours. */
function colourWord(colour: Colour): string {
  const { slot } = colour;
  return slot === undefined || slot === "hlink" || slot === "folHlink" ? colour.hex : schemeName(slot);
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

function labelOptions(item: ChartItem, round: boolean) {
  const { textStyle, labels, type, stacked } = item;
  const position = labelPosition(type, stacked);
  return {
    showValue: labels,
    dataLabelFormatCode: unitFormat(item),
    dataLabelFontFace: fontWord(textStyle.font),
    dataLabelFontSize: textStyle.size,
    dataLabelFontBold: round && type === "doughnut",
    dataLabelColor: colourWord(textStyle.colour),
    ...(position === undefined ? {} : { dataLabelPosition: position }),
  };
}

/** Where PowerPoint accepts and shows labels best; undefined: its default (outside the end of a bar). */
function labelPosition(type: ChartItem["type"], stacked: boolean): "t" | "ctr" | "outEnd" | undefined {
  if (type === "line") return "t";
  if (type === "pie") return "outEnd";
  return stacked && (type === "bar" || type === "column") ? "ctr" : undefined;
}

/** A short unit stands beside each number; a long one becomes the axis title. */
const SHORT_UNIT = 4;

function isShort(unit: string): boolean {
  return [...unit].length <= SHORT_UNIT;
}

/** The number format with the unit as literal text: `#,##0"%"`, `0.0" bn"`. */
function unitFormat({ format, unit, type }: ChartItem): string {
  const code = clean(format) || "General";
  const word = clean(unit).replace(/["\\]/g, "");
  const standsAlone = type === "pie" || type === "doughnut";
  if (word === "" || code.includes('"') || (!isShort(word) && !standsAlone)) return code;
  return `${code}"${/^[%‰°]/.test(word) ? "" : "\u00A0"}${word}"`;
}

/** With a label on every value the axis only repeats them, so it goes, and so do the grid lines. */
function axisOptions(item: ChartItem) {
  const { textStyle, gridColour, labels, unit, type } = item;
  const font = fontWord(textStyle.font);
  const colour = colourWord(textStyle.colour);
  const titled = unit !== "" && !isShort(unit);
  return {
    catAxisLabelFontFace: font,
    catAxisLabelFontSize: textStyle.size,
    catAxisLabelColor: colour,
    catAxisLineColor: colourWord(gridColour),
    catAxisMajorTickMark: "none" as const,
    valAxisLabelFontFace: font,
    valAxisLabelFontSize: textStyle.size,
    valAxisLabelColor: colour,
    valAxisLabelFormatCode: unitFormat(item),
    valAxisLineShow: false,
    valAxisMajorTickMark: "none" as const,
    valAxisHidden: labels && !titled,
    valGridLine: labels ? { style: "none" as const } : { color: colourWord(gridColour), size: 0.75 },
    ...(titled
      ? {
          showValAxisTitle: true,
          valAxisTitle: clean(unit),
          valAxisTitleColor: colour,
          valAxisTitleFontFace: font,
          valAxisTitleFontSize: textStyle.size,
          valAxisTitleRotate: type === "bar" ? 0 : 270,
        }
      : {}),
  };
}

function typeOptions({ type, stacked, series, categories }: ChartItem) {
  if (type === "line") {
    return {
      lineSize: 2.25,
      lineDataSymbol: categories.length > 24 ? ("none" as const) : ("circle" as const),
      lineDataSymbolSize: 6,
    };
  }
  if (type === "area") return { barGrouping: stacked ? "stacked" : "standard" };
  return {
    barDir: type === "bar" ? "bar" : "col",
    barGrouping: stacked ? "stacked" : "clustered",
    barGapWidthPct: stacked || series.length === 1 ? 60 : 80,
  };
}

function roundOptions({ type }: ChartItem) {
  return type === "doughnut" ? { holeSize: 58 } : {};
}
