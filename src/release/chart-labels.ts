import type { Brief, Chart } from "../brief/types.ts";
import { readTextMark } from "../marking/mark.ts";
import type { Scheme } from "../marking/types.ts";
import { mapBrief } from "../tree/map.ts";

/**
 * Charts draw the names of categories and series without their marks, which would stand at every tick of an axis; the
 * caption and the banner say how the chart is marked, and the table that it came from keeps them.
 */
export const labelCharts = <B extends Brief>(brief: B, scheme: Scheme): B =>
  mapBrief(brief, { chart: (chart) => labelChart(chart, scheme) });

function labelChart(chart: Chart, scheme: Scheme): Chart {
  const plain = (text: string): string => {
    const reading = readTextMark(text, chart.span, scheme);
    return reading !== null && "mark" in reading ? text.slice(text.indexOf(")") + 1).trimStart() : text;
  };
  return {
    ...chart,
    categories: chart.categories.map(plain),
    series: chart.series.map((series) => ({ ...series, name: plain(series.name) })),
  };
}
