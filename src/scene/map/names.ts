/** Where the names of a map stand. Points from the plate's top left corner. */
import { meet } from "../../data/boxes.ts";
import type { Box, Size } from "../types.ts";

export type Point = readonly [number, number];

/** A name that wants a place. */
export interface Wanted extends Size {
  readonly at: Point;
  /** Radius of its sign; 0: it stands in its place without one, as seas and states do. */
  readonly sign: number;
  /** It names a line: a leader may show where. */
  readonly isLine: boolean;
  /** It names an area, and stands on it: edges of the area; empty for anything else. */
  readonly area: readonly (readonly Point[])[];
}

export interface Spot {
  readonly box: Box;
  readonly align: "left" | "center" | "right";
  /** From the sign to a name that found no room beside it. */
  readonly leader: readonly [Point, Point] | null;
  /** It stands on another name or past the plate: there was no room. */
  readonly crowded: boolean;
}

/** Between a sign and its name. */
const GAP = 4;
/** From the plate's edge, and between names. */
const AIR = 3;
/** Of a leader, nearest and farthest. */
const LEADERS = [26, 44, 70];
/** What a piece of a line under a name costs, in steps of preference: a leader out to one colour is better. */
const LINE = 4;
/** Pieces of a line under a name, beyond which more make it no worse. */
const MOST_UNDER = 4;
/** What a corner of a name on other ground costs. */
const OFF = 2;
const CROWDED = 10_000;

type Sited = Omit<Wanted, "isLine" | "area">;

interface Candidate extends Omit<Spot, "crowded"> {
  readonly cost: number;
}

/**
 * Finds a place for every name, in their order: beside its sign, right, left, above or below; where lines cross all
 * of these, at the end of a leader. A name never lies on another one or on a sign if there is any other way.
 * @param taken boxes that are in use already
 * @param lines drawn on the plate: coasts and borders
 */
export function placeNames(
  wanted: readonly Wanted[],
  plate: Size,
  taken: readonly Box[],
  lines: readonly (readonly Point[])[],
): readonly Spot[] {
  const signs = wanted.filter(({ sign }) => sign > 0).map(({ at: [x, y], sign }) => square(x, y, sign));
  const used: Box[] = [...taken, ...signs];
  return wanted.map((want) => {
    const own = want.sign > 0 ? square(want.at[0], want.at[1], want.sign) : null;
    const others = used.filter((box) => own === null || !same(box, own));
    let best: Candidate | null = null;
    let least = Infinity;
    for (const candidate of candidatesFor(want)) {
      const cost = candidate.cost + costOf(candidate, plate, others, lines) + outside(want, candidate);
      if (cost < least) [best, least] = [candidate, cost];
    }
    const { box, align, leader } = best ?? { box: square(want.at[0], want.at[1], 1), align: "center", leader: null };
    used.push(box);
    return { box, align, leader, crowded: least >= CROWDED };
  });
}

const candidatesFor = (want: Wanted): readonly Candidate[] =>
  want.isLine ? beside({ ...want, sign: 2 }) : want.sign > 0 ? beside(want) : about(want);

const square = (x: number, y: number, r: number): Box => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r });
const same = (a: Box, b: Box): boolean => a.x === b.x && a.y === b.y && a.width === b.width;

function beside({ at: [x, y], sign, width, height }: Sited): readonly Candidate[] {
  const away = sign + GAP;
  const at = (left: number, top: number, align: Spot["align"], cost: number): Candidate => ({
    box: { x: left, y: top, width, height },
    align,
    leader: null,
    cost,
  });
  const near = [
    at(x + away, y - height / 2, "left", 0),
    at(x - away - width, y - height / 2, "right", 1),
    at(x - width / 2, y - away - height + 2, "center", 2),
    at(x - width / 2, y + away - 2, "center", 2.5),
    at(x + away - 1, y - height - 1, "left", 3),
    at(x - away - width + 1, y - height - 1, "right", 3.5),
    at(x + away - 1, y + 1, "left", 3),
    at(x - away - width + 1, y + 1, "right", 3.5),
  ];
  return [...near, ...led({ at: [x, y], sign, width, height })];
}

function led({ at: [x, y], sign, width, height }: Sited): readonly Candidate[] {
  return LEADERS.flatMap((length, step) =>
    [0, 180, 30, 150, 330, 210].map((degrees, turn): Candidate => {
      const [dx, dy] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
      const end: Point = [x + dx * length, y + dy * length];
      const isRight = dx > 0;
      return {
        box: { x: isRight ? end[0] + GAP : end[0] - GAP - width, y: end[1] - height / 2, width, height },
        align: isRight ? "left" : "right",
        leader: [[x + dx * (sign + 1), y + dy * (sign + 1)], end],
        cost: 7 + 3 * step + turn * 0.2,
      };
    }),
  );
}

const SHIFTS = [0, -6, 6, -12, 12, -20, 20, -30, 30, -42, 42];

function about({ at: [x, y], width, height }: Wanted): readonly Candidate[] {
  return SHIFTS.flatMap((dy) =>
    SHIFTS.map(
      (dx): Candidate => ({
        box: { x: x - width / 2 + dx, y: y - height / 2 + dy, width, height },
        align: "center",
        leader: null,
        // What is named so lies here: away from its place a name would name something else.
        cost: (Math.abs(dx) + Math.abs(dy) * 1.2) / 7,
      }),
    ),
  );
}

/** What a name on other ground costs: in the middle it would name that ground. */
function outside({ area }: Wanted, { box: { x, y, width, height } }: Candidate): number {
  if (area.length === 0) return 0;
  const off = [x + 2, x + width - 2].flatMap((side) => [y + 3, y + height - 3].map((edge): Point => [side, edge]));
  const corners = off.filter((point) => !isWithin(point, area)).length;
  return corners * OFF + (isWithin([x + width / 2, y + height / 2], area) ? 0 : OFF * 20);
}

function costOf(
  { box, leader }: Candidate,
  plate: Size,
  used: readonly Box[],
  lines: readonly (readonly Point[])[],
): number {
  const isPast =
    box.x < AIR || box.y < AIR || box.x + box.width > plate.width - AIR || box.y + box.height > plate.height - AIR;
  let cost = isPast ? 2 * CROWDED : 0;
  for (const other of used) {
    if (meet(grown(box, AIR - 1), other)) cost += CROWDED;
    if (leader !== null && crosses(leader[0], leader[1], other)) cost += CROWDED;
  }
  for (const line of lines) {
    const under = line.filter((point, i) => i > 0 && crosses(line[i - 1] ?? point, point, box)).length;
    cost += LINE * Math.min(under, MOST_UNDER);
  }
  return cost;
}

const grown = (box: Box, by: number): Box => ({
  x: box.x - by,
  y: box.y - by,
  width: box.width + 2 * by,
  height: box.height + 2 * by,
});

/** Whether a segment passes through a box (Liang and Barsky). */
export function crosses([x0, y0]: Point, [x1, y1]: Point, box: Box): boolean {
  const [dx, dy] = [x1 - x0, y1 - y0];
  let [from, to] = [0, 1];
  const sides: readonly Point[] = [
    [-dx, x0 - box.x],
    [dx, box.x + box.width - x0],
    [-dy, y0 - box.y],
    [dy, box.y + box.height - y0],
  ];
  for (const [slope, distance] of sides) {
    if (slope === 0 && distance < 0) return false;
    if (slope < 0) from = Math.max(from, distance / slope);
    if (slope > 0) to = Math.min(to, distance / slope);
  }
  return from <= to;
}

/** Across the plate, and down. */
const GRID = [32, 20] as const;
/** Points: less of an area than this is not worth a name. */
const LEAST_ROOM = 8;

/** The point of an area that is farthest from its edges and the plate's, on a grid; null where there is hardly any. */
export function roomiest(rings: readonly (readonly Point[])[], { width, height }: Size): Point | null {
  let best: Point | null = null;
  let most = LEAST_ROOM;
  for (let i = 1; i < GRID[0]; i++) {
    for (let j = 1; j < GRID[1]; j++) {
      const point: Point = [(width * i) / GRID[0], (height * j) / GRID[1]];
      if (!isWithin(point, rings)) continue;
      const edge = Math.min(point[0], point[1] * 2, width - point[0], (height - point[1]) * 2);
      const room = rings.reduce((least, ring) => Math.min(least, distanceTo(point, ring, least)), edge);
      if (room > most) [best, most] = [point, room];
    }
  }
  return best;
}

function isWithin([x, y]: Point, rings: readonly (readonly Point[])[]): boolean {
  let inside = false;
  for (const ring of rings)
    ring.forEach(([ax, ay], i) => {
      const [bx, by] = ring[i === 0 ? ring.length - 1 : i - 1] ?? [ax, ay];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    });
  return inside;
}

/** To the nearest edge, if that is nearer than `least`. */
function distanceTo([x, y]: Point, ring: readonly Point[], least: number): number {
  return ring.reduce((near, [ax, ay], i) => {
    const [bx, by] = ring[i === 0 ? ring.length - 1 : i - 1] ?? [ax, ay];
    const [dx, dy] = [bx - ax, by - ay];
    const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
    return Math.min(near, Math.hypot(ax + along * dx - x, ay + along * dy - y));
  }, least);
}
