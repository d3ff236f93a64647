import type { Hex } from "../data/colour.ts";
import type { LangTag } from "../data/language-tag.ts";
import type { Element } from "../deck/types.ts";
import type { Report } from "../diagnostics/reporter.ts";
import type { Diagnostic, Span } from "../diagnostics/types.ts";
import type { Styles } from "./boxes/runs.ts";
import type { DiagramBox, MapBox } from "./boxes/types.ts";
import type { ChartLook } from "./chart/frame.ts";
import type { ComputedStyle } from "./css/types.ts";
import type { MostType } from "./fitting/types.ts";
import type { Names } from "./lower/names.ts";
import type { Measurer } from "./text/types.ts";
import type { Assets, Box, Item, Size } from "./types.ts";

/** What placing knows about the whole deck. */
export interface PlaceContext {
  readonly page: Size;
  /** What lengths that are said for slides are multiplied by on this page. */
  readonly scale: number;
  readonly lang: LangTag;
  /** Its language is written from the right: pages are mirrored. */
  readonly rtl: boolean;
  readonly assets: Assets;
  readonly measurer: Measurer;
  /** The type scale, largest first; points. */
  readonly sizes: readonly number[];
  /** What the type of this slide's body may be at most (`sisters.ts`); absent: whatever its room allows. */
  readonly most?: MostType;
  readonly chartLook: ChartLook;
  /** What a page without a background is: the theme's first light colour. */
  readonly paper: Hex;
  readonly drawMap: (map: MapBox, box: Box, names: Names) => readonly Item[];
  readonly drawDiagram: (diagram: DiagramBox, box: Box, names: Names) => readonly Item[];
  readonly report: Report;
  /** Computed styles of every element of a tree. */
  readonly styleOf: (root: Element) => Styles;
  /** Where it is written what an element has for some properties; undefined where no sheet of a pack says. */
  readonly originOf: (style: ComputedStyle, names: readonly string[]) => Span | undefined;
  /** Names of the style sheets, in the order of the cascade. */
  readonly files: readonly string[];
  /** Names of those that come with briefdeck. */
  readonly ours: ReadonlySet<string>;
  /** Reports a fault of a template or sheet at a place, for the first slide on which it shows. */
  readonly once: (code: string, span: Span, make: () => Diagnostic) => void;
}

/** Ids `1`, `2`, `3` …, unique in one slide. */
export function counter(): () => string {
  let n = 0;
  return () => String(++n);
}
