import { pointsOf } from "./length.ts";
import { constants, either, type Parser, Rejection, single } from "./parser.ts";

/** ECMA-376 Part 1, 20.1.10.72 `ST_TextFontSize`: 1 to 4000 points. */
export const SMALLEST_FONT = 1;
export const LARGEST_FONT = 4000;

/** Points; `em` and `%` refer to the parent's size. Nested `em` cannot grow or shrink past what the format holds. */
export const fontSize: Parser<number> = single(
  "a length such as “20pt”, “1.2em” or “80%”, greater than 0",
  [],
  (piece, units) => {
    const size = piece.type === "percentage" ? (piece.value / 100) * units.em : pointsOf(piece, units);
    if (size instanceof Rejection || size <= 0) return new Rejection(piece);
    return Math.min(LARGEST_FONT, Math.max(SMALLEST_FONT, size));
  },
);

/** Natural line height of the theme fonts as a multiple of the size: Calibri 1.22, Cambria 1.17, Georgia 1.14. */
const NATURAL = 1.2;
const MOST_LINES = 10;

/**
 * Multiple of the natural line height. A number or `em` counts font sizes, as in CSS, and is divided by the natural
 * height; a percentage counts natural lines, as PowerPoint's “Multiple” does.
 */
export const lineHeight: Parser<number> = either(
  constants({ normal: 1 }),
  single("a number such as “1.2”, or a percentage of the font's own line height", [], (piece) => {
    const value = piece.type === "percentage" ? piece.value / 100 : lines(piece) / NATURAL;
    return value > 0 && value <= MOST_LINES ? value : new Rejection(piece);
  }),
);

function lines(piece: { readonly type: string; readonly value?: number; readonly unit?: string }): number {
  const counts = piece.type === "number" || (piece.type === "dimension" && piece.unit === "em");
  return counts ? (piece.value ?? Number.NaN) : Number.NaN;
}
