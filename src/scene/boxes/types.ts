/** The box tree: what the cascade made of a slide's markup, before anything has a place. */
import type { Span } from "../../diagnostics/types.ts";
import type { ComputedStyle } from "../css/types.ts";
import type { ParagraphStyle, Run, RunStyle, ShapeItem } from "../types.ts";

/** A run that knows how far fitting may shrink (`min`) and grow (`max`) it, in points. */
export interface FlowRun extends Run {
  readonly min: number;
  readonly max: number;
}

export interface FlowParagraph extends ParagraphStyle {
  readonly level: number;
  readonly runs: readonly FlowRun[];
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
  readonly span: Span;
  /** Collapsed margin to the box above, replaces `style.margin.top` when set. Points. */
  readonly marginTop?: number;
  /** Extra left margin (a table inside a list item). Points. */
  readonly indent?: number;
}

export interface ContainerBox extends BoxBase {
  readonly kind: "container";
  readonly tag: string;
  readonly geometry: ShapeItem["geometry"];
  /** `fit="drop"`: its text is a label that stands elsewhere too, and leaves where it does not fit on one line. */
  readonly drops?: true;
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
}
export type ColumnWidth = { readonly unit: "pt" | "%"; readonly value: number } | null;
export interface BoxRow {
  readonly cells: readonly BoxCell[];
  readonly span: Span;
}
/** One for each grid position; `covered` positions hold no paragraphs. */
export interface BoxCell {
  readonly style: ComputedStyle;
  readonly paragraphs: readonly FlowParagraph[];
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

export type BoxNode = ContainerBox | FlowBox | TableBox | ImageBox | ChartBox;
