import { type Hex, readHex } from "../../../data/colour.ts";
import type { Colour } from "../../types.ts";
import { NAMED_COLOURS } from "./named-colours.ts";
import { type Parser, Rejection, single, type Units, wordOf } from "./parser.ts";
import type { FunctionPiece, Piece } from "./piece.ts";

/** One channel of `rgb()`, 0 to 255: values out of range are clamped (CSS Color 4, 5.1). */
function channel(piece: Piece): number | undefined {
  if (piece.type !== "number" && piece.type !== "percentage") return undefined;
  const value = piece.type === "percentage" ? (piece.value / 100) * 255 : piece.value;
  return Math.min(255, Math.max(0, Math.round(value)));
}

function hexOfRgb(call: FunctionPiece): Hex | null {
  const commas = call.args.filter((piece) => piece.type === "operator").length;
  const channels = call.args.filter((piece) => piece.type !== "operator").map(channel);
  const plain = commas === 0 || (commas === 2 && call.args.length === 5);
  if (call.name !== "rgb" || channels.length !== 3 || !plain) return null;
  let digits = "";
  for (const value of channels) {
    if (value === undefined) return null;
    digits += value.toString(16).padStart(2, "0");
  }
  return readHex(digits);
}

/** `hsl(210 60% 18%)`, with commas or without: hue in degrees, saturation and lightness (CSS Color 4, 7.1). */
function hexOfHsl({ args }: FunctionPiece): Hex | null {
  const commas = args.filter((piece) => piece.type === "operator").length;
  const [hue, saturation, lightness, surplus] = args.filter((piece) => piece.type !== "operator");
  const degrees = hue?.type === "number" || (hue?.type === "dimension" && hue.unit === "deg") ? hue.value : undefined;
  if (surplus !== undefined || (commas !== 0 && commas !== 2) || degrees === undefined) return null;
  if (saturation?.type !== "percentage" || lightness?.type !== "percentage") return null;
  const share = (value: number) => Math.min(100, Math.max(0, value)) / 100;
  const [s, l] = [share(saturation.value), share(lightness.value)];
  const digits = [0, 8, 4].map((offset) => {
    const k = (((offset + degrees / 30) % 12) + 12) % 12;
    const value = l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, "0");
  });
  return readHex(digits.join(""));
}

function hexOf(piece: Piece): Hex | null {
  if (piece.type === "hash") return readHex(piece.text);
  if (piece.type === "function") return piece.name === "hsl" ? hexOfHsl(piece) : hexOfRgb(piece);
  return NAMED_COLOURS.get(wordOf(piece)) ?? null;
}

/** The slot stays only while the variable holds the theme's own value: an element may redefine `--accent1`. */
function colourOf(piece: Piece, units: Units): Colour | Rejection {
  if (wordOf(piece) === "currentcolor") return units.currentColour;
  const hex = hexOf(piece);
  if (hex === null) return new Rejection(piece);
  const { slot } = piece;
  return slot !== undefined && units.theme.colours[slot] === hex ? { hex, slot } : { hex };
}

const ALLOWED =
  "a colour: “#12304a”, “rgb(18 48 74)”, “hsl(208 61% 18%)”, a CSS colour name or a variable such as “var(--accent1)”";
const WORDS = ["currentColor", ...NAMED_COLOURS.keys()];

/** A colour that shows: text cannot be transparent. */
export const colour: Parser<Colour> = single(ALLOWED, WORDS, colourOf);

/** A colour, or null for `transparent`. */
export const paint: Parser<Colour | null> = single(
  `${ALLOWED}, or “transparent”`,
  ["transparent", ...WORDS],
  (piece, units) => (wordOf(piece) === "transparent" ? null : colourOf(piece, units)),
);
