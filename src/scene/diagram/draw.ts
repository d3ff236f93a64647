import { greatest } from "../../data/lists.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import { points } from "../boxes/styles.ts";
import type { DiagramBox, DiagramLabel, FlowParagraph } from "../boxes/types.ts";
import type { ComputedStyle } from "../css/types.ts";
import { growSteps, largest, shrinkSteps } from "../fitting/steps.ts";
import { paragraphsAt } from "../flex/steps.ts";
import { geometryInsets } from "../flex/text-area.ts";
import { elbowThrough, heldBy, lineStyleOf, type Side, siteOn } from "../lower/connectors.ts";
import { plainText, textBody } from "../lower/text.ts";
import { narrowest } from "../text/narrowest.ts";
import type { Box, Item, ShapeItem, Sides, Size } from "../types.ts";
import { planGraph } from "./plan.ts";
import type { Area, Bond, Cluster, DiagramTools, Draughtsman, Knot, Plan, Route, Spot } from "./types.ts";

/** A line of a box has this many letters' heights at most; then it goes on below. The first is better where both have room. */
const WIDEST = [11, 7] as const;
const WIDTH_SLACK = 1.02;
/** Points: smaller type in the way that was asked for is worse than the other way. */
const READ = 14;
/** A flow chart that has room takes this much more between its boxes at most. */
const LOOSEST = 1.6;

export const createDraughtsman = (): Draughtsman => ({ draw });

type Direction = DiagramBox["direction"];

function draw(diagram: DiagramBox, box: Box, tools: DiagramTools): readonly Item[] {
  for (const { ids, isKnown, span } of diagram.loose) {
    const named = ids.map((id) => `“${id}”`).join(", ");
    tools.report(diagnose("scene/loose-arrow", { ids: named, found: isKnown ? 1 : 0 }, { span }));
  }
  const asked = fitted(diagram, diagram.direction, box, tools);
  const turnedTo = isUpright(diagram.direction) ? "right" : "down";
  const other = asked.size * asked.scale < READ ? fitted(diagram, turnedTo, box, tools) : asked;
  const best = other.size * other.scale > asked.size * asked.scale ? other : asked;
  if (best !== asked) tools.report(diagnose("scene/diagram-turned", { to: turnedTo }, { span: diagram.span }));
  const size = Math.round(best.size * best.scale * 10) / 10;
  if (best.scale < 1) tools.report(diagnose("scene/diagram-small", { size }, { span: diagram.span }));
  return itemsOf(diagram, best, box, tools);
}

const isUpright = (direction: Direction): boolean => direction === "down" || direction === "up";

/** Up is down with every arrow turned round. */
const isReversed = (direction: Direction): boolean => direction === "up" || direction === "left";

interface Fit {
  readonly direction: Direction;
  readonly cards: readonly Card[];
  readonly tags: readonly (Card | null)[];
  readonly plan: Plan;
  /** Of the type of its boxes, in points, before it is scaled. */
  readonly size: number;
  readonly scale: number;
  readonly em: number;
}

/** A text with the size of what stands around it. */
interface Card {
  readonly paragraph: FlowParagraph;
  readonly text: Size;
  readonly size: Size;
}

/** The largest type at which it has room; else the smallest, and scaled. */
function fitted(diagram: DiagramBox, direction: Direction, box: Size, tools: DiagramTools): Fit {
  const [wide, narrow] = WIDEST.map((most) => fittedIn(diagram, direction, most, box, tools));
  if (wide === undefined || narrow === undefined) throw new Error("there are two widths");
  return narrow.size * narrow.scale > wide.size * wide.scale ? narrow : wide;
}

function fittedIn(diagram: DiagramBox, direction: Direction, widest: number, box: Size, tools: DiagramTools): Fit {
  const root = textsOf(diagram);
  const upright = isUpright(direction);
  const made = new Map<number, Fit>();
  const at = (step: number): Fit => {
    const known = made.get(step) ?? planned(diagram, direction, widest, step, tools);
    made.set(step, known);
    return known;
  };
  const widthOf = ({ plan }: Fit): number => (upright ? plan.width : plan.depth);
  const heightOf = ({ plan }: Fit): number => (upright ? plan.depth : plan.width);
  const fits = (step: number): boolean =>
    widthOf(at(step)) <= box.width + 0.5 && heightOf(at(step)) <= box.height + 0.5;
  const steps = [...growSteps(root, tools.sizes), 0, ...shrinkSteps(root, tools.sizes)];
  const step = largest(steps, fits);
  if (step !== undefined) return at(step);
  const least = at(steps.at(-1) ?? 0);
  return { ...least, scale: Math.min(box.width / widthOf(least), box.height / heightOf(least), 1) };
}

/** All its texts as a tree that steps of the type scale are reckoned of. */
function textsOf({ shapes, links, ...base }: DiagramBox) {
  const paragraphs = [...shapes, ...links.flatMap(({ label }) => label ?? [])].map(({ paragraph }) => paragraph);
  return { ...base, kind: "flow" as const, paragraphs };
}

function planned(diagram: DiagramBox, direction: Direction, widest: number, step: number, tools: DiagramTools): Fit {
  const upright = isUpright(direction);
  const { shapes, links } = diagram;
  const groups = new Set(shapes.map(({ within }) => within));
  const cards = shapes.map((shape) => cardOf(shape, widest, step, tools));
  const tags = links.map(({ label }) => (label === null ? null : cardOf(label, widest, step, tools)));
  const em = greatest(
    cards.map(({ paragraph }) => paragraph.end.size),
    1,
  );
  const knots: Knot[] = [];
  const clusters: Cluster[] = [];
  shapes.forEach(({ key, within }, i) => {
    const { width, height } = cards[i]?.size ?? NO_SIZE;
    if (groups.has(key)) {
      const title = upright ? { before: height, aside: 0, width } : { before: 0, aside: height, width: 0 };
      clusters.push({ key, group: within, title });
    } else knots.push({ key, group: within, width: upright ? width : height, depth: upright ? height : width });
  });
  const bonds = links.map(({ from, to, isDrawn }, i): Bond => {
    const { width, height } = tags[i]?.size ?? NO_SIZE;
    const [first, last] = isReversed(direction) ? [to, from] : [from, to];
    const outer = { from: groups.has(first) ? first : null, to: groups.has(last) ? last : null };
    const ends = { from: standIn(first, shapes, "last"), to: standIn(last, shapes, "first") };
    return { ...ends, outer, isDrawn, label: { width: upright ? width : height, depth: upright ? height : width } };
  });
  const made = planGraph({ knots, bonds, clusters, em });
  const reversed = (route: Route | null): Route | null => route && { ...route, spots: [...route.spots].reverse() };
  const plan = isReversed(direction) ? { ...made, routes: made.routes.map(reversed) } : made;
  return { direction, cards, tags, plan, size: em, scale: 1, em };
}

/** The box of a group that an arrow to it is led by; of a box itself. */
function standIn(key: string, shapes: DiagramBox["shapes"], which: "first" | "last"): string {
  const within = shapes.filter((shape) => shape.within === key);
  const next = which === "first" ? within[0] : within.at(-1);
  return next === undefined ? key : standIn(next.key, shapes, which);
}

const NO_SIZE: Size = { width: 0, height: 0 };

function cardOf(label: DiagramLabel, widest: number, step: number, { sizes, measurer }: DiagramTools): Card {
  const [paragraph = label.paragraph] = paragraphsAt([label.paragraph], { sizes, step });
  const width = narrowest(paragraph, paragraph.end.size * widest, measurer) * WIDTH_SLACK + 1;
  const text = { width, height: measurer.measure(paragraph, width).height };
  return { paragraph, text, size: around(text, label) };
}

/** The smallest box of its geometry that has the text and the padding within. */
function around(text: Size, { geometry, style }: DiagramLabel): Size {
  const { top, right, bottom, left } = style.padding;
  const [width, height] = [text.width + points(left) + points(right), text.height + points(top) + points(bottom)];
  if (geometry === "diamond") return { width: text.width * 2 + points(left), height: text.height * 2 + points(top) };
  let size = { width, height };
  for (let turn = 0; turn < 20; turn++) {
    const insets = geometryInsets(geometry, size, style.borderRadius);
    size = { width: text.width + across(insets, left, right), height: text.height + down(insets, top, bottom) };
  }
  if (geometry === "ellipse" && size.width < size.height * 1.3) {
    const side = Math.max(size.width, size.height);
    return { width: side, height: side };
  }
  return size;
}

type Length = ComputedStyle["padding"]["left"];
const across = (insets: Sides, left: Length, right: Length): number =>
  Math.max(insets.left, points(left)) + Math.max(insets.right, points(right));
const down = (insets: Sides, top: Length, bottom: Length): number =>
  Math.max(insets.top, points(top)) + Math.max(insets.bottom, points(bottom));

interface Sheet {
  readonly fit: Fit;
  readonly tools: DiagramTools;
  readonly place: (area: Area) => Box;
  readonly spot: (spot: Spot) => { readonly x: number; readonly y: number };
}

/** From the plane of the plan to the page: turned in the direction, loosened or scaled to the box, and in its middle. */
function sheetOf(fit: Fit, box: Box, tools: DiagramTools): Sheet {
  const { plan, direction, scale } = fit;
  const upright = isUpright(direction);
  const size = upright ? { width: plan.width, height: plan.depth } : { width: plan.depth, height: plan.width };
  const loosen = (room: number, used: number): number =>
    scale < 1 ? scale : Math.min(LOOSEST, Math.max(1, (room * 0.98) / used));
  const [sx, sy] = [loosen(box.width, size.width), loosen(box.height, size.height)];
  const left = box.x + Math.max(0, box.width - size.width * sx) / 2;
  const top = box.y + Math.max(0, box.height - size.height * sy) / 2;
  const turned = ({ across: a, along: b }: Spot) => (upright ? { x: a, y: b } : { x: b, y: a });
  const spot = (one: Spot) => {
    const { x, y } = turned(one);
    return { x: left + x * sx, y: top + y * sy };
  };
  const place = (area: Area): Box => {
    const middle = spot({ across: area.across + area.width / 2, along: area.along + area.depth / 2 });
    const [width, height] = upright ? [area.width, area.depth] : [area.depth, area.width];
    const own = { width: width * scale, height: height * scale };
    return { x: middle.x - own.width / 2, y: middle.y - own.height / 2, ...own };
  };
  return { fit, tools, place, spot };
}

function itemsOf(diagram: DiagramBox, fit: Fit, box: Box, tools: DiagramTools): readonly Item[] {
  const sheet = sheetOf(fit, box, tools);
  const { plan, cards } = fit;
  const items: ShapeItem[] = [];
  const drawn = new Map<string, ShapeItem>();
  const boxes: ShapeItem[] = [];
  diagram.shapes.forEach((shape, i) => {
    const card = cards[i];
    if (card === undefined) return;
    const cluster = plan.clusters.get(shape.key);
    if (cluster !== undefined) {
      const item = shapeItem(shape, card, stretched(sheet, cluster), "top", sheet);
      drawn.set(shape.key, item);
      items.push(item);
      return;
    }
    const area = plan.knots.get(shape.key);
    if (area === undefined) return;
    const item = shapeItem(shape, card, sheet.place(area), "middle", sheet);
    drawn.set(shape.key, item);
    boxes.push(item);
  });
  const labels: ShapeItem[] = [];
  const arrows = diagram.links.flatMap((link, i): ShapeItem[] => {
    const route = plan.routes[i];
    const [from, to] = [drawn.get(link.from), drawn.get(link.to)];
    if (route === null || route === undefined || from === undefined || to === undefined) return [];
    const { label } = link;
    const card = fit.tags[i] ?? null;
    if (label !== null && card !== null && route.label !== null) {
      const middle = sheet.spot(route.label);
      const { width, height } = card.size;
      const own = { width: width * fit.scale, height: height * fit.scale };
      const place = { x: middle.x - own.width / 2, y: middle.y - own.height / 2, ...own };
      labels.push(shapeItem(label, card, place, "middle", sheet));
    }
    const ends = { from: endOf(link.from, from, plan), to: endOf(link.to, to, plan) };
    return [arrowItem(link, route, ends, sheet)];
  });
  return [...items, ...arrows, ...boxes, ...labels];
}

/** A group reaches as far as what it holds, loosened with it. */
function stretched(sheet: Sheet, area: Area): Box {
  const one = sheet.spot(area);
  const other = sheet.spot({ across: area.across + area.width, along: area.along + area.depth });
  return {
    x: Math.min(one.x, other.x),
    y: Math.min(one.y, other.y),
    width: Math.abs(other.x - one.x),
    height: Math.abs(other.y - one.y),
  };
}

function shapeItem(
  { geometry, style, name }: DiagramLabel,
  { paragraph }: Card,
  box: Box,
  anchor: "top" | "middle",
  { fit: { scale }, tools: { names } }: Sheet,
): ShapeItem {
  const { top, right, bottom, left } = style.padding;
  const stroke = style.border.top;
  const inner = geometryInsets(geometry, box, style.borderRadius);
  const less = (side: Length, by: number): number =>
    Math.max(0, points(side) * scale - by) * (geometry === "diamond" ? 0 : 1);
  const insets = {
    ...{ top: less(top, inner.top), right: less(right, inner.right) },
    ...{ bottom: less(bottom, inner.bottom), left: less(left, inner.left) },
  };
  return {
    kind: "shape",
    name: names.unique(name || plainText([paragraph]).slice(0, 60).trim() || "Box"),
    alt: "",
    box,
    drawn: true,
    geometry,
    ...(geometry.startsWith("round") ? { radii: style.borderRadius } : {}),
    ...(style.background === null ? {} : { fill: style.background }),
    ...(stroke === null ? {} : { stroke }),
    text: textBody([scale < 1 ? scaled(paragraph, scale) : paragraph], insets, anchor),
  };
}

function scaled(paragraph: FlowParagraph, scale: number): FlowParagraph {
  // Never rounded up: it would not fit.
  const size = (points: number): number => Math.floor(points * scale * 10) / 10;
  const runs = paragraph.runs.map((run) => ({ ...run, size: size(run.size) }));
  return { ...paragraph, runs, end: { ...paragraph.end, size: size(paragraph.end.size) } };
}

/** What an arrow leads from or to. */
interface End {
  readonly item: ShapeItem;
  /** Arrows end anywhere on a group's edge, which has no site there. */
  readonly isGroup: boolean;
}

const endOf = (key: string, item: ShapeItem, { clusters }: Plan): End => ({ item, isGroup: clusters.has(key) });

function arrowItem(
  link: DiagramBox["links"][number],
  route: Route,
  { from, to }: { readonly from: End; readonly to: End },
  { spot, tools: { names } }: Sheet,
): ShapeItem {
  const spots = route.spots.map(spot);
  const [start, second] = spots;
  const [last, end] = [spots.at(-2), spots.at(-1)];
  if (start === undefined || second === undefined || last === undefined || end === undefined)
    throw new Error("an arrow has two ends");
  const isLoop = link.from === link.to;
  const placed = (one: End, at: Place, next: Place) => {
    if (isLoop) return { ...onEdge(one.item, at, next), site: null };
    return one.isGroup ? { ...at, site: null } : siteOn(one.item, sideOf(at, next));
  };
  const [a, b] = [placed(from, start, second), placed(to, end, last)];
  const words = [from, to].map(({ item }) => item.name).join(" → ");
  const glue = {
    ...(a.site === null ? {} : { start: heldBy(from.item, a) }),
    ...(b.site === null ? {} : { end: heldBy(to.item, b) }),
  };
  return {
    kind: "shape",
    name: names.unique(words),
    alt: words,
    ...elbowThrough([a, ...spots.slice(1, -1), b]),
    stroke: { ...lineStyleOf(link.style), ...(link.arrows === undefined ? {} : { arrows: link.arrows }) },
    ...(a.site === null && b.site === null ? {} : { glue }),
  };
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where a line that comes level or upright to a shape, near the middle of a side, meets it. */
function onEdge({ box, geometry, radii }: ShapeItem, at: Place, next: Place): Place {
  const level = Math.abs(next.x - at.x) > Math.abs(next.y - at.y);
  const [half, side] = level ? [box.width / 2, box.height / 2] : [box.height / 2, box.width / 2];
  const off = Math.abs(level ? at.y - box.y - box.height / 2 : at.x - box.x - box.width / 2);
  const share = Math.min(1, off / side);
  const rounding = Math.min(radii?.topLeft ?? 0, half, side);
  const corner = Math.max(0, off - side + rounding);
  // How far down the line comes: sides that slope stand in by so much.
  const down = level ? (at.y - box.y) / box.height : 0.5;
  const isLeft = next.x < box.x + box.width / 2;
  const slopes = level ? box.width / 5 : 0;
  const byShape = new Map<ShapeItem["geometry"], number>([
    ["diamond", share * half],
    ["ellipse", half * (1 - Math.sqrt(1 - share ** 2))],
    ["hexagon", level ? share * half * 0.4 : 0],
    ["leanRight", slopes * (isLeft ? 1 - down : down)],
    ["leanLeft", slopes * (isLeft ? down : 1 - down)],
    ["trapezoid", slopes * (1 - down)],
    ["funnel", slopes * down],
    ["roundRect", rounding - Math.sqrt(Math.max(0, rounding ** 2 - corner ** 2))],
  ]);
  const inset = byShape.get(geometry) ?? 0;
  const edge = (start: number, length: number, to: number): number =>
    to < start + length / 2 ? start + inset : start + length - inset;
  return level ? { x: edge(box.x, box.width, next.x), y: at.y } : { x: at.x, y: edge(box.y, box.height, next.y) };
}

/** The side of a box that a line leaves at. */
function sideOf(at: Place, next: Place): Side {
  const [right, below] = [next.x - at.x, next.y - at.y];
  if (Math.abs(right) > Math.abs(below)) return right > 0 ? "right" : "left";
  return below > 0 ? "bottom" : "top";
}
