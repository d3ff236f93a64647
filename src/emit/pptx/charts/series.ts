import { child, type Element, element, parseElement, rewrite, withChild } from "./tree.ts";
import type { ChartContext } from "./types.ts";

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
    if (one.name === "c:dPt") return outlined(one);
    if (!PLOTS.has(one.name)) return one;
    const children = one.children.filter(({ name, attributes }) => name !== "c:axId" || declared.has(attributes));
    const plot = { ...one, children };
    return one.name === "c:lineChart" || one.name === "c:areaChart"
      ? withChild(plot, element("c:grouping", item.stacked ? "stacked" : "standard"))
      : plot;
  });
}

/** A hairline in the background's colour keeps slices apart that have nearly the same one. */
function outlined(slice: Element): Element {
  const look = child(slice, "c:spPr");
  if (look === undefined) return slice;
  const others = look.children.filter(({ name }) => name !== "a:ln");
  const at = others.findIndex(({ name }) => name === "a:effectLst");
  return withChild(slice, {
    ...look,
    children: others.toSpliced(at < 0 ? others.length : at, 0, parseElement(OUTLINE)),
  });
}

const OUTLINE = '<a:ln w="12700"><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></a:ln>';

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
