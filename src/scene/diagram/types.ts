/**
 * A flow chart while it is laid out. Lengths are points. `along` is the way its arrows lead, `across` the other one: layout
 * and routes know no page, and the four directions are one.
 */
import type { Report } from "../../diagnostics/reporter.ts";
import type { DiagramBox } from "../boxes/types.ts";
import type { Names } from "../lower/names.ts";
import type { Measurer } from "../text/types.ts";
import type { Box, Item } from "../types.ts";

/** What drawing needs beside the content. */
export interface DiagramTools {
  readonly names: Names;
  readonly measurer: Measurer;
  /** The type scale, largest first. */
  readonly sizes: readonly number[];
  readonly report: Report;
}

/** Draws flow charts; loaded for decks that have one. */
export interface Draughtsman {
  /** @returns groups, arrows, boxes and the words at arrows, in drawing order */
  draw(diagram: DiagramBox, box: Box, tools: DiagramTools): readonly Item[];
}

/** A stretch of the plane. */
export interface Area {
  readonly across: number;
  readonly along: number;
  readonly width: number;
  readonly depth: number;
}

export interface Spot {
  readonly across: number;
  readonly along: number;
}

export interface Knot {
  readonly key: string;
  /** Across and along. */
  readonly width: number;
  readonly depth: number;
  readonly group: string | null;
}
export interface Bond {
  /** Knots; both the same: it leads back to its own. */
  readonly from: string;
  readonly to: string;
  /** Clusters around its knots whose edges it begins or ends at, in place of the knot. */
  readonly outer?: { readonly from: string | null; readonly to: string | null };
  /** Of the words at it; 0 without. */
  readonly label: { readonly width: number; readonly depth: number };
  readonly isDrawn: boolean;
}
export interface Cluster {
  readonly key: string;
  readonly group: string | null;
  /** What its title takes of the side on which it stands, and how wide it is. */
  readonly title: { readonly before: number; readonly aside: number; readonly width: number };
}

export interface Graph {
  readonly knots: readonly Knot[];
  readonly bonds: readonly Bond[];
  /** A cluster stands before those within it. */
  readonly clusters: readonly Cluster[];
  /** Height of a letter: all distances are counted in it. */
  readonly em: number;
}

export interface Route {
  /** Two, four or six spots, with a turn at each between. */
  readonly spots: readonly Spot[];
  /** Middle of the words; null without. */
  readonly label: Spot | null;
}

export interface Plan {
  readonly width: number;
  readonly depth: number;
  readonly knots: ReadonlyMap<string, Area>;
  readonly clusters: ReadonlyMap<string, Area>;
  /** One for each bond; null for those that are not drawn. */
  readonly routes: readonly (Route | null)[];
}

export interface Rank {
  readonly keys: readonly string[];
  /** Begin and depth along. */
  readonly along: number;
  readonly depth: number;
}

export interface Placing {
  readonly ranks: readonly Rank[];
  /** Where the lanes behind each rank begin: those near it, and those near the next. */
  readonly early: readonly number[];
  readonly late: readonly number[];
  readonly lane: number;
}

/** How an arrow is to be led, before it is known where the ranks stand. */
export interface Wish {
  /** Ranks that it leads between, the lower first; what leads back is turned round. */
  readonly first: number;
  readonly last: number;
  readonly isBack: boolean;
  /** Where it leaves the lower rank and comes to the higher, across. */
  readonly out: number;
  readonly into: number;
  /** Where it passes the ranks between. */
  readonly pass: number;
  /** It leaves and comes at the sides of its boxes, around everything between. */
  readonly side: "left" | "right" | null;
  /** Its only turn is near the box that it comes to. */
  readonly isLate: boolean;
  readonly from: string;
  readonly to: string;
}

/** How many lanes lie behind each rank, near it and near the next, and which an arrow has. */
export interface Lanes {
  readonly early: readonly number[];
  readonly late: readonly number[];
  readonly of: ReadonlyMap<Wish, { readonly early: number; readonly late: number }>;
}
