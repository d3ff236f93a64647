import type { CssNode } from "css-tree";
import type { TreeNode } from "./node.ts";

export type Test = (node: TreeNode) => boolean;

/** A selector without commas, compiled. */
export interface Selector {
  readonly matches: Test;
  /** Whether it matches if everything about siblings and children is left open: a bound for all places at once. */
  readonly mayMatch: Test;
  /** Ids, classes and elements packed into one number that compares as CSS says (Selectors 4, 17). */
  readonly specificity: number;
  /** Whether siblings, children or place among them decide: the same element may match here and not there. */
  readonly positional: boolean;
  /** The most selective thing that a matching element must have; "" is anything. */
  readonly bucket: Bucket;
  /** What else is looked at: elements that agree in tag, these, and ancestors are treated alike. */
  readonly mentions: Mentions;
}

export interface Bucket {
  readonly kind: "id" | "class" | "tag" | "any";
  readonly name: string;
}

export interface Mentions {
  readonly ids: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
}

/** The selector in trees whose root has the class, as of `@scope`: that makes it no more specific (CSS Cascade 6, 2.5). */
export function within(scope: string, selector: Selector): Selector {
  const inScope = ({ root }: TreeNode): boolean => root.classes.includes(scope);
  return {
    ...selector,
    matches: (node) => inScope(node) && selector.matches(node),
    mayMatch: (node) => inScope(node) && selector.mayMatch(node),
    mentions: { ...selector.mentions, classes: new Set([...selector.mentions.classes, scope]) },
  };
}

/** One simple selector, compiled. */
export interface Part {
  readonly test: Test;
  readonly specificity: number;
  readonly bucket?: Bucket;
  readonly positional?: boolean;
  readonly mentions?: Partial<Mentions>;
}

/** Compiles the selectors in `:is(…)`; undefined after reporting. */
export type CompileList = (selectors: readonly CssNode[]) => readonly Selector[] | undefined;

/** Weights in `Selector.specificity`: room for 1023 of each kind, and a selector has at most 64 parts. */
export const ID_WEIGHT = 1 << 20;
export const CLASS_WEIGHT = 1 << 10;
export const ELEMENT_WEIGHT = 1;
