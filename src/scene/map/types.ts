/** Who draws maps. What a map shows is `MapBox` in `boxes/types.ts`. */
import type { Report } from "../../diagnostics/reporter.ts";
import type { MapBox } from "../boxes/types.ts";
import type { Names } from "../lower/names.ts";
import type { Measurer } from "../text/types.ts";
import type { Box, Item } from "../types.ts";

/** What drawing a map needs beside its content. */
export interface MapTools {
  readonly names: Names;
  readonly measurer: Measurer;
  readonly report: Report;
}

/** Draws maps from outlines that were read before; the same items for the same content and box. */
export interface Atlas {
  /**
   * @param box points on the page
   * @returns sea, outlines, signs, names, scale bar and frame, in drawing order
   */
  draw(map: MapBox, box: Box, tools: MapTools): readonly Item[];
}

/** Outlines come in three scales: 1 to 110, 50 and 10 million. */
export type OutlineScale = "110m" | "50m" | "10m";
