import { table } from "../../../data/table.ts";
import { child, type Element, element, parseElement, readVal, rewrite, withChild } from "../../../opc/tree.ts";
import type { ChartItem } from "../../../scene/types.ts";
import { defaultText } from "./text.ts";
import type { ChartContext } from "./types.ts";

/** Square corners, no invented title, gaps where a value is missing, and a text style for what a user adds later. */
export function repairFrame(root: Element, context: ChartContext): Element {
  const chart = child(root, "c:chart");
  if (chart === undefined) throw new Error("A chart part holds no chart");
  const settled = [element("c:autoTitleDeleted", "1"), element("c:dispBlanksAs", "gap")].reduce(withChild, chart);
  const parts = [
    element("c:date1904", "0"),
    ...(context.lang === "" ? [] : [element("c:lang", context.lang)]),
    element("c:roundedCorners", "0"),
    settled,
    defaultText(context),
  ];
  return parts.reduce(withChild, root);
}

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

/**
 * Cached values: a missing value has no point (an empty one is no number), and categories of one level are plain
 * strings (as a list of levels they are spoilt by "Edit Data").
 */
export function repairCaches(root: Element): Element {
  return rewrite(root, (one) => {
    if (one.name === "c:pt") return child(one, "c:v")?.text === "" ? null : one;
    return one.name === "c:multiLvlStrRef" ? flatten(one) : one;
  });
}

function flatten(reference: Element): Element {
  const cache = child(reference, "c:multiLvlStrCache");
  const levels = cache?.children.filter(({ name }) => name === "c:lvl") ?? [];
  const [level] = levels;
  if (cache === undefined || level === undefined || levels.length > 1) return reference;
  const points = [...cache.children.filter(({ name }) => name === "c:ptCount"), ...level.children];
  const strings: Element = { name: "c:strCache", attributes: "", children: points, text: "" };
  const formula = reference.children.filter(({ name }) => name === "c:f");
  return { ...reference, name: "c:strRef", children: [...formula, strings] };
}

const TICK_MARKS: Readonly<Record<string, string>> = table({ inside: "in", outside: "out" });

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
