import type { Element } from "../deck/types.ts";
import type { Report } from "../diagnostics/reporter.ts";
import type { Styles } from "./boxes/runs.ts";
import type { Measurer } from "./text/types.ts";
import type { Assets, Colour, Size } from "./types.ts";

/** What placing knows about the whole deck. */
export interface PlaceContext {
  readonly page: Size;
  readonly lang: string;
  readonly assets: Assets;
  readonly measurer: Measurer;
  readonly palette: readonly Colour[];
  readonly report: Report;
  /** Ids of slides and of the pages made of them so far. */
  readonly taken: Set<string>;
  /** Computed styles of every element of a tree. */
  readonly styleOf: (root: Element) => Styles;
}

/** Ids `1`, `2`, `3` …, unique in one slide. */
export function counter(): () => string {
  let n = 0;
  return () => String(++n);
}
