import { contrast } from "../../../data/colour.ts";
import { child, type Element, element, parseElement, readVal, rewrite, withChild } from "../../../opc/tree.ts";
import type { ChartItem, Colour, Theme } from "../../../scene/types.ts";
import { writeFill } from "../drawing/colour.ts";
import type { ChartContext } from "./types.ts";

/** Label positions that PowerPoint accepts (a wrong one loses the whole chart); the first is its own default. */
const POSITIONS: Readonly<Record<ChartItem["type"], readonly string[]>> = {
  bar: ["outEnd", "ctr", "inEnd", "inBase"],
  column: ["outEnd", "ctr", "inEnd", "inBase"],
  line: ["r", "t", "b", "l", "ctr"],
  area: [],
  pie: ["bestFit", "outEnd", "inEnd", "ctr"],
  doughnut: [],
};

const SHOWN = ["c:showVal", "c:showCatName", "c:showSerName", "c:showPercent"];

/** Data labels: all of a series by one rule, legible where they stand on a fill, and gone where nothing is shown. */
export function repairLabels(root: Element, context: ChartContext): Element {
  return rewrite(root, (one) => {
    if (one.name === "c:ser") return repairSeriesLabels(one, context);
    return one.name === "c:dLbls" ? repairGroup(one, context.item) : one;
  });
}

/**
 * pptxgenjs fixes what a pie's labels show and lets each point override that; the points' rule becomes the group's.
 */
function repairGroup(labels: Element, item: ChartItem): Element | null {
  const point = child(labels, "c:dLbl");
  const rule = point ? point.children.filter(({ name }) => name !== "c:idx") : labels.children;
  if (!rule.some((one) => SHOWN.includes(one.name) && readVal(one) === "1")) return null;
  const named = (item.type === "pie" || item.type === "doughnut") && item.legend === "none";
  const kept = rule.filter(
    (one) => one.name !== "c:spPr" && (one.name !== "c:dLblPos" || isAllowed(readVal(one), item)),
  );
  const group = { ...labels, children: kept };
  return named ? withChild(group, element("c:showCatName", "1")) : group;
}

function isAllowed(position: string, { type, stacked }: ChartItem): boolean {
  return POSITIONS[type].includes(position) && !(stacked && position === "outEnd");
}

/** Labels on a fill take the theme's dark or light colour, whichever stands out more. */
function repairSeriesLabels(series: Element, { item, theme }: ChartContext): Element {
  const labels = child(series, "c:dLbls");
  if (labels === undefined) return series;
  if (item.type === "doughnut") {
    const points = item.pointColours.slice(0, item.categories.length).map((fill, index) => ({
      name: "c:dLbl",
      attributes: "",
      children: [element("c:idx", String(index)), ...coloured(labels, inkOn(fill, theme)).children],
      text: "",
    }));
    return withChild(series, { ...labels, children: [...points, ...labels.children] });
  }
  const fill = item.series[Number(readVal(child(series, "c:idx")))]?.colour;
  const onFill = item.type === "area" || readVal(child(labels, "c:dLblPos")) === "ctr";
  return fill && onFill ? withChild(series, coloured(labels, inkOn(fill, theme))) : series;
}

function inkOn(fill: Colour, { colours }: Theme): Colour {
  const dark: Colour = { hex: colours.dk1, slot: "dk1" };
  const light: Colour = { hex: colours.lt1, slot: "lt1" };
  return contrast(fill.hex, dark.hex) >= contrast(fill.hex, light.hex) ? dark : light;
}

function coloured(labels: Element, colour: Colour): Element {
  const fill = parseElement(`${writeFill(colour)}`);
  return rewrite(labels, (one) => (one.name === "a:defRPr" ? withChild(one, fill) : one));
}
