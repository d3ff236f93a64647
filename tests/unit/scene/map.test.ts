import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoContains } from "d3-geo";
import { describe, expect, it } from "vitest";
import { meet } from "../../../src/data/boxes.ts";
import type { Frame } from "../../../src/scene/boxes/types.ts";
import { frameAround, readFrame, readLonLat, scaleFor } from "../../../src/scene/map/frame.ts";
import { crosses, placeNames, roomiest } from "../../../src/scene/map/names.ts";
import { outlinesWithin, type World } from "../../../src/scene/map/outlines.ts";
import { pointsPerKm, projectionOf, shownBy } from "../../../src/scene/map/projection.ts";
import { placeScale } from "../../../src/scene/map/scale-bar.ts";

const path = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json");
const world = JSON.parse(readFileSync(path, "utf8")) as World;
const ASIA: Frame = [113, 32, 143, 45];
const PLATE = { width: 634, height: 332 };

describe("what a map shows", () => {
  it("reads degrees, and nothing that is none", () => {
    expect(readLonLat("126.98 37.57")).toEqual([126.98, 37.57]);
    expect(readLonLat("126.98, 37.57")).toEqual([126.98, 37.57]);
    for (const wrong of ["", "126.98", "196 37", "126 95", "126 37 1", "east 37", "1e2 37"])
      expect(readLonLat(wrong)).toBeNull();
    expect(readFrame("113 32 143 45")).toEqual(ASIA);
    expect(readFrame("170 -50 -170 -30")).toEqual([170, -50, 190, -30]);
    for (const wrong of ["", "113 32 143", "113 45 143 32", "113 32 113.1 32.1"]) expect(readFrame(wrong)).toBeNull();
  });

  it("frames places with air around them, and takes finer outlines for smaller parts", () => {
    const around = frameAround([
      [126.56, 37.96],
      [127, 37.57],
    ]);
    expect(around[0]).toBeLessThan(126.56);
    expect(around[3]).toBeGreaterThan(37.96);
    expect([around, ASIA, [-170, -55, 190, 75] as Frame].map(scaleFor)).toEqual(["10m", "50m", "110m"]);
  });

  it("shows the whole frame, unstretched, also on plates of another shape", () => {
    for (const plate of [PLATE, { width: 300, height: 400 }]) {
      const projection = projectionOf(ASIA, plate);
      for (const corner of [
        [113, 32],
        [143, 45],
        [128, 38.5],
      ] as [number, number][]) {
        const [x, y] = projection(corner) ?? [-1, -1];
        expect(x).toBeGreaterThanOrEqual(-0.01);
        expect(x).toBeLessThanOrEqual(plate.width + 0.01);
        expect(y).toBeGreaterThanOrEqual(-0.01);
        expect(y).toBeLessThanOrEqual(plate.height + 0.01);
      }
      // Conformal: a step east and a step north of the same length are drawn with the same length.
      const middle = projection([128, 38.5]) ?? [0, 0];
      const east = projection([128 + 0.1 / Math.cos((38.5 * Math.PI) / 180), 38.5]) ?? [0, 0];
      const north = projection([128, 38.6]) ?? [0, 0];
      const length = (point: [number, number]) => Math.hypot(point[0] - middle[0], point[1] - middle[1]);
      expect(length(east) / length(north)).toBeCloseTo(1, 2);
    }
  });

  it("measures kilometres: from Seoul to Pyongyang it is some 195", () => {
    const projection = projectionOf(ASIA, PLATE);
    const a = projection([126.998, 37.566]) ?? [0, 0];
    const b = projection([125.753, 39.021]) ?? [0, 0];
    const km = Math.hypot(a[0] - b[0], a[1] - b[1]) / pointsPerKm(projection, ASIA);
    expect(Math.abs(km - 195)).toBeLessThan(4);
  });
});

describe("outlines", () => {
  const projection = projectionOf(ASIA, PLATE);
  const outlines = outlinesWithin(world, shownBy(projection, PLATE, ASIA), { vertex: 0.001, island: 0.01 }, [
    ["PRK", "KOR"],
  ]);

  it("have land where there is land, and sea where there is sea", () => {
    const land = {
      Hangzhou: [120.2, 30.3],
      Nanjing: [118.8, 32.06],
      Beijing: [116.39, 39.93],
      Seoul: [127.1, 37.5],
      Tokyo: [139.4, 35.8],
    };
    const sea = { "Yellow Sea": [123.5, 36], "East Sea": [134, 40], Pacific: [143, 37] };
    for (const [name, at] of Object.entries(land))
      expect([name, geoContains(outlines.land, at as [number, number])]).toEqual([name, true]);
    for (const [name, at] of Object.entries(sea))
      expect([name, geoContains(outlines.land, at as [number, number])]).toEqual([name, false]);
  });

  it("draw the line between two states once: as a line, not as a border nor as the edge of either", () => {
    const has = ({ coordinates }: { coordinates: readonly (readonly (readonly number[])[])[] }) =>
      new Set(coordinates.flatMap((line) => line.slice(1).map((end, i) => `${line[i]}-${end}`)));
    const line = has(outlines.line("PRK", "KOR"));
    expect(line.size).toBeGreaterThan(3);
    const area = outlines.area("PRK");
    const others = [...has(outlines.borders), ...has(area?.edge ?? { coordinates: [] })];
    expect(others.filter((step) => line.has(step))).toEqual([]);
    expect(geoContains(area?.land ?? { type: "MultiPolygon", coordinates: [] }, [125.9, 39.1])).toBe(true);
    expect(outlines.area("XYZ")).toBeNull();
  });
});

describe("names on a map", () => {
  it("never lie on each other, on a sign or past the plate where there is room", () => {
    const wanted = [0, 1, 2, 3, 4, 5].map((n) => ({
      at: [100 + n * 24, 100 + (n % 2) * 30] as const,
      sign: 4,
      isLine: false,
      area: [],
      width: 60,
      height: 17,
    }));
    const spots = placeNames(wanted, PLATE, [], []);
    expect(spots.map(({ crowded }) => crowded)).toEqual(wanted.map(() => false));
    spots.forEach(({ box }, i) => {
      for (const other of spots.slice(i + 1)) expect(meet(box, other.box)).toBe(false);
      for (const { at, sign } of wanted)
        expect(meet(box, { x: at[0] - sign, y: at[1] - sign, width: 2 * sign, height: 2 * sign })).toBe(false);
    });
  });

  it("leave a coast by a leader, and say where there is no room", () => {
    const coast = [80, 90, 100, 110, 120, 130, 140].map((x) => [x, 100 + (x % 20)] as const);
    const [spot] = placeNames(
      [{ at: [110, 105], sign: 4, isLine: false, area: [], width: 60, height: 17 }],
      PLATE,
      [],
      [coast],
    );
    expect(spot && coast.some((point, i) => i > 0 && crosses(coast[i - 1] ?? point, point, spot.box))).toBe(false);
    const full = placeNames(
      [{ at: [20, 10], sign: 4, isLine: false, area: [], width: 60, height: 17 }],
      { width: 40, height: 20 },
      [],
      [],
    );
    expect(full[0]?.crowded).toBe(true);
  });

  it("of states stand on them, also where they cross fewer lines beside them", () => {
    const area = [
      [100, 100],
      [180, 100],
      [180, 160],
      [100, 160],
    ] as const;
    const wanted = { at: [104, 104] as const, sign: 0, isLine: false, area: [area], width: 50, height: 20 };
    const [spot] = placeNames([wanted], PLATE, [], [area]);
    expect(spot?.box.x).toBeGreaterThanOrEqual(98);
    expect(spot?.box.y).toBeGreaterThanOrEqual(97);
  });

  it("find the roomiest point of an area, inside it", () => {
    const ring: [number, number][] = [];
    // A U of which the left arm is twice as wide: its middle lies in none of the arms.
    for (const corner of ["50 50", "150 50", "150 250", "400 250", "400 50", "450 50", "450 300", "50 300"]) {
      const [x = 0, y = 0] = corner.split(" ").map(Number);
      ring.push([x, y]);
    }
    const [x = 0, y = 0] = roomiest([ring], PLATE) ?? [];
    expect(x).toBeGreaterThan(50);
    expect(x).toBeLessThan(150);
    expect(y).toBeGreaterThan(50);
    expect(roomiest([ring.map(([a, b]) => [a / 100, b / 100])], PLATE)).toBeNull();
  });

  it("have a scale bar whose length is the kilometres that it says", () => {
    for (const perKm of [0.02, 0.19, 4.7, 33]) {
      const bar = placeScale(perKm, { x: 0, y: 0, ...PLATE }, [], []);
      expect(bar?.length).toBeCloseTo((bar?.whole ?? 0) * perKm, 6);
      expect(bar?.length).toBeLessThanOrEqual(PLATE.width * 0.2 + 1e-9);
      expect(bar?.length).toBeGreaterThan(PLATE.width * 0.04);
    }
  });
});
