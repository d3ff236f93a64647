/** The areas that preset geometries fill: where a word that stands in a shape may be. */
import type { Rect } from "./types.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Whether a shape with this outline covers a point. */
export type Outline = (point: Point) => boolean;

/**
 * @param preset `a:prstGeom/@prst`, at its default adjustments
 * @param adjusts of the corners of rectangles and the slopes of trapezoids: shares of the shorter side, in 1/100000
 * @param flipped whether left and right change places (`a:xfrm/@flipH`)
 */
export function outlineOf(preset: string, adjusts: readonly number[], box: Rect, flipped = false): Outline {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const short = Math.min(width, height);
  const [first = 0, second = 0] = adjusts.map((adjust) => (short * adjust) / 100_000);
  const at = (x: number, y: number): Point => ({ x: box.left + x, y: box.top + y });
  switch (preset) {
    case "ellipse":
      return ({ x, y }) =>
        ((x - box.left - width / 2) / (width / 2)) ** 2 + ((y - box.top - height / 2) / (height / 2)) ** 2 <= 1;
    case "roundRect":
      return rounded(box, [first, first, first, first]);
    // Corners clockwise from the left end of the top, as presetShapeDefinitions.xml takes its guides.
    case "round1Rect":
      return rounded(box, [0, first, 0, 0]);
    case "round2SameRect":
      return rounded(box, [first, first, second, second]);
    case "round2DiagRect":
      return rounded(box, [first, second, first, second]);
    case "diamond":
      return polygon([at(width / 2, 0), at(width, height / 2), at(width / 2, height), at(0, height / 2)]);
    case "flowChartPreparation":
      return polygon([
        at(0, height / 2),
        at(width / 5, 0),
        at((width * 4) / 5, 0),
        at(width, height / 2),
        at((width * 4) / 5, height),
        at(width / 5, height),
      ]);
    case "flowChartMagneticDisk":
      return ({ x, y }) => {
        const rim = height / 6;
        const bulge = rim * Math.sqrt(Math.max(0, 1 - ((x - box.left - width / 2) / (width / 2)) ** 2));
        return y >= box.top + rim - bulge && y <= box.bottom - rim + bulge && x >= box.left && x <= box.right;
      };
    case "flowChartInputOutput":
      return flipped
        ? polygon([at(0, 0), at((width * 4) / 5, 0), at(width, height), at(width / 5, height)])
        : polygon([at(width / 5, 0), at(width, 0), at((width * 4) / 5, height), at(0, height)]);
    case "flowChartManualOperation":
      return polygon([at(0, 0), at(width, 0), at((width * 4) / 5, height), at(width / 5, height)]);
    case "trapezoid":
      return polygon([at(first, 0), at(width - first, 0), at(width, height), at(0, height)]);
    case "triangle":
      return polygon([at(width / 2, 0), at(width, height), at(0, height)]);
    case "chevron":
      return polygon([
        at(0, 0),
        at(width - short / 2, 0),
        at(width, height / 2),
        at(width - short / 2, height),
        at(0, height),
        at(short / 2, height / 2),
      ]);
    case "rightArrow":
      return polygon([
        at(0, height / 4),
        at(width - short / 2, height / 4),
        at(width - short / 2, 0),
        at(width, height / 2),
        at(width - short / 2, height),
        at(width - short / 2, (height * 3) / 4),
        at(0, (height * 3) / 4),
      ]);
    default:
      return ({ x, y }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  }
}

/** A point in a corner's square must lie within the corner's circle. */
function rounded(box: Rect, [topLeft = 0, topRight = 0, bottomRight = 0, bottomLeft = 0]: readonly number[]): Outline {
  return ({ x, y }) => {
    if (x < box.left || x > box.right || y < box.top || y > box.bottom) return false;
    const isLeft = x < (box.left + box.right) / 2;
    const isUpper = y < (box.top + box.bottom) / 2;
    const radius = isUpper ? (isLeft ? topLeft : topRight) : isLeft ? bottomLeft : bottomRight;
    const across = Math.max(box.left + radius - x, x - box.right + radius, 0);
    const down = Math.max(box.top + radius - y, y - box.bottom + radius, 0);
    return Math.hypot(across, down) <= radius || across === 0 || down === 0;
  };
}

/** By the number of edges that a ray to the right crosses. */
function polygon(points: readonly Point[]): Outline {
  return ({ x, y }) =>
    points.filter((from, i) => {
      const to = points[(i + 1) % points.length] ?? from;
      return from.y > y !== to.y > y && x < from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x);
    }).length %
      2 ===
    1;
}
