import type { FontUse } from "../../types.ts";
import { pointsOf, typePoints } from "./length.ts";
import { constants, either, type Parser, Rejection, single, type Units } from "./parser.ts";
import { type Pieces, splitAtCommas } from "./piece.ts";

/** Generic families: the theme's two fonts stand in for serif and sans-serif, Consolas for monospace. */
const GENERIC: ReadonlyMap<string, FontUse> = new Map<string, FontUse>([
  ["monospace", { face: "Consolas" }],
  ["serif", { theme: "major" }],
  ["sans-serif", { theme: "minor" }],
]);

const CONTROL = /[\u0000-\u001f\u007f]/;

/** One family: a string, or words that make a name together. */
function familyOf(pieces: Pieces): string | undefined {
  const [first] = pieces;
  if (first?.type === "string") {
    const name = first.text.trim();
    return pieces.length === 1 && name !== "" && !CONTROL.test(name) ? name : undefined;
  }
  const words = pieces.map((piece) => (piece.type === "word" ? piece.text : undefined));
  return words.length > 0 && words.every((word) => word !== undefined && !CONTROL.test(word))
    ? words.join(" ")
    : undefined;
}

function firstFamily(pieces: Pieces): { name: string; first: Pieces } | Rejection {
  const families = splitAtCommas(pieces);
  const names = families.map(familyOf);
  const wrong = names.indexOf(undefined);
  const [name] = names;
  const [first] = families;
  if (wrong >= 0 || name === undefined || first === undefined) return new Rejection(families[wrong]?.[0]);
  return { name, first };
}

function fontOf(pieces: Pieces, units: Units): FontUse | Rejection {
  const family = firstFamily(pieces);
  if (family instanceof Rejection) return family;
  const [piece] = family.first;
  const font = piece?.themeFont;
  if (font !== undefined && family.name === (font === "major" ? units.theme.majorFont : units.theme.minorFont))
    return { theme: font };
  const generic = piece?.type === "word" ? GENERIC.get(family.name.toLowerCase()) : undefined;
  return generic ?? { face: family.name };
}

/** PowerPoint takes one face, so the list's first family counts and the rest are for readers of the CSS. */
export const fontFamily: Parser<FontUse> = {
  allowed: "font names such as “Georgia”, “serif”, “sans-serif”, “monospace”, or “var(--body-font)”",
  words: [...GENERIC.keys()],
  parse: fontOf,
};

/** The face behind a theme font: a name, because “serif” would refer back to the theme. */
export const faceName: Parser<string> = {
  allowed: "the name of a font such as “Calibri”",
  words: [],
  parse: (pieces) => {
    const family = firstFamily(pieces);
    if (family instanceof Rejection) return family;
    const [piece] = family.first;
    return piece?.type === "word" && GENERIC.has(family.name.toLowerCase()) ? new Rejection(piece) : family.name;
  },
};

/** ECMA-376 Part 1, 20.1.10.72 `ST_TextFontSize`: 1 to 4000 points. */
export const SMALLEST_FONT = 1;
export const LARGEST_FONT = 4000;

/** More would be no scale. */
const MOST_SIZES = 24;

/** The type scale: lengths, given back from the largest down. */
export const typeScale: Parser<readonly number[]> = {
  allowed: `up to ${MOST_SIZES} sizes such as “28pt 20pt 14pt”`,
  words: [],
  parse: (pieces, units) => {
    if (pieces.length === 0 || pieces.length > MOST_SIZES) return new Rejection();
    const sizes = new Set<number>();
    for (const piece of pieces) {
      const size = piece.type === "dimension" ? pointsOf(piece, units) : new Rejection(piece);
      if (size instanceof Rejection) return size;
      if (size < SMALLEST_FONT || size > LARGEST_FONT) return new Rejection(piece);
      sizes.add(typePoints(size, units));
    }
    return [...sizes].sort((a, b) => b - a);
  },
};

/** The size of the scale that is nearest by ratio; beyond its ends the size itself. */
function onScale(size: number, sizes: readonly number[]): number {
  const above = sizes.findLast((step) => step >= size);
  const below = sizes.find((step) => step <= size);
  if (above === undefined || below === undefined) return size;
  return above / size <= size / below ? above : below;
}

/**
 * Points; `em` and `%` refer to the parent's size and come out at the nearest size of the type scale. Nested `em` cannot
 * grow or shrink past what the format holds.
 */
export const fontSize: Parser<number> = single(
  "a length such as “20pt”, “1.2em” or “80%”, greater than 0",
  [],
  (piece, units) => {
    const isRelative = piece.type === "percentage" || (piece.type === "dimension" && piece.unit === "em");
    const written = piece.type === "percentage" ? (piece.value / 100) * units.em : pointsOf(piece, units);
    if (written instanceof Rejection || written <= 0) return new Rejection(piece);
    const size = isRelative && written !== units.em ? onScale(written, units.theme.sizes) : typePoints(written, units);
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
