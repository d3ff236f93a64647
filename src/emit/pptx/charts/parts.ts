import { relationshipsPart } from "../../../opc/names.ts";
import type { ChartItem } from "../../../scene/types.ts";
import { type Parts, relationshipsOf, textPart } from "../parts.ts";

export interface ChartParts {
  /** Moves a chart and its workbook to their place in the deck's order and returns the chart's part name. */
  take(rawName: string, item: ChartItem): string;
}

/**
 * pptxgenjs numbers charts by a counter of the whole process; here they are numbered by their place in the deck.
 * @param raw the parts as pptxgenjs wrote them
 * @param out gets the chart parts, their relationships and workbooks
 */
export function createChartParts(raw: Parts, out: Parts): ChartParts {
  let count = 0;
  return {
    take(rawName, item) {
      count += 1;
      const name = `ppt/charts/chart${count}.xml`;
      const workbook = `ppt/embeddings/Microsoft_Excel_Sheet${count}.xlsx`;
      const xml = textPart(raw, rawName);
      const relationships = textPart(raw, relationshipsPart(rawName));
      if (xml === undefined || relationships === undefined) throw new Error(`pptxgenjs wrote no ${rawName}`);
      const source = relationshipsOf(raw, rawName).find(({ type }) => type === "package")?.target ?? "";
      const bytes = raw.get(source);
      if (bytes === undefined) throw new Error(`pptxgenjs wrote no workbook for ${rawName}`);
      out.set(name, finishChartPart(xml, item));
      out.set(
        relationshipsPart(name),
        relationships.replace(/Target="[^"]*"/, `Target="../embeddings/${base(workbook)}"`),
      );
      out.set(workbook, bytes);
      return name;
    },
  };
}

function base(name: string): string {
  return name.slice(name.lastIndexOf("/") + 1);
}

/** What pptxgenjs's options cannot say; the chart's schema order and caches are the package's business. */
function finishChartPart(xml: string, item: ChartItem): string {
  // Grid lines take hex colours only, so theme references come out as colour values.
  const coloured = xml.replace(/<a:srgbClr val="((?:tx|bg|accent)\d)"\/>/g, '<a:schemeClr val="$1"/>');
  return item.type === "bar" ? readDownwards(coloured) : coloured;
}

/** Horizontal bars stand in the order of the table, from the top; the value axis stays at the bottom. */
function readDownwards(xml: string): string {
  return xml
    .replace(/<c:catAx>[\s\S]*?<\/c:catAx>/, (axis) =>
      axis.replace('<c:orientation val="minMax"/>', '<c:orientation val="maxMin"/>'),
    )
    .replace(/<c:valAx>[\s\S]*?<\/c:valAx>/, (axis) =>
      axis.replace('<c:crosses val="autoZero"/>', '<c:crosses val="max"/>'),
    );
}
