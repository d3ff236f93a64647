import { XML_HEAD } from "../../../opc/namespaces.ts";
import { parseElement, writeElement } from "../../../opc/tree.ts";
import type { ChartItem, Scene } from "../../../scene/types.ts";
import { languageTag } from "../drawing/scripts.ts";
import { type Parts, relationshipsOf, textPart } from "../parts.ts";
import { repairLabels } from "./labels.ts";
import { repairAxes, repairCaches, repairFrame, repairSeries } from "./repairs.ts";
import { orderChildren } from "./schema.ts";
import { repairText } from "./text.ts";
import type { ChartContext, ChartRepair } from "./types.ts";
import { writeWorkbook } from "./workbook.ts";

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
function repairChart(xml: string, context: ChartContext): string {
  return XML_HEAD + writeElement(REPAIRS.reduce((root, repair) => repair(root, context), parseElement(xml)));
}

/**
 * Repairs the chart parts, which are numbered by their place in the deck, and writes their workbooks anew.
 *
 * @param parts gets the repaired parts in the place of pptxgenjs's
 */
export function finishCharts(parts: Parts, { slides, theme, meta }: Scene): void {
  const items = slides.flatMap((slide) => slide.items.filter((item): item is ChartItem => item.kind === "chart"));
  items.forEach((item, index) => {
    const path = `ppt/charts/chart${index + 1}.xml`;
    const xml = textPart(parts, path);
    if (xml === undefined) throw new Error(`There is no part ${path} for the chart "${item.name}"`);
    parts.set(path, repairChart(xml, { item, theme, lang: languageTag(meta.lang) }));
    parts.set(workbookOf(parts, path), writeWorkbook(item, theme.minorFont));
  });
}

function workbookOf(parts: Parts, chart: string): string {
  const workbook = relationshipsOf(parts, chart).find(({ type }) => type === "package");
  if (workbook === undefined) throw new Error(`The part ${chart} has no workbook`);
  return workbook.target;
}
