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
      [carlito, "Carlito", "Calibri|Calibri Light|Carlito"],
      [caladea, "Caladea", "Cambria|Cambria Math|Caladea"],
      [gelasio, "Gelasio", "Georgia|Gelasio"],
      [liberationSans, "Arimo", "Arial|Arial Narrow|Helvetica|Helvetica Neue|Liberation Sans|Arimo"],
      [liberationSerif, "Tinos", "Times New Roman|Times|Liberation Serif|Tinos|Garamond"],
      // Consolas is narrower (0.55 em a character against 0.6), the others are as wide.
      [liberationMono, "Cousine", "Courier New|Courier|Liberation Mono|Cousine|Consolas|Menlo|Monaco|Lucida Console"],
    ] as const
  ).flatMap(([face, open, names]) =>
    names.split("|").map((name): [string, StandIn] => [name.toLowerCase(), { name, open, face }]),
  ),
);

interface StandIn {
  readonly name: string;
  /** The open face of the same widths that outputs bring with them; Arimo, Tinos and Cousine are Liberation's newer names. */
  readonly open: string;
  readonly face: FaceData;
}

/** The faces that have metrics here, as they are written. */
export const KNOWN_FACES: readonly string[] = [...STAND_INS.values()].map(({ name }) => name);

/** The face of last resort, which also fills gaps in the others. */
export const WIDE_SANS: FaceData = wideSans;

/** Names compare without case, quotation marks and surrounding space, as in CSS. Undefined: a face without metrics. */
export const standIn = (name: string): FaceData | undefined => found(name)?.face;

/** The open face that draws what a named one measures; of a face without metrics one without serifs. */
export const openFace = (name: string): string => found(name)?.open ?? "Arimo";

function found(name: string): StandIn | undefined {
  const key = name
    .trim()
    .replace(/^["']|["']$/g, "")
    .toLowerCase();
  return STAND_INS.get(key);
}
