import type { CssNode } from "css-tree";
import type { TreeNode } from "./node.ts";
import { isNth, readNth } from "./nth.ts";
import { CLASS_WEIGHT, type CompileList, type Mentions, type Part, type Selector, type Test } from "./selector.ts";

/** What stands in the brackets, null without brackets. Undefined: not what it takes. */
type Read = (args: readonly CssNode[] | null, compileList: CompileList) => Part | undefined | "reported";

function plain(test: Test, positional: boolean): Read {
  return (args) => (args === null ? { test, specificity: CLASS_WEIGHT, positional } : undefined);
}

/** Blank text does not count, as Selectors 4 has it: templates are full of line breaks. */
function isEmpty({ element }: TreeNode): boolean {
  return element.children.every((child) => child.type === "text" && child.text.trim() === "");
}

function nthChild(args: readonly CssNode[] | null): Part | undefined {
  const [node] = args ?? [];
  const nth = node && readNth(node);
  return nth && { test: ({ index }) => isNth(index, nth), specificity: CLASS_WEIGHT, positional: true };
}

function union(selectors: readonly Selector[], pick: (mentions: Mentions) => ReadonlySet<string>): ReadonlySet<string> {
  return new Set(selectors.flatMap(({ mentions }) => [...pick(mentions)]));
}

/** `:is()` and `:not()` are as specific as the most specific selector inside. */
function ofList(test: (selectors: readonly Selector[]) => Test): Read {
  return (args, compileList) => {
    const [list] = args ?? [];
    if (list?.type !== "SelectorList") return undefined;
    const selectors = compileList(list.children.toArray());
    if (selectors === undefined) return "reported";
    return {
      test: test(selectors),
      specificity: selectors.reduce((most, selector) => Math.max(most, selector.specificity), 0),
      positional: selectors.some((selector) => selector.positional),
      mentions: {
        ids: union(selectors, (mentions) => mentions.ids),
        classes: union(selectors, (mentions) => mentions.classes),
        attributes: union(selectors, (mentions) => mentions.attributes),
      },
    };
  };
}

/** A pseudo-class counts as a class (Selectors 4, 17). */
export const PSEUDO_CLASSES: Readonly<Record<string, Read>> = {
  "first-child": plain(({ index }) => index === 1, true),
  "last-child": plain(({ index, count }) => index === count, true),
  "nth-child": nthChild,
  not: ofList((selectors) => (node) => !selectors.some((selector) => selector.matches(node))),
  is: ofList((selectors) => (node) => selectors.some((selector) => selector.matches(node))),
  empty: plain(isEmpty, true),
  root: plain(({ parent }) => parent === undefined, false),
};
