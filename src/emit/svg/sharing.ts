/** Where the type of words is said, so that a picture is as short as it can be: by its root, by a group, by a line or by a piece. */

import type { Node, Piece } from "../../scene/drawing/types.ts";
import { INHERITED, isGap, type Type, typeOf, unsaid, wholes } from "./type.ts";

type Name = (typeof INHERITED)[number];

/** Those that a group says for its words: a figure states its own fill, and may be seen through or not as it is. */
const GROUPED = ["font-family", "font-size", "font-weight", "fill"] as const;
type Grouped = (typeof GROUPED)[number];

/** Bytes that words need to say what they are, by what holds them says; `unknown`: where it says something else. */
interface Cost {
  readonly byValue: ReadonlyMap<string, number>;
  readonly unknown: number;
}

export interface Sharing {
  /** What the words of the picture are, as far as its root says it. */
  readonly root: Type;
  /** The same within a group of the picture: what takes the fewest bytes if the group says it, else what holds it says. */
  readonly within: (group: Node, from: Type) => Type;
}

/** @param isGroup whether a node of the picture is written as a group, which can say something */
export function shareType(nodes: readonly Node[], lang: string, isGroup: (node: Node) => boolean): Sharing {
  const known = new Map<Node, Readonly<Record<Grouped, Cost>>>();
  const within = (node: Node): Readonly<Record<Grouped, Cost>> => {
    const found = known.get(node);
    if (found !== undefined) return found;
    const runs = node.marks.flatMap((mark) => (mark.kind === "line" ? wholes(mark.pieces) : []));
    const lines = runs.map((run) => typesOf(run, lang));
    const cost = (name: Grouped): Cost =>
      sum([
        ...lines.map((types) => saidOnce(sum(types.map((type) => own(name, type[name]))), name)),
        ...node.children.map((child) => around(child, name)),
      ]);
    const costs = {
      "font-family": cost("font-family"),
      "font-size": cost("font-size"),
      "font-weight": cost("font-weight"),
      fill: cost("fill"),
    };
    known.set(node, costs);
    return costs;
  };
  const around = (node: Node, name: Grouped): Cost =>
    isGroup(node) ? saidOnce(within(node)[name], name) : within(node)[name];
  return {
    root: shared(GROUPED, (name) => sum(nodes.map((node) => around(node, name))), unsaid(lang)),
    within: (group, from) => shared(GROUPED, (name) => within(group)[name], from),
  };
}

/** What a line says of its pieces. */
export function typeOfLine(pieces: readonly Piece[], from: Type): Type {
  const types = typesOf(pieces, from["xml:lang"]);
  return shared(INHERITED, (name) => sum(types.map((type) => own(name, type[name]))), from);
}

/** Blanks between pieces are of any type. */
const typesOf = (pieces: readonly Piece[], lang: string): readonly Type[] =>
  pieces.flatMap((piece, at) => (isGap(piece, pieces[at - 1]) ? [] : [typeOf(piece, lang)]));

function shared<N extends Name>(names: readonly N[], costOf: (name: N) => Cost, from: Type): Type {
  const chosen = (name: N): string => {
    const cost = costOf(name);
    const [value, bytes] = cheapest(cost, name);
    return bytes < bytesBelow(cost, from[name]) ? value : from[name];
  };
  return { ...from, ...Object.fromEntries(names.map((name) => [name, chosen(name)])) };
}

const bytesOf = (name: Name, value: string): number => ` ${name}="${value}"`.length;
const bytesBelow = ({ byValue, unknown }: Cost, value: string): number => byValue.get(value) ?? unknown;

const own = (name: Name, value: string): Cost => ({ byValue: new Map([[value, 0]]), unknown: bytesOf(name, value) });

function sum(costs: readonly Cost[]): Cost {
  const values = new Set(costs.flatMap(({ byValue }) => [...byValue.keys()]));
  const total = (bytes: (cost: Cost) => number): number => costs.reduce((all, cost) => all + bytes(cost), 0);
  return {
    unknown: total(({ unknown }) => unknown),
    byValue: new Map([...values].map((value) => [value, total((cost) => bytesBelow(cost, value))])),
  };
}

/** The cost of what may say a value itself, for all that it holds. */
function saidOnce(cost: Cost, name: Name): Cost {
  const [, least] = cheapest(cost, name);
  return {
    unknown: Math.min(cost.unknown, least),
    byValue: new Map([...cost.byValue].map(([value, bytes]) => [value, Math.min(bytes, least)])),
  };
}

/** The value that is best said here, and the bytes that it takes, here and below. */
const cheapest = ({ byValue }: Cost, name: Name): readonly [value: string, bytes: number] =>
  [...byValue]
    .map(([value, bytes]) => [value, bytes + bytesOf(name, value)] as const)
    .reduce((least, one) => (one[1] < least[1] ? one : least), ["", Number.POSITIVE_INFINITY] as const);
