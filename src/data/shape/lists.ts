import { isSeq, type Node } from "yaml";
import type { Shape } from "../types.ts";
import { plainValue, resolved } from "../yaml.ts";
import { spend, wrong } from "./report.ts";

interface Bounds {
  readonly least?: number;
}

/** A list whose items have one shape. */
export function list<T>(of: Shape<T>, expects: string, { least = 0 }: Bounds = {}): Shape<readonly T[]> {
  return {
    expects,
    get schema() {
      return { type: "array", items: of.schema, ...(least > 0 ? { minItems: least } : {}) };
    },
    read(node, path, reading) {
      if (!isSeq(node) || node.items.length < least) return wrong(node, path, expects, reading);
      const values: T[] = [];
      for (const [index, item] of node.items.entries()) {
        const inner = resolved(item as Node, reading.document);
        if (inner === null || !spend(inner, path, reading)) break;
        const value = of.read(inner, `${path}[${index}]`, reading);
        if (value !== undefined) values.push(value);
      }
      return values;
    },
  };
}

/** A list, or its only item without brackets. */
export function oneOrMany<T>(of: Shape<T>, expects: string, bounds: Bounds = {}): Shape<readonly T[]> {
  const many = list(of, expects, bounds);
  return {
    expects,
    get schema() {
      return { anyOf: [of.schema, many.schema] };
    },
    read(node, path, reading) {
      if (isSeq(node)) return many.read(node, path, reading);
      const value = of.read(node, path, reading);
      return value === undefined ? undefined : [value];
    },
  };
}

/** A value of one shape if `applies`, else of the other: a short form and a full one. */
export function either<A, B>(
  applies: (node: Node) => boolean,
  a: Shape<A>,
  b: Shape<B>,
  expects: string,
): Shape<A | B> {
  return {
    expects,
    get schema() {
      return { anyOf: [...alternatives(a), ...alternatives(b)] };
    },
    read: (node, path, reading) => (applies(node) ? a : b).read(node, path, reading),
  };
}

const alternatives = ({ schema }: Shape<unknown>): readonly unknown[] =>
  Array.isArray(schema.anyOf) && Object.keys(schema).length === 1 ? schema.anyOf : [schema];

/** The value of another shape, made into something else. */
export function mapped<A, B>(shape: Shape<A>, make: (value: A) => B): Shape<B> {
  return {
    expects: shape.expects,
    get schema() {
      return shape.schema;
    },
    read(node, path, reading) {
      const value = shape.read(node, path, reading);
      return value === undefined ? undefined : make(value);
    },
  };
}

/** Whatever it is, as plain data. */
export const anything = (expects = "anything"): Shape<unknown> => ({
  expects,
  schema: {},
  read: (node, _path, { document }) => plainValue(node, document, true) ?? undefined,
});
