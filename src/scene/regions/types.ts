import type { Element } from "../../deck/types.ts";
import type { Span } from "../../diagnostics/types.ts";
import type { FlowParagraph } from "../boxes/types.ts";
import type { ComputedStyle } from "../css/types.ts";
import type { Mark } from "../marks.ts";
import type { Item, LayoutPlaceholder, SceneLayout, TextBody } from "../types.ts";

/** A layout in place, with what its slides need to know. */
export interface PlacedLayout {
  readonly scene: SceneLayout;
  /** Lines at single sides of its regions, which each slide draws for what it fills: for a layout that no slide is on. */
  readonly edges: readonly Item[];
  /** By region name. */
  readonly regions: ReadonlyMap<string, Region>;
  /** Those whose text stands on all of its slides. */
  readonly standing: readonly (Region & { readonly standing: StandingText })[];
  /** What it draws besides its regions. */
  readonly marks: readonly Mark[];
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
  /** Text of a footer, date or other standing region, on every slide; null for regions that slides fill. */
  readonly standing: StandingText | null;
}

/** Words that stand on every slide of a layout. */
export interface StandingText {
  readonly words: readonly FlowParagraph[];
  readonly text: TextBody;
}
