/** Symbols of a formula as letters: letters and figures in the text face of formulas, signs in the face of signs. */
import type { LangTag } from "../../data/language-tag.ts";
import type { MathSymbol } from "../../math/types.ts";
import { partsByFace } from "../drawing/faces.ts";
import type { FormulaBox, FormulaFonts, Glyph } from "./types.ts";

/** Native equations are set in Cambria Math, whose letters are as wide as Cambria's. */
const LETTERS = "Cambria";
const SIGNS = "STIX Two Math";

const UNTOLD = "" as LangTag;

const LETTER = /[\p{Script=Latin}\p{Nd}\p{Script=Cyrillic}.,;%&@#$€£¥?]/u;

/**
 * How far signs reach above and below the baseline, em: measured of the letters of both faces.
 * Where none is listed, an upper-case letter with a comma.
 */
const REACH: readonly (readonly [letters: RegExp, ascent: number, descent: number])[] = [
  [/^[acemnorsuvwxz\u0131\u03b1\u03b9\u03ba\u03bd\u03bf\u03c0\u03c3\u03c4\u03c5\u03c9\u03b5]+$/u, 0.48, 0.02],
  [/^[gpqy\u03b3\u03b7\u03b7\u03bc\u03c1\u03c7]+$/u, 0.48, 0.23],
  [/^[bdhikltf\u03b4\u03b8\u03bb\p{Lu}\p{Nd}%]+$/u, 0.72, 0.02],
  [/^[=+−±×÷·⋅→←↔≈≡∼<>≤≥≠∞∈]+$/u, 0.58, 0.1],
  [/^[.,;:]+$/u, 0.12, 0.15],
];

const reachOf = (text: string): readonly [number, number] => {
  const found = REACH.find(([letters]) => letters.test(text));
  return found === undefined ? [0.76, 0.24] : [found[1], found[2]];
};

/** @param scale of its letters, 1 for the size of the text around */
export function symbolBox(symbol: MathSymbol, scale: number, fonts: FormulaFonts): FormulaBox {
  const { text, italic, bold } = symbol;
  const glyphs: Glyph[] = [];
  let x = 0;
  for (const part of parts(text, symbol.class === "words")) {
    const isLetters = part.letters;
    const style = isLetters ? STYLES[bold ? 1 : 0][italic ? 1 : 0] : "regular";
    const font = fonts.font(isLetters ? LETTERS : SIGNS, style);
    const drawn = isLetters ? part.text : slanted(part.text, italic);
    // The library's tables end before the slanted letters, which are as wide as the upright ones.
    for (const { text: piece, name, room } of isLetters
      ? partsByFace(part.text, font, UNTOLD)
      : [signs(part.text, drawn, font)]) {
      const width = room * scale;
      glyphs.push({
        text: piece,
        x,
        y: 0,
        scale,
        width,
        drawnBy: name,
        bold: isLetters && bold,
        italic: isLetters && italic,
      });
      x += width;
    }
  }
  const [ascent, descent] = reachOf(text);
  return { width: x, ascent: ascent * scale, descent: descent * scale, glyphs, strokes: [] };
}

const STYLES = [
  ["regular", "italic"],
  ["bold", "boldItalic"],
] as const;

function signs(
  text: string,
  drawn: string,
  font: { drawnBy: string; drawn(text: string, from: number, to: number): number },
) {
  return { text: drawn, name: font.drawnBy, room: font.drawn(text, 0, text.length) };
}

function parts(text: string, isWords: boolean): readonly { readonly text: string; readonly letters: boolean }[] {
  if (isWords) return [{ text, letters: true }];
  const out: { text: string; letters: boolean }[] = [];
  for (const letter of text) {
    const letters = LETTER.test(letter);
    const last = out.at(-1);
    if (last?.letters === letters) last.text += letter;
    else out.push({ text: letter, letters });
  }
  return out;
}

/** Greek letters as the slanted ones of the mathematical alphabets, which the face of signs has. */
function slanted(text: string, italic: boolean): string {
  if (!italic) return text;
  return [...text]
    .map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      if (code >= 0x3b1 && code <= 0x3c9) return String.fromCodePoint(0x1d6fc + code - 0x3b1);
      if (code >= 0x391 && code <= 0x3a9) return String.fromCodePoint(0x1d6e2 + code - 0x391);
      return letter;
    })
    .join("");
}
