import { least } from "../../data/lists.ts";
import type { FlowParagraph, FlowRun } from "../boxes/types.ts";

/**
 * A run's size at a font scale: shrinking stops at the run's `min`, growing at its `max`. Rounded down to a
 * tenth of a point, so that what is written is what was measured.
 */
export function sizeAt(
  run: { readonly size: number; readonly min: number; readonly max: number },
  scale: number,
): number {
  if (scale === 1) return run.size;
  const size =
    scale < 1 ? Math.max(Math.min(run.size, run.min), run.size * scale) : Math.min(run.max, run.size * scale);
  return Math.floor(size * 10 + 1e-6) / 10;
}

const cache = new WeakMap<readonly FlowParagraph[], Map<number, readonly FlowParagraph[]>>();

/** Paragraphs at a font scale: sizes change, distances stay. The same input gives the same array again. */
export function paragraphsAt(paragraphs: readonly FlowParagraph[], scale: number): readonly FlowParagraph[] {
  if (scale === 1) return paragraphs;
  let byScale = cache.get(paragraphs);
  if (byScale === undefined) {
    byScale = new Map();
    cache.set(paragraphs, byScale);
  }
  let scaled = byScale.get(scale);
  if (scaled === undefined) {
    scaled = paragraphs.map((p) => scaleParagraph(p, scale));
    byScale.set(scale, scaled);
  }
  return scaled;
}

function scaleParagraph(p: FlowParagraph, scale: number): FlowParagraph {
  const runs = p.runs.map((run): FlowRun => ({ ...run, size: sizeAt(run, scale) }));
  const first = runs[0];
  const size = first ? least(runs.map((r) => r.size)) : p.end.size * scale;
  return { ...p, runs, end: { ...p.end, size: first && first.size === p.end.size ? p.end.size : size } };
}
