import { standsOut } from "../../../data/colour.ts";
import { table } from "../../../data/table.ts";
import { clean, escapeXml } from "../../../data/xml.ts";
import { child, type Element, element, parseElement, readVal, rewrite, withChild } from "../../../opc/tree.ts";
import type { ChartItem, ChartSeries, Colour } from "../../../scene/types.ts";
import { writeFill } from "../drawing/colour.ts";
import type { ChartContext } from "./types.ts";

/** Label positions that PowerPoint accepts (a wrong one loses the whole chart); the first is its own default. */
const POSITIONS: Readonly<Record<string, readonly string[]>> = table({
  "c:barChart": ["outEnd", "ctr", "inEnd", "inBase"],
  "c:lineChart": ["r", "t", "b", "l", "ctr"],
  "c:scatterChart": ["r", "t", "b", "l", "ctr"],
  "c:bubbleChart": ["r", "t", "b", "l", "ctr"],
  "c:pieChart": ["bestFit", "outEnd", "inEnd", "ctr"],
  "c:doughnutChart": [],
  "c:areaChart": [],
  "c:radarChart": [],
});

const SHOWN = ["c:showVal", "c:showCatName", "c:showSerName", "c:showPercent"];

/** Data labels: all of a series by one rule, legible where they stand on a fill, and gone where nothing is shown. */
export function repairLabels(root: Element, context: ChartContext): Element {
  return rewrite(root, (one) => {
    if (POSITIONS[one.name] === undefined) return one;
    const ruled = rewrite(one, (inner) =>
      inner.name === "c:dLbls" ? repairGroup(inner, one.name, context.item) : inner,
    );
    return rewrite(ruled, (inner) =>
      inner.name === "c:ser" ? repairSeriesLabels(inner, one.name, context.item) : inner,
    );
  });
}

/**
 * pptxgenjs fixes what a pie's labels show and lets each point override that; the points' rule becomes the group's. The
 * names of points are texts of their own.
 */
function repairGroup(labels: Element, plot: string, item: ChartItem): Element | null {
  const points = labels.children.filter(({ name }) => name === "c:dLbl");
  if (points.some((point) => child(point, "c:tx") !== undefined))
    return {
      ...labels,
      children: [...points.flatMap((point) => repairName(point, item)), ...NOTHING.map((name) => element(name, "0"))],
    };
  const [point] = points;
  const rule = point ? point.children.filter(({ name }) => name !== "c:idx") : labels.children;
  const isShown = rule.some((one) => SHOWN.includes(one.name) && readVal(one) === "1");
  if (!isShown && item.frame.ends === null) return null;
  const kept = rule.filter(
    (one) => one.name !== "c:spPr" && (one.name !== "c:dLblPos" || isAllowed(readVal(one), plot, item)),
  );
  const group = { ...labels, children: kept };
  const named = (item.type === "pie" || item.type === "doughnut") && item.legend === "none";
  return named ? [element("c:showCatName", "1"), SEPARATOR].reduce(withChild, group) : group;
}

/** Between a slice's name and its value. */
const SEPARATOR: Element = { name: "c:separator", attributes: "", children: [], text: " " };

const NOTHING = ["c:showLegendKey", "c:showVal", "c:showCatName", "c:showSerName", "c:showPercent", "c:showBubbleSize"];

/** The name of a point, in the chart's type: without a name it has no label. */
function repairName(point: Element, item: ChartItem): readonly Element[] {
  const index = Number(readVal(child(point, "c:idx")));
  const text = clean(item.categories[index] ?? "");
  return text === "" ? [] : [labelOfText(index, text, "r", item.textStyle.colour, item)];
}

/** A label of words. */
function labelOfText(index: number, text: string, position: string, colour: Colour, { textStyle }: ChartItem): Element {
  const size = Math.round(textStyle.size * 100);
  const face =
    "face" in textStyle.font ? escapeXml(textStyle.font.face) : textStyle.font.theme === "major" ? "+mj-lt" : "+mn-lt";
  const run = `sz="${size}" b="${textStyle.bold ? 1 : 0}" i="${textStyle.italic ? 1 : 0}"`;
  const look = `${writeFill(colour)}<a:latin typeface="${face}"/>`;
  const words = `<a:p><a:pPr><a:defRPr ${run}>${look}</a:defRPr></a:pPr><a:r><a:rPr ${run}>${look}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p>`;
  return parseElement(
    `<c:dLbl><c:idx val="${index}"/><c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/>${words}</c:rich></c:tx>` +
      `<c:dLblPos val="${position}"/>${NOTHING.map((name) => `<${name} val="${name === "c:showVal" ? 1 : 0}"/>`).join("")}</c:dLbl>`,
  );
}

function isAllowed(position: string, plot: string, { grouping }: ChartItem): boolean {
  const isStack = plot === "c:barChart" && grouping !== "clustered";
  return (POSITIONS[plot] ?? []).includes(position) && !(isStack && position === "outEnd");
}

/** Labels on a fill take the theme's dark or light colour, whichever stands out more; that of the message its accent. */
function repairSeriesLabels(series: Element, plot: string, item: ChartItem): Element {
  const own = item.series[Number(readVal(child(series, "c:idx")))];
  if (own !== undefined && plot === "c:bubbleChart" && item.labels) return withNames(series, item);
  const labels = child(series, "c:dLbls");
  if (labels === undefined || own === undefined) return series;
  if (item.frame.ends !== null)
    return withChild(series, { ...labels, children: [...endLabel(labels, own), ...labels.children] });
  if (item.type === "doughnut") {
    const points = item.pointColours
      .slice(0, item.categories.length)
      .map((fill, index) => pointLabel(index, coloured(labels, standsOut(fill.hex, item.inks))));
    return withChild(series, { ...labels, children: [...points, ...labels.children] });
  }
  if (item.type === "combined" && plot === "c:lineChart") return withChild(series, withChild(labels, groundOf(item)));
  if (readVal(child(labels, "c:dLblPos")) === "ctr")
    return withChild(series, coloured(labels, standsOut(own.colour.hex, item.inks)));
  const accent = item.accent === undefined ? undefined : item.pointColours[item.accent];
  if (item.accent === undefined || accent === undefined || plot !== "c:barChart") return series;
  const point = pointLabel(item.accent, bold(coloured(labels, accent)));
  return withChild(series, { ...labels, children: [point, ...labels.children] });
}

/** Names of bubbles, which the library does not write. */
function withNames(series: Element, item: ChartItem): Element {
  const names = item.categories.flatMap((name, index) =>
    clean(name) === "" ? [] : [labelOfText(index, clean(name), "r", item.textStyle.colour, item)],
  );
  const rest = NOTHING.map((name) => element(name, "0"));
  return names.length === 0 ? series : withChild(series, element("c:dLbls", null, [...names, ...rest]));
}

/** Labels of a line stand over columns. */
const groundOf = ({ inks }: ChartItem): Element => parseElement(`<c:spPr>${writeFill(inks[1])}</c:spPr>`);

/** One point's label by a rule of its own. */
function pointLabel(index: number, { children }: Element): Element {
  return { name: "c:dLbl", attributes: "", children: [element("c:idx", String(index)), ...children], text: "" };
}

/** The last point of a line says the name and the value, in the line's colour: both follow the workbook. */
function endLabel(labels: Element, own: ChartSeries): readonly Element[] {
  const last = own.values.findLastIndex((value) => value !== null);
  if (last < 0) return [];
  const settings = [element("c:dLblPos", "r"), element("c:showVal", "1"), element("c:showSerName", "1"), SEPARATOR];
  return [pointLabel(last, settings.reduce(withChild, coloured(labels, own.colour)))];
}

const bold = (labels: Element): Element =>
  rewrite(labels, (one) =>
    one.name === "a:defRPr" ? { ...one, attributes: one.attributes.replace(/\bb="0"/, 'b="1"') } : one,
  );

function coloured(labels: Element, colour: Colour): Element {
  const fill = parseElement(`${writeFill(colour)}`);
  return rewrite(labels, (one) => (one.name === "a:defRPr" ? withChild(one, fill) : one));
}
