import type { BoxNode, ContainerBox } from "../boxes/types.ts";

/**
 * The tree with `min-height` taken off the boxes that hold something: how tall a card stands while there is room is no
 * reason to split what is in it. The same tree if there is nothing to take off.
 */
export function withoutFloors(root: ContainerBox): ContainerBox {
  const children = root.children.map((child): BoxNode => (child.kind === "container" ? withoutFloors(child) : child));
  const isFloored = root.style.minHeight !== "auto" && children.length > 0;
  if (!isFloored && children.every((child, index) => child === root.children[index])) return root;
  return { ...root, style: isFloored ? { ...root.style, minHeight: "auto" } : root.style, children };
}
