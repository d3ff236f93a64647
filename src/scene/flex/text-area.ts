import { paints } from "../boxes/styles.ts";
import type { BoxNode, ContainerBox } from "../boxes/types.ts";
import type { Box, Corners, Sides, Size } from "../types.ts";

const WHOLE: Sides = { top: 0, right: 0, bottom: 0, left: 0 };

/** How much of a quarter circle's radius lies outside the square in it: 1 - cos 45°. */
const OUTSIDE_ARC = 1 - Math.SQRT1_2;

/**
 * How far the text rectangle of a preset geometry stands inside its shape, in points: programs put text there, whatever
 * insets are written, and add these to it (presetShapeDefinitions.xml of ECMA-376 Part 1, `a:rect`, at the default
 * adjustments that are written). Text outside it would leave the shape that is drawn.
 * @param radii of the corners, of rectangles with round ones
 */
export function geometryInsets(geometry: ContainerBox["geometry"], { width, height }: Size, radii: Corners): Sides {
  const short = Math.min(width, height);
  switch (geometry) {
    case "round1Rect":
      // The preset keeps the top, though its corner cuts it.
      return { ...WHOLE, right: OUTSIDE_ARC * Math.min(radii.topRight, short / 2) };
    case "roundRect":
    case "round2SameRect":
    case "round2DiagRect":
    case "roundCorners": {
      const reach = (one: number, other: number) => OUTSIDE_ARC * Math.min(Math.max(one, other), short / 2);
      return {
        top: reach(radii.topLeft, radii.topRight),
        right: reach(radii.topRight, radii.bottomRight),
        bottom: reach(radii.bottomLeft, radii.bottomRight),
        left: reach(radii.topLeft, radii.bottomLeft),
      };
    }
    case "ellipse":
      return across((OUTSIDE_ARC / 2) * width, (OUTSIDE_ARC / 2) * height);
    case "diamond":
      return across(width / 4, height / 4);
    case "trapezoid":
      // Two fifths of the way to the preset's pointed form, whose text has two thirds of width and height.
      return { top: (height * 2) / 15, right: (width * 2) / 15, bottom: 0, left: (width * 2) / 15 };
    case "leanRight":
    case "leanLeft":
    case "funnel":
    case "hexagon":
      return across(width / 5, 0);
    case "cylinder":
      // Below the upper rim, and as far above the lower one as that bulges.
      return { top: height / 3, right: 0, bottom: height / 6, left: 0 };
    case "triangle":
      return { top: height / 2, right: width / 4, bottom: 0, left: width / 4 };
    case "rightArrow":
      // Half of the head, whose slopes cut the height of the shaft halfway.
      return { top: height / 4, right: Math.min(width, short / 2) / 2, bottom: height / 4, left: 0 };
    case "chevron":
      // One that is too short for its points keeps the whole width.
      return width > short ? across(short / 2, 0) : WHOLE;
    default:
      return WHOLE;
  }
}

/** The insets of the geometry that a box is drawn with; none where nothing is drawn. */
export function presetInsetsOf(node: BoxNode, size: Size): Sides {
  if (node.kind !== "container" || node.geometry === "rect" || !paints(node.style)) return WHOLE;
  return geometryInsets(node.geometry, size, node.style.borderRadius);
}

/** Share of its width by which the slopes of a trapezoid cut the upper corners of its text rectangle: 1/5 × 13/15 − 2/15. */
const CUT = 1 / 25;

/** How far what stands in a box keeps from its edges, so that nothing leaves the shape that is drawn. */
export function insetsOfBox(node: BoxNode, size: Size): Sides {
  const preset = presetInsetsOf(node, size);
  if (preset === WHOLE || node.kind !== "container" || node.geometry !== "trapezoid") return preset;
  const more = size.width * CUT;
  return { ...preset, right: preset.right + more, left: preset.left + more };
}

/** The text rectangle of a shape's geometry, from which insets count. */
export function within(box: Box, { top, right, bottom, left }: Sides): Box {
  return { x: box.x + left, y: box.y + top, width: box.width - left - right, height: box.height - top - bottom };
}

const across = (x: number, y: number): Sides => ({ top: y, right: x, bottom: y, left: x });
