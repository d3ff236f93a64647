/** Units of DrawingML (ECMA-376 Part 1, 20.1.10 and 22.9): all of them integers. */

const EMU_PER_POINT = 12700;
const EMU_PER_INCH = 914400;

/** Points to English Metric Units. */
export function emu(points: number): number {
  return Math.round(points * EMU_PER_POINT);
}

/** Points to inches, cut to whole EMU so that a later rounding cannot drift. */
export function inches(points: number): number {
  return emu(points) / EMU_PER_INCH;
}

/** Points to hundredths of a point: font sizes, letter and paragraph spacing. */
export function hundredths(points: number): number {
  return Math.round(points * 100);
}

/** A fraction (1 = 100 %) to thousandths of a percent. */
export function percentage(fraction: number): number {
  return Math.round(fraction * 100_000);
}
