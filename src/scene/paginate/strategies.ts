/** How deep breaks may fall: the outermost way that needs no more pages wins. */
import { heightsOf } from "./heights.ts";
import { type Job, type Limits, run } from "./run.ts";
import type { Block, Pagination } from "./types.ts";

/** Blocks this deep and deeper stay whole if they can: 1, the outermost stack's children; ∞, nothing need stay whole. */
export const WHOLE_FROM: readonly number[] = [1, 2, 3, 4, 6, 8];
export const ANYWHERE = Number.POSITIVE_INFINITY;

export function createJob(root: Block, capacity: number): Job {
  return { root, capacity, heights: heightsOf(root) };
}

export function leastPages(job: Job): Pagination {
  const free: Limits = { capacity: job.capacity, wholeFrom: ANYWHERE, rowsWhole: false };
  const least = run(job, null, free) ?? { ok: true, pages: [], rowsWhole: true };
  if (!least.ok) return least;
  if (least.pages.length === 1) return { ...least, rowsWhole: true };
  const limits = { ...free, most: least.pages.length };
  const kept = run(job, null, { ...limits, rowsWhole: true });
  const rowsWhole = kept?.ok === true;
  for (const wholeFrom of WHOLE_FROM) {
    const tried = run(job, null, { ...limits, wholeFrom, rowsWhole });
    if (tried?.ok) return tried;
  }
  return kept?.ok ? kept : least;
}
