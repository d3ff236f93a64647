import type { TreeNode } from "./node.ts";
import type { Test } from "./selector.ts";

export type Combinator = " " | ">" | "+" | "~";
type Next = (node: TreeNode) => TreeNode | undefined;

const PARENT: Next = (node) => node.parent;
const PREVIOUS: Next = (node) => node.previous;

/**
 * Whether any node on the way passes, each answer kept for the nodes walked over. A chain of k steps is thereby asked at
 * most k times a node, where plain backtracking (as in css-select) takes time exponential in k.
 */
function anyOnTheWay(next: Next, test: Test, key: number): Test {
  return (node) => {
    const walked: TreeNode[] = [];
    let found = false;
    let current: TreeNode | undefined = node;
    while (current !== undefined) {
      const known: boolean | undefined = current.known?.get(key);
      if (known !== undefined) {
        found = known;
        break;
      }
      walked.push(current);
      current = next(current);
      if (current !== undefined && test(current)) {
        found = true;
        break;
      }
    }
    for (const seen of walked) {
      seen.known ??= new Map();
      seen.known.set(key, found);
    }
    return found;
  };
}

function one(next: Next, test: Test): Test {
  return (node) => {
    const other = next(node);
    return other !== undefined && test(other);
  };
}

/** The test that what stands on the left of a combinator matches. `key` is unique to this place in this selector. */
export const LEFT_OF: Readonly<Record<Combinator, (test: Test, key: number) => Test>> = {
  " ": (test, key) => anyOnTheWay(PARENT, test, key),
  "~": (test, key) => anyOnTheWay(PREVIOUS, test, key),
  ">": (test) => one(PARENT, test),
  "+": (test) => one(PREVIOUS, test),
};
