import type { ComputedStyle } from "../types.ts";
import { FIELDS } from "./fields.ts";
import type { Field, Longhand, Read } from "./longhand.ts";

type FieldName = keyof ComputedStyle;
const ENTRIES = Object.entries(FIELDS) as readonly (readonly [FieldName, Field<unknown>])[];

/** Every longhand once, in a fixed order: their values are kept in arrays by this index. */
export const LONGHANDS: readonly Longhand<unknown>[] = [...new Set(ENTRIES.flatMap(([, field]) => field.longhands))];

const INDEX: ReadonlyMap<Longhand<unknown>, number> = new Map(LONGHANDS.map((property, index) => [property, index]));
const BY_NAME: ReadonlyMap<string, number> = new Map(LONGHANDS.map((property, index) => [property.name, index]));

export function longhandIndex(name: string): number | undefined {
  return BY_NAME.get(name);
}
export function indexOfLonghand(property: Longhand<unknown>): number {
  return INDEX.get(property) ?? -1;
}

/** One value a longhand, in the order of `LONGHANDS`. */
export type Values = readonly unknown[];

/** Puts the fields of a style together from the values of its longhands. */
export function styleOf(values: Values, parent: ComputedStyle | undefined): ComputedStyle {
  // Values sit at their longhand's index and were made by its parser, so the type of the longhand is theirs.
  const read: Read = <T>(property: Longhand<T>): T => values[indexOfLonghand(property)] as T;
  const style: { [F in FieldName]?: unknown } = {};
  // Without taking entries apart: until V8 compiles it, each part is an object, and a short deck has a hundred thousand.
  ENTRIES.forEach((entry) => {
    style[entry[0]] = entry[1].compute(read, parent);
  });
  return style as ComputedStyle;
}
