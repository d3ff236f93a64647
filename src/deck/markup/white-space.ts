import type { MarkupNode } from "../types.ts";
import { ELEMENTS } from "./elements.ts";

/** White space that only separates blocks is the template's layout, not text; between inline elements it is a space. */
export function dropSpaceBetweenBlocks(nodes: readonly MarkupNode[]): readonly MarkupNode[] {
  if (!nodes.some((node) => node.type === "text" && isBlank(node.text))) return nodes;
  return nodes.filter((node, index) => {
    if (node.type !== "text" || !isBlank(node.text)) return true;
    return !(separates(nodes[index - 1]) && separates(nodes[index + 1]));
  });
}

function separates(node: MarkupNode | undefined): boolean {
  return node === undefined || (node.type === "element" && ELEMENTS.get(node.tag)?.flow !== "inline");
}

/** HTML's white space only: a non-breaking space is a character that somebody wanted. */
function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!" \t\r\n\f".includes(text.charAt(i))) return false;
  return true;
}
