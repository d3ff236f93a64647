import type { BoxNode, ContainerBox } from "../boxes/types.ts";
import type { ComputedStyle } from "../css/types.ts";
import type { Box } from "../types.ts";
import type { Placed } from "./types.ts";

/**
 * A placed tree as pages in right-to-left scripts have it: every box as far from the right edge of `area` as it was from
 * the left, with its borders, corners, slants and arrows. What boxes hold stays: texts have their own direction, pictures,
 * charts and maps show what they show, tables count their columns from the right by themselves.
 */
export function mirrored(placed: Placed, area: Box): Placed {
  const { node, box, children } = placed;
  const style = mirroredStyle(node);
  return {
    ...placed,
    node: mirroredNode(style === node.style ? node : { ...node, style }),
    box: { ...box, x: 2 * area.x + area.width - box.x - box.width },
    children: children.map((child) => mirrored(child, area)),
  };
}

/** The same object where nothing changes: whoever asks where it is written knows it by that. */
function mirroredStyle(node: BoxNode): ComputedStyle {
  const { style } = node;
  const { left, right } = style.border;
  const { topLeft, topRight, bottomRight, bottomLeft } = style.borderRadius;
  const points = node.kind === "container" && POINTED.has(node.geometry) && node.children.length === 0;
  const rotate = points ? 180 - style.rotate : -style.rotate;
  const isEven = left === right && topLeft === topRight && bottomLeft === bottomRight;
  if (isEven && !points && style.rotate === 0) return style;
  return {
    ...style,
    border: { ...style.border, left: right, right: left },
    borderRadius: { topLeft: topRight, topRight: topLeft, bottomRight: bottomLeft, bottomLeft: bottomRight },
    rotate,
  };
}

/** Shapes that point to the right; those with text keep their direction, since turning them would turn it over. */
const POINTED: ReadonlySet<ContainerBox["geometry"]> = new Set(["rightArrow", "chevron"]);

function mirroredNode(node: BoxNode): BoxNode {
  if (node.kind !== "container" || node.geometry !== "line") return node;
  const { arrows, rises, ...line } = node;
  const { width, height } = node.style;
  const isSlanted = width !== "auto" && height !== "auto" && width.value > 0 && height.value > 0;
  const ends = arrows === undefined ? {} : { arrows: { start: arrows.end, end: arrows.start } };
  return { ...line, ...ends, ...(rises === true || !isSlanted ? {} : { rises: true as const }) };
}
