import { table } from "../../../data/table.ts";
import { CHARTS_OF_THE_SCHEMA } from "./charts.ts";
import { DRAWING } from "./drawing.ts";
import { PRESENTATION } from "./presentation.ts";
import { type SimpleType, simpleType } from "./simple-types.ts";
import { TIMING } from "./timing.ts";

/**
 * What elements hold (ECMA-376 Part 1, annex A), one line an element: its attributes, then `|` and its children in the
 * order of the schema. An element that means several things is keyed by its parent's name too.
 *
 * - Attributes: `name:type` may be there, `name!type` must; types are those of `simple-types.ts`. Attributes of other
 *   name spaces may always be there.
 * - Children: one token a place; `a|b` alternatives, `*` may repeat, `!` must be there, `!3` three times. Names without a
 *   prefix take the parent's. Who has two places may stand in either. Children in name spaces of extensions may stand anywhere.
 *   Without `|` nothing is said of them.
 */
const ELEMENTS: Readonly<Record<string, string>> = table({
  ...DRAWING,
  ...PRESENTATION,
  ...TIMING,
  ...CHARTS_OF_THE_SCHEMA,
});

export interface Definition {
  readonly attributes: ReadonlyMap<string, SimpleType>;
  /** Attributes that must be there. */
  readonly needed: readonly string[];
  readonly children: Sequence | null;
}

export interface Sequence {
  /** Places of each child that the element may hold, mostly one. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly repeatable: ReadonlySet<number>;
  /** What must be there: one of these names, so many times. */
  readonly required: readonly { readonly names: readonly string[]; readonly least: number }[];
  /** Name spaces of which no other child may be there, by their prefixes. */
  readonly prefixes: ReadonlySet<string>;
}

/** Elements that mean several things. */
const SEVERAL = new Set(Object.keys(ELEMENTS).flatMap((key) => /\/(.*)/.exec(key)?.[1] ?? []));

const parsed = new Map<string, Definition>();

/** The definition of an element, by its parent's name where that matters; undefined for those that nothing is known of. */
export function definitionOf(name: string, parent: string): Definition | undefined {
  const key = SEVERAL.has(name) && ELEMENTS[`${parent}/${name}`] !== undefined ? `${parent}/${name}` : name;
  const known = parsed.get(key);
  if (known !== undefined) return known;
  const text = ELEMENTS[key];
  if (text === undefined) return undefined;
  const definition = parse(name, text);
  parsed.set(key, definition);
  return definition;
}

function parse(name: string, text: string): Definition {
  const bar = text.search(/(?:^| )\|(?: |$)/);
  const [has, holds] = bar < 0 ? [text, null] : [text.slice(0, bar), text.slice(bar).replace(/^ ?\| ?/, "")];
  const attributes = new Map<string, SimpleType>();
  const needed: string[] = [];
  for (const token of has.split(" ").filter((one) => one !== "")) {
    const [, attribute = "", must = "", type = ""] = /^(\w+)([:!])(.+)$/.exec(token) ?? [];
    attributes.set(attribute, simpleType(type));
    if (must === "!") needed.push(attribute);
  }
  return { attributes, needed, children: holds === null ? null : sequence(name, holds) };
}

/** Name spaces whose elements stand where the schema says and nowhere else, even where no other may: `a:p` beside a text body. */
const OF_THE_SCHEMA = ["a", "p", "c"];

function sequence(parent: string, text: string): Sequence {
  const prefix = /^[a-z\d]+/.exec(parent)?.[0] ?? "";
  const places = new Map<string, readonly number[]>();
  const repeatable = new Set<number>();
  const required: { readonly names: readonly string[]; readonly least: number }[] = [];
  for (const [place, token] of text.split(" ").entries()) {
    const [, all = "", repeats, must, least] = /^([\w:|]+)(\*)?(!(\d+)?)?$/.exec(token) ?? [];
    const names = all === "" ? [] : all.split("|").map((name) => (name.includes(":") ? name : `${prefix}:${name}`));
    for (const name of names) places.set(name, [...(places.get(name) ?? []), place]);
    if (repeats !== undefined) repeatable.add(place);
    if (must !== undefined) required.push({ names, least: Number(least ?? 1) });
  }
  const prefixes = new Set([prefix, ...OF_THE_SCHEMA, ...[...places.keys()].map((name) => name.split(":")[0] ?? "")]);
  return { places, prefixes, repeatable, required };
}
