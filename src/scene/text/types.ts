/** Text measurement: scene paragraphs in, line boxes out. Points throughout. */
import type { Paragraph } from "../types.ts";

export interface LineBox {
  readonly width: number;
  readonly height: number;
  /** The line ends before this character of this run (UTF-16 offset); trailing spaces belong to the line. */
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
}

export interface Measurer {
  /**
   * Breaks a paragraph into lines (UAX #14; a word wider than the line breaks anywhere).
   * @param width of the text area in points, insets already taken off; `Infinity` for the max-content width
   * @param scale font scale, applied to sizes, spacing and indents that depend on them
   */
  measure(paragraph: Paragraph, width: number, scale?: number): ParagraphMetrics;
  /** Width of the widest piece that cannot be broken, indents included: the min-content width. */
  minWidth(paragraph: Paragraph): number;
  /** Natural line height of a face at 1 pt: (ascent + descent + line gap) / unitsPerEm. */
  naturalLineHeight(face: string): number;
}
