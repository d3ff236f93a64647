/**
 * The drawing: a scene with its lines broken, its bullets written and its charts drawn, for outputs that draw by
 * themselves (SVG, PDF). Lengths are points, the origin is the page's top left corner, `y` goes down.
 */

import type { LangTag } from "../../data/language-tag.ts";
import type { Transition } from "../../data/transitions.ts";
import type { Span } from "../../diagnostics/types.ts";
import type { Box, Colour, Gradient, LinkTarget, SceneMeta, SceneSection, Sides, Size, Stroke } from "../types.ts";

/** `notes`: a slide a page with its notes; else the number of slides on a page, three of them with lines to write on. */
export type Print = "notes" | 2 | 3 | 6;

export interface Drawing {
  readonly page: Size;
  readonly meta: SceneMeta;
  readonly sections: readonly SceneSection[];
  readonly sheets: readonly Sheet[];
  /** Ids of hidden slides that stand on none of them. */
  readonly leftOut: readonly string[];
  /** Points: the smallest type of what is made smaller for paper; absent where nothing is. */
  readonly smallest?: number;
}

/** One slide, or a page with slides on it. */
export interface Sheet {
  /** `SceneSlide.id` */
  readonly id: string;
  readonly title: string;
  readonly hidden: boolean;
  /** How it comes on a screen; absent: at once. */
  readonly transition?: Transition;
  /** Ids of further slides that it shows, for links. */
  readonly also?: readonly string[];
  readonly background: Paint;
  /** In reading order, which is drawing order as well. */
  readonly nodes: readonly Node[];
  /** Where the slide stood in the brief when its texts were given their places. */
  readonly from?: Span;
}

/** What a node is to somebody who does not see it. `artifact`: nothing, such as a rule or the ground of a card. */
export type Role =
  | "artifact"
  | "group"
  | "heading"
  | "paragraph"
  | "list"
  | "item"
  | "label"
  | "table"
  | "row"
  | "head-cell"
  | "cell"
  | "figure";

export interface Node {
  readonly role: Role;
  /** `Item.name`; "" for what lies within one. */
  readonly name: string;
  /** Alternative text of a figure. */
  readonly alt: string;
  /** Of a cell. */
  readonly span?: { readonly columns: number; readonly rows: number };
  /** What a head stands for: its column, its row, or both in the corner of a table that has heads on two sides. */
  readonly heads?: "column" | "row" | "both";
  readonly lang?: LangTag;
  readonly rtl?: true;
  /** Where its words were written, for whoever writes the brief: no output that leaves the house has it. */
  readonly at?: Span;
  /** Number of the click at which it appears; absent: with what holds it. */
  readonly step?: number;
  /** All that it holds is turned: degrees clockwise around a point. */
  readonly turn?: { readonly degrees: number; readonly x: number; readonly y: number };
  /** All that it holds is a page of its own, that much smaller, with its corner at a point. */
  readonly reduced?: { readonly scale: number; readonly x: number; readonly y: number };
  /** Drawn first. */
  readonly marks: readonly Mark[];
  readonly children: readonly Node[];
}

/** A gradient runs from one point of the page to another. */
export type Paint =
  | Colour
  | (Pick<Gradient, "stops"> & {
      readonly from: readonly [x: number, y: number];
      readonly to: readonly [x: number, y: number];
    });

export type Mark = PathMark | LineMark | ImageMark;

export interface PathMark {
  readonly kind: "path";
  readonly steps: readonly Step[];
  readonly fill?: Paint;
  /** How opaque the fill is; absent: wholly. */
  readonly opacity?: number;
  readonly stroke?: Stroke;
}

/** `M`: to; `L`: a straight line to; `C`: a cubic curve by two handles to; `Z`: back to where the figure began. */
export type Step =
  | readonly ["M" | "L", number, number]
  | readonly ["C", number, number, number, number, number, number]
  | readonly ["Z"];

/** A line of text. */
export interface LineMark {
  readonly kind: "line";
  readonly baseline: number;
  /** In the order in which they are read. */
  readonly pieces: readonly Piece[];
}

/** Text of one face, size and colour. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  /** Below the top of the page; a raised number's is above its line's. */
  readonly baseline: number;
  readonly width: number;
  readonly face: Face;
  readonly size: number;
  readonly colour: Colour;
  /** Letter spacing. */
  readonly spacing: number;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly highlight?: Colour;
  readonly link?: LinkTarget;
  readonly lang: LangTag;
  /** Read from the right: its first letter stands at its right end. A piece is read one way throughout. */
  readonly rtl: boolean;
  /** Of what it is a part that is heard as a whole, a formula in plain words; pieces that share it stand side by side. */
  readonly heard?: Heard;
  /** What it shows of what is read from the right, where brackets turn; absent: its text. */
  readonly mirrored?: string;
}

export interface Heard {
  readonly words: string;
}

/** `name` is an open face that outputs bring with them; `asked` the one that the theme or the text names. */
export interface Face {
  readonly name: string;
  readonly asked: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

export interface ImageMark {
  readonly kind: "image";
  /** Key into the assets. */
  readonly src: string;
  readonly box: Box;
  readonly crop: Sides;
  /** How opaque; absent: wholly. */
  readonly opacity?: number;
  readonly link?: LinkTarget;
}
