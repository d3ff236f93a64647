/** A part of the page, as the scene has it: `scene/types.ts` knows charts, so that they cannot know it. */
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
