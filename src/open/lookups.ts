/** Lookups of a font that go on in others (OpenType, `GPOS`): they come to an end, and soon. */
import type { FontTables } from "./tables.ts";

/** Lookups within each other; those that one place of a text may ask for; rules of a font. */
const MOST_DEEP = 16;
const MOST_ASKED = 1000;
const MOST_RULES = 20_000;

/** Types of lookups, and the letters at which an extension says its own. */
const CONTEXT = 7;
const CHAINED = 8;
const EXTENSION = 9;

/** Lookups that one rule goes on in. */
type Rule = readonly number[];

/** Throws a RangeError where a lookup goes on without end, or a place of a text would ask for thousands of them. */
export function checkLookups({ view, table }: FontTables, tag: "GPOS"): void {
  const found = table(tag);
  if (found === undefined) return;
  const list = found.start + view.getUint16(found.start + 8);
  const offsets = numbers(view, list + 2, view.getUint16(list));
  let left = MOST_RULES;
  const rules = offsets.map((offset) => {
    const own = rulesOf(view, list + offset);
    left -= own.length;
    if (left < 0) throw new RangeError("rules without number");
    return own;
  });
  const known = new Map<number, number>();
  const asked = (lookup: number, deep: number): number => {
    const before = known.get(lookup);
    if (before !== undefined) return before;
    const own = rules[lookup];
    if (deep > MOST_DEEP || own === undefined) throw new RangeError("a lookup without end, or none");
    const costs = own.map((nested) => nested.reduce((sum, one) => sum + asked(one, deep + 1), 1));
    const cost = costs.reduce((most, one) => Math.max(most, one), 1);
    if (cost > MOST_ASKED) throw new RangeError("a lookup of thousands");
    known.set(lookup, cost);
    return cost;
  };
  for (const lookup of rules.keys()) asked(lookup, 0);
}

const numbers = (view: DataView, at: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => view.getUint16(at + 2 * index));

function rulesOf(view: DataView, lookup: number): readonly Rule[] {
  const type = view.getUint16(lookup);
  return numbers(view, lookup + 6, view.getUint16(lookup + 4)).flatMap((offset) => {
    const at = lookup + offset;
    return type === EXTENSION
      ? rulesIn(view, at + view.getUint32(at + 4), view.getUint16(at + 2))
      : rulesIn(view, at, type);
  });
}

function rulesIn(view: DataView, at: number, type: number): readonly Rule[] {
  if (type !== CONTEXT && type !== CHAINED) return [];
  const format = view.getUint16(at);
  if (format === 3) return [type === CHAINED ? chained(view, at + 2, 0) : context(view, at + 2, 0)];
  if (format !== 1 && format !== 2) throw new RangeError("a lookup of no format");
  // Behind the format and who it is about stand the classes of format 2: one table, or three.
  const sets = at + 4 + (format === 1 ? 0 : type === CHAINED ? 6 : 2);
  return numbers(view, sets + 2, view.getUint16(sets)).flatMap((offset) => {
    if (offset === 0) return [];
    const set = at + offset;
    return numbers(view, set + 2, view.getUint16(set)).map((rule) =>
      type === CHAINED ? chained(view, set + rule, 1) : context(view, set + rule, 1),
    );
  });
}

/** @param first 1 where the first glyph of what is asked for is said elsewhere */
function context(view: DataView, at: number, first: 0 | 1): Rule {
  const input = view.getUint16(at);
  return nestedAt(view, at + 4 + 2 * Math.max(input - first, 0), view.getUint16(at + 2));
}

function chained(view: DataView, at: number, first: 0 | 1): Rule {
  const input = at + 2 + 2 * view.getUint16(at);
  const ahead = input + 2 + 2 * Math.max(view.getUint16(input) - first, 0);
  const records = ahead + 2 + 2 * view.getUint16(ahead);
  return nestedAt(view, records + 2, view.getUint16(records));
}

const nestedAt = (view: DataView, at: number, count: number): Rule =>
  Array.from({ length: count }, (_, index) => view.getUint16(at + 4 * index + 2));
