import { table } from "../../../data/table.ts";
import type { Element } from "../../../deck/types.ts";

/** An element with its surroundings, as selectors see them. */
export interface TreeNode {
  readonly element: Element;
  /** Of the tree that it stands in. */
  readonly root: Element;
  readonly parent: TreeNode | undefined;
  /** The element before it under the same parent. */
  readonly previous: TreeNode | undefined;
  /** 1 for the first element of its parent; text does not count. */
  readonly index: number;
  /** Elements under the same parent. */
  readonly count: number;
  /** Answers of selectors that were already asked, by their key; made when the first one asks. */
  known: Map<number, boolean> | undefined;
}

export function rootNode(element: Element): TreeNode {
  return { element, root: element, parent: undefined, previous: undefined, index: 1, count: 1, known: undefined };
}

export function childNodes(parent: TreeNode): readonly TreeNode[] {
  const elements: Element[] = [];
  for (const child of parent.element.children) if (child.type === "element") elements.push(child);
  const nodes: TreeNode[] = [];
  let previous: TreeNode | undefined;
  for (const element of elements) {
    previous = {
      element,
      root: parent.root,
      parent,
      previous,
      index: nodes.length + 1,
      count: elements.length,
      known: undefined,
    };
    nodes.push(previous);
  }
  return nodes;
}

/** Comparison of an attribute's value (Selectors 4, 6.1 and 6.2). */
export const COMPARE: Readonly<Record<string, (value: string, wanted: string) => boolean>> = table({
  "=": (value, wanted) => value === wanted,
  "~=": (value, wanted) => wanted !== "" && value.split(/\s+/).includes(wanted),
  "|=": (value, wanted) => value === wanted || value.startsWith(`${wanted}-`),
  "^=": (value, wanted) => wanted !== "" && value.startsWith(wanted),
  "$=": (value, wanted) => wanted !== "" && value.endsWith(wanted),
  "*=": (value, wanted) => wanted !== "" && value.includes(wanted),
});

/** The value of an attribute as the template wrote it; undefined if it is absent. */
export function attributeOf(element: Element, name: string): string | undefined {
  if (name === "id") return element.id === "" ? undefined : element.id;
  if (name === "class") return element.classes.length === 0 ? undefined : element.classes.join(" ");
  if (name === "style") return element.style === "" ? undefined : element.style;
  return Object.hasOwn(element.attributes, name) ? element.attributes[name] : undefined;
}
