import type { Span } from "../../diagnostics/types.ts";
import type { ContainerBox } from "../boxes/types.ts";
import type { Placed } from "../flex/types.ts";
import type { Measurer } from "../text/types.ts";
import type { Box } from "../types.ts";

/** A step of the type scale, where all began with the same sizes, else points of what most letters have. */
export type MostType = { readonly step: number } | { readonly size: number };

/** What a region may do when its content has too little or too much room (`fit` in the markup). */
export interface FitModes {
  readonly grow: boolean;
  readonly shrink: boolean;
  readonly split: boolean;
  /** What its type may be at most, because slides beside it are no larger; absent: whatever its room allows. */
  readonly most?: MostType;
}

export interface FitRequest {
  readonly root: ContainerBox;
  readonly area: Box;
  readonly modes: FitModes;
  readonly measurer: Measurer;
  /** The type scale, largest first; points. */
  readonly sizes: readonly number[];
}

/** One page of a region: its boxes in place, all at one step of the type scale. */
export interface FittedPage {
  readonly placed: Placed;
  readonly step: number;
}

export type Fitted =
  | { readonly ok: true; readonly pages: readonly FittedPage[] }
  /**
   * `excess`: by how many points the block at `span` is too tall or too wide at the smallest allowed type. `pages`: how
   * many it would need, where they are more than a slide may become.
   */
  | { readonly ok: false; readonly span: Span; readonly excess: number; readonly pages?: number }
  /** `word`: what is wider than its place at the smallest allowed type, and would have to be cut. */
  | {
      readonly ok: false;
      readonly span: Span;
      readonly excess: number;
      readonly word: string;
      /** Whether `word` is what a formula says in plain words. */
      readonly formula: boolean;
      readonly pages?: undefined;
    };
