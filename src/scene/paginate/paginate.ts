/**
 * Pagination: cuts a tree of blocks into pages of one height. A pure library that knows heights and nothing else.
 *
 * The tree has four kinds of block: `atom` (unbreakable), `text` (breaks between lines), `stack` (a column) and `row`
 * (side by side; each child is broken on its own and page k shows the k-th piece of each). A page is a tree of
 * fragments with the same ids: a whole block has no children, a broken one lists what this page holds of it.
 *
 * ```ts
 * const list: Block = { kind: "stack", id: "list", gap: 4, before: 0, after: 0, children: [
 *   { kind: "text", id: "a", lines: [20, 20], spaceBefore: 0, spaceAfter: 0 },
 *   { kind: "text", id: "b", lines: [20, 20, 20, 20], spaceBefore: 0, spaceAfter: 0 } ] };
 * paginate(list, 90);  // 2 pages, a | b: half of b would fit under a, but breaking between the two costs no page
 * balance(list, 90);   // 2 pages, evenly filled
 * ```
 *
 * Rules
 * - Order is kept, nothing is lost, and nothing is shown twice but `repeat` (a table's head), which stands at the top
 *   of every page that holds a piece of its stack. `before` and `after` are insets and are taken on every such page;
 *   gaps and the space before a text are dropped at a page's top, the space after a text at its bottom.
 * - As few pages as greedy filling needs. Among ways that need no more, breaks between the children of the outermost
 *   stack come first, then between their children, and so on; inside a text only when nothing else will do.
 * - A text with `keepWithNext` (a heading) is not the last on a page if something follows.
 * - What stands side by side breaks only if no page holds it, or keeping it whole costs a page.
 * - Two lines of a text at least stay on each side of a break (`orphans`, `widows`).
 * - A stack with `keepTogether: "prefer"` goes to the next page whole if it fits there and this page is half full.
 * - The keep rules give way only where a page would stay empty otherwise.
 *
 * It fails only if an atom or a single line is taller than a page less the insets and repeats around it; the result
 * names that innermost block, its height and the room that it has. Time grows with the number of blocks and pages;
 * nesting beyond 200 levels counts as unbreakable. Nothing throws.
 */
import { evened } from "./balance.ts";
import { createJob, leastPages } from "./strategies.ts";
import type { Block, Pagination } from "./types.ts";

export type { AtomBlock, Block, Fragment, Pagination, RowBlock, StackBlock, TextBlock } from "./types.ts";

/** As few pages as possible, each filled from the top. `capacity` is the height of a page, in the blocks' unit. */
export function paginate(root: Block, capacity: number): Pagination {
  const job = createJob(root, capacity);
  return leastPages(job);
}

/**
 * The same number of pages, evenly filled: the greatest height of a page is as small as the rules allow (within
 * 20 % of it if that lets breaks fall between outer blocks), and the last page is not left with a single line or row
 * if that can be avoided.
 */
export function balance(root: Block, capacity: number): Pagination {
  const job = createJob(root, capacity);
  const least = leastPages(job);
  if (!least.ok) return least;
  if (least.pages.length === 1) return least;
  return { ...least, pages: evened(job, least.pages.length, least.rowsWhole) ?? least.pages };
}
