/** The box tree: what the cascade made of a slide's markup, before anything has a place. */
import type { FlowDirection } from "../../brief/flowchart/types.ts";
import type { Span } from "../../diagnostics/types.ts";
import type { ComputedStyle, Length } from "../css/types.ts";
import type { ParagraphStyle, Run, RunStyle, ShapeItem, Stroke } from "../types.ts";

/** A run that knows how far fitting may shrink (`min`) and grow (`max`) it, in points. */
export interface FlowRun extends Run {
  readonly min: number;
  readonly max: number;
  /** `fit="hang"`: a mark that stands beside its words where it starts them and there is room. */
  readonly hangs?: true;
  /** It is copied letter by letter. */
  readonly isCode?: true;
}

export interface FlowParagraph extends ParagraphStyle {
  /** It appears at a click, with the deeper ones below it. */
  readonly isStep?: true;
  readonly level: number;
  readonly runs: readonly FlowRun[];
  /** Its mark and the blank behind it, while the text is laid out without them. */
  readonly aside?: readonly [mark: FlowRun, blank: FlowRun];
  readonly end: RunStyle;
  /** The item's number in an ordered list, so that numbering survives a split; null otherwise. */
  readonly ordinal: number | null;
  /** Headings stay with what follows. */
  readonly keepWithNext: boolean;
  readonly span: Span;
}

interface BoxBase {
  /** Unique in its slide. */
  readonly id: string;
  readonly style: ComputedStyle;
  /** From the markup's `name`, or "". */
  readonly name: string;
  /** What it is by its class, or that of its only paragraph; absent: what its container is. */
  readonly label?: string;
  /** All of it appears at a click. */
  readonly isStep?: true;
  /** The element's `id`, which connectors name; absent: none. */
  readonly anchor?: string;
  readonly span: Span;
  /** Collapsed margin to the box above, replaces `style.margin.top` when set. Points. */
  readonly marginTop?: number;
  /** Extra left margin (a table inside a list item). Points. */
  readonly indent?: number;
}

export interface ContainerBox extends BoxBase {
  readonly kind: "container";
  readonly tag: string;
  readonly geometry: Exclude<ShapeItem["geometry"], "path">;
  /** Of a line: from the bottom left to the top right. */
  readonly rises?: true;
  /** Of a line: ends that are arrows. */
  readonly arrows?: Stroke["arrows"];
  /**
   * `fit="drop"`: its text is a label that stands elsewhere too, and leaves where it does not fit on so many lines a
   * paragraph: one, or as `drop-2` says.
   */
  readonly drops?: number;
  readonly children: readonly BoxNode[];
}
/** Text blocks that stand together: one text box. */
export interface FlowBox extends BoxBase {
  readonly kind: "flow";
  readonly paragraphs: readonly FlowParagraph[];
}
export interface TableBox extends BoxBase {
  readonly kind: "table";
  readonly alt: string;
  readonly headerRows: number;
  readonly headerColumn: boolean;
  readonly rows: readonly BoxRow[];
  /** Given widths of columns in points or per cent of the table; null: by content. */
  readonly columns: readonly ColumnWidth[];
  /** Its columns are as wide as makes it lowest: a page has no room for it at the widths that it is given. */
  readonly low?: true;
}
export type ColumnWidth = Length | null;
export interface BoxRow {
  readonly cells: readonly BoxCell[];
  readonly span: Span;
}
/** One for each grid position; `covered` positions hold no paragraphs. */
export interface BoxCell {
  readonly style: ComputedStyle;
  /** The same as its sheets have it, without the ground of its row: by it is known where it is written. */
  readonly written: ComputedStyle;
  readonly paragraphs: readonly FlowParagraph[];
  /** `fit="drop"`, as containers have it. */
  readonly drops?: number;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly covered: boolean;
}
export interface ImageBox extends BoxBase {
  readonly kind: "image";
  readonly src: string;
  readonly alt: string;
  /** Natural size in points. */
  readonly natural: { readonly width: number; readonly height: number };
}
export interface ChartBox extends BoxBase {
  readonly kind: "chart";
  readonly alt: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Degrees east and north. */
export type LonLat = readonly [number, number];
/** Degrees: west, south, east, north; east is above west, so it may pass 180. */
export type Frame = readonly [number, number, number, number];

/** A map of real outlines. Its background is the sea, its border the frame. */
export interface MapBox extends BoxBase {
  readonly kind: "map";
  readonly alt: string;
  /** Null: as wide as its labels ask for. */
  readonly frame: Frame | null;
  readonly layers: readonly MapLayer[];
  readonly labels: readonly MapLabel[];
}
/** `<shape of="…">` of a map. */
export interface MapLayer {
  /** `land`, `borders`, `scale`, else one or two ISO 3166 codes of three letters: a state, the line between two. */
  readonly of: string;
  readonly style: ComputedStyle;
  readonly name: string;
  /** Words in it: the unit of a scale bar. */
  readonly paragraph: FlowParagraph;
  readonly span: Span;
}
/** `<p at="lon lat">` of a map: a name beside its sign or, where its style draws none, in its place. */
export interface MapLabel {
  readonly at: LonLat;
  /** Of a state or the line between two, as a layer has it: a map that does not show `at` may show another part of it. */
  readonly of: string;
  readonly style: ComputedStyle;
  readonly name: string;
  readonly paragraph: FlowParagraph;
  readonly span: Span;
}

/** A flow chart. */
export interface DiagramBox extends BoxBase {
  readonly kind: "diagram";
  readonly direction: FlowDirection;
  /** Boxes, and groups: those that others stand within. A group stands before those within it. */
  readonly shapes: readonly DiagramShape[];
  readonly links: readonly DiagramLink[];
  /** Connectors that cannot be drawn: their ends, which stand in each other if they are known. */
  readonly loose: readonly { readonly ids: readonly string[]; readonly isKnown: boolean; readonly span: Span }[];
}
/** Words with what is drawn around them. */
export interface DiagramLabel {
  readonly geometry: ContainerBox["geometry"];
  readonly style: ComputedStyle;
  readonly name: string;
  readonly paragraph: FlowParagraph;
}
export interface DiagramShape extends DiagramLabel {
  readonly key: string;
  /** Key of the group around it. */
  readonly within: string | null;
}
export interface DiagramLink {
  readonly from: string;
  readonly to: string;
  readonly style: ComputedStyle;
  readonly arrows?: Stroke["arrows"];
  /** False: it keeps its boxes in order and is not seen. */
  readonly isDrawn: boolean;
  readonly label: DiagramLabel | null;
}

export type BoxNode = ContainerBox | FlowBox | TableBox | ImageBox | ChartBox | MapBox | DiagramBox;
