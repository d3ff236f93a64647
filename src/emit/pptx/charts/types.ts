import type { Element } from "../../../opc/tree.ts";
import type { ChartItem, Theme } from "../../../scene/types.ts";

/** What the repairs of a chart part know. */
export interface ChartContext {
  readonly item: ChartItem;
  readonly theme: Theme;
  /** BCP 47, or "". */
  readonly lang: string;
}

export type ChartRepair = (root: Element, context: ChartContext) => Element;
