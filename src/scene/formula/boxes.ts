/** What formulas are put together of: boxes beside, above and upon each other. */
import { greatest, least } from "../../data/lists.ts";
import type { Step } from "../drawing/types.ts";
import type { FormulaBox, FormulaStroke } from "./types.ts";

/** The line that signs, bars and brackets are centred on, above the baseline. */
export const AXIS = 0.25;
/** Of bars and roots. */
export const THICKNESS = 0.05;

export const EMPTY: FormulaBox = { width: 0, ascent: 0, descent: 0, glyphs: [], strokes: [] };

/** The box somewhere else; its width stays. */
export function moved(box: FormulaBox, x: number, y: number): FormulaBox {
  if (x === 0 && y === 0) return box;
  return {
    width: box.width,
    ascent: box.ascent - y,
    descent: box.descent + y,
    glyphs: box.glyphs.map((glyph) => ({ ...glyph, x: glyph.x + x, y: glyph.y + y })),
    strokes: box.strokes.map((stroke) => ({ ...stroke, steps: stroke.steps.map((step) => stepBy(step, x, y)) })),
  };
}

function stepBy(step: Step, x: number, y: number): Step {
  switch (step[0]) {
    case "Z":
      return step;
    case "C":
      return ["C", step[1] + x, step[2] + y, step[3] + x, step[4] + y, step[5] + x, step[6] + y];
    default:
      return [step[0], step[1] + x, step[2] + y];
  }
}

/** Everything that the boxes hold, in one of a width that is told. */
export function merged(boxes: readonly FormulaBox[], width: number): FormulaBox {
  return {
    width,
    ascent: greatest(
      boxes.map(({ ascent }) => ascent),
      0,
    ),
    descent: greatest(
      boxes.map(({ descent }) => descent),
      0,
    ),
    glyphs: boxes.flatMap(({ glyphs }) => glyphs),
    strokes: boxes.flatMap(({ strokes }) => strokes),
  };
}

/** Beside each other on one baseline. */
export function beside(boxes: readonly FormulaBox[]): FormulaBox {
  let x = 0;
  const placed = boxes.map((box) => {
    const at = moved(box, x, 0);
    x += box.width;
    return at;
  });
  return merged(placed, x);
}

export const gap = (width: number): FormulaBox => ({ ...EMPTY, width });

/** The box in the middle of a width. */
export const centred = (box: FormulaBox, width: number): FormulaBox => ({
  ...moved(box, (width - box.width) / 2, 0),
  width,
});

/** A line as a box of its own, as large as its points. */
export function stroked(points: readonly Step[], thickness: number, width: number): FormulaBox {
  const heights = points.flatMap((step) => step.slice(1).filter((_, i) => i % 2 === 1) as number[]);
  const stroke: FormulaStroke = { steps: points, thickness };
  return {
    width,
    ascent: -least(heights, 0) + thickness / 2,
    descent: greatest(heights, 0) + thickness / 2,
    glyphs: [],
    strokes: [stroke],
  };
}

export const bar = (x: number, y: number, width: number, thickness: number): FormulaBox =>
  stroked(
    [
      ["M", x, y],
      ["L", x + width, y],
    ],
    thickness,
    width,
  );
