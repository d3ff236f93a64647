/** One style of one face: widths of words, kerned, and of single characters. Font units in, em out. */

import type { Kerning } from "./metrics/decode.ts";
import { decodeKerning, decodeWidths, kerningIndex, MISSING, TABLE_END } from "./metrics/decode.ts";
import { standIn, WIDE_SANS } from "./metrics/faces.ts";
import { scriptOf } from "./metrics/scripts.ts";
import type { FaceData, StyleName } from "./metrics/types.ts";

/**
 * LibreOffice sets each line of text in a shape 1.2 em high whatever the face (its font-independent line spacing,
 * which it turns on for every .pptx); PowerPoint uses ascent + descent + line gap. The larger one is safe in both.
 */
const LEAST_LINE_HEIGHT = 1.2;
/** Rounding of glyph positions, in both programs, can widen a line by this share. */
const SLACK = 1.002;
const LONGEST_CACHED_WORD = 40;
const MOST_CACHED_WORDS = 50_000;
const TAB = 9;
const ZERO_WIDTH_JOINER = 0x200d;

export interface Font {
  /** Em above and below the baseline; their sum is the natural line height. */
  readonly ascent: number;
  readonly descent: number;
  /** Width in em of a piece of text without line breaks; tabs count nothing. */
  width(text: string): number;
  /** Advances in em of each UTF-16 unit (0 for the second half of a pair), kerning included; their sum is `width`. */
  advances(text: string): Float64Array;
}

export function createFont(name: string, style: StyleName): Font {
  const face = standIn(name);
  const heights = lineHeights(face);
  const measure = createMeasure(face, style);
  const words = new Map<string, number>();
  return {
    ...heights,
    advances: measure.advances,
    width(text) {
      if (text.length > LONGEST_CACHED_WORD) return measure.width(text);
      let width = words.get(text);
      if (width === undefined) {
        if (words.size >= MOST_CACHED_WORDS) words.clear();
        width = measure.width(text);
        words.set(text, width);
      }
      return width;
    },
  };
}

/** (ascent + descent + line gap) / unitsPerEm, raised to what LibreOffice uses at least. */
function lineHeights(face: FaceData): { ascent: number; descent: number } {
  const ascent = (face.ascent + face.lineGap) / face.unitsPerEm;
  const descent = face.descent / face.unitsPerEm;
  const raise = Math.max(1, LEAST_LINE_HEIGHT / (ascent + descent));
  return { ascent: ascent * raise, descent: descent * raise };
}

function createMeasure(face: FaceData, style: StyleName) {
  const widths = decodeWidths(face.styles[style]);
  const kerning = decodeKerning(face.styles[style]);
  const em = SLACK / face.unitsPerEm;
  let wide: Uint16Array | null = null;

  const missing = (code: number): number => {
    if (code < TABLE_END) {
      wide ??= decodeWidths(WIDE_SANS.styles[style]);
      const units = wide[code] ?? MISSING;
      if (units !== MISSING) return (units * face.unitsPerEm) / WIDE_SANS.unitsPerEm;
    }
    return scriptOf(code).advance * face.unitsPerEm;
  };
  const advance = (code: number): number => {
    const units = code < TABLE_END ? (widths[code] ?? MISSING) : MISSING;
    return units === MISSING ? missing(code) : units;
  };
  /** Calls `put` with the position and the advance, kerning with the next character included, of each character. */
  const walk = (text: string, put: (position: number, units: number) => void): void => {
    let joined = false;
    for (let i = 0; i < text.length; i++) {
      const code = text.codePointAt(i) ?? 0;
      const units = code === TAB || (joined && code > TABLE_END) ? 0 : advance(code);
      put(i, kerning === null ? units : units + pair(kerning, code, text.charCodeAt(i + 1)));
      joined = code === ZERO_WIDTH_JOINER;
      if (code > 0xffff) i++;
    }
  };

  return {
    width(text: string): number {
      let sum = 0;
      walk(text, (_, units) => {
        sum += units;
      });
      return sum * em;
    },
    advances(text: string): Float64Array {
      const out = new Float64Array(text.length);
      walk(text, (i, units) => {
        out[i] = units * em;
      });
      return out;
    },
  };
}

/** `next` is NaN at the end of the text. */
function pair(kerning: Kerning, code: number, next: number): number {
  const left = kerningIndex(code);
  const right = left < 0 || Number.isNaN(next) ? -1 : kerningIndex(next);
  if (right < 0) return 0;
  return kerning.matrix[(kerning.left[left] ?? 0) * kerning.columns + (kerning.right[right] ?? 0)] ?? 0;
}
