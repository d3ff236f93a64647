import type { Element } from "../../deck/types.ts";
import type { Frame, LonLat } from "../boxes/types.ts";
import type { OutlineScale } from "./types.ts";

/** Of the span of the places, on each side: the names stand beside them. */
const AIR = 0.22;
/** Degrees that a map shows at least: less than the outlines' own error would be drawn as if it were known. */
const LEAST = 0.5;

/** `lon lat` or `lon,lat`; null for anything else. */
export function readLonLat(value: string): LonLat | null {
  const [lon, lat, ...more] = numbers(value);
  if (lon === undefined || lat === undefined || more.length > 0) return null;
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 85 ? [lon, lat] : null;
}

/** `west south east north`; null for anything else. */
export function readFrame(value: string): Frame | null {
  const [west, south, east, north, ...more] = numbers(value);
  if (west === undefined || south === undefined || east === undefined || north === undefined) return null;
  if (more.length > 0 || Math.abs(west) > 180 || Math.abs(east) > 180 || south < -85 || north > 85) return null;
  const end = east <= west ? east + 360 : east;
  return north - south < LEAST || end - west < LEAST ? null : [west, south, end, north];
}

function numbers(value: string): readonly number[] {
  const words = value.split(/[\s,]+/).filter((word) => word !== "");
  const read = words.map((word) => (/^-?\d{1,3}(?:\.\d{1,9})?$/.test(word) ? Number(word) : Number.NaN));
  return read.some(Number.isNaN) ? [] : read;
}

/** A frame around places, with room for their names. */
export function frameAround(places: readonly LonLat[]): Frame {
  let [west, south, east, north] = [180, 85, -180, -85];
  for (const [lon, lat] of places) {
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  if (west > east) return [-170, -55, 190, 75];
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const air = Math.max(LEAST, AIR * Math.max((east - west) * narrow, north - south));
  return [west - air / narrow, Math.max(-85, south - air), east + air / narrow, Math.min(85, north + air)];
}

/** Outlines that are fine enough for a frame and no finer: a vertex every few points. */
export function scaleFor([west, south, east, north]: Frame): OutlineScale {
  const span = Math.max((east - west) * Math.cos((((south + north) / 2) * Math.PI) / 180), north - south);
  return span > 90 ? "110m" : span > 6 ? "50m" : "10m";
}

/** The frame that a `<map>` shows. */
export function frameOf(map: Element): Frame {
  const given = readFrame(map.attributes.frame ?? "");
  if (given !== null) return given;
  const places = map.children.flatMap((child) => {
    const at = child.type === "element" && child.attributes.at !== undefined ? readLonLat(child.attributes.at) : null;
    return at === null ? [] : [at];
  });
  return frameAround(places);
}

/** Scales of the outlines that the maps of some markup ask for; empty where there is no map. */
export function outlineScales(roots: readonly Element[]): ReadonlySet<OutlineScale> {
  const found = new Set<OutlineScale>();
  const walk = (element: Element): void => {
    if (element.tag === "map") found.add(scaleFor(frameOf(element)));
    else for (const child of element.children) if (child.type === "element") walk(child);
  };
  roots.forEach(walk);
  return found;
}
