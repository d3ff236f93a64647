import { geoArea } from "d3-geo";
import type { MultiLineString, MultiPolygon, Position } from "geojson";
import { merge, mesh } from "topojson-client";
import { filter, filterAttachedWeight, presimplify, simplify } from "topojson-simplify";
import type {
  GeometryCollection,
  GeometryObject,
  MultiPolygon as Many,
  Polygon,
  Topology,
} from "topojson-specification";
import { countryNumber } from "../../data/countries.ts";
import type { Frame } from "../boxes/types.ts";

/** As world-atlas has it: countries by their number in ISO 3166. */
export type World = Topology<{ readonly countries: GeometryCollection<{ name: string }> }>;

/** What a map may draw of the world. */
export interface Outlines {
  readonly land: MultiPolygon;
  /** Lines between land and sea. */
  readonly coast: MultiLineString;
  /** Borders on land without those of `apart`. */
  readonly borders: MultiLineString;
  /** Its edge is without what `apart` draws. Null where no outline has the code. */
  area(code: string): { readonly land: MultiPolygon; readonly edge: MultiLineString } | null;
  /** The border that two states share. */
  line(a: string, b: string): MultiLineString;
}

/** Square degrees: of triangles that a vertex may make and still leave, and of islands that stay. */
interface Detail {
  readonly vertex: number;
  readonly island: number;
}

/**
 * Outlines within a part of the world, as fine as a map can show. Simplified as one topology (Visvalingam), so that
 * neighbours keep sharing their borders.
 * @param apart pairs of codes whose common border is drawn as a line of its own
 */
export function outlinesWithin(
  world: World,
  shown: Frame,
  detail: Detail,
  apart: readonly (readonly [string, string])[],
): Outlines {
  const near = pruned(world, shown);
  const weighed = presimplify(near);
  const simple = simplify(weighed, detail.vertex);
  const cut = filter(simple, filterAttachedWeight(simple, detail.island)) as World;
  const { countries } = cut.objects;
  const all = countries.geometries as Area[];
  const find = (code: string): Area[] => all.filter(({ id }) => id !== undefined && id === countryNumber(code));
  const sides = apart.map(([a, b]) => [countryNumber(a), countryNumber(b)]);
  const isApart = (a: GeometryObject, b: GeometryObject): boolean =>
    sides.some(([x, y]) => (a.id === x && b.id === y) || (a.id === y && b.id === x));
  return {
    land: polygons(merge(cut, all)),
    coast: mesh(cut, countries, (a, b) => a === b),
    borders: mesh(cut, countries, (a, b) => a !== b && !isApart(a, b)),
    area(code) {
      const found = find(code);
      if (found.length === 0) return null;
      const isOwn = (one: GeometryObject): boolean => one.id === countryNumber(code);
      const edge = mesh(
        cut,
        countries,
        (a, b) => (isOwn(a) || isOwn(b)) && (a === b || !(isOwn(a) && isOwn(b))) && !isApart(a, b),
      );
      return { land: polygons(merge(cut, found)), edge };
    },
    line: (a, b) => {
      const pair = [countryNumber(a), countryNumber(b)];
      return mesh(cut, countries, (x, y) => x !== y && pair.includes(String(x.id)) && pair.includes(String(y.id)));
    },
  };
}

type Area = Polygon<{ name: string }> | Many<{ name: string }>;

/** Without rings that simplifying turned inside out: on a sphere they would be the whole world but an island. */
function polygons({ coordinates }: MultiPolygon): MultiPolygon {
  const sound = coordinates.filter((polygon) => geoArea({ type: "Polygon", coordinates: polygon }) < 2 * Math.PI);
  return { type: "MultiPolygon", coordinates: sound };
}

/** The polygons that reach into a part of the world, with the arcs that they need: the rest would cost seconds. */
function pruned(world: World, shown: Frame): World {
  const boxes = world.arcs.map((arc) => boxOf(arc, world));
  const kept = new Map<number, number>();
  const keep = (arc: number): number => {
    const index = arc < 0 ? ~arc : arc;
    const at = kept.get(index) ?? kept.size;
    kept.set(index, at);
    return arc < 0 ? ~at : at;
  };
  const near = (rings: readonly (readonly number[])[]): boolean =>
    (rings[0] ?? []).some((arc) => meets(boxes[arc < 0 ? ~arc : arc], shown)) || around(rings[0] ?? [], boxes, shown);
  const geometries: GeometryObject<{ name: string }>[] = [];
  for (const geometry of world.objects.countries.geometries) {
    if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") continue;
    const all = geometry.type === "Polygon" ? [geometry.arcs] : geometry.arcs;
    const arcs = all.filter(near).map((rings) => rings.map((ring) => ring.map(keep)));
    if (arcs.length > 0) geometries.push({ ...geometry, type: "MultiPolygon", arcs });
  }
  const arcs = [...kept.keys()].map((index) => world.arcs[index] ?? []);
  return { ...world, arcs, objects: { countries: { type: "GeometryCollection", geometries } } };
}

type Bounds = readonly [number, number, number, number];

function boxOf(arc: readonly Position[], { transform }: World): Bounds {
  const { scale, translate } = transform ?? { scale: [1, 1], translate: [0, 0] };
  let [x, y] = [0, 0];
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [dx = 0, dy = 0] of arc) {
    x = transform === undefined ? dx : x + dx;
    y = transform === undefined ? dy : y + dy;
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  return [
    west * scale[0] + translate[0],
    south * scale[1] + translate[1],
    east * scale[0] + translate[0],
    north * scale[1] + translate[1],
  ];
}

function meets(box: Bounds | undefined, [west, south, east, north]: Frame): boolean {
  if (box === undefined || box[1] > north || box[3] < south) return false;
  return [-360, 0, 360].some((turn) => box[0] + turn <= east && box[2] + turn >= west);
}

/** Whether a ring goes around the part as a whole, with no arc of it near. */
function around(ring: readonly number[], boxes: readonly Bounds[], shown: Frame): boolean {
  let all: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (const arc of ring) {
    const box = boxes[arc < 0 ? ~arc : arc];
    if (box === undefined) continue;
    all = [Math.min(all[0], box[0]), Math.min(all[1], box[1]), Math.max(all[2], box[2]), Math.max(all[3], box[3])];
  }
  return meets(all, shown);
}
