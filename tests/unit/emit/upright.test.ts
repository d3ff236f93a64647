import { describe, expect, it } from "vitest";
import { setUpright } from "../../../src/emit/pptx/drawing/upright.ts";
import type { ImageItem } from "../../../src/scene/types.ts";

/** EXIF 2.32, 4.6.4 A, tag 0x0112: at which side of the seen picture row 0 and column 0 of the stored one lie. */
const STORED: readonly (readonly [number, row: Side, column: Side])[] = [
  [1, "top", "left"],
  [2, "top", "right"],
  [3, "bottom", "right"],
  [4, "bottom", "left"],
  [5, "left", "top"],
  [6, "right", "top"],
  [7, "right", "bottom"],
  [8, "left", "bottom"],
];
type Side = "top" | "right" | "bottom" | "left";
const OUTWARD: Readonly<Record<Side, readonly [number, number]>> = {
  top: [0, -1],
  right: [1, 0],
  bottom: [0, 1],
  left: [-1, 0],
};
const CROP = { top: 0.1, right: 0.2, bottom: 0.3, left: 0.4 };
const item = (more: Partial<ImageItem> = {}): ImageItem => ({
  kind: "image",
  name: "Picture",
  alt: "A gate",
  src: "gate.jpg",
  box: { x: 100, y: 50, width: 60, height: 20 },
  crop: CROP,
  ...more,
});

/** Where a side of the frame is seen: DrawingML mirrors a shape, then turns it clockwise (ECMA-376 Part 1, 20.1.7.6). */
function seen(side: Side, { rotation, flip }: { rotation: number; flip: boolean }): Side {
  const [x, y] = OUTWARD[side];
  const angle = (rotation * Math.PI) / 180;
  const mirrored = flip ? -x : x;
  const [a, b] = [
    Math.round(mirrored * Math.cos(angle) - y * Math.sin(angle)),
    Math.round(mirrored * Math.sin(angle) + y * Math.cos(angle)),
  ];
  return (Object.keys(OUTWARD) as Side[]).find((key) => OUTWARD[key][0] === a && OUTWARD[key][1] === b) as Side;
}

describe("a photograph that lies in its file", () => {
  it.each(STORED)("stands upright by its frame: EXIF orientation %d", (orientation, row, column) => {
    const upright = setUpright(item(), orientation);
    expect(seen("top", upright)).toBe(row);
    expect(seen("left", upright)).toBe(column);
  });

  it.each(STORED)("is cut where it was asked for, and stands where it stood: %d", (orientation) => {
    const upright = setUpright(item(), orientation);
    for (const side of ["top", "right", "bottom", "left"] as const)
      expect(upright.crop[side]).toBe(CROP[seen(side, upright)]);
    const { box } = upright;
    const quarter = upright.rotation % 180 !== 0;
    expect([box.width, box.height]).toEqual(quarter ? [20, 60] : [60, 20]);
    expect([box.x + box.width / 2, box.y + box.height / 2]).toEqual([130, 60]);
  });

  it("is turned further where its box is", () => {
    expect(setUpright(item({ rotation: 300 }), 6).rotation).toBe(30);
    expect(setUpright(item({ rotation: 300 }))).toMatchObject({ rotation: 300, flip: false, crop: CROP });
  });
});
