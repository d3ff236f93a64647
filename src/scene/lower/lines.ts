import type { ContainerBox } from "../boxes/types.ts";
import type { ComputedStyle } from "../css/types.ts";
import type { Box, ShapeItem, Sides, Stroke } from "../types.ts";
import type { Names } from "./names.ts";

/** The stroke of a box whose four borders are equal; null if they are not (or there are none). */
export function uniformStroke(style: ComputedStyle): Stroke | null {
  const { top, right, bottom, left } = style.border;
  if (top === null || right === null || bottom === null || left === null) return null;
  return [right, bottom, left].every((s) => same(s, top)) ? top : null;
}

function same(a: Stroke, b: Stroke): boolean {
  return a.width === b.width && a.dash === b.dash && a.colour.hex === b.colour.hex;
}

/** Borders that stand on single sides become lines, drawn inside the box's edge as CSS draws them. */
export function rules(node: ContainerBox, box: Box, names: Names): ShapeItem[] {
  if (uniformStroke(node.style) !== null) return [];
  const sides: (keyof Sides)[] = ["top", "right", "bottom", "left"];
  return sides.flatMap((side) => {
    const stroke = node.style.border[side];
    if (stroke === null) return [];
    return [
      {
        kind: "shape",
        name: names.unique(node.name ? `${node.name} rule` : "Rule"),
        alt: "",
        geometry: "line",
        box: edge(box, side, stroke.width),
        stroke,
      } as const,
    ];
  });
}

function edge(box: Box, side: keyof Sides, width: number): Box {
  const half = width / 2;
  if (side === "top") return { x: box.x, y: box.y + half, width: box.width, height: 0 };
  if (side === "bottom") return { x: box.x, y: box.y + box.height - half, width: box.width, height: 0 };
  if (side === "left") return { x: box.x + half, y: box.y, width: 0, height: box.height };
  return { x: box.x + box.width - half, y: box.y, width: 0, height: box.height };
}
