import { SHAPES } from "../../data/shapes.ts";
import type { Element } from "../../deck/types.ts";
import type { ComputedStyle } from "../css/types.ts";
import type { Corners } from "../types.ts";
import type { ContainerBox } from "./types.ts";

const NAMED: ReadonlySet<string> = new Set(SHAPES);

/** The line of a box that runs from the bottom left to the top right. */
export const RISING = "risingLine";

/** What is drawn of an element: the `type` of a shape, else a rectangle with the corners that its style says. */
export function geometryOf(
  { tag, attributes: { type = "" } }: Element,
  style: ComputedStyle,
): ContainerBox["geometry"] {
  const named = type === RISING ? "line" : type;
  const shape = tag === "shape" && NAMED.has(named) ? (named as ContainerBox["geometry"]) : "rect";
  return shape === "rect" ? rounded(style.borderRadius) : shape;
}

/** The geometry of a box with these corners. */
function rounded({ topLeft, topRight, bottomRight, bottomLeft }: Corners): ContainerBox["geometry"] {
  const all = [topLeft, topRight, bottomRight, bottomLeft];
  if (all.every((radius) => radius === topLeft))
    return topLeft === 0 ? "rect" : Number.isFinite(topLeft) ? "roundRect" : "ellipse";
  if (topLeft === topRight && bottomLeft === bottomRight) return "round2SameRect";
  if (topLeft === bottomRight && topRight === bottomLeft) return "round2DiagRect";
  return topLeft + bottomRight + bottomLeft === 0 ? "round1Rect" : "roundCorners";
}
