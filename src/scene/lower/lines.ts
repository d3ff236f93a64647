import type { Element } from "../../deck/types.ts";
import type { ComputedStyle } from "../css/types.ts";
import type { Stroke } from "../types.ts";

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
