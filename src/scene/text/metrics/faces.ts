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
import { face as stixTwoMath } from "./data/stix-two-math.ts";
import { face as wideSans } from "./data/wide-sans.ts";
import type { FaceData, OwnFace } from "./types.ts";

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
      [stixTwoMath, "STIX Two Math", "STIX Two Math"],
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

/** How a named face is measured, and which face draws it in outputs that bring their faces along. */
export interface Measured {
  /** Undefined: a face without metrics. */
  readonly face: FaceData | undefined;
  /** The face itself where a pack brings its file; of a face without metrics one without serifs. */
  readonly drawnBy: string;
}

/**
 * Names compare without case, quotation marks and surrounding space, as in CSS.
 * @param own the faces of packs, which come before ours
 */
export function measuredBy(name: string, own: readonly OwnFace[] = []): Measured {
  const key = keyOf(name);
  const standIn = STAND_INS.get(key);
  const brought = own.find((one) => keyOf(one.name) === key);
  const open = standIn?.open ?? "Arimo";
  if (brought === undefined) return { face: standIn?.face, drawnBy: open };
  return { face: brought, drawnBy: Object.keys(brought.files).length === 0 ? open : brought.name };
}

function keyOf(name: string): string {
  return name
    .trim()
    .replace(/^["']|["']$/g, "")
    .toLowerCase();
}
