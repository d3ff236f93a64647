import type { Block, List } from "../brief/types.ts";
import { blocksOf } from "../tree/walk.ts";

/**
 * Numbered lists that go on from an earlier one (`3.` after `2.`) go on without a gap when items of the earlier one are
 * withheld. Lists that start at a number of the drafter's own keep it.
 */
export interface ListNumbers {
  /** The number that a released list starts with. */
  readonly startOf: (list: List) => number;
  /** Ends a list, of whose items `kept` are left. */
  readonly end: (list: List, start: number, kept: number) => void;
  /** Takes note of the lists in a block that is withheld as a whole. */
  readonly skip: (block: Block) => void;
}

export function createListNumbers(): ListNumbers {
  /** The numbers that come next, as written and as released. */
  let written = 1;
  let released = 1;
  const numbers: ListNumbers = {
    startOf: ({ start }) => (start === written ? released : start),
    end: ({ ordered, start, items }, first, kept) => {
      if (!ordered) return;
      written = start + items.length;
      released = first + kept;
    },
    skip: (block) => {
      for (const list of listsIn(block)) numbers.end(list, numbers.startOf(list), 0);
    },
  };
  return numbers;
}

/** The numbered lists of a block that are not inside another list. */
const listsIn = (block: Block): readonly List[] => blocksOf("list", [block]).filter(({ ordered }) => ordered);
