/**
 * Which open face stands in for which named one.
 *
 * Carlito, Caladea, Gelasio and the Liberation faces were drawn to the advance widths of the faces that they replace.
 * A face that is not listed is measured with DejaVu Sans, which is wider than nearly every text face: boxes then come
 * out too roomy rather than too small. Its lines count as 1.37 em, which is what Open Sans and Noto Sans have.
 */
import { face as caladea } from "./data/caladea.ts";
import { face as carlito } from "./data/carlito.ts";
import { face as gelasio } from "./data/gelasio.ts";
import { face as liberationMono } from "./data/liberation-mono.ts";
import { face as liberationSans } from "./data/liberation-sans.ts";
import { face as liberationSerif } from "./data/liberation-serif.ts";
import { face as wideSans } from "./data/wide-sans.ts";
import type { FaceData } from "./types.ts";

const STAND_INS: ReadonlyMap<string, StandIn> = new Map(
  (
    [
      [carlito, "Calibri|Calibri Light|Carlito"],
      [caladea, "Cambria|Cambria Math|Caladea"],
      [gelasio, "Georgia|Gelasio"],
      [liberationSans, "Arial|Arial Narrow|Helvetica|Helvetica Neue|Liberation Sans|Arimo"],
      [liberationSerif, "Times New Roman|Times|Liberation Serif|Tinos|Garamond"],
      // Consolas is narrower (0.55 em a character against 0.6), the others are as wide.
      [liberationMono, "Courier New|Courier|Liberation Mono|Cousine|Consolas|Menlo|Monaco|Lucida Console"],
    ] as const
  ).flatMap(([face, names]) => names.split("|").map((name): [string, StandIn] => [name.toLowerCase(), { name, face }])),
);

interface StandIn {
  readonly name: string;
  readonly face: FaceData;
}

/** The faces that have metrics here, as they are written. */
export const KNOWN_FACES: readonly string[] = [...STAND_INS.values()].map(({ name }) => name);

/** The face of last resort, which also fills gaps in the others. */
export const WIDE_SANS: FaceData = wideSans;

/** Names compare without case, quotation marks and surrounding space, as in CSS. Undefined: a face without metrics. */
export function standIn(name: string): FaceData | undefined {
  const key = name
    .trim()
    .replace(/^["']|["']$/g, "")
    .toLowerCase();
  return STAND_INS.get(key)?.face;
}
