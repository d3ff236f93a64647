/** Outlines of shapes, as DrawingML's presets draw them (ECMA-376 Part 1, `presetShapeDefinitions.xml`). */
import type { Box, Corners, Fill, Outline, ShapeItem, Stroke } from "../types.ts";
import type { Paint, PathMark, Step } from "./types.ts";

/** Handles that make a quarter of a circle of a cubic curve. */
const ROUND = 0.5522847498;

/** The ground and the edge of a shape; of a freeform the areas, then the lines. */
export function shapeMarks(item: ShapeItem): readonly PathMark[] {
  const { box, geometry, fill, stroke } = item;
  const paint = fill === undefined || geometry === "line" || geometry === "elbow" ? {} : { fill: paintOf(fill, box) };
  const edge = stroke === undefined ? {} : { stroke };
  if (geometry === "path") {
    const [areas, lines] = [freeform(item, "fill"), freeform(item, "stroke")];
    return [...mark(areas, paint), ...mark(lines, edge)];
  }
  const form = {
    radii: item.radii ?? NO_RADII,
    flip: item.flip === true,
    flipVertical: item.flipVertical === true,
    bends: item.bends ?? HALF,
  };
  const steps = OUTLINES[geometry](box, form);
  return [...mark(steps, { ...paint, ...edge }), ...(stroke === undefined ? [] : arrowMarks(steps, stroke))];
}

function mark(steps: readonly Step[], how: Pick<PathMark, "fill" | "stroke">): readonly PathMark[] {
  return steps.length === 0 || Object.keys(how).length === 0 ? [] : [{ kind: "path", steps, ...how }];
}

function freeform({ outlines = [], box }: ShapeItem, draws: Outline["draws"]): readonly Step[] {
  return outlines.flatMap((outline): readonly Step[] => {
    if (outline.draws !== draws) return [];
    const steps = outline.points.map(([x, y], index): Step => [index === 0 ? "M" : "L", box.x + x, box.y + y]);
    return draws === "fill" ? [...steps, ["Z"]] : steps;
  });
}

/** The paint of a fill that covers a box. */
export function paintOf(fill: Fill, { x, y, width, height }: Box): Paint {
  if (!("stops" in fill)) return fill;
  const turn = (fill.angle * Math.PI) / 180;
  const [right, down] = fill.scaled ? [1, 1] : [width, height];
  const half = (Math.abs(right * Math.cos(turn)) + Math.abs(down * Math.sin(turn))) / 2;
  const by = [Math.cos(turn) * half * (fill.scaled ? width : 1), Math.sin(turn) * half * (fill.scaled ? height : 1)];
  const [cx, cy, dx = 0, dy = 0] = [x + width / 2, y + height / 2, ...by];
  return { stops: fill.stops, from: [cx - dx, cy - dy], to: [cx + dx, cy + dy] };
}

const NO_RADII: Corners = { topLeft: 0, topRight: 0, bottomRight: 0, bottomLeft: 0 };

interface Form {
  readonly radii: Corners;
  readonly flip: boolean;
  readonly flipVertical: boolean;
  readonly bends: readonly number[];
}

const HALF: readonly number[] = [0.5];

const OUTLINES: Readonly<Record<Exclude<ShapeItem["geometry"], "path">, (box: Box, form: Form) => readonly Step[]>> = {
  rect: rectangle,
  roundRect: corners,
  round1Rect: corners,
  round2SameRect: corners,
  round2DiagRect: corners,
  roundCorners: corners,
  ellipse,
  line: (box, form) => {
    const { from, to } = endsOf(box, form);
    return [
      ["M", ...from],
      ["L", ...to],
    ];
  },
  elbow: (box, form) => {
    const { from, to } = endsOf(box, form);
    const [first = 0.5, level, last] = form.bends;
    const across = (share: number): number => from[0] + (to[0] - from[0]) * share;
    const turned = across(first);
    if (level === undefined || last === undefined)
      return [
        ["M", ...from],
        ["L", turned, from[1]],
        ["L", turned, to[1]],
        ["L", ...to],
      ];
    const down = from[1] + (to[1] - from[1]) * level;
    return [
      ["M", ...from],
      ["L", turned, from[1]],
      ["L", turned, down],
      ["L", across(last), down],
      ["L", across(last), to[1]],
      ["L", ...to],
    ];
  },
  chevron: (box) => {
    const depth = Math.min(box.width, box.height) / 2;
    return polygon(box, [
      [0, 0],
      [box.width - depth, 0],
      [box.width, box.height / 2],
      [box.width - depth, box.height],
      [0, box.height],
      [depth, box.height / 2],
    ]);
  },
  // `flowChartPreparation`, whose sites lie in the middle of its sides; the preset `hexagon` has them at its corners.
  hexagon: (box) =>
    polygon(box, [
      [0, box.height / 2],
      [box.width / 5, 0],
      [(box.width * 4) / 5, 0],
      [box.width, box.height / 2],
      [(box.width * 4) / 5, box.height],
      [box.width / 5, box.height],
    ]),
  cylinder,
  leanRight: (box) =>
    polygon(box, [
      [box.width / 5, 0],
      [box.width, 0],
      [(box.width * 4) / 5, box.height],
      [0, box.height],
    ]),
  leanLeft: (box) =>
    polygon(box, [
      [0, 0],
      [(box.width * 4) / 5, 0],
      [box.width, box.height],
      [box.width / 5, box.height],
    ]),
  trapezoid: (box) =>
    polygon(box, [
      [box.width / 5, 0],
      [(box.width * 4) / 5, 0],
      [box.width, box.height],
      [0, box.height],
    ]),
  funnel: (box) =>
    polygon(box, [
      [0, 0],
      [box.width, 0],
      [(box.width * 4) / 5, box.height],
      [box.width / 5, box.height],
    ]),
  triangle: (box) =>
    polygon(box, [
      [box.width / 2, 0],
      [box.width, box.height],
      [0, box.height],
    ]),
  rightArrow: (box) => {
    const head = Math.min(box.width, box.height / 2);
    const [upper, lower] = [box.height / 4, (box.height * 3) / 4];
    return polygon(box, [
      [0, upper],
      [box.width - head, upper],
      [box.width - head, 0],
      [box.width, box.height / 2],
      [box.width - head, box.height],
      [box.width - head, lower],
      [0, lower],
    ]);
  },
  diamond: (box) =>
    polygon(box, [
      [box.width / 2, 0],
      [box.width, box.height / 2],
      [box.width / 2, box.height],
      [0, box.height / 2],
    ]),
};

interface Ends {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

function endsOf({ x, y, width, height }: Box, { flip, flipVertical }: Form): Ends {
  const [left, right, top, bottom] = [x, x + width, y, y + height];
  return {
    from: [flip ? right : left, flipVertical ? bottom : top],
    to: [flip ? left : right, flipVertical ? top : bottom],
  };
}

/** A medium arrow is three times as long and wide as its line; PowerPoint draws none smaller than that of 2 pt. */
const ARROW = 3;
const THINNEST = 2;

function arrowMarks(steps: readonly Step[], { arrows, colour, width }: Stroke): readonly PathMark[] {
  if (arrows === undefined) return [];
  const points = steps.flatMap((step) => (step[0] === "M" || step[0] === "L" ? [[step[1], step[2]] as const] : []));
  const size = ARROW * Math.max(THINNEST, width);
  const head = (at: number, before: number): readonly PathMark[] => {
    const [tip, tail] = [points.at(at), points.at(before)];
    if (tip === undefined || tail === undefined) return [];
    const length = Math.hypot(tip[0] - tail[0], tip[1] - tail[1]) || 1;
    const [ux, uy] = [(tip[0] - tail[0]) / length, (tip[1] - tail[1]) / length];
    const [bx, by] = [tip[0] - ux * size, tip[1] - uy * size];
    const half = size / 2;
    const corners: readonly Step[] = [
      ["M", ...tip],
      ["L", bx - uy * half, by + ux * half],
      ["L", bx + uy * half, by - ux * half],
      ["Z"],
    ];
    return [{ kind: "path", steps: corners, fill: colour }];
  };
  return [...(arrows.start ? head(0, 1) : []), ...(arrows.end ? head(-1, -2) : [])];
}

/** `flowChartMagneticDisk`: its rims are a third of its height. */
function cylinder({ x, y, width, height }: Box): readonly Step[] {
  const rim = height / 6;
  const [right, upper, lower] = [x + width, y + rim, y + height - rim];
  const half = (from: number, to: number, level: number, by: number): readonly Step[] => {
    const [middle, reach] = [(from + to) / 2, (to - from) / 2];
    return [
      ["C", from, level + by * ROUND, middle - reach * ROUND, level + by, middle, level + by],
      ["C", middle + reach * ROUND, level + by, to, level + by * ROUND, to, level],
    ];
  };
  return [
    ["M", x, upper],
    ...half(x, right, upper, -rim),
    ["L", right, lower],
    ...half(right, x, lower, rim),
    ["Z"],
    ["M", x, upper],
    ...half(x, right, upper, rim),
  ];
}

export function ellipse(box: Box): readonly Step[] {
  return rounded(
    box,
    [0, 0, 0, 0].map(() => [box.width / 2, box.height / 2] as const),
  );
}

export function rectangle({ x, y, width, height }: Box): readonly Step[] {
  return polygon({ x, y, width, height }, [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ]);
}

function polygon({ x, y }: Box, corners: readonly (readonly [number, number])[]): readonly Step[] {
  return [...corners.map(([right, down], index): Step => [index === 0 ? "M" : "L", x + right, y + down]), ["Z"]];
}

function corners(box: Box, { radii }: Form): readonly Step[] {
  const most = Math.min(box.width, box.height) / 2;
  const { topLeft, topRight, bottomRight, bottomLeft } = radii;
  const list = [topLeft, topRight, bottomRight, bottomLeft].map((one) => Math.min(Math.max(0, one), most));
  return rounded(
    box,
    list.map((one) => [one, one] as const),
  );
}

/** @param radii across and down, of the corners from the top left one clockwise */
function rounded({ x, y, width, height }: Box, radii: readonly (readonly [number, number])[]): readonly Step[] {
  const [[ax, ay] = NONE, [bx, by] = NONE, [cx, cy] = NONE, [dx, dy] = NONE] = radii;
  const [right, bottom] = [x + width, y + height];
  const rest = 1 - ROUND;
  return [
    ["M", x + ax, y],
    ["L", right - bx, y],
    ["C", right - bx * rest, y, right, y + by * rest, right, y + by],
    ["L", right, bottom - cy],
    ["C", right, bottom - cy * rest, right - cx * rest, bottom, right - cx, bottom],
    ["L", x + dx, bottom],
    ["C", x + dx * rest, bottom, x, bottom - dy * rest, x, bottom - dy],
    ["L", x, y + ay],
    ["C", x, y + ay * rest, x + ax * rest, y, x + ax, y],
    ["Z"],
  ];
}

const NONE = [0, 0] as const;
