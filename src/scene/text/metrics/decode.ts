/** Unpacks the strings that `src/tools/metrics.mjs` wrote. */
import { KERNED_CHARACTERS, type StyleData } from "../../../data/face.ts";
import { greatest } from "../../../data/lists.ts";

/** Widths of code points below this are in a table; what lies above is measured by script. */
export const TABLE_END = 0x2800;
export const MISSING = 0xffff;

/** Of one style what was decoded, for as long as the style is there: every placing and drawing asks for the same few. */
function once<T>(decode: (style: StyleData) => T): (style: StyleData) => T {
  const known = new WeakMap<StyleData, { readonly value: T }>();
  return (style) => {
    const found = known.get(style) ?? { value: decode(style) };
    known.set(style, found);
    return found.value;
  };
}

/** Advance widths in font units, indexed by code point; `MISSING` where the face has no glyph. */
export const decodeWidths = once((style): Uint16Array => {
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
});

/** Codes below this may be kerned; what lies above is not. */
export const KERNED_END = 0x2020;

export interface Kerning {
  /** Class of a character as the left or right half of a pair, by code below `KERNED_END`; 0: never kerned. */
  readonly left: Uint8Array;
  readonly right: Uint8Array;
  readonly columns: number;
  /** Font units to add after the left character. */
  readonly matrix: Int16Array;
}

/** One letter a character, counting classes from `0`, left then right; then the matrix, row-major. `null`: none. */
export const decodeKerning = once((style): Kerning | null => {
  const [left = "", right = "", runs] = style.kerning.split(" ");
  if (runs === undefined) return null;
  const values = runs.split(",").flatMap((run) => {
    const { value, times } = decodeRun(run);
    return Array<number>(times).fill(value);
  });
  const rightClasses = classesOf(right);
  const width = greatest(rightClasses);
  const columns = width + 1;
  const matrix = new Int16Array((values.length / width + 1) * columns);
  values.forEach((value, i) => {
    matrix[(Math.floor(i / width) + 1) * columns + (i % width) + 1] = value;
  });
  return { left: classesOf(left), right: rightClasses, columns, matrix };
});

function classesOf(letters: string): Uint8Array {
  const classes = new Uint8Array(KERNED_END);
  KERNED_CHARACTERS.forEach((character, i) => {
    classes[character.charCodeAt(0)] = letters.charCodeAt(i) - 0x2f;
  });
  return classes;
}

function decodeRun(run: string): { value: number; times: number } {
  const star = run.indexOf("*");
  if (star < 0) return { value: Number.parseInt(run, 36), times: 1 };
  return { value: Number.parseInt(run.slice(0, star), 36), times: Number.parseInt(run.slice(star + 1), 36) };
}
