import { turnOf } from "../../../data/boxes.ts";
import type { ComputedStyle } from "../types.ts";
import { degreesOf } from "./gradient.ts";
import { either, keywords, type Parser, Rejection, single, wordOf } from "./parser.ts";
import type { Piece } from "./piece.ts";

/** `16/9`, `16 / 9`, `1.5`, or null for `auto`. */
export const aspectRatio: Parser<number | null> = {
  allowed: "“auto”, a number or a ratio such as “16 / 9”",
  words: ["auto"],
  parse: (pieces) => {
    if (pieces.length === 1 && wordOf(pieces[0]) === "auto") return null;
    const [width, slash, height] = pieces;
    const [over, under] = [positive(width), pieces.length === 1 ? 1 : positive(height)];
    const wellFormed = pieces.length === 1 || (pieces.length === 3 && slash?.type === "operator" && slash.text === "/");
    return wellFormed && over > 0 && under > 0 ? over / under : new Rejection();
  },
};

function positive(piece: Piece | undefined): number {
  return piece?.type === "number" && piece.value > 0 && piece.value <= 1e6 ? piece.value : 0;
}

const ALONG: Readonly<Record<"x" | "y", ReadonlyMap<string, number>>> = {
  x: new Map([
    ["left", 0],
    ["center", 0.5],
    ["right", 1],
  ]),
  y: new Map([
    ["top", 0],
    ["center", 0.5],
    ["bottom", 1],
  ]),
};

function fraction(piece: Piece | undefined, axis: "x" | "y"): number | undefined {
  if (piece?.type === "percentage" && piece.value >= 0 && piece.value <= 100) return piece.value / 100;
  return ALONG[axis].get(wordOf(piece));
}

/** Fractions of the room that is left; one value leaves the other at the centre, words go in either order. */
export const objectPosition: Parser<ComputedStyle["objectPosition"]> = {
  allowed: "one or two of “left”, “right”, “top”, “bottom”, “center” and percentages from 0% to 100%",
  words: ["left", "right", "top", "bottom", "center"],
  parse: (pieces) => {
    const [first, second] = pieces;
    if (pieces.length === 1) {
      const [x, y] = [fraction(first, "x"), fraction(first, "y")];
      return x === undefined && y === undefined ? new Rejection(first) : { x: x ?? 0.5, y: y ?? 0.5 };
    }
    if (pieces.length !== 2) return new Rejection();
    const inOrder = pair(fraction(first, "x"), fraction(second, "y"));
    const words = first?.type === "word" && second?.type === "word";
    return inOrder ?? (words ? pair(fraction(second, "x"), fraction(first, "y")) : undefined) ?? new Rejection(second);
  },
};

function pair(x: number | undefined, y: number | undefined): { x: number; y: number } | undefined {
  return x === undefined || y === undefined ? undefined : { x, y };
}

/** `rotate: 45deg`, or `none`. */
export const ROTATION: Parser<number> = single("“none” or an angle such as “-90deg”", ["none"], (piece) => {
  const degrees = wordOf(piece) === "none" ? 0 : degreesOf(piece);
  return degrees === undefined ? new Rejection(piece) : turnOf(degrees);
});

/** `transform: rotate(45deg)`: the one transformation that shapes have. */
export const TRANSFORM: Parser<number> = single(
  "“none” or “rotate(45deg)”; “left” and “top” with “position: relative” move a box; in a box with “position: absolute; inset: 0; display: flex” its content is centred by “align-items: center” and “justify-content: center”",
  ["none"],
  (piece, units) => {
    if (piece.type !== "function") return wordOf(piece) === "none" ? 0 : new Rejection(piece);
    return /^rotatez?$/.test(piece.name) ? ROTATION.parse(piece.args, units) : new Rejection(piece);
  },
);

const MARKERS = [
  "disc",
  "circle",
  "square",
  "dash",
  "none",
  "decimal",
  "lower-alpha",
  "upper-alpha",
  "lower-roman",
  "upper-roman",
  // The names that PowerPoint's numbers with brackets have here: CSS has no word for them.
  "decimal-paren",
  "lower-alpha-paren",
  "upper-alpha-paren",
  "lower-roman-paren",
  "upper-roman-paren",
  "decimal-parens",
  "lower-alpha-parens",
  "upper-alpha-parens",
  "lower-roman-parens",
  "upper-roman-parens",
] as const;

const CONTROL = /[\u0000-\u001f\u007f]/;

const markerString: Parser<{ readonly string: string }> = single('a string such as “"→"”', [], (piece) =>
  piece.type === "string" && piece.text.trim() !== "" && !CONTROL.test(piece.text)
    ? { string: piece.text }
    : new Rejection(piece),
);

export const listStyleType: Parser<ComputedStyle["listStyleType"]> = either(keywords(...MARKERS), markerString);
