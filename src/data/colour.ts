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

/** `share` (0 to 1) of one colour, and the rest of another, channel by channel in sRGB as programs lay one over the other. */
export function mix(one: Hex, other: Hex, share: number): Hex {
  const channels = [0, 2, 4].map((at) => {
    const [a, b] = [one, other].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16));
    return Math.round((a ?? 0) * share + (b ?? 0) * (1 - share))
      .toString(16)
      .padStart(2, "0");
  });
  return hex(channels.join(""));
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, 1.4.3). */
export function contrast(left: Hex, right: Hex): number {
  const [darker = 0, lighter = 0] = [luminance(left), luminance(right)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance, 0 to 1 (WCAG 2.2). */
export function luminance(colour: Hex): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Of some inks the one that stands out most on a ground. */
export function standsOut<T extends { readonly hex: Hex }>(ground: Hex, [first, ...others]: readonly [T, ...T[]]): T {
  return others.reduce((best, one) => (contrast(ground, one.hex) > contrast(ground, best.hex) ? one : best), first);
}
