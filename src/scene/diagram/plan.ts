/** Places boxes and leads arrows. Ranks and the order in them are dagre's (Sugiyama); distances and arrows are ours. */
import { createRequire } from "node:module";
import { greatest, least } from "../../data/lists.ts";
import { loopRoom, loopsOf } from "./loops.ts";
import { lanesOf, routesOf, wishesOf } from "./routes.ts";
import type { Area, Bond, Graph, Knot, Lanes, Placing, Plan, Rank } from "./types.ts";

/** dagre as far as it is used here. Loaded with the first flow chart. */
interface Dagre {
  readonly graphlib: {
    readonly Graph: new (options: { readonly compound: true; readonly multigraph: true }) => DagreGraph;
  };
  layout(graph: DagreGraph): void;
}
interface DagreGraph {
  setGraph(options: Readonly<Record<string, number | string>>): unknown;
  setNode(key: string, size: { readonly width: number; readonly height: number }): unknown;
  setParent(key: string, parent: string): unknown;
  setEdge(from: string, to: string, label: object, name: string): unknown;
  hasNode(key: string): boolean;
  node(key: string): unknown;
}

let loaded: Dagre | undefined;

function dagre(): Dagre {
  if (loaded === undefined) {
    const library = createRequire(import.meta.url)("@dagrejs/dagre") as Dagre | { readonly default: Dagre };
    loaded = "default" in library ? library.default : library;
  }
  return loaded;
}

/** In letters' heights: between boxes of a rank, around a group, before and behind the lanes, and a lane. */
const BESIDE = 1.5;
const PAD = 0.8;
const TRUNK = 0.7;
const TIP = 1;
const LANE = 0.8;
const LABEL_ROOM = 0.5;

/** Where everything stands, from (0, 0) on. */
export function planGraph(graph: Graph): Plan {
  const { bonds, em } = graph;
  const knots = graph.knots;
  const beside = loopRoom(bonds, em);
  const roomy = {
    ...graph,
    knots: knots.map((knot) => ({ ...knot, width: knot.width + 2 * (beside.get(knot.key) ?? 0) })),
  };
  const first = acrossOf(roomy);
  const ranks = rankedKeys(knots, first);
  const rankOf = new Map(ranks.flatMap((keys, rank) => keys.map((key): [string, number] => [key, rank])));
  const across = straightened(roomy, ranks, rankOf, first);
  const flat: ReadonlyMap<string, Area> = new Map(
    knots.map(({ key, width }) => [key, { ...NOWHERE, across: (across.get(key)?.x ?? 0) - width / 2, width }]),
  );
  const wishes = wishesOf(bonds, withLoops(flat, beside), ranks, rankOf, em);
  const lanes = lanesOf(wishes, ranks.length);
  const placed = alongOf(graph, ranks, rankOf, lanes);
  const areas = new Map<string, Area>();
  for (const { key, width, depth } of knots) {
    const rank = placed.ranks[rankOf.get(key) ?? 0];
    if (rank === undefined) continue;
    const along = rank.along + (rank.depth - depth) / 2;
    areas.set(key, { across: (across.get(key)?.x ?? 0) - width / 2, along, width, depth });
  }
  const boxes = clusterAreas(graph, withLoops(areas, beside), em);
  const led = routesOf(bonds, wishes, lanes, { areas, clusters: boxes, placing: placed }, em);
  const isTaken = (key: string): boolean =>
    wishes.some((wish) => wish?.side === "right" && (wish.from === key || wish.to === key));
  const loops = loopsOf(bonds, areas, isTaken, em);
  const routes = led.map((route, at) => loops.get(at) ?? route);
  return shifted({ knots: areas, clusters: boxes, routes }, bonds);
}

/** With the room that what leads back to a box takes beside it. */
const withLoops = (areas: ReadonlyMap<string, Area>, room: ReadonlyMap<string, number>): ReadonlyMap<string, Area> =>
  new Map(
    [...areas].map(([key, area]) => {
      const own = room.get(key) ?? 0;
      return [key, { ...area, across: area.across - own, width: area.width + 2 * own }];
    }),
  );

const NOWHERE: Area = { across: 0, along: 0, width: 0, depth: 0 };

interface Node {
  readonly x: number;
  readonly rank?: number;
  readonly order?: number;
}

function acrossOf({ knots, clusters, bonds, em }: Graph): ReadonlyMap<string, Node> {
  const graph = new (dagre().graphlib.Graph)({ compound: true, multigraph: true });
  const aside = greatest(
    clusters.map(({ title }) => title.aside),
    0,
  );
  graph.setGraph({ nodesep: em * BESIDE + aside, edgesep: em, ranksep: em * 2, rankdir: "TB" });
  const inner = new Set([...knots, ...clusters].map(({ group }) => group));
  for (const { key, title } of clusters) if (inner.has(key)) graph.setNode(key, { width: title.width, height: 0 });
  const labels = new Map<string, number>();
  for (const { to, label } of bonds) labels.set(to, Math.max(labels.get(to) ?? 0, label.width + em));
  for (const { key, width, depth } of knots)
    graph.setNode(key, { width: Math.max(width, labels.get(key) ?? 0), height: depth });
  for (const { key, group } of [...clusters, ...knots])
    if (group !== null && graph.hasNode(key)) graph.setParent(key, group);
  const back = backBonds(knots, bonds);
  bonds.forEach((bond, at) => {
    // What leads back is led around, and takes no room between.
    if (!back.has(bond)) graph.setEdge(bond.from, bond.to, {}, String(at));
  });
  dagre().layout(graph);
  return new Map(knots.map(({ key }): [string, Node] => [key, graph.node(key) as Node]));
}

/** Arrows to a box that leads to their own, in the order in which boxes and arrows are written. */
function backBonds(knots: readonly Knot[], bonds: readonly Bond[]): ReadonlySet<Bond> {
  const leading = new Map<string, Bond[]>();
  for (const bond of bonds) leading.set(bond.from, [...(leading.get(bond.from) ?? []), bond]);
  const back = new Set<Bond>();
  const state = new Map<string, "open" | "done">();
  const visit = (key: string): void => {
    state.set(key, "open");
    for (const bond of leading.get(key) ?? []) {
      if (state.get(bond.to) === "open") back.add(bond);
      else if (!state.has(bond.to)) visit(bond.to);
    }
    state.set(key, "done");
  };
  for (const { key } of knots) if (!state.has(key)) visit(key);
  return back;
}

/**
 * Puts a box in line with the one that it alone follows, or leads to, where its neighbours leave room: a line without a turn
 * is read at once.
 */
function straightened(
  { knots, bonds, em }: Graph,
  ranks: readonly (readonly string[])[],
  rankOf: ReadonlyMap<string, number>,
  across: ReadonlyMap<string, Node>,
): ReadonlyMap<string, Node> {
  const at = new Map([...across].map(([key, { x }]) => [key, x]));
  const widths = new Map(knots.map(({ key, width }) => [key, width]));
  const groups = new Map(knots.map(({ key, group }) => [key, group]));
  const next = new Map<string, Set<string>>();
  const before = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, key: string, other: string): void => {
    map.set(key, (map.get(key) ?? new Set()).add(other));
  };
  for (const { from, to } of bonds) {
    if ((rankOf.get(to) ?? 0) - (rankOf.get(from) ?? 0) !== 1) continue;
    add(next, from, to);
    add(before, to, from);
  }
  const middleOf = (key: string): number => at.get(key) ?? 0;
  const isRoomy = (key: string, x: number): boolean => {
    const rank = ranks[rankOf.get(key) ?? 0] ?? [];
    const place = rank.indexOf(key);
    return [rank[place - 1], rank[place + 1]].every((other, side) => {
      if (other === undefined) return true;
      const gap =
        ((widths.get(key) ?? 0) + (widths.get(other) ?? 0)) / 2 +
        em * BESIDE * (groups.get(key) === groups.get(other) ? 1 : 2);
      return side === 0 ? x - middleOf(other) >= gap : middleOf(other) - x >= gap;
    });
  };
  const lineUp = (
    key: string,
    with1: ReadonlySet<string> | undefined,
    back: ReadonlyMap<string, ReadonlySet<string>>,
  ): void => {
    const [only, second] = with1 ?? [];
    if (only === undefined || second !== undefined || (back.get(only)?.size ?? 0) > 1) return;
    const x = middleOf(only);
    if (isRoomy(key, x)) at.set(key, x);
  };
  for (const rank of ranks) for (const key of rank) lineUp(key, before.get(key), next);
  for (const rank of [...ranks].reverse()) for (const key of rank) lineUp(key, next.get(key), before);
  return new Map([...across].map(([key, node]) => [key, { ...node, x: middleOf(key) }]));
}

/** Boxes by rank, from one side to the other. */
function rankedKeys(knots: readonly Knot[], across: ReadonlyMap<string, Node>): readonly (readonly string[])[] {
  const byRank = new Map<number, string[]>();
  for (const { key } of knots) {
    const rank = across.get(key)?.rank ?? 0;
    byRank.set(rank, [...(byRank.get(rank) ?? []), key]);
  }
  const x = (key: string): number => across.get(key)?.x ?? 0;
  return [...byRank].sort(([a], [b]) => a - b).map(([, keys]) => keys.sort((a, b) => x(a) - x(b)));
}

function alongOf(
  graph: Graph,
  ranks: readonly (readonly string[])[],
  rankOf: ReadonlyMap<string, number>,
  lanes: Lanes,
): Placing {
  const { em } = graph;
  const depths = new Map(graph.knots.map(({ key, depth }) => [key, depth]));
  const opens = ranks.map(() => 0);
  const closes = ranks.map(() => 0);
  for (const { key, title } of graph.clusters) {
    const of = membersOf(key, graph).map((member) => rankOf.get(member) ?? 0);
    if (of.length === 0) continue;
    const [first, last] = [least(of), greatest(of)];
    opens[first] = (opens[first] ?? 0) + em * PAD + title.before;
    closes[last] = (closes[last] ?? 0) + em * PAD;
  }
  const labels = ranks.map(() => 0);
  for (const { from, to, label } of graph.bonds) {
    const gap = Math.min(rankOf.get(from) ?? 0, rankOf.get(to) ?? 0);
    if (label.depth > 0) labels[gap] = Math.max(labels[gap] ?? 0, label.depth + em * LABEL_ROOM);
  }
  const placed: Rank[] = [];
  const early: number[] = [];
  const late: number[] = [];
  let at = opens[0] ?? 0;
  ranks.forEach((keys, index) => {
    const depth = greatest(keys.map((key) => depths.get(key) ?? 0));
    placed.push({ keys, along: at, depth });
    at += depth + (closes[index] ?? 0) + em * TRUNK;
    early.push(at);
    at += (lanes.early[index] ?? 0) * em * LANE + (labels[index] ?? 0);
    late.push(at);
    at += (lanes.late[index] ?? 0) * em * LANE + em * TIP + (opens[index + 1] ?? 0);
  });
  return { ranks: placed, early, late, lane: em * LANE };
}

/** Boxes in a group, and in groups within it. */
function membersOf(key: string, { knots, clusters }: Graph): readonly string[] {
  const groups = new Set([key]);
  for (const one of clusters) if (one.group !== null && groups.has(one.group)) groups.add(one.key);
  return knots.filter(({ group }) => group !== null && groups.has(group)).map((knot) => knot.key);
}

function clusterAreas(graph: Graph, areas: ReadonlyMap<string, Area>, em: number): ReadonlyMap<string, Area> {
  const found = new Map<string, Area>();
  for (const { key, title, group: _group } of [...graph.clusters].reverse()) {
    const within = graph.clusters.filter(({ group }) => group === key).flatMap((one) => found.get(one.key) ?? []);
    const inner = [
      ...graph.knots.filter(({ group }) => group === key).flatMap((knot) => areas.get(knot.key) ?? []),
      ...within,
    ];
    if (inner.length === 0) continue;
    const pad = em * PAD;
    const left = least(inner.map((area) => area.across)) - pad - title.aside;
    const right = Math.max(greatest(inner.map((area) => area.across + area.width)) + pad, left + title.width);
    const top = least(inner.map((area) => area.along)) - pad - title.before;
    const bottom = greatest(inner.map((area) => area.along + area.depth)) + pad;
    found.set(key, { across: left, along: top, width: right - left, depth: bottom - top });
  }
  return found;
}

/** All of it from (0, 0) on. */
function shifted(plan: Omit<Plan, "width" | "depth">, bonds: Graph["bonds"]): Plan {
  const spots = plan.routes.flatMap((route, at) => {
    if (route === null) return [];
    const { width, depth } = bonds[at]?.label ?? { width: 0, depth: 0 };
    const { label } = route;
    const words =
      label === null
        ? []
        : [
            { across: label.across - width / 2, along: label.along - depth / 2 },
            { across: label.across + width / 2, along: label.along + depth / 2 },
          ];
    return [...route.spots, ...words];
  });
  const areas = [...plan.knots.values(), ...plan.clusters.values()];
  const low = (of: "across" | "along") => least([...areas.map((area) => area[of]), ...spots.map((spot) => spot[of])]);
  const [left, top] = [low("across"), low("along")];
  const width = greatest([...areas.map((one) => one.across + one.width), ...spots.map((one) => one.across)]) - left;
  const depth = greatest([...areas.map((one) => one.along + one.depth), ...spots.map((one) => one.along)]) - top;
  const move = <T extends { readonly across: number; readonly along: number }>(one: T): T => ({
    ...one,
    across: one.across - left,
    along: one.along - top,
  });
  const all = (of: ReadonlyMap<string, Area>): ReadonlyMap<string, Area> =>
    new Map([...of].map(([key, area]) => [key, move(area)]));
  return {
    width,
    depth,
    knots: all(plan.knots),
    clusters: all(plan.clusters),
    routes: plan.routes.map(
      (route) => route && { spots: route.spots.map(move), label: route.label === null ? null : move(route.label) },
    ),
  };
}
