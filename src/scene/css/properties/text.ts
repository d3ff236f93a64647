import type { Anchor } from "../../types.ts";
import type { ComputedStyle } from "../types.ts";
import { LARGEST_FONT, SMALLEST_FONT } from "../values/font.ts";
import { points, typePoints } from "../values/length.ts";
import { constants, either, keywords, type Parser, quoteWords, Rejection, single, wordOf } from "../values/parser.ts";
import { type Field, field, inherited, longhand } from "./longhand.ts";

const WEIGHT: Parser<boolean> = single("“normal”, “bold” or a number from 1 to 1000", ["normal", "bold"], (piece) => {
  if (piece.type === "number")
    return piece.value >= 1 && piece.value <= 1000 ? piece.value >= 600 : new Rejection(piece);
  const word = wordOf(piece);
  return word === "bold" || word === "normal" ? word === "bold" : new Rejection(piece);
});

export const bold = field(inherited(longhand<boolean>("font-weight", WEIGHT, false)));
export const italic = field(
  inherited(longhand<boolean>("font-style", constants({ normal: false, italic: true }), false)),
);

const LINE_WORDS: readonly string[] = ["underline", "line-through"];
interface Decoration {
  readonly underline: boolean;
  readonly strike: boolean;
}
const PLAIN: Decoration = { underline: false, strike: false };

const DECORATION: Parser<Decoration> = {
  allowed: quoteWords(["none", ...LINE_WORDS]),
  words: ["none", ...LINE_WORDS],
  parse: (pieces) => {
    const words = pieces.map(wordOf);
    if (words.length === 1 && words[0] === "none") return PLAIN;
    const unknown = words.findIndex((word) => !LINE_WORDS.includes(word));
    if (unknown >= 0 || words.length === 0 || new Set(words).size < words.length) return new Rejection(pieces[unknown]);
    return { underline: words.includes("underline"), strike: words.includes("line-through") };
  },
};
const decoration = longhand<Decoration>("text-decoration", DECORATION, PLAIN);

/** Lines run on through nested elements, and `none` does not take away the parent's (CSS Text Decoration 3, 2). */
export const underline: Field<boolean> = {
  longhands: [decoration],
  compute: (read, parent) => read(decoration).underline || (parent?.underline ?? false),
};
export const strike: Field<boolean> = {
  longhands: [decoration],
  compute: (read, parent) => read(decoration).strike || (parent?.strike ?? false),
};

const ALIGNMENTS = ["top", "middle", "bottom", "super", "sub", "baseline"] as const;
type VerticalAlign = (typeof ALIGNMENTS)[number] | "unset";
const verticalAlignment = longhand<VerticalAlign>("vertical-align", keywords(...ALIGNMENTS), "unset");
const ANCHORS: ReadonlySet<string> = new Set<Anchor>(["top", "middle", "bottom"]);
const isAnchor = (value: string): value is Anchor => ANCHORS.has(value);

export const verticalAlign: Field<Anchor> = {
  longhands: [verticalAlignment],
  compute: (read) => {
    const value = read(verticalAlignment);
    return isAnchor(value) ? value : "top";
  },
};

/** Raised text stays raised in the elements inside it: `<sup><b>2</b></sup>`. */
export const baseline: Field<ComputedStyle["baseline"]> = {
  longhands: [verticalAlignment],
  compute: (read, parent) => {
    const value = read(verticalAlignment);
    if (value === "super" || value === "sub") return value;
    return value === "baseline" ? "normal" : (parent?.baseline ?? "normal");
  },
};

const LIMIT = points("not-negative");
const TYPE_LIMIT: Parser<number> = {
  ...LIMIT,
  parse: (pieces, units) => {
    const size = LIMIT.parse(pieces, units);
    return size instanceof Rejection ? size : typePoints(size, units);
  },
};
const FONT_LIMIT: Parser<number | "auto"> = either(keywords("auto"), TYPE_LIMIT);
const minimum = inherited(longhand<number | "auto">("min-font-size", FONT_LIMIT, "auto"));
export const maximumSize = inherited(longhand<number | "auto">("max-font-size", FONT_LIMIT, "auto"));

/** Text below 12 pt cannot be read from the back of a room, so nothing shrinks further unless the theme says so. */
const READABLE = 12;

export function fontLimits(fontSize: Field<number>): { min: Field<number>; max: Field<number> } {
  return {
    min: {
      longhands: [minimum],
      compute: (read, parent) => {
        const [size, limit] = [fontSize.compute(read, parent), read(minimum)];
        return Math.max(SMALLEST_FONT, Math.min(size, limit === "auto" ? READABLE : limit));
      },
    },
    max: {
      longhands: [maximumSize],
      compute: (read, parent) => {
        const [size, limit] = [fontSize.compute(read, parent), read(maximumSize)];
        return limit === "auto" ? size : Math.min(LARGEST_FONT, Math.max(size, limit));
      },
    },
  };
}
