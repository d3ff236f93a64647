import { carried, centreOf } from "../../../data/boxes.ts";
import { greatest, least } from "../../../data/lists.ts";
import type { Item, ShapeItem } from "../../../scene/types.ts";

/** Whether a line turns elsewhere than PowerPoint's connectors do when nothing is said, or holds on where LibreOffice does not see it. */
export const isBent = (item: Item): item is ShapeItem =>
  item.kind === "shape" &&
  ((item.geometry === "elbow" && item.bends !== undefined && item.bends.join() !== "0.5") ||
    item.glue?.start?.own === true ||
    item.glue?.end?.own === true);

/**
 * The same line as a freeform, for programs that draw no connector with turns of its own: LibreOffice 7.4 leads it in its own way,
 * through what stands between.
 */
export function asFreeform(item: ShapeItem): ShapeItem {
  const {
    box,
    bends = item.geometry === "line" ? [] : [0.5],
    flip,
    flipVertical,
    rotation = 0,
    glue: _glue,
    bends: _bends,
    ...rest
  } = item;
  const [first = 0.5, level, last] = bends;
  const straight: readonly (readonly [number, number])[] = [
    [0, 0],
    [1, 1],
  ];
  const turned: readonly (readonly [number, number])[] =
    level === undefined || last === undefined
      ? [
          [0, 0],
          [first, 0],
          [first, 1],
          [1, 1],
        ]
      : [
          [0, 0],
          [first, 0],
          [first, level],
          [last, level],
          [last, 1],
          [1, 1],
        ];
  const shares = bends.length === 0 ? straight : turned;
  const centre = centreOf(box);
  const points = shares.map(([right, down]) => {
    const x = box.x + (flip === true ? 1 - right : right) * box.width;
    const y = box.y + (flipVertical === true ? 1 - down : down) * box.height;
    return carried({ x, y, width: 0, height: 0 }, rotation, centre);
  });
  const [xs, ys] = [points.map((one) => one.x), points.map((one) => one.y)];
  const [x, y] = [least(xs), least(ys)];
  const [width, height] = [greatest(xs) - x, greatest(ys) - y];
  return {
    ...rest,
    geometry: "path",
    box: { x, y, width, height },
    outlines: [{ points: points.map((one): [number, number] => [one.x - x, one.y - y]), draws: "stroke" }],
  };
}
