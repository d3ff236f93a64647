/** A flow chart as its source says it: what there is, and the words of the source. */

/** Where its arrows lead, as a rule. */
export type FlowDirection = "down" | "up" | "right" | "left";

export interface BoxForm {
  /** Unique among boxes and groups. */
  readonly id: string;
  /** Parallelograms lean; a trapezoid stands on its longer side, a funnel on its shorter. */
  readonly form:
    | "rect"
    | "round"
    | "pill"
    | "ellipse"
    | "diamond"
    | "hexagon"
    | "cylinder"
    | "lean-right"
    | "lean-left"
    | "trapezoid"
    | "funnel";
  /** Id of the group that it stands in; null: in none. */
  readonly group: string | null;
}
export interface ArrowForm {
  /** Ids of boxes or groups. */
  readonly from: string;
  readonly to: string;
  /** `none`: it keeps two boxes in order and is not drawn. */
  readonly line: "solid" | "dotted" | "thick" | "none";
  readonly heads: { readonly start: boolean; readonly end: boolean };
}
export type GroupForm = Omit<BoxForm, "form">;

export type FlowStyle = "strong" | "emphasis" | "underline" | "subscript" | "superscript";

/** Words of the source, a line each, with where it stands in the file. */
export type FlowWords = readonly {
  readonly text: string;
  readonly from: number;
  /** The same in pieces of one look; how each looks, the outer first. */
  readonly pieces: readonly { readonly text: string; readonly styles: readonly FlowStyle[] }[];
}[];

interface Said {
  readonly words: FlowWords;
}

export interface Flowchart {
  readonly direction: FlowDirection;
  /** In the order in which they are first named. */
  readonly boxes: readonly (BoxForm & Said)[];
  readonly arrows: readonly (ArrowForm & Said)[];
  readonly groups: readonly (GroupForm & Said)[];
  /** What it is called; empty where it does not say. */
  readonly title: FlowWords;
  /**
   * Words of the language that say how it looks or what a click does: they are not read. Nor is what it says for screen
   * readers, which read boxes and arrows themselves.
   */
  readonly left: readonly string[];
}

/** Why a diagram cannot be drawn, and on which of its lines (from 0) that shows. */
export interface FlowFault {
  readonly fault: string;
  readonly line: number;
}
