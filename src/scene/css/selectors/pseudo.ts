import type { CssNode } from "css-tree";
import { table } from "../../../data/table.ts";
import type { TreeNode } from "./node.ts";
import { CLASS_WEIGHT, type CompileList, type Mentions, type Part, type Selector, type Test } from "./selector.ts";

/** `an+b` as its two numbers; undefined if it is something else or has an `of` part. */
function readNth(node: CssNode): { a: number; b: number } | undefined {
  if (node.type !== "Nth" || node.selector !== null) return undefined;
  const { nth } = node;
  if (nth.type === "Identifier") return nth.name.toLowerCase() === "even" ? { a: 2, b: 0 } : { a: 2, b: 1 };
  const [a, b] = [Number(nth.a ?? 0), Number(nth.b ?? 0)];
  return Number.isSafeInteger(a) && Number.isSafeInteger(b) ? { a, b } : undefined;
}

/** Whether `index` is `a × n + b` for an n of 0, 1, 2 … */
function isNth(index: number, { a, b }: { a: number; b: number }): boolean {
  if (a === 0) return index === b;
  const n = (index - b) / a;
  return n >= 0 && Number.isInteger(n);
}

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
export const PSEUDO_CLASSES: Readonly<Record<string, Read>> = table({
  "first-child": plain(({ index }) => index === 1, true),
  "last-child": plain(({ index, count }) => index === count, true),
  "nth-child": nthChild,
  not: ofList((selectors) => (node) => !selectors.some((selector) => selector.matches(node))),
  is: ofList((selectors) => (node) => selectors.some((selector) => selector.matches(node))),
  empty: plain(isEmpty, true),
  root: plain(({ parent }) => parent === undefined, false),
});
