import type { ComputedStyle } from "../types.ts";
import type { Parser, Units } from "../values/parser.ts";

/** A CSS property that holds one value. */
export interface Longhand<T> {
  readonly name: string;
  readonly parser: Parser<T>;
  readonly inherited: boolean;
  readonly initial: (units: Units) => T;
}

export type Read = <T>(longhand: Longhand<T>) => T;

/** How one field of the computed style comes about. */
export interface Field<T> {
  readonly longhands: readonly Longhand<unknown>[];
  readonly compute: (read: Read, parent: ComputedStyle | undefined) => T;
}

export function longhand<T>(name: string, parser: Parser<NoInfer<T>>, initial: T | ((units: Units) => T)): Longhand<T> {
  return {
    name,
    parser,
    inherited: false,
    initial: typeof initial === "function" ? (initial as (units: Units) => T) : () => initial,
  };
}

export function inherited<T>(property: Longhand<T>): Longhand<T> {
  return { ...property, inherited: true };
}

/** A field that is the value of one property. */
export function field<T>(property: Longhand<T>): Field<T> {
  return { longhands: [property], compute: (read) => read(property) };
}

/** What a shorthand sets: values by the name of the longhand. */
export type Expansion = Readonly<Record<string, unknown>>;
/** A shorthand is a parser whose value is an expansion, and the names that it always sets. */
export interface Shorthand extends Parser<Expansion> {
  readonly sets: readonly string[];
}
