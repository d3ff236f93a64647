/** What of charts is neither colour nor type: `scene/types.ts` builds on it, so that it cannot know what stands there. */
import type { ChartType } from "../../data/chart-types.ts";

export interface PlainChart {
  readonly type: ChartType;
  /** Names along the axis; of the points of a scatter or bubble chart, or none. */
  readonly categories: readonly string[];
  /** Place of the category that the chart is about; absent: none is. */
  readonly accent?: number;
  /** `percent`: bars and areas are shares of their sum. */
  readonly grouping: "clustered" | "stacked" | "percent";
  readonly legend: "none" | "right" | "bottom" | "top";
  /** Values stand beside what they are of; of points, their names. */
  readonly labels: boolean;
  /** Excel number format of values, e.g. `#,##0`. */
  readonly format: string;
  readonly unit: string;
  /** How opaque the fills of its series are, above 0 and below 1; absent: wholly. */
  readonly opacity?: number;
  /** Where everything stands, so that every output shows the same chart. */
  readonly frame: ChartFrame;
}

export interface PlainSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** Of the points of scatter and bubble charts, as many as values; the same for every series. */
  readonly x?: readonly (number | null)[];
  /** Areas of the bubbles. */
  readonly sizes?: readonly (number | null)[];
  /** Drawn as a line among the columns of a combined chart. */
  readonly isLine?: true;
  /** On an axis of its own, since it counts something else: how its values are written. */
  readonly own?: { readonly format: string; readonly unit: string };
}

/** A part of the page. */
interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The frame of a chart. Lengths are points of the page. */
export interface ChartFrame {
  /** What bars, lines and points are drawn in; the square around a circle. */
  readonly plot: Area;
  /** Heights of columns, lengths of bars, rings of a radar; null where slices are shares. */
  readonly value: ValueAxis | null;
  /** Of the series that count something else. */
  readonly second: ValueAxis | null;
  /** Of the x values of points. */
  readonly across: ValueAxis | null;
  readonly names: CategoryNames | null;
  readonly legend: LegendFrame | null;
  /** What stands at the end of each line, name and last value, in place of a legend; null: nothing. */
  readonly ends: readonly string[] | null;
  /** Between bars of two categories, as a share of one bar's width. */
  readonly gap: number;
}
export interface ValueAxis {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** How its numbers are written. */
  readonly format: string;
  readonly unit: string;
  /** False: values stand at what is drawn, the axis would say them again. */
  readonly shown: boolean;
  /** "": none. */
  readonly title: string;
}
export interface CategoryNames {
  /** Lines of each name. */
  readonly lines: readonly (readonly string[])[];
  /** Only each so-manieth is shown, the first one of them. */
  readonly every: number;
  /** Read from below. */
  readonly turned: boolean;
}
export interface LegendFrame {
  readonly box: Area;
  /** Top left corner of each entry, in the order of series, or of categories where slices have names. */
  readonly entries: readonly { readonly x: number; readonly y: number }[];
}
