import type { Element } from "../../deck/types.ts";
import type { ContainerBox } from "../boxes/types.ts";
import type { ComputedStyle } from "../css/types.ts";
import type { Box, Sides, Stroke } from "../types.ts";

/** The stroke of a line: that of its border, whichever side has one. */
export function lineOf({ border }: ComputedStyle): Stroke | null {
  return border.top ?? border.left ?? border.bottom ?? border.right;
}

/** Whether the ends of a line are arrows: `arrow="end"`, `arrow="start end"`. */
export function endsOf({ attributes }: Pick<Element, "attributes">): Pick<Stroke, "arrows"> {
  const words = (attributes.arrow ?? "").split(/\s+/);
  const arrows = { start: words.includes("start"), end: words.includes("end") };
  return arrows.start || arrows.end ? { arrows } : {};
}

/** A line along a side of a box: as thin as none, in the middle of its stroke. */
interface Edge {
  readonly side: keyof Sides;
  readonly line: Box;
  readonly stroke: Stroke;
}

const SIDES: readonly (keyof Sides)[] = ["top", "right", "bottom", "left"];

/** The lines along the sides of a box that have one, drawn inside its edge as CSS draws them. */
export function edgesOf(node: ContainerBox, box: Box): readonly Edge[] {
  return SIDES.flatMap((side) => {
    const stroke = node.style.border[side];
    if (stroke === null) return [];
    const places = side === "top" ? ruled(node, box) : [box];
    return places.map((place) => ({ side, stroke, line: edge(place, side, stroke.width) }));
  });
}

/** Where the upper line of a box stands: an `hr` with a `row-gap` rules its height, a line below each such gap, as many as have room. */
function ruled({ tag, style }: ContainerBox, box: Box): readonly Box[] {
  const gap = tag === "hr" ? style.rowGap : 0;
  if (gap <= 0) return [box];
  return Array.from({ length: Math.floor(box.height / gap) }, (_, at) => ({ ...box, y: box.y + (at + 1) * gap }));
}

function edge(box: Box, side: keyof Sides, width: number): Box {
  const half = width / 2;
  if (side === "top") return { x: box.x, y: box.y + half, width: box.width, height: 0 };
  if (side === "bottom") return { x: box.x, y: box.y + box.height - half, width: box.width, height: 0 };
  if (side === "left") return { x: box.x + half, y: box.y, width: 0, height: box.height };
  return { x: box.x + box.width - half, y: box.y, width: 0, height: box.height };
}
