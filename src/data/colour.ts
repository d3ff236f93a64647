/** Colours as six hexadecimal digits, `1F3864`. */
import type { Branded } from "./types.ts";

/** Six digits, upper-case, so that one colour is one text. */
export type Hex = Branded<"hex">;

/** Matches the digits, as the text of a regular expression. */
export const HEX_COLOUR = "[0-9A-Fa-f]{6}";
const WHOLE = new RegExp(`^${HEX_COLOUR}$`);

/** Six digits in either case, or the three that CSS takes for six; null for anything else. */
export function readHex(written: string): Hex | null {
  const full = written.length === 3 ? [...written].map((digit) => digit + digit).join("") : written;
  return WHOLE.test(full) ? (full.toUpperCase() as Hex) : null;
}

/** A colour that stands in the code: one that is none is a bug. */
export function hex(digits: string): Hex {
  const read = readHex(digits);
  if (read === null) throw new Error(`${digits} is no colour`);
  return read;
}

/** The three channels of a colour, 0 to 255. */
function channels(colour: Hex): readonly [number, number, number] {
  const value = Number.parseInt(colour, 16);
  return [Math.floor(value / 0x10000), Math.floor(value / 0x100) % 0x100, value % 0x100];
}

/** `share` (0 to 1) of one colour, and the rest of another, channel by channel in sRGB as programs lay one over the other. */
export function mix(one: Hex, other: Hex, share: number): Hex {
  if (share === 1) return one;
  const below = channels(other);
  const mixed = channels(one).map((channel, at) =>
    Math.round(channel * share + (below[at] ?? 0) * (1 - share))
      .toString(16)
      .padStart(2, "0"),
  );
  return hex(mixed.join(""));
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, 1.4.3). */
export function contrast(left: Hex, right: Hex): number {
  const [one, other] = [luminance(left), luminance(right)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** A contrast in words, `4.4`: rounded down, so that none that is too low is shown as enough. */
export const shownRatio = (ratio: number): string => (Math.floor(ratio * 10) / 10).toFixed(1);

/** Relative luminance, 0 to 1 (WCAG 2.2). */
export function luminance(colour: Hex): number {
  const [red, green, blue] = channels(colour);
  return 0.2126 * lightOf(red) + 0.7152 * lightOf(green) + 0.0722 * lightOf(blue);
}

/** The light of each of the 256 values of a channel: every text of a deck is compared with what lies behind it. */
const LINEAR = Float64Array.from({ length: 256 }, (_, channel) => {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});

/** Of what is no colour there is none. */
const lightOf = (channel: number): number => LINEAR[channel] ?? Number.NaN;

/** Of some inks the one that stands out most on a ground. */
export function standsOut<T extends { readonly hex: Hex }>(ground: Hex, [first, ...others]: readonly [T, ...T[]]): T {
  return others.reduce((best, one) => (contrast(ground, one.hex) > contrast(ground, best.hex) ? one : best), first);
}
