/** A formula that is set. Lengths are em of the text around it; the origin is on its baseline at its left edge, `y` goes down. */
import type { StyleName } from "../../data/face.ts";
import type { Step } from "../drawing/types.ts";
import type { Font } from "../text/font.ts";

/** Where fonts are taken from, by the names of their faces. */
export interface FormulaFonts {
  font(face: string, style: StyleName): Font;
}

export interface FormulaBox {
  readonly width: number;
  /** Above and below the baseline, both positive as a rule. */
  readonly ascent: number;
  readonly descent: number;
  readonly glyphs: readonly Glyph[];
  readonly strokes: readonly FormulaStroke[];
}

/** Letters of one face and size. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Size, 1 for that of the text around. */
  readonly scale: number;
  readonly width: number;
  /** Name of the open face that draws it. */
  readonly drawnBy: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** A bar, a root, a bracket that has grown. */
export interface FormulaStroke {
  readonly steps: readonly Step[];
  readonly thickness: number;
}
