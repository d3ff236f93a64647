/** Fills page after page. */
import { fill } from "./fill.ts";
import type { HeightMap } from "./heights.ts";
import type { Cursor, Place, Rules } from "./piece.ts";
import type { Block, Fragment, Pagination } from "./types.ts";

export interface Job {
  readonly root: Block;
  readonly capacity: number;
  readonly heights: HeightMap;
}

export interface Failure {
  readonly id: string;
  readonly height: number;
  readonly capacity: number;
}

export interface Page {
  readonly fragment: Fragment;
  readonly next: Cursor | null;
}

/** Pages of at most `capacity`; `wholeFrom`, `rowsWhole`: see `Rules`. `most`: stop when more pages are needed. */
export interface Limits {
  readonly capacity: number;
  readonly wholeFrom: number;
  readonly rowsWhole: boolean;
  readonly most?: number;
}

/** `null`: more than `most` pages. */
export function run(job: Job, from: Cursor | null, limits: Limits): Pagination | null {
  const pages: Fragment[] = [];
  let cursor = from;
  do {
    if (pages.length >= (limits.most ?? Number.POSITIVE_INFINITY)) return null;
    const page = fillPage(job, cursor, limits.capacity, limits);
    if ("height" in page) return { ok: false, ...page };
    pages.push(page.fragment);
    cursor = page.next;
  } while (cursor !== null);
  return { ok: true, pages, rowsWhole: limits.rowsWhole };
}

/** One page of height `left`, where the pages after it may have `limits.capacity`. */
export function fillPage(job: Job, from: Cursor | null, left: number, limits: Limits): Page | Failure {
  let failure: Failure = { id: job.root.id, height: job.heights.get(job.root)?.both ?? 0, capacity: limits.capacity };
  const rules: Rules = {
    heights: job.heights,
    wholeFrom: limits.wholeFrom,
    rowsWhole: limits.rowsWhole,
    capacity: limits.capacity,
    fill,
    tooTall: (id, height, capacity) => {
      failure = { id, height, capacity };
    },
  };
  const place: Place = { left, room: limits.capacity, top: true, fresh: true, depth: 0, nesting: 0 };
  const piece = fill(job.root, from, place, rules);
  return piece === null ? failure : { fragment: piece.fragment, next: piece.next };
}
