import { relationshipsPart } from "../../../opc/names.ts";
import { type Parts, relationshipsOf, textPart } from "../parts.ts";

export interface ChartParts {
  /** Moves a chart and its workbook to their place in the deck's order and returns the chart's part name. */
  take(rawName: string): string;
}

/**
 * pptxgenjs numbers charts by a counter of the whole process; here they are numbered by their place in the deck.
 * @param raw the parts as pptxgenjs wrote them
 * @param out gets the chart parts, their relationships and workbooks
 */
export function createChartParts(raw: Parts, out: Parts): ChartParts {
  let count = 0;
  return {
    take(rawName) {
      count += 1;
      const name = `ppt/charts/chart${count}.xml`;
      const workbook = `ppt/embeddings/Microsoft_Excel_Sheet${count}.xlsx`;
      const xml = textPart(raw, rawName);
      const relationships = textPart(raw, relationshipsPart(rawName));
      if (xml === undefined || relationships === undefined) throw new Error(`pptxgenjs wrote no ${rawName}`);
      const source = relationshipsOf(raw, rawName).find(({ type }) => type === "package")?.target ?? "";
      const bytes = raw.get(source);
      if (bytes === undefined) throw new Error(`pptxgenjs wrote no workbook for ${rawName}`);
      out.set(name, xml);
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
