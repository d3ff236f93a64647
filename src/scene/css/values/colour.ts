import { type Hex, mix, readHex } from "../../../data/colour.ts";
import type { Colour } from "../../types.ts";
import { NAMED_COLOURS } from "./named-colours.ts";
import { type Parser, Rejection, single, type Units, wordOf } from "./parser.ts";
import { type FunctionPiece, type Piece, splitAtCommas } from "./piece.ts";

/** A colour that may show nothing at all: `alpha` is 0 to 1. */
interface Mixed {
  readonly hex: Hex;
  readonly alpha: number;
}

const clamp = (value: number, most: number): number => Math.min(most, Math.max(0, value));

/** One channel of `rgb()`, 0 to 255: values out of range are clamped (CSS Color 4, 5.1). */
function channel(piece: Piece): number | undefined {
  if (piece.type !== "number" && piece.type !== "percentage") return undefined;
  return Math.round(clamp(piece.type === "percentage" ? (piece.value / 100) * 255 : piece.value, 255));
}

/** A share, `0.5` or `50%` (CSS Color 4, 4.2), to the thousandth; undefined for anything else. */
export function shareOf(piece: Piece): number | undefined {
  if (piece.type !== "number" && piece.type !== "percentage") return undefined;
  return Math.round(clamp(piece.type === "percentage" ? piece.value / 100 : piece.value, 1) * 1000) / 1000;
}

/** The three values of a colour function and how opaque it is: `1 2 3`, `1 2 3 / 50%`, `1, 2, 3` or `1, 2, 3, 50%`. */
function argumentsOf({ args }: FunctionPiece): { channels: readonly Piece[]; alpha: number } | null {
  const marks = args.flatMap((piece) => (piece.type === "operator" ? piece.text : []));
  const values = args.filter((piece) => piece.type !== "operator");
  const [, , , opacity] = values;
  const commas =
    args.length === 2 * values.length - 1 && args.every((p, i) => (p.type === "operator") === (i % 2 === 1));
  const wellFormed =
    marks.length === 0
      ? values.length === 3
      : marks.every((mark) => mark === ",")
        ? commas && (values.length === 3 || values.length === 4)
        : values.length === 4 && marks.join() === "/" && args[3]?.type === "operator";
  const alpha = opacity === undefined ? 1 : shareOf(opacity);
  return wellFormed && alpha !== undefined ? { channels: values.slice(0, 3), alpha } : null;
}

const hexOfBytes = (bytes: readonly number[]): Hex | null =>
  readHex(bytes.map((value) => value.toString(16).padStart(2, "0")).join(""));

function bytesOfRgb(channels: readonly Piece[]): readonly number[] | null {
  const bytes = channels.flatMap((piece) => channel(piece) ?? []);
  return bytes.length === 3 ? bytes : null;
}

/** Hue in degrees, saturation and lightness (CSS Color 4, 7.1). */
function bytesOfHsl([hue, saturation, lightness]: readonly Piece[]): readonly number[] | null {
  const degrees = hue?.type === "number" || (hue?.type === "dimension" && hue.unit === "deg") ? hue.value : undefined;
  if (degrees === undefined || saturation?.type !== "percentage" || lightness?.type !== "percentage") return null;
  const [s, l] = [clamp(saturation.value, 100) / 100, clamp(lightness.value, 100) / 100];
  return [0, 8, 4].map((offset) => {
    const k = (((offset + degrees / 30) % 12) + 12) % 12;
    return Math.round((l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1))) * 255);
  });
}

const FUNCTIONS: ReadonlyMap<string, (channels: readonly Piece[]) => readonly number[] | null> = new Map([
  ["rgb", bytesOfRgb],
  ["rgba", bytesOfRgb],
  ["hsl", bytesOfHsl],
  ["hsla", bytesOfHsl],
]);

/** `#1a2b3c`, `#abc`, and with two digits or one more for how opaque it is. */
function ofHash(digits: string): Mixed | null {
  const short = digits.length === 4;
  if (!short && digits.length !== 8) {
    const hex = readHex(digits);
    return hex && { hex, alpha: 1 };
  }
  const hex = readHex(digits.slice(0, short ? 3 : 6));
  const last = digits.slice(short ? 3 : 6);
  if (hex === null || !/^[0-9a-f]+$/i.test(last)) return null;
  return { hex, alpha: Math.round((Number.parseInt(short ? last + last : last, 16) / 255) * 1000) / 1000 };
}

function ofCall(call: FunctionPiece): Mixed | null {
  const read = FUNCTIONS.get(call.name);
  const args = read && argumentsOf(call);
  const bytes = args && read(args.channels);
  const hex = bytes && hexOfBytes(bytes);
  return hex && args ? { hex, alpha: args.alpha } : null;
}

function readColour(piece: Piece): Mixed | null {
  if (piece.type === "hash") return ofHash(piece.text);
  if (piece.type === "function") return ofCall(piece);
  const hex = NAMED_COLOURS.get(wordOf(piece));
  return hex === undefined ? null : { hex, alpha: 1 };
}

/** Any colour, also one that shows nothing; the slot stays while the variable holds the theme's own value. */
type Seen = Mixed & Pick<Colour, "slot" | "of">;

function seen(piece: Piece, units: Units): Seen | null {
  const word = wordOf(piece);
  if (word === "transparent") return { hex: units.theme.colours.dk1, alpha: 0 };
  if (word === "currentcolor") return { alpha: 1, ...units.currentColour };
  if (piece.type === "function" && piece.name === "color-mix") return mixed(piece, units);
  const value = readColour(piece);
  if (value === null) return null;
  // An element may redefine `--accent1`, which then is no colour of the theme.
  const { slot } = piece;
  return slot !== undefined && units.theme.colours[slot] === value.hex ? { ...value, slot } : value;
}

/**
 * `color-mix(in srgb, A 30%, B)` (CSS Color 5, 2). With `transparent` it is the other colour made less opaque, with white
 * or black (those of the theme too) made lighter or darker: both stay a reference to the theme.
 */
function mixed({ args }: FunctionPiece, units: Units): Seen | null {
  const [space, ...parts] = splitAtCommas(args);
  if (space?.map(wordOf).join(" ") !== "in srgb" || parts.length !== 2) return null;
  const colours: { readonly colour: Seen; readonly share: number | undefined }[] = [];
  for (const part of parts) {
    const amount = part.find((piece) => piece.type === "percentage");
    const [name, surplus] = part.filter((piece) => piece !== amount);
    const colour = name === undefined || surplus !== undefined ? null : seen(name, units);
    if (colour === null || (amount && (amount.value < 0 || amount.value > 100))) return null;
    colours.push({ colour, share: amount && amount.value / 100 });
  }
  const [one, other] = colours;
  if (one === undefined || other === undefined) return null;
  const first = one.share ?? (other.share === undefined ? 0.5 : 1 - other.share);
  const second = other.share ?? 1 - first;
  const sum = first + second;
  if (sum === 0) return null;
  const [a, b] = [(one.colour.alpha * first) / sum, (other.colour.alpha * second) / sum];
  const alpha = Math.round((a + b) * Math.min(1, sum) * 1000) / 1000;
  if (b === 0 && a > 0) return { ...one.colour, alpha };
  if (a === 0 && b > 0) return { ...other.colour, alpha };
  if (a + b === 0) return { hex: one.colour.hex, alpha };
  const hex = mix(one.colour.hex, other.colour.hex, a / (a + b));
  const [main, rest] = isNeutral(one.colour.hex) ? [other.colour, one.colour] : [one.colour, other.colour];
  if (main.slot === undefined || main.of !== undefined || isNeutral(main.hex) || !isNeutral(rest.hex))
    return { hex, alpha };
  return { hex, slot: main.slot, of: main.hex, alpha };
}

const isNeutral = (hex: Hex): boolean => hex === "FFFFFF" || hex === "000000";

/** Null: nothing shows. */
function colourOf(piece: Piece, units: Units): Colour | null | Rejection {
  const value = seen(piece, units);
  if (value === null) return refused(piece);
  const { alpha, ...colour } = value;
  if (alpha === 0) return null;
  return alpha === 1 ? colour : { ...colour, alpha };
}

/** Names the one space that colours are mixed in, where another was asked for. */
function refused(piece: Piece): Rejection {
  const [space] = piece.type === "function" && piece.name === "color-mix" ? splitAtCommas(piece.args) : [];
  const isOther = space !== undefined && space.map(wordOf).join(" ") !== "in srgb";
  return isOther ? new Rejection(piece, "colours are mixed “in srgb” alone") : new Rejection(piece);
}

const ALLOWED =
  "a colour: “#12304a”, “rgb(18 48 74 / 50%)”, “hsl(208 61% 18%)”, a CSS colour name or a variable such as “var(--accent1)”";
const WORDS = ["currentColor", ...NAMED_COLOURS.keys()];

/** A colour that shows: text cannot be wholly transparent. */
export const colour: Parser<Colour> = single(
  ALLOWED,
  WORDS,
  (piece, units) => colourOf(piece, units) ?? new Rejection(piece),
);

/** A colour, or null for `transparent`. */
export const paint: Parser<Colour | null> = single(`${ALLOWED}, or “transparent”`, ["transparent", ...WORDS], colourOf);
