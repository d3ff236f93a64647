import { paint } from "../values/colour.ts";
import { gradient } from "../values/gradient.ts";
import { lengthOrPercentage, points, size } from "../values/length.ts";
import { listStyleType, TRANSFORM } from "../values/misc.ts";
import { constants, either, numeric, type Parser, Rejection, type Units, wordOf } from "../values/parser.ts";
import type { Piece, Pieces } from "../values/piece.ts";
import { logicalShorthands } from "./logical.ts";
import type { Expansion, Shorthand } from "./longhand.ts";
import { BORDER_COLOUR, BORDER_STYLE, BORDER_WIDTH, CORNERS, RADIUS, SIDES, type Side } from "./sides.ts";

/** One to four values: all, vertical and horizontal, top-horizontal-bottom, or clockwise from the top. */
function fourSides(name: (side: Side) => string, one: Parser<unknown>): Shorthand {
  return {
    sets: SIDES.map(name),
    allowed: `one to four of ${one.allowed}`,
    words: one.words,
    parse: (pieces, units) => {
      const values = pieces.map((piece) => one.parse([piece], units));
      const wrong = values.find((value) => value instanceof Rejection);
      if (wrong instanceof Rejection) return wrong;
      if (values.length < 1 || values.length > 4) return new Rejection();
      const [top, right = top, bottom = top, left = right] = values;
      return { [name("top")]: top, [name("right")]: right, [name("bottom")]: bottom, [name("left")]: left };
    },
  };
}

/** Radii of one corner to four, clockwise from the top left; `50%` alone, infinite, makes the box an ellipse. */
const borderRadius: Shorthand = {
  sets: CORNERS.map((corner) => `border-${corner}-radius`),
  allowed: "“50%” for an ellipse, or one to four lengths such as “12pt”, not negative",
  words: [],
  parse: (pieces, units) => {
    const [only] = pieces;
    const round = pieces.length === 1 && only?.type === "percentage" && only.value === 50;
    const values = pieces.map((piece) => (round ? Number.POSITIVE_INFINITY : RADIUS.parse([piece], units)));
    const wrong = values.find((value) => value instanceof Rejection);
    if (wrong instanceof Rejection) return wrong;
    if (values.length < 1 || values.length > 4) return new Rejection();
    const [topLeft, topRight = topLeft, bottomRight = topLeft, bottomLeft = topRight] = values;
    const all = [topLeft, topRight, bottomRight, bottomLeft];
    return Object.fromEntries(CORNERS.map((corner, i) => [`border-${corner}-radius`, all[i]]));
  },
};

interface EdgeParts {
  width?: unknown;
  style?: unknown;
  color?: unknown;
}
const EDGE: Readonly<Record<keyof EdgeParts, Parser<unknown>>> = {
  style: BORDER_STYLE,
  width: BORDER_WIDTH,
  color: BORDER_COLOUR,
};
const EDGE_NAMES = ["style", "width", "color"] as const;

/** Width, style and colour in any order, each at most once. */
function edgeParts(pieces: Pieces, units: Units): EdgeParts | Rejection {
  const parts: EdgeParts = {};
  for (const piece of pieces) {
    const name = EDGE_NAMES.find((part) => !(part in parts) && accepts(EDGE[part], piece, units));
    if (name === undefined) return new Rejection(piece);
    parts[name] = EDGE[name].parse([piece], units);
  }
  return pieces.length === 0 ? new Rejection() : parts;
}

function accepts(parser: Parser<unknown>, piece: Piece, units: Units): boolean {
  return !(parser.parse([piece], units) instanceof Rejection);
}

function edges(sides: readonly Side[]): Shorthand {
  return {
    sets: sides.flatMap((side) => EDGE_NAMES.map((part) => `border-${side}-${part}`)),
    allowed:
      "“none”, or a width, a style (“solid”, “dashed”, “dotted”) and a colour, such as “1pt solid var(--accent1)”",
    words: BORDER_STYLE.words,
    parse: (pieces, units) => {
      const parts = edgeParts(pieces, units);
      if (parts instanceof Rejection) return parts;
      const { width = 2.25, style = "none", color = units.currentColour } = parts;
      const set = sides.map((s) => [
        [`border-${s}-width`, width],
        [`border-${s}-style`, style],
        [`border-${s}-color`, color],
      ]);
      return Object.fromEntries(set.flat());
    },
  };
}

const FACTOR = numeric("a number", { min: 0, max: 1000 });
const BASIS = size("not-negative");
const flexValue = (grow: number, shrink: number, basis: unknown): Expansion => ({
  "flex-grow": grow,
  "flex-shrink": shrink,
  "flex-basis": basis,
});
const FLEX_WORDS: ReadonlyMap<string, Expansion> = new Map([
  ["none", flexValue(0, 0, "auto")],
  ["auto", flexValue(1, 1, "auto")],
]);

const isFactor = (piece: Piece | undefined): boolean => piece?.type === "number";

/** One or two factors before or after a basis (CSS Flexbox 1, 7.1); 0 counts as a factor first. */
function flexParts(pieces: Pieces): { factors: Pieces; basis: Piece | undefined } | Rejection {
  const basisFirst = !isFactor(pieces[0]);
  const from = basisFirst ? 1 : 0;
  const to = isFactor(pieces[from + 1]) ? from + 2 : from + 1;
  const basis = basisFirst ? pieces[0] : pieces[to];
  const surplus = pieces[basisFirst ? to : to + 1];
  return surplus === undefined ? { factors: pieces.slice(from, to), basis } : new Rejection();
}

/** CSS Flexbox 1, 7.1.1: `flex: 1` is `1 1 0%`. */
const flex: Shorthand = {
  sets: ["flex-grow", "flex-shrink", "flex-basis"],
  allowed: "“none”, “auto”, or how much to grow, how much to shrink and the size to start from, such as “1 1 0%”",
  words: [...FLEX_WORDS.keys()],
  parse: (pieces, units) => {
    const word = FLEX_WORDS.get(wordOf(pieces[0]));
    if (word !== undefined && pieces.length === 1) return word;
    const parts = flexParts(pieces);
    if (parts instanceof Rejection || pieces.length === 0) return parts instanceof Rejection ? parts : new Rejection();
    const [grow = 1, shrink = 1] = parts.factors.map((piece) => FACTOR.parse([piece], units));
    const basis = parts.basis ? BASIS.parse([parts.basis], units) : { unit: "%", value: 0 };
    for (const value of [grow, shrink, basis]) if (value instanceof Rejection) return value;
    return { "flex-grow": grow, "flex-shrink": shrink, "flex-basis": basis };
  },
};

/** A shorthand of one value that goes by another name in full. */
function alias(longhand: string, parser: Parser<unknown>): Shorthand {
  return {
    ...parser,
    sets: [longhand],
    parse: (pieces, units) => {
      const value = parser.parse(pieces, units);
      return value instanceof Rejection ? value : { [longhand]: value };
    },
  };
}

const GAP = either(constants({ normal: 0 }), points("not-negative"));

function gap(row: Parser<unknown>): Shorthand {
  return {
    sets: ["row-gap", "column-gap"],
    allowed: `one or two of ${row.allowed}`,
    words: row.words,
    parse: (pieces, units) => {
      const values = pieces.map((piece) => row.parse([piece], units));
      const wrong = values.find((value) => value instanceof Rejection);
      if (wrong instanceof Rejection) return wrong;
      if (values.length < 1 || values.length > 2) return new Rejection();
      const [between, columns = between] = values;
      return { "row-gap": between, "column-gap": columns };
    },
  };
}

const GROUND = either(constants<null>({ none: null }), paint);

/** `background` takes a colour, a gradient, or both; `none` is neither. */
const background: Shorthand = {
  sets: ["background-color", "background-image"],
  allowed: `${GROUND.allowed}, or “linear-gradient(to right, var(--dk2), white)”`,
  words: GROUND.words,
  parse: (pieces, units) => {
    const image = pieces.find((piece) => piece.type === "function" && piece.name.endsWith("gradient"));
    const [ground, surplus] = pieces.filter((piece) => piece !== image);
    if (pieces.length === 0 || surplus !== undefined) return new Rejection(surplus);
    const below = ground === undefined ? null : GROUND.parse([ground], units);
    const above = image === undefined ? null : gradient.parse([image], units);
    if (below instanceof Rejection) return below;
    if (above instanceof Rejection) return above;
    return { "background-color": below, "background-image": above };
  },
};

export const SHORTHANDS: ReadonlyMap<string, Shorthand> = new Map<string, Shorthand>([
  ["margin", fourSides((side) => `margin-${side}`, size("any"))],
  ["padding", fourSides((side) => `padding-${side}`, lengthOrPercentage("not-negative"))],
  ["inset", fourSides((side) => side, size("any"))],
  ["border-width", fourSides((side) => `border-${side}-width`, BORDER_WIDTH)],
  ["border-style", fourSides((side) => `border-${side}-style`, BORDER_STYLE)],
  ["border-color", fourSides((side) => `border-${side}-color`, BORDER_COLOUR)],
  ["border", edges(SIDES)],
  ...SIDES.map((side): [string, Shorthand] => [`border-${side}`, edges([side])]),
  ["flex", flex],
  ["gap", gap(GAP)],
  ["background", background],
  ["border-radius", borderRadius],
  ["transform", alias("rotate", TRANSFORM)],
  ["list-style", alias("list-style-type", listStyleType)],
  ...logicalShorthands(edges),
]);
