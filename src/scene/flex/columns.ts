import type { ColumnWidth } from "../boxes/types.ts";
import { lengthIn } from "../css/values/length.ts";

/** Narrowest width without breaking a word, and width without breaking a line; points, padding included. */
export interface ColumnNeed {
  readonly min: number;
  readonly max: number;
}

/** Points. */
const ROUNDING = 0.01;

/** Slack against a renderer's slightly wider text. */
export const SLACK = 1.02;

/**
 * Column widths that fill `width` points: given widths first, the rest by content as in CSS 2.1 §17.5.2.2
 * (automatic table layout), except that wants are damped (square root), so that one long column does not starve the
 * others. No column is narrower than its longest word while the table has room for all of them, whatever widths are given.
 */
export function columnWidths(
  needs: readonly ColumnNeed[],
  given: readonly ColumnWidth[],
  width: number,
  layout: "auto" | "fixed",
): number[] {
  // Words that have just enough room have it all the same, with as much slack as there is.
  const slack = Math.max(1, Math.min(SLACK, width / needs.reduce((sum, { min }) => sum + min, 0)));
  return withWords(
    wantedWidths(needs, given, width, layout),
    needs.map(({ min }) => min * slack),
  );
}

/** Widths of which those below their least take from the others what these can spare. */
function withWords(widths: readonly number[], least: readonly number[]): number[] {
  const missing = widths.reduce((sum, w, i) => sum + Math.max(0, (least[i] ?? 0) - w), 0);
  const spare = widths.map((w, i) => Math.max(0, w - (least[i] ?? 0)));
  const all = spare.reduce((a, b) => a + b, 0);
  if (missing < ROUNDING || missing > all + ROUNDING) return [...widths];
  return widths.map((w, i) => Math.max(w, least[i] ?? 0) - (missing * (spare[i] ?? 0)) / all);
}

function wantedWidths(
  needs: readonly ColumnNeed[],
  given: readonly ColumnWidth[],
  width: number,
  layout: "auto" | "fixed",
): number[] {
  const fixed = given.map((g, i) => {
    if (g === null) return null;
    const wanted = Math.max(0, lengthIn(g, width));
    return layout === "fixed" ? wanted : Math.max(wanted, leastWidth(needs[i]));
  });
  const taken = fixed.reduce<number>((sum, f) => sum + (f ?? 0), 0);
  const free = needs.map((_, i) => i).filter((i) => fixed[i] === null);
  if (free.length === 0 || taken >= width)
    return scaleTo(
      fixed.map((f) => f ?? 1),
      width,
    );
  const rest = width - taken;
  const shares =
    layout === "fixed"
      ? free.map(() => rest / free.length)
      : byContent(
          free.map((i) => needs[i] ?? { min: 0, max: 0 }),
          rest,
        );
  const widths = fixed.map((f) => f ?? 0);
  free.forEach((column, i) => {
    widths[column] = shares[i] ?? 0;
  });
  return widths;
}

function scaleTo(widths: readonly number[], total: number): number[] {
  const sum = widths.reduce((a, b) => a + b, 0) || 1;
  return widths.map((w) => (w / sum) * total);
}

const leastWidth = (need: ColumnNeed | undefined): number => Math.max(8, (need?.min ?? 0) * SLACK);

function byContent(needs: readonly ColumnNeed[], width: number): number[] {
  const min = needs.map(leastWidth);
  const max = needs.map((n, i) => Math.max(min[i] ?? 0, n.max * SLACK));
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  if (sum(min) >= width) return level(min, width);
  if (sum(max) <= width) {
    const extra = width - sum(max);
    const weights = max.map((m) => Math.sqrt(m));
    return max.map((m, i) => m + (extra * (weights[i] ?? 0)) / sum(weights));
  }
  return fill(min, max, width);
}

/** Too little for every minimum: the widest columns give way, equally, so that words break in as few as can be. */
function level(min: readonly number[], width: number): number[] {
  let left = width;
  let most = 0;
  [...min]
    .sort((a, b) => a - b)
    .forEach((value, i) => {
      most = left / (min.length - i);
      left -= Math.min(value, most);
    });
  return min.map((value) => Math.min(value, most));
}

/** Gives each column its minimum, then shares the rest by the root of what it still wants, none beyond its maximum. */
function fill(min: readonly number[], max: readonly number[], width: number): number[] {
  const widths = [...min];
  for (let round = 0; round < 12; round++) {
    const left = width - widths.reduce((a, b) => a + b, 0);
    const wants = widths.map((w, i) => Math.sqrt(Math.max(0, (max[i] ?? 0) - w)));
    const total = wants.reduce((a, b) => a + b, 0);
    if (left < 0.01 || total === 0) break;
    widths.forEach((w, i) => {
      widths[i] = Math.min(max[i] ?? w, w + (left * (wants[i] ?? 0)) / total);
    });
  }
  return scaleTo(widths, width);
}
