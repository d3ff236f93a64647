import type { MarkupNode } from "../types.ts";
import { ELEMENTS } from "./elements.ts";

const BLANK = /^[ \t\r\n\f]*$/;

/** White space that only separates blocks is the template's layout, not text; between inline elements it is a space. */
export function dropSpaceBetweenBlocks(nodes: readonly MarkupNode[]): readonly MarkupNode[] {
  if (!nodes.some((node) => node.type === "text" && BLANK.test(node.text))) return nodes;
  return nodes.filter((node, index) => {
    if (node.type !== "text" || !BLANK.test(node.text)) return true;
    return !(separates(nodes[index - 1]) && separates(nodes[index + 1]));
  });
}

function separates(node: MarkupNode | undefined): boolean {
  return node === undefined || (node.type === "element" && ELEMENTS.get(node.tag)?.flow !== "inline");
}
