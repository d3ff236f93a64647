/**
 * Data files (front matter, registries) as typed values: a *shape* says once what a value may be, and both the strict
 * reading with places and the JSON Schema come from it.
 */
import type { Document, Node } from "yaml";

export type Range = readonly [start: number, end: number];

/** What is wrong with a value, without the words of the file that it stands in. */
export type Problem =
  | {
      readonly kind: "unknown";
      readonly path: string;
      readonly field: string;
      readonly at: Range;
      readonly known: readonly string[];
    }
  | {
      readonly kind: "missing";
      readonly path: string;
      readonly field: string;
      readonly at: Range;
      readonly expects: string;
    }
  | {
      readonly kind: "value";
      readonly path: string;
      readonly at: Range;
      readonly expects: string;
      readonly found: string;
      readonly suggestion: string;
    }
  | { readonly kind: "too-much"; readonly path: string; readonly at: Range };

/** One reading of one document. */
export interface Reading {
  readonly document: Document;
  readonly problems: Problem[];
  /** Where values stand, by path (`handling.scheme`). */
  readonly places: Map<string, Range>;
  /** Nodes that may still be read: aliases can stand for more than any machine holds. */
  readonly budget: { nodes: number };
}

export interface Shape<T> {
  /** Completes “must be …”. */
  readonly expects: string;
  /** The value, or undefined if it is wrong; then a problem is told. The node is never null: that is for records. */
  readonly read: (node: Node, path: string, reading: Reading) => T | undefined;
  /** For editors. Made anew each time it is read, since no build reads it. */
  readonly schema: JsonSchema;
}

export type Value<S> = S extends Shape<infer T> ? T : never;

/** A JSON Schema, draft 2020-12, as far as shapes need it. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

declare const BRAND: unique symbol;

/**
 * A text that one parser alone makes: a text that nobody checked, or that means something else, is a compile error
 * where it is asked for. It costs nothing at run time, and is a text wherever any text will do.
 */
export type Branded<K extends string> = string & { readonly [BRAND]: K };
