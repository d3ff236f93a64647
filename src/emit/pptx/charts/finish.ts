import { XML_HEAD } from "../../../opc/namespaces.ts";
import { createRelationships } from "../../../opc/relationships.ts";
import { parseElement, writeElement } from "../../../opc/tree.ts";
import type { ChartItem } from "../../../scene/types.ts";
import type { PackageContext } from "../context.ts";
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
 * Adds the charts, numbered by their place in the deck, each with its workbook.
 *
 * @param charts every chart of the scene's slides with its part as pptxgenjs wrote it, in the deck's order
 */
export function addCharts(charts: ReadonlyMap<ChartItem, string>, context: PackageContext): void {
  const { theme } = context.scene;
  [...charts].forEach(([item, raw], index) => {
    const workbook = `ppt/embeddings/Microsoft_Excel_Sheet${index + 1}.xlsx`;
    const relationships = createRelationships();
    // The library gives a chart no relationship but its workbook's, and calls it `rId1`.
    relationships.add("package", workbook);
    const xml = repairChart(raw, { item, theme, lang: context.lang });
    context.add(context.chartPath(item), xml, relationships);
    context.add(workbook, writeWorkbook(item, theme.minorFont));
  });
}
