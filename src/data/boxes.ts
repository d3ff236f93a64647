/** Boxes on a page, and turned around a point. Degrees count clockwise, as in CSS and DrawingML; y grows downwards. */

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
interface Point {
  readonly x: number;
  readonly y: number;
}

export const centreOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

/** An angle as one of 0 to 360. */
export const turnOf = (degrees: number): number => ((degrees % 360) + 360) % 360;

/** Cosine and sine, exact at quarter turns: a box on its end is no hair wider than it is high. */
function waves(degrees: number): readonly [number, number] {
  const quarter = turnOf(degrees) / 90;
  if (Number.isInteger(quarter)) return [[1, 0, -1, 0][quarter] ?? 1, [0, 1, 0, -1][quarter] ?? 0];
  const radians = (degrees * Math.PI) / 180;
  return [Math.cos(radians), Math.sin(radians)];
}

/** The box where it comes to stand, itself level: what is drawn in it is turned by as much around its own centre. */
export function carried<T extends Box>(box: T, degrees: number, around: Point): T {
  const centre = centreOf(box);
  const [cos, sin] = waves(degrees);
  const [dx, dy] = [centre.x - around.x, centre.y - around.y];
  return {
    ...box,
    x: around.x + dx * cos - dy * sin - box.width / 2,
    y: around.y + dx * sin + dy * cos - box.height / 2,
  };
}

/** The level box around one that is turned around a point. */
export function reachOf(box: Box, degrees: number, around: Point = centreOf(box)): Box {
  const [cos, sin] = waves(degrees).map(Math.abs);
  const [c, s] = [cos ?? 1, sin ?? 0];
  const centre = centreOf(carried(box, degrees, around));
  const [width, height] = [box.width * c + box.height * s, box.width * s + box.height * c];
  return { x: centre.x - width / 2, y: centre.y - height / 2, width, height };
}

/**
 * Whether two boxes have a part of the page in common.
 * @param near points by which they may lie over each other and still only touch
 */
export const meet = (a: Box, b: Box, near = 0): boolean =>
  a.x + near < b.x + b.width &&
  b.x + near < a.x + a.width &&
  a.y + near < b.y + b.height &&
  b.y + near < a.y + a.height;
