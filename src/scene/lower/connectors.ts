import { carried, centreOf, reachOf } from "../../data/boxes.ts";
import type { Element } from "../../deck/types.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Styles } from "../boxes/runs.ts";
import type { PlaceContext } from "../context.ts";
import type { ComputedStyle } from "../css/types.ts";
import type { Box, Item, ShapeItem, Stroke } from "../types.ts";
import { endsOf, lineOf } from "./lines.ts";
import type { Names } from "./names.ts";

export type Side = "top" | "left" | "bottom" | "right";
const SIDES = ["top", "left", "bottom", "right"] as const;

/** The connectors of a slide's markup, in order. */
export function connectorsIn(element: Element): readonly Element[] {
  if (element.tag === "connector") return [element];
  // Those of a flow chart are its own.
  if (element.tag === "diagram") return [];
  return element.children.flatMap((child) => (child.type === "element" ? connectorsIn(child) : []));
}

/**
 * The lines between the boxes of one page, glued to them: who moves a box moves the line. A connector is drawn on the
 * pages that hold both of its ends.
 * @param items of the page
 * @param drawn gets the connectors that were drawn
 */
export function connectorItems(
  connectors: readonly Element[],
  items: readonly Item[],
  names: Names,
  styles: Styles,
  drawn: Set<Element>,
): ShapeItem[] {
  return connectors.flatMap((element): ShapeItem[] => {
    const style = styles.get(element);
    if (style === undefined || style.display === "none") return [];
    const [from, to] = [element.attributes.from, element.attributes.to].map((id = "") => {
      const name = names.ofElement(id);
      return name === undefined ? undefined : items.find((item) => item.name === name);
    });
    if (from === undefined || to === undefined || from === to) return [];
    drawn.add(element);
    const [startSide, endSide] = facing(reachOf(from.box, from.rotation ?? 0), reachOf(to.box, to.rotation ?? 0));
    const [start, end] = [siteOn(from, startSide), siteOn(to, endSide)];
    const level = startSide === "left" || startSide === "right";
    const elbow = element.attributes.type === "elbow";
    // A line to something that is not there yet leads nowhere: it comes with the later of its ends.
    const step = Math.max(from.step ?? 0, to.step ?? 0);
    return [
      {
        kind: "shape",
        name: names.unique(element.attributes.name || "Connector"),
        ...(step === 0 ? {} : { step }),
        alt: element.attributes.alt ?? "",
        geometry: elbow ? "elbow" : "line",
        ...(elbow && !level ? upright(start, end) : between(start, end)),
        stroke: { ...lineStyleOf(style), ...endsOf(element) },
        glue: {
          start: heldBy(from, start),
          end: heldBy(to, end),
        },
      },
    ];
  });
}

/** The line of a connector: its border, else one of 1 pt in the colour of the text. */
export const lineStyleOf = (style: ComputedStyle): Stroke =>
  lineOf(style) ?? { colour: style.color, width: 1, dash: "solid" };

/** Tells of connectors that no page could draw. */
export function reportLoose(
  connectors: readonly Element[],
  drawn: ReadonlySet<Element>,
  names: Names,
  ctx: PlaceContext,
) {
  for (const element of connectors) {
    if (drawn.has(element)) continue;
    const { from = "", to = "" } = element.attributes;
    const missing = [from, to].filter((id) => names.ofElement(id) === undefined);
    const params = {
      ids: (missing.length === 0 ? [from, to] : missing).map((id) => `“${id}”`).join(", "),
      found: missing.length === 0 ? 1 : 0,
    };
    ctx.once("scene/loose-connector", element.span, () =>
      diagnose("scene/loose-connector", params, { span: element.span }),
    );
  }
}

/** The sides that look at each other: across the wider of the two gaps. */
function facing(one: Box, other: Box): readonly [Side, Side] {
  const across = Math.max(other.x - one.x - one.width, one.x - other.x - other.width);
  const down = Math.max(other.y - one.y - one.height, one.y - other.y - other.height);
  if (across >= down) return centreOf(one).x <= centreOf(other).x ? ["right", "left"] : ["left", "right"];
  return centreOf(one).y <= centreOf(other).y ? ["bottom", "top"] : ["top", "bottom"];
}

interface Site {
  readonly x: number;
  readonly y: number;
  /** Its number among the connection sites of the geometry. */
  readonly site: number;
  /** LibreOffice 7.4 takes the number for one of a rectangle's sites. */
  readonly own?: true;
}

/**
 * Numbers of the sites at the middle of the sides, in the order top, left, bottom, right: places in the `cxnLst` of each
 * preset in presetShapeDefinitions.xml (ECMA-376 Part 1, electronic inserts). Those that are not here list them in that
 * order; round2SameRect and round2DiagRect list (r, vc), (hc, b), (l, vc), (hc, t).
 */
const SITES: ReadonlyMap<string, readonly [number, number, number, number]> = new Map([
  ["ellipse", [0, 2, 4, 6]],
  ["triangle", [0, 1, 3, 5]],
  ["cylinder", [1, 2, 3, 4]],
  ["leanRight", [1, 2, 4, 5]],
  // Mirrored: its left site is that of the other's right.
  ["leanLeft", [1, 5, 4, 2]],
  ["round2SameRect", [3, 2, 1, 0]],
  ["round2DiagRect", [3, 2, 1, 0]],
]);

/** Whose numbers LibreOffice takes for others. */
const OWN: ReadonlySet<string> = new Set(["cylinder", "leanRight", "leanLeft"]);

/** Whose sides slope by a fifth of the width. */
const SLOPING: ReadonlySet<string> = new Set(["leanRight", "leanLeft", "trapezoid", "funnel"]);

/** The site on the side of a box that looks that way, also where the box is turned. */
export function siteOn(item: Item, wanted: Side): Site {
  const geometry = item.kind === "shape" ? item.geometry : "rect";
  const { x, y, width, height } = item.box;
  const short = Math.min(width, height);
  // Slopes and points: where the site lies on a shape that does not fill its box.
  const slope = geometry === "triangle" ? width / 4 : SLOPING.has(geometry) ? width / 10 : 0;
  const notch = geometry === "chevron" ? short / 2 : 0;
  const head = geometry === "chevron" || geometry === "rightArrow" ? width - short / 2 : width / 2;
  const places = [
    { x: x + head, y },
    { x: x + slope + notch, y: y + height / 2 },
    { x: x + head, y: y + height },
    { x: x + width - slope, y: y + height / 2 },
  ];
  const numbers = SITES.get(geometry) ?? [0, 1, 2, 3];
  const turned = places.map((place, i) => {
    const at = carried({ ...place, width: 0, height: 0 }, item.rotation ?? 0, centreOf(item.box));
    return { x: at.x, y: at.y, site: numbers[i] ?? 0, ...(OWN.has(geometry) ? { own: true as const } : {}) };
  });
  const far = { top: (s: Site) => -s.y, left: (s: Site) => -s.x, bottom: (s: Site) => s.y, right: (s: Site) => s.x };
  if (!item.rotation) return turned[SIDES.indexOf(wanted)] ?? { x, y, site: 0 };
  return turned.reduce((best, site) => (far[wanted](site) > far[wanted](best) ? site : best));
}

/** What an end of a line holds on to. */
export const heldBy = ({ name }: Pick<Item, "name">, { site, own }: Pick<Site, "site" | "own">) => ({
  name,
  site,
  ...(own === undefined ? {} : { own }),
});

type Place = Pick<ShapeItem, "box" | "rotation" | "flip" | "flipVertical">;

/** A line from one point to another in its box. */
export function between(start: { x: number; y: number }, end: { x: number; y: number }): Place {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  return {
    box: { x: Math.min(start.x, end.x), y: Math.min(start.y, end.y), width: Math.abs(dx), height: Math.abs(dy) },
    ...(dx < 0 ? { flip: true } : {}),
    ...(dy < 0 ? { flipVertical: true } : {}),
  };
}

/** An elbow runs level first; one that leaves upwards or downwards is turned by a quarter, and flipped before that. */
function upright(start: { x: number; y: number }, end: { x: number; y: number }): Place {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const [width, height] = [Math.abs(dy), Math.abs(dx)];
  const [x, y] = [(start.x + end.x - width) / 2, (start.y + end.y - height) / 2];
  return {
    box: { x, y, width, height },
    rotation: 90,
    ...(dy < 0 ? { flip: true } : {}),
    ...(dx > 0 ? { flipVertical: true } : {}),
  };
}

/** Points: two ends that stand level with each other are so far apart, since where a line turns is a share of its box. */
const HAIR = 0.1;

/**
 * A line through places that lie level or upright from each other, with a turn at each between: none, one beside the ends'
 * box or within it, or two (PowerPoint's straight connector and those with three and five pieces).
 */
export function elbowThrough(
  spots: readonly { readonly x: number; readonly y: number }[],
): Pick<ShapeItem, "geometry" | "bends"> & Place {
  const [start, second, third, fourth] = spots;
  const end = spots.at(-1);
  if (start === undefined || second === undefined || end === undefined) throw new Error("a line has two ends");
  if (third === undefined) return { geometry: "line", ...between(start, end) };
  const isUpright = Math.abs(second.y - start.y) > Math.abs(second.x - start.x);
  const apart = (one: number, other: number): number => (Math.abs(other - one) < HAIR ? HAIR : other - one);
  const [dx, dy] = [apart(start.x, end.x), apart(start.y, end.y)];
  const at = (spot: { x: number; y: number }, way: "x" | "y"): number =>
    (spot[way] - start[way]) / (way === "x" ? dx : dy);
  const [along, across] = isUpright ? (["y", "x"] as const) : (["x", "y"] as const);
  const bends =
    fourth === undefined || spots.length < 6 || spots[4] === undefined
      ? [at(second, along)]
      : [at(second, along), at(third, across), at(spots[4], along)];
  const ends = [start, { x: start.x + dx, y: start.y + dy }] as const;
  const place = isUpright ? upright(...ends) : between(...ends);
  return { geometry: "elbow", bends, ...place };
}
