/** Bullets and numbers: their text and width. */
import type { Bullet, NumberStyle } from "../types.ts";
import type { RunMetrics } from "./run-metrics.ts";

/** Bullet or number as it is written; "" without one. */
export function bulletText(bullet: Bullet): string {
  if (bullet.type === "none") return "";
  return bullet.type === "char" ? bullet.char : numbered(bullet.style, bullet.start);
}

function numbered(style: NumberStyle, n: number): string {
  const [, system = "", brackets] = /^(.*?)(Period|ParenR|ParenBoth)$/.exec(style) ?? [];
  const plain = system === "arabic" ? `${n}` : system.startsWith("alpha") ? letters(n) : roman(n);
  const number = system.endsWith("Uc") ? plain.toUpperCase() : plain;
  return brackets === "Period" ? `${number}.` : brackets === "ParenR" ? `${number})` : `(${number})`;
}

/** Points at scale 1, in the style of the paragraph's first run and the size of the paragraph; 0 without a bullet. */
export function bulletWidth(bullet: Bullet, first: RunMetrics, size: number): number {
  if (bullet.type === "none") return 0;
  const text = bulletText(bullet);
  return first.font.width(text, 0, text.length) * size;
}

/** 1 is `a`, 27 is `aa`, 28 `bb`, as PowerPoint counts. */
function letters(n: number): string {
  const index = Math.max(1, Math.floor(n)) - 1;
  return String.fromCharCode(97 + (index % 26)).repeat(Math.min(30, Math.floor(index / 26) + 1));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(n: number): string {
  let rest = Math.min(32767, Math.max(1, Math.floor(n)));
  let out = "";
  for (const [value, digits] of ROMAN) {
    out += digits.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return out;
}
