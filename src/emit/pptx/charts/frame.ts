import { defaultText } from "./text.ts";
import { child, type Element, element, withChild } from "./tree.ts";
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
