/**
 * The scene: positioned items only. Lengths are points (1/72 in), the origin is the page's top left corner.
 * Emitters see nothing but this file.
 */

import type { Clip } from "../data/clip.ts";
import type { Hex } from "../data/colour.ts";
import type { OwnFace } from "../data/face.ts";
import type { LangTag } from "../data/language-tag.ts";
import type { Shape } from "../data/shapes.ts";
import type { Transition } from "../data/transitions.ts";
import type { LayoutType, MarkingLook } from "../deck/types.ts";
import type { Span } from "../diagnostics/types.ts";
import type { RunFormula } from "../math/types.ts";
import type { PlainChart, PlainSeries } from "./chart/types.ts";

export interface Scene {
  readonly page: Size;
  readonly theme: Theme;
  readonly meta: SceneMeta;
  readonly layouts: readonly SceneLayout[];
  readonly slides: readonly SceneSlide[];
  readonly sections: readonly SceneSection[];
  /** Faces that packs bring; left out where none does. */
  readonly faces?: readonly OwnFace[];
}

export type Size = Readonly<Record<"width" | "height", number>>;
export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}
export type Sides = Readonly<Record<"top" | "right" | "bottom" | "left", number>>;

/** DrawingML colour slots (ECMA-376 Part 1, 20.1.6.2 `clrScheme`), a sequence: a theme part has them in this order. */
export const THEME_SLOTS = [
  "dk1",
  "lt1",
  "dk2",
  "lt2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
] as const;
export type ThemeSlot = (typeof THEME_SLOTS)[number];

export interface Theme {
  readonly name: string;
  readonly colours: Readonly<Record<ThemeSlot, Hex>>;
  readonly majorFont: string;
  readonly minorFont: string;
  /** East Asian faces for Hangul, Han and kana in headings and text. */
  readonly eastAsianFont: string;
  /** The type scale: the sizes, largest first, by which text shrinks and grows. Points. */
  readonly sizes: readonly number[];
}

/** `hex` always holds the value; `slot` says that it came from the theme and must be written as a reference. */
export interface Colour {
  readonly hex: Hex;
  readonly slot?: ThemeSlot;
  /** Of the theme, where `hex` is a lighter or darker one. */
  readonly of?: Hex;
  /** How opaque it is, 0 to 1; absent: wholly. 0 occurs in gradients alone. */
  readonly alpha?: number;
}

/** From edge to edge along a straight line (ECMA-376 Part 1, 20.1.8.33 `gradFill`, 20.1.8.41 `lin`). */
export interface Gradient {
  /** Degrees clockwise, 0 to 360; 0 is from left to right. */
  readonly angle: number;
  /** The angle is that of a square and follows the shape's own proportions: from corner to corner. */
  readonly scaled: boolean;
  /** Two to ten, `at` (0 to 1) rising. */
  readonly stops: readonly { readonly colour: Colour; readonly at: number }[];
}

export type Fill = Colour | Gradient;

export interface SceneMeta {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly organisation: string;
  readonly keywords: readonly string[];
  readonly lang: LangTag;
  /** ISO date-time in UTC, for `dcterms:created` and `modified`; null: neither is written. */
  readonly date: string | null;
  readonly version: string;
  readonly status: string;
  readonly marking: string; // of the whole deck; "" if it has none
  readonly markingLook?: MarkingLook; // how pages of paper show it
}

export interface SceneSection {
  readonly id: string;
  readonly title: string;
  /** Index of its first slide, and how many. */
  readonly first: number;
  readonly count: number;
}

export interface SceneLayout {
  readonly id: string;
  readonly name: string;
  readonly type?: LayoutType;
  readonly background?: Fill;
  /** Static items that stand on every slide of the layout. */
  readonly items: readonly Item[];
  /** Lines at single sides of its places, which slides draw themselves: its own where an output leaves no slide on it. */
  readonly edges?: readonly Item[];
  readonly placeholders: readonly LayoutPlaceholder[];
}

/** ECMA-376 Part 1, 19.7.10 `ST_PlaceholderType`. */
export type PlaceholderType = "title" | "subTitle" | "body" | "obj" | "pic" | "ftr" | "sldNum" | "dt";

/** Where a marking stands (MS-PPTX, 2.15.1.1 `classification`). */
export type Classification = "header" | "footer";

export interface LayoutPlaceholder {
  readonly type: PlaceholderType;
  /** 0 title, 1 body or subtitle, 10 date, 11 footer, 12 slide number, 13… further bodies (source line, banner …). */
  readonly idx: number;
  readonly name: string;
  readonly box: Box;
  readonly centred?: true; // `ctrTitle`, which opens a deck
  readonly rotation?: number; // as of items
  readonly insets: Sides;
  readonly anchor: Anchor;
  /** Holds the page's marking, at its top or bottom, so that other programs can tell it from text. */
  readonly classification?: Classification;
  /** What PowerPoint shows in an empty placeholder, e.g. `Click to add title`. */
  readonly prompt: string;
  /** Style of outline levels 1 to 5 (index 0 to 4). */
  readonly levels: readonly LevelStyle[];
  /** Holds one part of what a kind of slide shows; absent: a region that its pack names. */
  readonly part?: PartLook;
  /** What it is painted with. */
  readonly panel?: Pick<ShapeItem, "fill" | "stroke">;
}

/** What a part looks like on its layout. */
export interface PartLook {
  /** The box is as tall as its text, and grows with it. */
  readonly grows: boolean;
}

export interface LevelStyle {
  readonly paragraph: ParagraphStyle;
  readonly run: RunStyle;
}

export interface SceneSlide {
  /** Unique; the brief's slide id, with `-2`, `-3` on continuation slides, where no slide is called so. */
  readonly id: string;
  readonly title: string;
  /** `SceneLayout.id` */
  readonly layout: string;
  readonly kind: string;
  /** Kept in the file, passed over in a show. */
  readonly hidden?: true;
  readonly background?: Fill;
  readonly transition?: Transition; // how it comes; absent: at once
  /** In reading order, which is drawing order as well. */
  readonly items: readonly Item[];
  /** Paragraphs of the notes page; empty: no notes. */
  readonly notes: readonly Paragraph[];
  readonly notesBanner: string; // marking of the notes page; "" if it has none
  readonly notesLook?: MarkingLook;
  readonly span: Span;
}

export type Item = ShapeItem | TableItem | ImageItem | ChartItem;

interface ItemBase {
  /** Meaningful and unique on its slide: `Title`, `Body`, `Card 2`, `Positions table`. */
  readonly name: string;
  readonly box: Box;
  /** Not drawn: in the outline and for screen readers alone. */
  readonly hidden?: true;
  /** Degrees clockwise around the middle of `box`, above 0 and below 360; absent: level. Tables and charts are level. */
  readonly rotation?: number;
  readonly step?: number; // as of paragraphs, for all that it holds
  /** Alternative text; "" marks the item as decorative. Text-bearing shapes need none. */
  readonly alt: string;
  /** What its template says that it is, by a class: `as-of`. Holds no words of the brief, as its name may. */
  readonly part?: string;
  readonly drawn?: true; // a box of a flow chart: it stands where that has it, and in no place of a layout
  /** Set when the item fills a placeholder of its layout. */
  readonly placeholder?: PlaceholderUse;
}

/** A rectangle, ellipse or line, with or without text: also every plain text box (no fill, no stroke). */
export interface ShapeItem extends ItemBase {
  readonly kind: "shape";
  readonly geometry: Shape | RoundedGeometry | "elbow" | "path";
  /** Of `RoundedGeometry` only. */
  readonly radii?: Corners;
  readonly fill?: Fill;
  readonly stroke?: Stroke;
  /** `path` only: a freeform. */
  readonly outlines?: readonly Outline[];
  /** `line` and `elbow` only: from right to left; else from left to right. An `elbow` runs level, then down, then level. */
  readonly flip?: boolean;
  readonly bends?: readonly number[]; // `elbow`: where it turns, in shares of its width, the second of its height
  readonly flipVertical?: boolean; // Of the same: from the bottom up; else from the top down.
  /** Of the same: the items of the slide that its ends hold on to, by their names, and the connection site of each. */
  readonly glue?: {
    readonly [E in "start" | "end"]?: { readonly name: string; readonly site: number; readonly own?: true };
  };
  readonly text?: TextBody;
  /** Holds the page's marking outside of a placeholder. */
  readonly classification?: Classification;
}
/** A line of a freeform, or the edge of an area that it fills (and then closed). */
export interface Outline {
  /** Points from the top left corner of the shape's box. */
  readonly points: readonly (readonly [number, number])[];
  readonly draws: "fill" | "stroke";
}
/**
 * Rectangles with round corners: all alike, the one at the top right, those at the top and those at the bottom alike,
 * those across from each other alike, any (`roundCorners`, for which PowerPoint has no preset).
 */
export type RoundedGeometry = "roundRect" | "round1Rect" | "round2SameRect" | "round2DiagRect" | "roundCorners";
/** Radii in points; more than half of the shorter side counts as half. */
export interface Corners {
  readonly topLeft: number;
  readonly topRight: number;
  readonly bottomRight: number;
  readonly bottomLeft: number;
}
export interface Stroke {
  readonly colour: Colour;
  readonly width: number; // points
  readonly dash: "solid" | "dash" | "dot";
  /** Ends of a line that are arrows; absent: neither. */
  readonly arrows?: { readonly start: boolean; readonly end: boolean };
}
export interface PlaceholderUse {
  readonly type: PlaceholderType;
  readonly idx: number;
  /** True: `box` equals the layout's box, so no geometry is written and moving it on the layout moves it here. */
  readonly inheritsBox: boolean;
}

export type Anchor = "top" | "middle" | "bottom";
export interface TextBody {
  readonly paragraphs: readonly Paragraph[];
  readonly insets: Sides;
  readonly anchor: Anchor;
  readonly columns?: { readonly count: number; readonly gap: number };
}

export interface ParagraphStyle {
  readonly align: "left" | "center" | "right" | "justify";
  readonly rtl: boolean;
  /** Points from the text area's left edge to the text; the bullet hangs `indent` (negative) from there. */
  readonly marginLeft: number;
  readonly indent: number;
  /** Multiple of the font's natural line height (1 = 100 %). */
  readonly lineSpacing: number;
  readonly spaceBefore: number;
  readonly spaceAfter: number;
  readonly bullet: Bullet;
}
/** A paragraph that nothing is said of. */
export const PLAIN_PARAGRAPH: ParagraphStyle = {
  ...({ align: "left", rtl: false, marginLeft: 0, indent: 0, bullet: { type: "none" } } as const),
  ...{ lineSpacing: 1, spaceBefore: 0, spaceAfter: 0 },
};
/** A number as PowerPoint writes it (ECMA-376 ST_TextAutonumberScheme): `1.`, `1)`, `(1)`. */
export type NumberStyle =
  `${"arabic" | "alphaLc" | "alphaUc" | "romanLc" | "romanUc"}${"Period" | "ParenR" | "ParenBoth"}`;
/** `times` the size of the text's first letters; 1 if it does not say. */
export type Bullet =
  | { readonly type: "none" }
  | { readonly type: "char"; readonly char: string; readonly colour?: Colour; readonly times?: number }
  | {
      readonly type: "number";
      readonly style: NumberStyle;
      readonly start: number;
      readonly colour?: Colour;
      readonly times?: number;
    };

export interface Paragraph extends ParagraphStyle {
  /** Outline level 0 to 8. */
  readonly level: number;
  /** Number of the click, from 1 on its slide, at which it appears; absent: it stands there from the start. */
  readonly step?: number;
  readonly runs: readonly Run[];
  /** Size and font of an empty paragraph, and of the end-of-paragraph mark. */
  readonly end: RunStyle;
}

export interface RunStyle {
  /** Points. */
  readonly size: number;
  readonly font: FontUse;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly colour: Colour;
}
/** `major` and `minor` are written as theme references (`+mj-lt`, `+mn-lt`). */
export type FontUse = { readonly theme: "major" | "minor" } | { readonly face: string };

export interface Run extends RunStyle {
  /** Without line breaks and control characters. */
  readonly text: string;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly baseline: "normal" | "super" | "sub";
  /** Letter spacing in points. */
  readonly spacing: number;
  readonly highlight?: Colour;
  readonly link?: LinkTarget;
  readonly lang: LangTag; // of this run
  /** `lineBreak`: the run is an `a:br`; `slideNumber`: a field. */
  readonly special?: "lineBreak" | "slideNumber";
  /** The run is a formula, and its text what it says in plain words. */
  readonly formula?: RunFormula;
}
/** `slide` is a `SceneSlide.id`. */
export type LinkTarget = { readonly url: string } | { readonly slide: string };

export interface TableItem extends ItemBase {
  readonly kind: "table";
  /** Widths in points. */
  readonly columns: readonly number[];
  readonly rows: readonly TableRow[];
  /** Its first column stands at the right. */
  readonly rtl?: true;
  readonly headerRow: boolean;
  readonly headerColumn: boolean;
}
export interface TableRow {
  readonly height: number;
  readonly cells: readonly TableCell[];
}
/** One for each grid position; positions that a span covers are `covered`. */
export interface TableCell {
  readonly paragraphs: readonly Paragraph[];
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly covered: boolean;
  readonly fill?: Fill;
  readonly borders: { readonly [S in keyof Sides]: Stroke | null };
  readonly insets: Sides;
  readonly anchor: Anchor;
}

export interface ImageItem extends ItemBase {
  readonly kind: "image";
  /** Key into the assets. */
  readonly src: string;
  /** Fractions (0 to 1) of the picture cut away on each side. */
  readonly crop: Sides;
  /** How opaque it is, above 0 and below 1; absent: wholly. */
  readonly opacity?: number;
  readonly link?: LinkTarget;
}

export interface ChartItem extends ItemBase, PlainChart {
  readonly kind: "chart";
  readonly series: readonly ChartSeries[];
  /** One colour a category: of slices, and of the bars of a single series where one is the message. */
  readonly pointColours: readonly Colour[];
  readonly textStyle: RunStyle;
  readonly gridColour: Colour;
  /** The theme's dark and light, for words on fills. */
  readonly inks: readonly [Colour, Colour];
}
export interface ChartSeries extends PlainSeries {
  readonly colour: Colour;
}

/** Bytes of the pictures that the deck uses, by the path as written in the brief or template. */
export type Assets = ReadonlyMap<string, Asset>;
/** Width and height are pixels, orientation applied. */
export interface Asset extends Size {
  readonly bytes: Uint8Array;
  readonly type: "png" | "jpeg" | "gif";
  /** How EXIF said that the pixels lie, 2 to 8; missing: upright. The bytes no longer say it: an output turns them. */
  readonly orientation?: number;
  /** The drawing of which the bytes are a picture, for whoever can show SVG; width and height are its own then. */
  readonly svg?: Uint8Array;
  /** Words that are drawn in it, as far as its file says them. */
  readonly words?: readonly string[];
  /** PNG of the first picture of a GIF, for outputs that hold no GIF. */
  readonly still?: Uint8Array;
  readonly clip?: Clip; // what plays in its place when one presses it
}
