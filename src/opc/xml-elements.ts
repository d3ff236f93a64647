/** The tree of a part as it grows, whoever reads its text. */
import { BOUNDS } from "../data/bounds.ts";
import type { Attributes } from "./attributes.ts";
import { detached } from "./detached.ts";
import { PREFIXES } from "./namespaces.ts";
import type { XmlElement } from "./types.ts";

/** A part is beyond what is read; nothing is said of whether it is well-formed. */
export class XmlBound extends Error {}

export const tooManyElements = `the parts together have more than ${BOUNDS.packageElements} elements`;

/** Names by their namespace. */
export type Names = Map<string, Map<string, string>>;

/** What the parts of a package share: how many elements may still be read, and what they repeat, which is kept once. */
export interface Budget {
  elements: number;
  /** Those that the parts had so far. */
  readonly names: Names;
  /** Attributes without prefixes by their text. */
  readonly attributes: Map<string, Attributes>;
}

/** @param elements that may be read of all parts together */
export const createBudget = (elements: number): Budget => ({ elements, names: new Map(), attributes: new Map() });

interface Open extends XmlElement {
  children: readonly Open[];
  text: string;
}

/** Most elements have none: one list for all of them. */
const NO_CHILDREN: readonly Open[] = [];

/** Says of a prefix whether it is declared. */
interface Spaces {
  has(prefix: string): boolean;
}

export interface Tree {
  /**
   * Begins an element.
   * @param spaces knows the prefixes that are declared here
   * @throws XmlBound
   */
  open(name: string, attributes: Attributes, spaces: Spaces): void;
  close(): void;
  text(data: string): void;
  /** Undefined before the first element. */
  root(): XmlElement | undefined;
}

export function createTree(budget: Budget): Tree {
  const stack: Open[] = [];
  // A list that grows by one keeps room for many more: elements that are not yet in their parents stand in one list for all.
  const waiting: Open[] = [];
  const firsts: number[] = [];
  let top: Open | null = null;
  let root: Open | undefined;
  let count = 0;
  return {
    open: (name, attributes, spaces) => {
      const element: Open = { name, attributes, children: NO_CHILDREN, text: "", parent: top };
      if (top === null) root = element;
      else waiting.push(element);
      if (attributes.size > 0) keepUnbound(element, spaces);
      stack.push(element);
      firsts.push(waiting.length);
      top = element;
      count++;
      budget.elements--;
      if (budget.elements < 0) throw new XmlBound(tooManyElements);
      if (count > BOUNDS.elements) throw new XmlBound(`it has more than ${BOUNDS.elements} elements`);
      if (stack.length > BOUNDS.xmlDeep) throw new XmlBound(`its elements are nested more than ${BOUNDS.xmlDeep} deep`);
    },
    close: () => {
      const element = stack.pop();
      const first = firsts.pop() ?? 0;
      if (element !== undefined && first < waiting.length) {
        element.children = waiting.slice(first);
        waiting.length = first;
      }
      top = stack.at(-1) ?? null;
    },
    text: (data) => {
      if (top !== null) top.text += detached(data);
    },
    root: () => root,
  };
}

/** Of a namespace. Office's have hundreds; those of whoever makes up more are not kept. */
const MOST_NAMES = 2000;

/** A part repeats a few names thousands of times, and all rules compare them: each is one string. */
export function nameOf(uri: string, local: string, names: Names): string {
  const ofUri = names.get(uri) ?? new Map<string, string>();
  const known = ofUri.get(local);
  if (known !== undefined) return known;
  const own = detached(local);
  const name = uri === "" ? own : `${PREFIXES[uri] ?? "x"}:${own}`;
  if (ofUri.size < MOST_NAMES) names.set(uri, ofUri.set(own, name));
  return name;
}

/** Attributes of markup compatibility that name prefixes (ECMA-376 Part 3, 7): a name space that is not declared is none. */
function keepUnbound(element: XmlElement, spaces: Spaces): void {
  const { name, attributes } = element;
  const required = name === "mc:Choice" ? attributes.get("Requires") : undefined;
  const [ignorable, understood] = [attributes.get("mc:Ignorable"), attributes.get("mc:MustUnderstand")];
  if (required === undefined && ignorable === undefined && understood === undefined) return;
  const lists = [ignorable, understood, required];
  const prefixes = lists.flatMap((list) => list?.split(/\s+/).filter((prefix) => prefix !== "") ?? []);
  const unbound = prefixes.filter((prefix) => !spaces.has(prefix));
  if (unbound.length > 0) unboundPrefixes.set(element, unbound);
}

const unboundPrefixes = new WeakMap<XmlElement, readonly string[]>();

/** Prefixes that an element names in attributes of markup compatibility and that nothing declares. */
export const unboundIn = (element: XmlElement): readonly string[] => unboundPrefixes.get(element) ?? [];
