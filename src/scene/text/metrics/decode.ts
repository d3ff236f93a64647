/** Unpacks the strings that `src/tools/metrics.mjs` wrote. */
import type { StyleData } from "./types.ts";

/** Widths of code points below this are in a table; what lies above is measured by script. */
export const TABLE_END = 0x2800;
export const MISSING = 0xffff;

/** Advance widths in font units, indexed by code point; `MISSING` where the face has no glyph. */
export function decodeWidths(style: StyleData): Uint16Array {
  const table = new Uint16Array(TABLE_END).fill(MISSING);
  for (const segment of style.widths.split(";")) {
    const colon = segment.indexOf(":");
    let code = Number.parseInt(segment.slice(0, colon), 36);
    for (const run of segment.slice(colon + 1).split(",")) {
      const { value, times } = decodeRun(run);
      table.fill(value, code, code + times);
      code += times;
    }
  }
  return table;
}

export interface Kerning {
  /** Class of a character as the left or right half of a pair, by `kerningIndex`. */
  readonly left: Uint8Array;
  readonly right: Uint8Array;
  readonly columns: number;
  /** Font units to add after the left character. */
  readonly matrix: Int16Array;
}

/** The characters that are kerned: printable ASCII and the six marks that stand next to letters. */
export const KERNED_MARKS = "‘’“”–—";
const ASCII_COUNT = 94;

/** Place of a UTF-16 unit in the kerning alphabet, or -1: it is never kerned. */
export function kerningIndex(code: number): number {
  if (code < 0x7f) return code > 0x20 ? code - 0x21 : -1;
  if (code < 0x2013 || code > 0x201d) return -1;
  const mark = KERNED_MARKS.indexOf(String.fromCharCode(code));
  return mark < 0 ? -1 : ASCII_COUNT + mark;
}

/** Letters of classes count from `0`; the matrix is row-major, rows are left classes. `null`: no kerning. */
export function decodeKerning(style: StyleData): Kerning | null {
  const [left, right, matrix] = style.kerning.split(" ");
  if (left === undefined || right === undefined || matrix === undefined) return null;
  const values: number[] = [];
  for (const run of matrix.split(",")) {
    const { value, times } = decodeRun(run);
    for (let i = 0; i < times; i++) values.push(value);
  }
  const rightClasses = classesOf(right);
  return {
    left: classesOf(left),
    right: rightClasses,
    columns: Math.max(...rightClasses) + 1,
    matrix: Int16Array.from(values),
  };
}

const classesOf = (letters: string): Uint8Array => Uint8Array.from(letters, (letter) => letter.charCodeAt(0) - 0x30);

function decodeRun(run: string): { value: number; times: number } {
  const star = run.indexOf("*");
  if (star < 0) return { value: Number.parseInt(run, 36), times: 1 };
  return { value: Number.parseInt(run.slice(0, star), 36), times: Number.parseInt(run.slice(star + 1), 36) };
}
