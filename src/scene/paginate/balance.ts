/** Spreads content over a given number of pages evenly. */
import { type Cursor, TOLERANCE } from "./piece.ts";
import { fillPage, type Job, type Limits, run } from "./run.ts";
import { ANYWHERE, WHOLE_FROM } from "./strategies.ts";
import type { Fragment } from "./types.ts";

/** Breaks between outer blocks may make the tallest page this much taller than breaks anywhere would. */
const OUTER_BONUS = 1.2;
/** Steps of a binary search: the range shrinks to a thousandth. */
const STEPS = 10;
/** Only this many pages at the end are evened one by one: each costs a search over the rest. */
const EVENED = 8;

/** `null`: no way was found (the caller has the greedy one). */
export function evened(job: Job, pages: number, rowsWhole: boolean): readonly Fragment[] | null {
  const free = leastCapacity(job, pages, { wholeFrom: ANYWHERE, rowsWhole });
  if (free === null) return null;
  for (const wholeFrom of WHOLE_FROM) {
    const capacity = leastCapacity(job, pages, { wholeFrom, rowsWhole });
    if (capacity !== null && capacity <= free * OUTER_BONUS)
      return bestSpread(job, pages, { capacity, wholeFrom, rowsWhole });
  }
  return bestSpread(job, pages, { capacity: free, wholeFrom: ANYWHERE, rowsWhole });
}

/** The earlier pages a little fuller looks best, unless it starves the last one. */
function bestSpread(job: Job, pages: number, limits: Limits): readonly Fragment[] | null {
  const fuller = spread(job, pages, limits, true);
  const last = fuller?.[fuller.length - 1];
  if (fuller !== null && last !== undefined && last.height >= limits.capacity / 2) return fuller;
  return spread(job, pages, limits, false);
}

/** The least page height that still needs no more pages; `null`: not even the full height is enough. */
function leastCapacity(job: Job, pages: number, keep: Pick<Limits, "wholeFrom" | "rowsWhole">): number | null {
  const enough = (capacity: number): boolean => run(job, null, { capacity, ...keep, most: pages })?.ok === true;
  if (!enough(job.capacity)) return null;
  return search((job.heights.get(job.root)?.both ?? 0) / pages, job.capacity, enough);
}

/** The least number from `low` to `high` that will do, given that `high` does. */
function search(low: number, high: number, enough: (value: number) => boolean): number {
  if (low >= high) return high;
  if (enough(low)) return low;
  let [below, above] = [low, high];
  for (let step = 0; step < STEPS; step++) {
    const middle = (below + above) / 2;
    if (enough(middle)) above = middle;
    else below = middle;
  }
  return above;
}

/**
 * No page taller than `limits.capacity`. The last pages get an equal share of what is left each, or as little more as
 * lets the rest fit (`fuller`: at least their share): so the last page is never a stray line if the pages before can spare something.
 */
function spread(job: Job, pages: number, limits: Limits, fuller: boolean): readonly Fragment[] | null {
  const out: Fragment[] = [];
  let cursor: Cursor | null = null;
  do {
    const left = pages - out.length;
    if (left < 1) return null;
    const height = left > 1 && left <= EVENED ? fairShare(job, cursor, left, limits, fuller) : limits.capacity;
    const page = fillPage(job, cursor, height, limits);
    if ("height" in page) return null;
    out.push(page.fragment);
    cursor = page.next;
  } while (cursor !== null);
  return out;
}

function fairShare(job: Job, from: Cursor | null, pages: number, limits: Limits, fuller: boolean): number {
  const rest = fillPage(job, from, Number.POSITIVE_INFINITY, limits);
  if ("height" in rest) return limits.capacity;
  const share = rest.fragment.height / pages;
  const enough = (height: number): boolean => {
    const page = fillPage(job, from, height, limits);
    if ("height" in page || (fuller && page.fragment.height < share - TOLERANCE)) return false;
    return page.next === null || run(job, page.next, { ...limits, most: pages - 1 })?.ok === true;
  };
  return search(Math.min(limits.capacity, share), limits.capacity, enough);
}
