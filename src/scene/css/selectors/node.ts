import type { Element } from "../../../deck/types.ts";

/** An element with its surroundings, as selectors see them. */
export interface TreeNode {
  readonly element: Element;
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
  return { element, parent: undefined, previous: undefined, index: 1, count: 1, known: undefined };
}

export function childNodes(parent: TreeNode): readonly TreeNode[] {
  const elements: Element[] = [];
  for (const child of parent.element.children) if (child.type === "element") elements.push(child);
  const nodes: TreeNode[] = [];
  let previous: TreeNode | undefined;
  for (const element of elements) {
    previous = { element, parent, previous, index: nodes.length + 1, count: elements.length, known: undefined };
    nodes.push(previous);
  }
  return nodes;
}
