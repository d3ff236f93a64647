/** What text is measured with, out of font files that fontkit has opened: widths, and kerning of pairs. */
import { KERNED_CHARACTERS } from "../data/face.ts";

/** A font as fontkit opens it, as far as it is used here. Lengths are font units. */
export interface FontFile {
  readonly familyName: string;
  readonly unitsPerEm: number;
  readonly hhea: { readonly ascent: number; readonly descent: number; readonly lineGap: number };
  readonly head: { readonly macStyle: { readonly bold: boolean; readonly italic: boolean } };
  readonly "OS/2"?: {
    readonly usWeightClass: number;
    readonly fsType: { readonly noEmbedding: boolean };
    readonly fsSelection: { readonly italic: boolean; readonly bold: boolean };
  };
  readonly variationAxes: Readonly<Record<string, unknown>>;
  hasGlyphForCodePoint(code: number): boolean;
  glyphForCodePoint(code: number): { readonly advanceWidth: number };
  layout(
    text: string,
    features: Readonly<Record<string, boolean>>,
  ): {
    readonly glyphs: readonly { readonly advanceWidth: number }[];
    readonly positions: readonly { readonly xAdvance: number }[];
  };
}

type Ranges = readonly (readonly [from: number, to: number])[];

/** Drawn as a space is, whether or not the face has a glyph of its own for it: Debian's Carlito has none. */
const NO_BREAK_SPACE = 0xa0;
const SPACE = 0x20;

/** Latin, Greek, Cyrillic, punctuation and signs: what a text face has. */
export const TEXT_RANGES: Ranges = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x2b0, 0x36f],
  [0x370, 0x52f],
  [0x1e00, 0x1fff],
  [0x2000, 0x209f],
  [0x20a0, 0x20cf],
  [0x2100, 0x214f],
  [0x2150, 0x22ff],
  [0x2300, 0x23ff],
  [0x2460, 0x24ff],
  [0x2500, 0x27bf],
];

/** Other alphabets whose letters stand alone, for faces that have them. */
export const OTHER_RANGES: Ranges = [
  [0x250, 0x2af],
  [0x531, 0x589],
  [0x5b0, 0x6ff],
  [0x900, 0x97f],
  [0xe00, 0xe7f],
  [0x10a0, 0x10ff],
];

/** Shown by an emoji font, whatever the text face has. */
const BY_SCRIPT = /\p{Emoji_Presentation}/u;
/** Combining marks and invisible controls, but for the soft hyphen; some faces give them an advance. */
const ZERO_WIDTH = /(?!\u00ad)[\p{Mn}\p{Me}\p{Cf}]/u;

/**
 * Advance widths as `StyleData` holds them.
 * @param fonts later ones fill what earlier ones lack
 * @param unitsPerEm units of the result
 */
export function widthsOf(fonts: readonly FontFile[], unitsPerEm: number, ranges: Ranges): string {
  const segments: string[] = [];
  for (const [from, to] of ranges) {
    let values: number[] = [];
    const close = (end: number): void => {
      if (values.length > 0) segments.push(`${(end - values.length).toString(36)}:${runLengths(values)}`);
      values = [];
    };
    for (let code = from; code <= to; code++) {
      const character = String.fromCodePoint(code);
      const drawn = code === NO_BREAK_SPACE ? SPACE : code;
      const font = fonts.find((each) => each.hasGlyphForCodePoint(drawn));
      if (font === undefined || BY_SCRIPT.test(character)) close(code);
      else if (ZERO_WIDTH.test(character)) values.push(0);
      else values.push(Math.round((font.glyphForCodePoint(drawn).advanceWidth * unitsPerEm) / font.unitsPerEm));
    }
    close(to + 1);
  }
  return segments.join(";");
}

function runLengths(values: readonly number[]): string {
  const out: string[] = [];
  for (let i = 0; i < values.length; ) {
    let n = 1;
    while (values[i + n] === values[i]) n++;
    out.push((values[i] ?? 0).toString(36) + (n > 1 ? `*${n.toString(36)}` : ""));
    i += n;
  }
  return out.join(",");
}

const KERNING_ALONE = { liga: false, clig: false, dlig: false, calt: false, ccmp: false, locl: false, kern: true };

/** `leftClasses rightClasses matrix`: one letter a character of the kerned ones, then the rows of the matrix. */
export function kerningOf(font: FontFile): string {
  const rows = KERNED_CHARACTERS.map((left) =>
    KERNED_CHARACTERS.map((right) => {
      const { glyphs, positions } = font.layout(left + right, KERNING_ALONE);
      const [glyph, place] = [glyphs[0], positions[0]];
      return glyphs.length === 2 && glyph && place ? Math.round(place.xAdvance - glyph.advanceWidth) : 0;
    }),
  );
  const left = classes(rows);
  const right = classes(KERNED_CHARACTERS.map((_, i) => rows.map((row) => row[i] ?? 0)));
  if (left.first.length === 1 && right.first.length === 1) return "";
  const matrix = left.first.flatMap((row) => right.first.map((column) => rows[row]?.[column] ?? 0));
  return [left.letters, right.letters, runLengths(matrix)].join(" ");
}

/** Characters that are kerned alike: the letter of each, and the first of each class. */
function classes(vectors: readonly (readonly number[])[]): {
  readonly first: readonly number[];
  readonly letters: string;
} {
  const seen = new Map<string, number>();
  const first: number[] = [];
  const letters = vectors.map((vector, i) => {
    const key = vector.join();
    if (!seen.has(key)) first.push(i);
    if (!seen.has(key)) seen.set(key, seen.size);
    return String.fromCharCode(0x30 + (seen.get(key) ?? 0));
  });
  return { first, letters: letters.join("") };
}
