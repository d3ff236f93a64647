import type { Span } from "../../../diagnostics/types.ts";
import type { ThemeSlot } from "../../types.ts";

interface PieceBase {
  /** As written, for messages. */
  readonly source: string;
  /** Where it takes effect: in the declaration, also when it came through `var()`. Absent in `style=""`. */
  readonly span?: Span | undefined;
  /** Where it was written, when it came through `var()`. */
  readonly origin?: Span | undefined;
  /** The theme variable that it came through, the last one on the way. */
  readonly slot?: ThemeSlot;
  readonly themeFont?: "major" | "minor";
}
export interface Word extends PieceBase {
  readonly type: "word";
  /** Lower case is the parsers' business: font names keep their case. */
  readonly text: string;
}
export interface NumberPiece extends PieceBase {
  readonly type: "number";
  readonly value: number;
}
export interface Dimension extends PieceBase {
  readonly type: "dimension";
  readonly value: number;
  /** Lower case. */
  readonly unit: string;
}
export interface Percentage extends PieceBase {
  readonly type: "percentage";
  readonly value: number;
}
/** What a sum of percentages and lengths comes to. */
export interface Sum extends PieceBase {
  readonly type: "sum";
  readonly percent: number;
  /** Of the sheet: not yet multiplied by the scale of the page. */
  readonly points: number;
}
export interface StringPiece extends PieceBase {
  readonly type: "string";
  readonly text: string;
}
export interface Hash extends PieceBase {
  readonly type: "hash";
  readonly text: string;
}
export interface FunctionPiece extends PieceBase {
  readonly type: "function";
  /** Lower case. */
  readonly name: string;
  readonly args: Pieces;
}
/** `,` and `/`. */
export interface Operator extends PieceBase {
  readonly type: "operator";
  readonly text: string;
}
/** What no property takes: brackets, ranges, `url()`. */
export interface OtherPiece extends PieceBase {
  readonly type: "other";
}

/** One component of a value, free of the CSS library that read it. */
export type Piece =
  | Word
  | NumberPiece
  | Dimension
  | Percentage
  | Sum
  | StringPiece
  | Hash
  | FunctionPiece
  | Operator
  | OtherPiece;
export type Pieces = readonly Piece[];

/** The pieces as one would write them, for messages; long ones are cut. */
export function sourceOf(pieces: Pieces): string {
  const text = pieces
    .map((piece) => piece.source.trim())
    .join(" ")
    .replaceAll(" , ", ", ");
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** Splits at top-level commas. */
export function splitAtCommas(pieces: Pieces): readonly Pieces[] {
  const parts: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.type === "operator" && piece.text === ",") parts.push([]);
    else parts.at(-1)?.push(piece);
  }
  return parts;
}
