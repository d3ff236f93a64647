import { XML_HEAD } from "../package/xml.ts";
import { repairAxes } from "./axes.ts";
import { repairCaches } from "./caches.ts";
import { repairFrame } from "./frame.ts";
import { repairLabels } from "./labels.ts";
import { orderChildren } from "./schema.ts";
import { repairSeries } from "./series.ts";
import { repairText } from "./text.ts";
import { parseElement, writeElement } from "./tree.ts";
import type { ChartContext, ChartRepair } from "./types.ts";

/** In this order: the last one only sorts and prunes what the others leave. */
const REPAIRS: readonly ChartRepair[] = [
  repairFrame,
  repairSeries,
  repairCaches,
  repairLabels,
  repairAxes,
  repairText,
  (root) => orderChildren(root),
];

/** A chart part of pptxgenjs as PowerPoint accepts it, with the theme's colours and fonts and the deck's language. */
export function repairChart(xml: string, context: ChartContext): string {
  return XML_HEAD + writeElement(REPAIRS.reduce((root, repair) => repair(root, context), parseElement(xml)));
}
