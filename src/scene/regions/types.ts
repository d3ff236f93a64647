import type { Element } from "../../deck/types.ts";
import type { Span } from "../../diagnostics/types.ts";
import type { ComputedStyle } from "../css/types.ts";
import type { LayoutPlaceholder, SceneLayout } from "../types.ts";

/** A layout in place, with what its slides need to know. */
export interface PlacedLayout {
  readonly scene: SceneLayout;
  /** By region name. */
  readonly regions: ReadonlyMap<string, Region>;
  /** Names of regions without a place, which were reported. */
  readonly placeless: ReadonlySet<string>;
  readonly span: Span;
}

export interface Region {
  readonly name: string;
  readonly placeholder: LayoutPlaceholder;
  readonly style: ComputedStyle;
  /** In the layout. */
  readonly element: Element;
  /** Text of a footer, date or other standing region, copied to every slide; "" for regions that slides fill. */
  readonly standing: string;
}
