import { escapeXml } from "../../../data/xml.ts";
import { child, type Element, element, parseElement, readVal, rewrite, withChild } from "../../../opc/tree.ts";
import type { ValueAxis } from "../../../scene/chart/types.ts";
import type { Box } from "../../../scene/types.ts";
import { numberFormat } from "./options.ts";
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
  "c:scatterChart",
  "c:bubbleChart",
  "c:radarChart",
]);

/**
 * Grouping and axes of the plot. A line chart lacks its grouping altogether; and pptxgenjs names a third axis that
 * no chart declares, at which PowerPoint offers to repair the file.
 */
export function repairSeries(root: Element, { item }: ChartContext): Element {
  const declared = declaredAxes(root);
  return rewrite(root, (one) => {
    if (one.name === "c:dPt") return outlined(one);
    // What a slice has that somebody adds in the workbook.
    if (ROUND.has(one.name))
      return { ...one, children: one.children.map((part) => (part.name === "c:ser" ? outlined(part) : part)) };
    if (!PLOTS.has(one.name)) return one;
    const children = one.children.filter(({ name, attributes }) => name !== "c:axId" || declared.has(attributes));
    const plot = { ...one, children };
    if (one.name === "c:areaChart") return withChild(plot, element("c:grouping", GROUPINGS[item.grouping]));
    // Its lines end at values of their own, whatever the columns beside them do.
    return one.name === "c:lineChart" ? withChild(plot, element("c:grouping", "standard")) : plot;
  });
}

const GROUPINGS = { clustered: "standard", stacked: "stacked", percent: "percentStacked" } as const;

const ROUND: ReadonlySet<string> = new Set(["c:pieChart", "c:doughnutChart"]);

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

/**
 * Values of axes that pptxgenjs writes in words that the schema does not have, areas from edge to edge, and the names of
 * an axis of values in the chart's own format.
 */
export function repairAxes(root: Element, { item }: ChartContext): Element {
  const { legend, across } = item.frame;
  let axes = 0;
  return rewrite(root, (one) => {
    if (one.name === "c:valAx" && across !== null) {
      axes += 1;
      // Of two axes of values the first one lies below, and the library gives both the other's format.
      return axes === 1 ? withChild(one, formatOf(across)) : one;
    }
    if (one.name === "c:crossesAt" && readVal(one) === "autoZero") return element("c:crossesAt", "0");
    if (one.name === "c:crossBetween" && item.type === "area") return element("c:crossBetween", "midCat");
    if (one.name === "c:catAx" && item.frame.names?.turned === false) return level(one);
    if (one.name === "c:legend" && legend !== null) return withChild(one, manualLayout(legend.box, item.box));
    return one;
  });
}

function formatOf(axis: ValueAxis): Element {
  return { ...element("c:numFmt"), attributes: `formatCode="${escapeXml(numberFormat(axis))}" sourceLinked="0"` };
}

/** Names that nobody turns, where there is no room for all of them. */
function level(axis: Element): Element {
  return rewrite(axis, (one) => (one.name === "a:bodyPr" ? { ...one, attributes: 'rot="0" vert="horz"' } : one));
}

/** The library leaves the legend's place to whoever draws it. */
function manualLayout(part: Box, whole: Box): Element {
  const share = (size: number, of: number): string =>
    String(Number(Math.min(1, Math.max(0, size / Math.max(1, of))).toFixed(6)));
  return element("c:layout", null, [
    element("c:manualLayout", null, [
      element("c:xMode", "edge"),
      element("c:yMode", "edge"),
      element("c:x", share(part.x - whole.x, whole.width)),
      element("c:y", share(part.y - whole.y, whole.height)),
      element("c:w", share(part.width, whole.width)),
      element("c:h", share(part.height, whole.height)),
    ]),
  ]);
}
