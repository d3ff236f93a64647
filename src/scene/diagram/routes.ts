/** Leads arrows between boxes, at right angles, around the boxes that stand between. */
import { greatest, least } from "../../data/lists.ts";
import type { Area, Bond, Lanes, Placing, Route, Spot, Wish } from "./types.ts";

const NEAR = 0.5;
/** In letters' heights: between what stands in the way and an arrow that passes it. */
const CLEAR = 0.9;
/** The same of an arrow that leads back around all of it, and of two arrows beside each other. */
const ASIDE = 1.2;
const APART = 0.6;

type Ranks = readonly (readonly string[])[];

/** @param areas where boxes stand across; one for each bond, null for those that are not drawn */
export function wishesOf(
  bonds: readonly Bond[],
  areas: ReadonlyMap<string, Area>,
  ranks: Ranks,
  rankOf: ReadonlyMap<string, number>,
  em: number,
): readonly (Wish | null)[] {
  const labelledInto = new Map<string, number>();
  const labelledFrom = new Map<string, number>();
  for (const { from, to, label } of bonds) {
    if (label.depth === 0) continue;
    labelledInto.set(to, (labelledInto.get(to) ?? 0) + 1);
    labelledFrom.set(from, (labelledFrom.get(from) ?? 0) + 1);
  }
  const taken = new Set<string>();
  const passes: Pass[] = [];
  const passed = (at: number, first: number, last: number): number => {
    passes.push({ at, first, last });
    return at;
  };
  return bonds.map(({ from, to, isDrawn }): Wish | null => {
    const [a, b] = [areas.get(from), areas.get(to)];
    if (!isDrawn || from === to || a === undefined || b === undefined) return null;
    const [start, end] = [rankOf.get(from) ?? 0, rankOf.get(to) ?? 0];
    const isBack = start > end;
    const [low, high] = isBack ? [b, a] : [a, b];
    const [first, last] = isBack ? [end, start] : [start, end];
    const [lowKey, highKey] = isBack ? [to, from] : [from, to];
    const base = { first, last, isBack, out: middle(low), into: middle(high), from: lowKey, to: highKey };
    const pair = [from, to].sort().join("\n");
    const isTaken = taken.has(pair);
    taken.add(pair);
    if (isBack || isTaken) {
      const between = ranks.slice(first, last + 1).flat();
      const edge = outside(between, areas);
      const right = isLastOf(lowKey, ranks[first]) && isLastOf(highKey, ranks[last]);
      const left = ranks[first]?.[0] === lowKey && ranks[last]?.[0] === highKey;
      const side = right ? "right" : left ? "left" : null;
      if (side !== null) {
        let at = side === "right" ? edge.right + em * ASIDE : edge.left - em * ASIDE;
        while (!isClear(passes, at, first, last, em)) at += (side === "right" ? em : -em) * CLEAR;
        return { ...base, side, pass: passed(at, first, last), isLate: false };
      }
    }
    const blocks = ranks.slice(first + 1, last).flat();
    const pass = last - first < 2 ? base.into : passed(passage(base, blocks, areas, passes, em), first, last);
    const merges = (labelledInto.get(to) ?? 0) > 1 && (labelledFrom.get(from) ?? 0) < 2;
    const isLate = Math.abs(pass - base.out) < NEAR ? last - first > 1 || merges : merges && last - first < 2;
    return { ...base, pass: isLate && last - first < 2 ? base.out : pass, side: null, isLate };
  });
}

const middle = ({ across, width }: Area): number => across + width / 2;

const isLastOf = (key: string, keys: readonly string[] = []): boolean => keys.at(-1) === key;

function outside(keys: readonly string[], areas: ReadonlyMap<string, Area>) {
  const all = keys.flatMap((key) => areas.get(key) ?? []);
  return { left: least(all.map((one) => one.across)), right: greatest(all.map((one) => one.across + one.width)) };
}

/** A stretch along, from rank to rank. */
interface Pass {
  readonly at: number;
  readonly first: number;
  readonly last: number;
}

/** Whether no other arrow passes there. */
const isClear = (passes: readonly Pass[], at: number, first: number, last: number, em: number): boolean =>
  passes.every((one) => one.last <= first || one.first >= last || Math.abs(one.at - at) >= em * APART);

/** The place nearest to the way that no box between stands in, and no other arrow passes. */
function passage(
  { out, into, first, last }: Pick<Wish, "out" | "into" | "first" | "last">,
  blocks: readonly string[],
  areas: ReadonlyMap<string, Area>,
  passes: readonly Pass[],
  em: number,
): number {
  const walls = blocks.flatMap((key) => areas.get(key) ?? []);
  const room = em * APART;
  const isFree = (at: number) =>
    walls.every((one) => at < one.across - room || at > one.across + one.width + room) &&
    isClear(passes, at, first, last, em);
  const beside = [CLEAR, 2 * CLEAR, 3 * CLEAR].flatMap((by) =>
    walls.flatMap((one) => [one.across - by * em, one.across + one.width + by * em]),
  );
  const way = (at: number): number => Math.abs(at - out) + Math.abs(at - into);
  return [into, out, ...beside.sort((a, b) => way(a) - way(b))].find(isFree) ?? into;
}

/** A turn needs a lane of its own where another arrow of other boxes turns beside it. */
export function lanesOf(wishes: readonly (Wish | null)[], count: number): Lanes {
  interface Turn {
    readonly wish: Wish;
    readonly from: number;
    readonly to: number;
  }
  const early: Turn[][][] = Array.from({ length: count }, () => []);
  const late: Turn[][][] = Array.from({ length: count }, () => []);
  const of = new Map<Wish, { early: number; late: number }>();
  const put = (lanes: Turn[][] | undefined, turn: Turn): number => {
    if (lanes === undefined) return 0;
    const isFree = (other: Turn): boolean =>
      other.to < turn.from - NEAR ||
      other.from > turn.to + NEAR ||
      other.wish.from === turn.wish.from ||
      other.wish.to === turn.wish.to;
    const found = lanes.findIndex((lane) => lane.every(isFree));
    if (found >= 0) lanes[found]?.push(turn);
    else lanes.push([turn]);
    return found >= 0 ? found : lanes.length - 1;
  };
  for (const wish of wishes) {
    if (wish === null || wish.side !== null) continue;
    const { out, pass, into, first, last } = wish;
    const turn = (a: number, b: number): Turn => ({ wish, from: Math.min(a, b), to: Math.max(a, b) });
    const lane = { early: 0, late: 0 };
    if (Math.abs(out - pass) >= NEAR) lane.early = put(early[first], turn(out, pass));
    if (Math.abs(pass - into) >= NEAR) lane.late = put(late[last - 1], turn(pass, into));
    of.set(wish, lane);
  }
  return { early: early.map((lanes) => lanes.length), late: late.map((lanes) => lanes.length), of };
}

/** @param sheet where boxes and groups stand */
export function routesOf(
  bonds: readonly Bond[],
  wishes: readonly (Wish | null)[],
  lanes: Lanes,
  { areas, clusters, placing }: Sheet,
  em: number,
): readonly (Route | null)[] {
  const words: Area[] = [];
  return wishes.map((wish, at): Route | null => {
    const bond = bonds[at];
    const [low, high] = [areas.get(wish?.from ?? ""), areas.get(wish?.to ?? "")];
    if (wish === null || bond === undefined || low === undefined || high === undefined) return null;
    const whole = wish.side === null ? between(wish, lanes, low, high, placing) : around(wish, low, high);
    const { from = null, to = null } = bond.outer ?? {};
    const [below, above] = (wish.isBack ? [to, from] : [from, to]).map((key) => clusters.get(key ?? ""));
    const spots = [...untilEdge([...untilEdge(whole, above)].reverse(), below)].reverse();
    const label =
      bond.label.depth === 0 ? null : labelOn(spots, bond.label, [...areas.values()], words, em, wish.side === null);
    return { spots: wish.isBack ? [...spots].reverse() : spots, label };
  });
}

interface Sheet {
  readonly areas: ReadonlyMap<string, Area>;
  readonly clusters: ReadonlyMap<string, Area>;
  readonly placing: Placing;
}

/**
 * A way as far as the edge of the area that it ends in. Where that would make a corner of its last turn, it goes on to the box:
 * a connector has an even number of spots.
 */
function untilEdge(spots: readonly Spot[], area: Area | undefined): readonly Spot[] {
  if (area === undefined) return spots;
  const holds = ({ across, along }: Spot): boolean =>
    across >= area.across &&
    across <= area.across + area.width &&
    along >= area.along &&
    along <= area.along + area.depth;
  const at = spots.findIndex(holds);
  const [before, first] = [spots[at - 1], spots[at]];
  if (before === undefined || first === undefined || at % 2 === 0) return spots;
  const limit = (value: number, low: number, size: number): number => Math.min(Math.max(value, low), low + size);
  const edge = {
    across: limit(before.across, area.across, area.width),
    along: limit(before.along, area.along, area.depth),
  };
  return [...spots.slice(0, at), edge];
}

function between(wish: Wish, lanes: Lanes, low: Area, high: Area, placing: Placing): readonly Spot[] {
  const { out, pass, into, first, last } = wish;
  const { early, late } = lanes.of.get(wish) ?? { early: 0, late: 0 };
  const start = { across: out, along: low.along + low.depth };
  const end = { across: into, along: high.along };
  const lane = (begin: number | undefined, index: number): number => (begin ?? 0) + index * placing.lane;
  const spots: Spot[] = [start];
  if (Math.abs(out - pass) >= NEAR) {
    const along = lane(placing.early[first], early);
    spots.push({ across: out, along }, { across: pass, along });
  }
  if (Math.abs(pass - into) >= NEAR) {
    const along = lane(placing.late[last - 1], late);
    spots.push({ across: pass, along }, { across: into, along });
  }
  return [...spots, end];
}

function around({ side, pass }: Wish, low: Area, high: Area): readonly Spot[] {
  const at = (area: Area): Spot => ({
    across: side === "right" ? area.across + area.width : area.across,
    along: area.along + area.depth / 2,
  });
  const [start, end] = [at(low), at(high)];
  return [start, { across: pass, along: start.along }, { across: pass, along: end.along }, end];
}

/** The middle of the stretch that has most room for words, where none stand yet. */
function labelOn(
  spots: readonly Spot[],
  { width, depth }: Bond["label"],
  boxes: readonly Area[],
  words: Area[],
  em: number,
  prefersEnd: boolean,
): Spot {
  const stretches = spots.slice(1).map((spot, at) => {
    const before = spots[at] ?? spot;
    const isAlong = Math.abs(spot.across - before.across) < NEAR;
    const length = isAlong ? Math.abs(spot.along - before.along) : Math.abs(spot.across - before.across);
    return { before, spot, room: length - (isAlong ? depth : width) - (isAlong ? 0 : em) };
  });
  const tail = prefersEnd ? stretches.at(-1) : undefined;
  const worth = (one: (typeof stretches)[number]): number =>
    one === tail && one.room > 0 ? Number.MAX_VALUE : one.room;
  const order = [...stretches].sort((a, b) => worth(b) - worth(a));
  const areaAt = (spot: Spot): Area => ({
    ...{ across: spot.across - width / 2, along: spot.along - depth / 2 },
    ...{ width, depth },
  });
  const spotsOf = ({ before, spot }: (typeof order)[number]): readonly Spot[] =>
    [0.5, 0.4, 0.6, 0.3, 0.7].map((part) => ({
      across: before.across + (spot.across - before.across) * part,
      along: before.along + (spot.along - before.along) * part,
    }));
  const all = order.flatMap(spotsOf);
  const isFree = (spot: Spot): boolean => ![...boxes, ...words].some((one) => meet(one, areaAt(spot)));
  const found = all.find(isFree) ?? all[0] ?? { across: 0, along: 0 };
  words.push(areaAt(found));
  return found;
}

const meet = (a: Area, b: Area): boolean =>
  a.across < b.across + b.width &&
  b.across < a.across + a.width &&
  a.along < b.along + b.depth &&
  b.along < a.along + a.depth;
