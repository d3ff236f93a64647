/** Arrows that lead from a box back to it: beside it, out and in again. */
import type { Area, Bond, Route } from "./types.ts";

/** In letters' heights: how far it leads out, the next one of the same box further, and from it to its words. */
const OUT = 1.2;
const NEXT = 0.8;
const WORDS = 0.3;
/** Where it leaves and comes back: this share of the box's depth from its middle. */
const OPENING = 1 / 6;

/** Which of the arrows of its box a loop is, from 0; null for arrows to another box. */
function ordinals(bonds: readonly Bond[]): readonly (number | null)[] {
  const seen = new Map<string, number>();
  return bonds.map(({ from, to, isDrawn }) => {
    if (from !== to || !isDrawn) return null;
    const at = seen.get(from) ?? 0;
    seen.set(from, at + 1);
    return at;
  });
}

/** What the loops of a box take beside it, by the box's key. */
export function loopRoom(bonds: readonly Bond[], em: number): ReadonlyMap<string, number> {
  const room = new Map<string, number>();
  ordinals(bonds).forEach((ordinal, at) => {
    const bond = bonds[at];
    if (ordinal === null || bond === undefined) return;
    const { from, label } = bond;
    const own = em * (OUT + NEXT * ordinal) + (label.width === 0 ? 0 : em * WORDS + label.width);
    room.set(from, Math.max(room.get(from) ?? 0, own));
  });
  return room;
}

/**
 * Routes of loops, by the place of their bond.
 * @param isTaken whether another arrow leaves a box or comes to it at the side where loops would stand
 */
export function loopsOf(
  bonds: readonly Bond[],
  areas: ReadonlyMap<string, Area>,
  isTaken: (key: string) => boolean,
  em: number,
): ReadonlyMap<number, Route> {
  const routes = new Map<number, Route>();
  ordinals(bonds).forEach((ordinal, at) => {
    const bond = bonds[at];
    const area = areas.get(bond?.from ?? "");
    if (ordinal === null || bond === undefined || area === undefined) return;
    const way = isTaken(bond.from) ? -1 : 1;
    const middle = area.along + area.depth / 2;
    const edge = way > 0 ? area.across + area.width : area.across;
    const [pass, reach] = [edge + way * em * (OUT + NEXT * ordinal), area.depth * OPENING * (1 + ordinal / 2)];
    const spots = [
      { across: edge, along: middle - reach },
      { across: pass, along: middle - reach },
      { across: pass, along: middle + reach },
      { across: edge, along: middle + reach },
    ];
    const { width } = bond.label;
    const label = width === 0 ? null : { across: pass + way * (em * WORDS + width / 2), along: middle };
    routes.set(at, { spots, label });
  });
  return routes;
}
