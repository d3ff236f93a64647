import type { ChartItem } from "../../../scene/types.ts";
import { child, type Element, element, readVal, rewrite, withChild } from "./tree.ts";
import type { ChartContext } from "./types.ts";

const TICK_MARKS: Readonly<Record<string, string>> = { inside: "in", outside: "out" };

/** Values of axes that pptxgenjs writes in words that the schema does not have; and bars that start at zero. */
export function repairAxes(root: Element, { item }: ChartContext): Element {
  return rewrite(root, (one) => {
    if (one.name === "c:majorTickMark" || one.name === "c:minorTickMark") {
      return element(one.name, TICK_MARKS[readVal(one)] ?? readVal(one));
    }
    if (one.name === "c:crossesAt" && readVal(one) === "autoZero") return element("c:crossesAt", "0");
    return one.name === "c:valAx" && startsAtZero(item) ? startAtZero(one) : one;
  });
}

/** The length of a bar is its value: cut off at the foot, as PowerPoint does by itself with close values, it lies. */
function startsAtZero({ type, series }: ChartItem): boolean {
  if (type === "line") return false;
  return series.every(({ values }) => values.every((value) => value === null || value >= 0));
}

function startAtZero(axis: Element): Element {
  const scaling = child(axis, "c:scaling");
  return scaling ? withChild(axis, withChild(scaling, element("c:min", "0"))) : axis;
}
