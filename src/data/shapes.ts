/** Shapes that templates may ask for by name, beside rectangles whose corners are round. */
export const SHAPES = [
  "rect",
  "ellipse",
  "line",
  "chevron",
  "triangle",
  "rightArrow",
  "diamond",
  "hexagon",
  "cylinder",
  "leanRight",
  "leanLeft",
  "trapezoid",
  "funnel",
] as const;

export type Shape = (typeof SHAPES)[number];
