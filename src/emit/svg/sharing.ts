/** Where the type of words is said, so that a picture is as short as it can be: by its root, by a group, by a line or by a piece. */

import type { Node, Piece } from "../../scene/drawing/types.ts";
import { INHERITED, isGap, type Type, typeOf, unsaid, wholes } from "./type.ts";

type Name = (typeof INHERITED)[number];

/** Those that a group says for its words: a figure states its own fill, and may be seen through or not as it is. */
const GROUPED = ["font-family", "font-size", "font-weight", "fill"] as const;

/**
 * Bytes that words need to say what they are: `unsaid` where what holds them says nothing of it, `saved` fewer where it says a
 * value. Mutable: a picture has thousands of words.
 */
interface Cost {
  unsaid: number;
  readonly saved: Map<string, number>;
}

export interface Sharing {
  /** What the words of the picture are, as far as its root says it. */
  readonly root: Type;
  /** The same within a group of the picture: what takes the fewest bytes if the group says it, else what holds it says. */
  readonly within: (group: Node, from: Type) => Type;
}

/** @param isGroup whether a node of the picture is written as a group, which can say something */
export function shareType(nodes: readonly Node[], lang: string, isGroup: (node: Node) => boolean): Sharing {
  const known = new Map<Node, readonly Cost[]>();
  const within = (node: Node): readonly Cost[] => {
    const found = known.get(node);
    if (found !== undefined) return found;
    const costs = GROUPED.map(noCost);
    for (const mark of node.marks)
      if (mark.kind === "line") for (const run of wholes(mark.pieces)) addLine(costs, typesOf(run, lang));
    for (const child of node.children) addNode(costs, child);
    known.set(node, costs);
    return costs;
  };
  const addNode = (costs: readonly Cost[], node: Node): void => {
    const own = within(node);
    const isSaid = isGroup(node);
    for (const [at, cost] of costs.entries()) {
      const [name, inner] = [GROUPED[at], own[at]];
      if (name !== undefined && inner !== undefined) add(cost, isSaid ? saidOnce(inner, name) : inner);
    }
  };
  const whole = GROUPED.map(noCost);
  for (const node of nodes) addNode(whole, node);
  return { root: shared(GROUPED, whole, unsaid(lang)), within: (group, from) => shared(GROUPED, within(group), from) };
}

/** What a line says of its pieces. */
export function typeOfLine(pieces: readonly Piece[], from: Type): Type {
  const types = typesOf(pieces, from["xml:lang"]);
  const [first] = types;
  if (first !== undefined && types.length === 1) return first;
  return shared(
    INHERITED,
    INHERITED.map((name) => costOf(types, name)),
    from,
  );
}

/** Blanks between pieces are of any type. */
const typesOf = (pieces: readonly Piece[], lang: string): readonly Type[] =>
  pieces.flatMap((piece, at) => (isGap(piece, pieces[at - 1]) ? [] : [typeOf(piece, lang)]));

function shared(names: readonly Name[], costs: readonly Cost[], from: Type): Type {
  const said: { [N in Name]?: string } = {};
  for (const [at, name] of names.entries()) {
    const cost = costs[at] ?? noCost();
    const [value, bytes] = cheapest(cost, name);
    said[name] = bytes < cost.unsaid - (cost.saved.get(from[name]) ?? 0) ? value : from[name];
  }
  return { ...from, ...said };
}

const noCost = (): Cost => ({ unsaid: 0, saved: new Map() });
const bytesOf = (name: Name, value: string): number => ` ${name}=""`.length + value.length;

function addValue({ saved }: Cost, value: string, bytes: number): void {
  saved.set(value, (saved.get(value) ?? 0) + bytes);
}

function add(cost: Cost, other: Cost): void {
  cost.unsaid += other.unsaid;
  for (const [value, bytes] of other.saved) addValue(cost, value, bytes);
}

/** A line says what it is once, or its pieces do. */
function addLine(costs: readonly Cost[], types: readonly Type[]): void {
  const [first] = types;
  if (first === undefined) return;
  for (const [at, cost] of costs.entries()) {
    const name = GROUPED[at] ?? "fill";
    if (types.every((type) => type[name] === first[name])) add(cost, costOf([first], name));
    else add(cost, saidOnce(costOf(types, name), name));
  }
}

function costOf(types: readonly Type[], name: Name): Cost {
  const cost = noCost();
  for (const { [name]: value } of types) {
    const bytes = bytesOf(name, value);
    cost.unsaid += bytes;
    addValue(cost, value, bytes);
  }
  return cost;
}

/** The cost of what may say a value itself, for all that it holds. */
function saidOnce({ unsaid: bytes, saved }: Cost, name: Name): Cost {
  const [, least] = cheapest({ unsaid: bytes, saved }, name);
  const most = Math.min(bytes, least);
  const kept = noCost();
  kept.unsaid = most;
  for (const [value, fewer] of saved) {
    const saves = most - Math.min(bytes - fewer, least);
    if (saves > 0) kept.saved.set(value, saves);
  }
  return kept;
}

/** The value that is best said here, and the bytes that it takes, here and below. */
function cheapest({ unsaid: bytes, saved }: Cost, name: Name): readonly [value: string, bytes: number] {
  let best: readonly [string, number] = ["", Number.POSITIVE_INFINITY];
  for (const [value, fewer] of saved) {
    const all = bytes - fewer + bytesOf(name, value);
    if (all < best[1]) best = [value, all];
  }
  return best;
}
