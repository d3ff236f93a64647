import type { Diagnostic } from "../../diagnostics/types.ts";
import type { Package, Part } from "../../opc/types.ts";

export interface SlidePart {
  /** From 1. */
  readonly number: number;
  readonly part: Part;
  readonly layout: Part | undefined;
  readonly notes: Part | undefined;
}

/** A presentation package, opened. */
export interface DeckPackage extends Package {
  /** As the user named it. */
  readonly file: string;
  /** The first finding of each kind in each part, filled by `finding`. */
  readonly told: Map<string, Diagnostic>;
  readonly presentation: Part;
  readonly slides: readonly SlidePart[];
}

/** One rule a file: looks at the package, yields what is wrong. */
export type Rule = (deck: DeckPackage) => Iterable<Diagnostic>;
