import type { ChartContext } from "./chart.ts";
import { type Element, element, rewrite, withChild } from "./tree.ts";

const PLOTS: ReadonlySet<string> = new Set([
  "c:barChart",
  "c:lineChart",
  "c:areaChart",
  "c:pieChart",
  "c:doughnutChart",
]);

/**
 * Grouping and axes of the plot. A line chart lacks its grouping altogether; and pptxgenjs names a third axis that
 * no chart declares, at which PowerPoint offers to repair the file.
 */
export function repairSeries(root: Element, { item }: ChartContext): Element {
  const declared = declaredAxes(root);
  return rewrite(root, (one) => {
    if (!PLOTS.has(one.name)) return one;
    const children = one.children.filter(({ name, attributes }) => name !== "c:axId" || declared.has(attributes));
    const plot = { ...one, children };
    return one.name === "c:lineChart" || one.name === "c:areaChart"
      ? withChild(plot, element("c:grouping", item.stacked ? "stacked" : "standard"))
      : plot;
  });
}

function declaredAxes(root: Element): ReadonlySet<string> {
  const axes = new Set<string>();
  const visit = (one: Element): void => {
    const isAxis = one.name === "c:catAx" || one.name === "c:valAx";
    for (const inner of one.children) {
      if (isAxis && inner.name === "c:axId") axes.add(inner.attributes);
      visit(inner);
    }
  };
  visit(root);
  return axes;
}
