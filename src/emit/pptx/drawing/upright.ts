import type { Box, ImageItem, Sides } from "../../../scene/types.ts";

/** A picture as its frame holds it: before `rotation` and `flip`, which set it upright. */
export interface Upright {
  readonly box: Box;
  readonly crop: Sides;
  readonly rotation: number;
  readonly flip: boolean;
}

/**
 * How EXIF's orientations 1 to 8 are set upright (EXIF 2.32, tag 0x0112): mirrored from left to right first, then turned
 * clockwise by quarters.
 */
const TURNS: readonly (readonly [quarters: 0 | 1 | 2 | 3, mirrored: boolean])[] = [
  [0, false],
  [0, false],
  [0, true],
  [2, false],
  [2, true],
  [3, true],
  [1, false],
  [1, true],
  [3, false],
];

/**
 * The frame of a photograph that its camera stored lying or mirrored. PowerPoint does not read EXIF data in a file; a
 * picture that it inserts itself carries the turn in its frame (`rot`, `flipH`), as this one then does.
 *
 * @param item where it is seen, in points, and the shares cut away from its sides as they are seen
 * @param orientation of its EXIF data; absent or 1: stored upright
 * @returns what stands in `a:xfrm` and `a:srcRect`, both of them before the turn; degrees clockwise
 */
export function setUpright({ box, crop, rotation = 0 }: ImageItem, orientation = 1): Upright {
  const [quarters, flip] = TURNS[orientation] ?? [0, false];
  const seen = [crop.top, crop.right, crop.bottom, crop.left];
  const stored = (side: number): number => seen[(side + quarters) % 4] ?? 0;
  const sides = { top: stored(0), right: stored(1), bottom: stored(2), left: stored(3) };
  return {
    box: quarters % 2 === 0 ? box : onItsSide(box),
    crop: flip ? { ...sides, left: sides.right, right: sides.left } : sides,
    rotation: (rotation + quarters * 90) % 360,
    flip,
  };
}

/** The box that covers this one when it is turned by a quarter around its middle. */
function onItsSide({ x, y, width, height }: Box): Box {
  const shift = (width - height) / 2;
  return { x: x + shift, y: y - shift, width: height, height: width };
}
