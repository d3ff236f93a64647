import type { ColumnWidth } from "../boxes/types.ts";

/** Narrowest width without breaking a word, and width without breaking a line; points, padding included. */
export interface ColumnNeed {
  readonly min: number;
  readonly max: number;
}

const WORD_SHARE = 0.4;
/** Slack against a renderer's slightly wider text. */
const SLACK = 1.02;

/**
 * Column widths that fill `width` points: given widths first, the rest by content as in CSS 2.1 §17.5.2.2
 * (automatic table layout, where a given width holds if its words fit), except that wants are damped (square root), so
 * that one long column does not starve the others.
 */
export function columnWidths(
  needs: readonly ColumnNeed[],
  given: readonly ColumnWidth[],
  width: number,
  layout: "auto" | "fixed",
): number[] {
  const fixed = given.map((g, i) => {
    if (g === null) return null;
    const wanted = g.unit === "%" ? (g.value / 100) * width : g.value;
    return layout === "fixed" ? wanted : Math.max(wanted, leastWidth(needs, i, width));
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

/** One unbreakable word (an address) must not take the table: it breaks beyond a share. */
function leastWidth(needs: readonly ColumnNeed[], column: number, width: number): number {
  const least = (needs[column]?.min ?? 0) * SLACK;
  if (needs.length < 2) return Math.max(8, least);
  return Math.max(8, Math.min(width * (needs.length > 2 ? WORD_SHARE : 1 - WORD_SHARE), least));
}

function byContent(needs: readonly ColumnNeed[], width: number): number[] {
  const min = needs.map((_, i) => leastWidth(needs, i, width));
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
