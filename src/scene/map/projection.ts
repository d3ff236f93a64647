import { type GeoProjection, geoConicConformal, geoEqualEarth, geoMercator } from "d3-geo";
import type { Frame } from "../boxes/types.ts";
import type { Size } from "../types.ts";

/** Wider frames are maps of the world, on which no conformal projection is fit to be seen. */
const WORLD = 120;
/** Nearer the equator the cone opens to a cylinder. */
const TROPIC = 12;
const STEPS = 12;
export const KM_PER_DEGREE = 111.195;

/**
 * The projection of a frame on a plate: the whole frame is seen, in the middle, and where the plate has another shape,
 * more of the land around it. Lambert's conformal conic with standard parallels at a sixth from the frame's edges (the
 * rule of thumb of Deetz and Adams), Mercator about the equator, Equal Earth for the world.
 */
export function projectionOf(frame: Frame, plate: Size): GeoProjection {
  const [west, south, east, north] = frame;
  const projection = bare(frame)
    .rotate([-(west + east) / 2, 0])
    .scale(1)
    .translate([0, 0]);
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i <= STEPS; i++) {
    for (let j = 0; j <= STEPS; j++) {
      // A hair inside: the frame's own edge may be the edge of the world.
      const lon = west + 1e-6 + ((east - west - 2e-6) * i) / STEPS;
      const point = projection([lon, south + ((north - south) * j) / STEPS]);
      if (point === null) continue;
      [left, right] = [Math.min(left, point[0]), Math.max(right, point[0])];
      [top, bottom] = [Math.min(top, point[1]), Math.max(bottom, point[1])];
    }
  }
  const scale = Math.min(plate.width / (right - left), plate.height / (bottom - top));
  return projection
    .scale(scale)
    .translate([plate.width / 2 - (scale * (left + right)) / 2, plate.height / 2 - (scale * (top + bottom)) / 2])
    .clipExtent([
      [0, 0],
      [plate.width, plate.height],
    ]);
}

function bare([west, south, east, north]: Frame): GeoProjection {
  if (east - west > WORLD) return geoEqualEarth();
  const middle = (south + north) / 2;
  if (Math.abs(middle) < TROPIC) return geoMercator();
  const sixth = (north - south) / 6;
  return geoConicConformal().parallels([south + sixth, north - sixth]);
}

/** What of the world a plate shows, in degrees: every point of it lies within. */
export function shownBy(projection: GeoProjection, plate: Size, frame: Frame): Frame {
  const middle = (frame[0] + frame[2]) / 2;
  let [west, south, east, north] = frame;
  for (let i = 0; i <= STEPS; i++) {
    for (let j = 0; j <= STEPS; j++) {
      const point = projection.invert?.([(plate.width * i) / STEPS, (plate.height * j) / STEPS]);
      if (!point || Number.isNaN(point[0]) || Number.isNaN(point[1])) continue;
      const lon = middle + (((point[0] - middle + 540) % 360) - 180);
      [west, east] = [Math.min(west, lon), Math.max(east, lon)];
      [south, north] = [Math.min(south, point[1]), Math.max(north, point[1])];
    }
  }
  return [west - 0.5, south - 0.5, east + 0.5, north + 0.5];
}

/** Points of the plate to a kilometre, in its middle. */
export function pointsPerKm(projection: GeoProjection, [west, south, east, north]: Frame): number {
  const [lon, lat] = [(west + east) / 2, (south + north) / 2];
  const [a, b] = [projection([lon, lat - 0.05]), projection([lon, lat + 0.05])];
  if (a === null || b === null) return 0;
  return Math.hypot(a[0] - b[0], a[1] - b[1]) / (0.1 * KM_PER_DEGREE);
}
