import { hasMath, reckon } from "../values/math.ts";
import type { Parser, Units } from "../values/parser.ts";
import { Rejection } from "../values/parser.ts";
import type { Pieces } from "../values/piece.ts";
import type { Longhand, Shorthand } from "./longhand.ts";
import { LONGHANDS, longhandIndex } from "./longhands.ts";
import { SHORTHANDS } from "./shorthands.ts";

/** What a stylesheet can name: a longhand or a shorthand, seen alike. */
export interface Property {
  readonly name: string;
  readonly parser: Parser<unknown>;
  /** Indexes of the longhands that it sets. */
  readonly longhands: readonly number[];
  /** Their values, in the same order. */
  readonly expand: (pieces: Pieces, units: Units) => readonly unknown[] | Rejection;
}

/** What `calc()` and its like come to is put in first. */
const expanding =
  (read: Property["expand"]): Property["expand"] =>
  (pieces, units) => {
    const reckoned = hasMath(pieces) ? reckon(pieces, units) : pieces;
    return reckoned instanceof Rejection ? reckoned : read(reckoned, units);
  };

function ofLonghand({ name, parser }: Longhand<unknown>, index: number): Property {
  const expand = expanding((pieces, units) => {
    const value = parser.parse(pieces, units);
    return value instanceof Rejection ? value : [value];
  });
  return { name, parser, longhands: [index], expand };
}

function ofShorthand([name, parser]: readonly [string, Shorthand]): Property {
  const expand = expanding((pieces, units) => {
    const values = parser.parse(pieces, units);
    return values instanceof Rejection ? values : parser.sets.map((longhand) => values[longhand]);
  });
  return { name, parser, longhands: parser.sets.flatMap((longhand) => longhandIndex(longhand) ?? []), expand };
}

export const PROPERTIES: ReadonlyMap<string, Property> = new Map(
  [...LONGHANDS.map(ofLonghand), ...[...SHORTHANDS].map(ofShorthand)].map((property) => [property.name, property]),
);
