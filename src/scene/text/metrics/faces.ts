/**
 * Which open face stands in for which named one.
 *
 * Carlito, Caladea, Gelasio and the Liberation faces were drawn to the advance widths of the faces that they replace.
 * A face that is not listed is measured with DejaVu Sans, which is wider than nearly every text face: boxes then come
 * out too roomy rather than too small.
 */
import { face as caladea } from "./data/caladea.ts";
import { face as carlito } from "./data/carlito.ts";
import { face as gelasio } from "./data/gelasio.ts";
import { face as liberationMono } from "./data/liberation-mono.ts";
import { face as liberationSans } from "./data/liberation-sans.ts";
import { face as liberationSerif } from "./data/liberation-serif.ts";
import { face as wideSans } from "./data/wide-sans.ts";
import type { FaceData } from "./types.ts";

const STAND_INS: ReadonlyMap<string, FaceData> = new Map(
  (
    [
      [carlito, "calibri|calibri light|carlito"],
      [caladea, "cambria|cambria math|caladea"],
      [gelasio, "georgia|gelasio"],
      [liberationSans, "arial|arial narrow|helvetica|helvetica neue|liberation sans|arimo"],
      [liberationSerif, "times new roman|times|liberation serif|tinos|garamond"],
      // Consolas is narrower (0.55 em a character against 0.6), the others are as wide.
      [liberationMono, "courier new|courier|liberation mono|cousine|consolas|menlo|monaco|lucida console"],
    ] as const
  ).flatMap(([face, names]) => names.split("|").map((name): [string, FaceData] => [name, face])),
);

/** The face of last resort, which also fills gaps in the others. */
export const WIDE_SANS: FaceData = wideSans;

/** Names compare without case, quotation marks and surrounding space, as in CSS. */
export function standIn(name: string): FaceData {
  const key = name
    .trim()
    .replace(/^["']|["']$/g, "")
    .toLowerCase();
  return STAND_INS.get(key) ?? wideSans;
}
