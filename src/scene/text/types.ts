/** Text measurement: scene paragraphs in, line boxes out. Points throughout. */
import type { OwnFace } from "../../data/face.ts";
import type { Paragraph } from "../types.ts";

export interface LineBox {
  /** From the text area's left edge to the end of the content: indents included, trailing spaces not. */
  readonly width: number;
  readonly height: number;
  /** Part of the height that lies below the baseline. */
  readonly descent: number;
  /**
   * The line ends before this character of this run (UTF-16 offset); trailing spaces belong to the line, and so does
   * the `lineBreak` run that ends it. Always the start of a run rather than the end of the one before it; the last line
   * of a paragraph ends at `{run: runs.length, offset: 0}`.
   */
  readonly end: { readonly run: number; readonly offset: number };
}

export interface ParagraphMetrics {
  readonly lines: readonly LineBox[];
  /** Sum of the line heights; `spaceBefore` and `spaceAfter` not included. */
  readonly height: number;
  /** Width of the widest line, indents included. */
  readonly width: number;
}

/** The faces behind the theme's two fonts, e.g. `{major: "Cambria", minor: "Calibri"}`. */
export interface ThemeFaces {
  readonly major: string;
  readonly minor: string;
  /** Faces that packs bring. */
  readonly own?: readonly OwnFace[];
}

export interface Measurer {
  /**
   * Breaks a paragraph into lines (UAX #14; a word wider than the line breaks anywhere).
   * @param width of the text area in points, insets already taken off; `Infinity` for the max-content width
   * @param scale font scale, applied to sizes, letter spacing and bullets; margins and indents stay
   */
  measure(paragraph: Paragraph, width: number, scale?: number): ParagraphMetrics;
  /** Width of the widest word, indents included: the min-content width. Addresses, and what is longer than words, may be cut. */
  minWidth(paragraph: Paragraph): number;
  /** Natural line height of a face at 1 pt: (ascent + descent + line gap) / unitsPerEm, 1.2 at least (see font.ts). */
  naturalLineHeight(face: string): number;
  /** Faces of measured text that have no metrics here: measured as a wide and tall one. */
  unknownFaces(): readonly string[];
}
