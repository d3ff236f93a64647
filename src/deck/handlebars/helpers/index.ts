import { count, first, has, lookup, slice, where } from "./lists.ts";
import { add, and, eq, gt, lt, not, or } from "./logic.ts";
import { brackets, date, upper } from "./text.ts";
import type { Helper } from "./types.ts";

/** The value helpers of templates/README.md; `if unless each with` are in `blocks.ts`. There are no others. */
export const HELPERS: ReadonlyMap<string, Helper> = new Map(
  Object.entries({ eq, not, and, or, gt, lt, add, count, has, first, slice, where, lookup, upper, date, brackets }),
);
