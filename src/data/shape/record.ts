import { isMap, type Node } from "yaml";
import { canonicalName, spellings } from "../names.ts";
import { table as withoutPrototype } from "../table.ts";
import type { JsonSchema, Range, Reading, Shape, Value } from "../types.ts";
import { mapFields, rangeOf, resolved } from "../yaml.ts";
import { spend, wrong } from "./report.ts";

export interface Field<T> {
  readonly shape: Shape<T>;
  readonly description: string;
  readonly examples: readonly unknown[];
  readonly required: boolean;
}

/** A field that may be left out. */
export function field<T>(shape: Shape<T>, description: string, ...examples: readonly unknown[]): Field<T> {
  return { shape, description, examples, required: false };
}

/** A field that must be there. */
export function required<T>(shape: Shape<T>, description: string, ...examples: readonly unknown[]): Field<T> {
  return { shape, description, examples, required: true };
}

export type Fields = Readonly<Record<string, Field<unknown>>>;
/** Values by the name of the field as it is defined; fields that are not there or wrong are left out. */
export type Values<F extends Fields> = { readonly [K in keyof F]?: Value<F[K]["shape"]> };

interface Options {
  /** Fields of other names are kept out of the value but no error. */
  readonly loose?: boolean;
}

/**
 * A map with these fields and no others. Names are written with underscores; hyphens and camel case mean the same.
 * A field that is there without a value is as good as left out.
 */
export function record<F extends Fields>(fields: F, expects: string, options: Options = {}): Shape<Values<F>> {
  const names = new Map(Object.keys(fields).map((name) => [canonicalName(name), name]));
  return {
    expects,
    get schema() {
      return recordSchema(fields, options);
    },
    read(node, path, reading) {
      if (!isMap(node)) return wrong(node, path, expects, reading);
      const values: Record<string, unknown> = {};
      const there = new Set<string>();
      for (const entry of mapFields(node)) {
        const name = names.get(canonicalName(entry.name));
        const below = inside(path, name ?? entry.name);
        if (name === undefined) {
          if (!options.loose) unknown(entry, below, Object.keys(fields), reading);
          continue;
        }
        if (!isEmpty(entry.value, reading)) there.add(name);
        const value = readField(fields[name], entry, below, reading);
        if (value !== undefined) values[name] = value;
      }
      missing(fields, there, path, node, reading);
      return values as Values<F>;
    },
  };
}

/** A map from keys of the writer's choice to values of one shape. */
export function table<T>(
  of: Shape<T>,
  expects: string,
  keys: { readonly pattern: string; readonly expects: string } | null = null,
): Shape<Readonly<Record<string, T>>> {
  const pattern = keys === null ? null : new RegExp(`^(?:${keys.pattern})$`, "u");
  const names = keys === null ? {} : { propertyNames: { pattern: `^(?:${keys.pattern})$` } };
  return {
    expects,
    get schema() {
      return { type: "object", additionalProperties: nullable(of.schema), ...names };
    },
    read(node, path, reading) {
      if (!isMap(node)) return wrong(node, path, expects, reading);
      const found: [string, T][] = [];
      for (const entry of mapFields(node)) {
        const below = inside(path, entry.name);
        if (pattern !== null && !pattern.test(entry.name)) {
          const problem = { kind: "value", path: below, at: entry.key, expects: keys?.expects ?? "" } as const;
          reading.problems.push({ ...problem, found: `“${entry.name}”`, suggestion: "" });
          continue;
        }
        const value = readField({ shape: of }, entry, below, reading);
        if (value !== undefined) found.push([entry.name, value]);
      }
      return withoutPrototype(Object.fromEntries(found));
    },
  };
}

interface Entry {
  readonly name: string;
  readonly key: Range;
  readonly value: Node | null;
  readonly at: Range;
}

function readField<T>(
  of: { readonly shape: Shape<T> } | undefined,
  { value, key, at }: Entry,
  path: string,
  reading: Reading,
): T | undefined {
  reading.places.set(path, at);
  reading.places.set(`${path}:`, key);
  const node = resolved(value, reading.document);
  if (of === undefined || node === null || isEmpty(node, reading) || !spend(node, path, reading)) return undefined;
  return of.shape.read(node, path, reading);
}

/** A field without a value: YAML reads `title:` as null. */
function isEmpty(value: Node | null, { document }: Reading): boolean {
  const node = resolved(value, document);
  return node === null || ("value" in node && node.value === null);
}

function unknown(entry: Entry, path: string, known: readonly string[], reading: Reading): void {
  reading.problems.push({ kind: "unknown", path, field: entry.name, at: entry.key, known });
}

function missing(fields: Fields, there: ReadonlySet<string>, path: string, node: Node, reading: Reading): void {
  for (const [name, { required, shape }] of Object.entries(fields)) {
    if (!required || there.has(name)) continue;
    const at = reading.places.get(`${path}:`) ?? rangeOf(node);
    reading.problems.push({ kind: "missing", path, field: name, at, expects: shape.expects });
  }
}

const inside = (path: string, name: string): string => (path === "" ? name : `${path}.${name}`);

function recordSchema(fields: Fields, { loose = false }: Options): JsonSchema {
  const required = Object.keys(fields).filter((name) => fields[name]?.required);
  const { properties, patternProperties } = propertiesOf(fields);
  return {
    type: "object",
    properties,
    ...(Object.keys(patternProperties).length === 0 ? {} : { patternProperties }),
    ...(loose ? {} : { additionalProperties: false }),
    ...(required.length === 0 ? {} : { required }),
  };
}

/** The schemas of fields by name, and of their other spellings by pattern. */
export function propertiesOf(fields: Fields): {
  readonly properties: Record<string, JsonSchema>;
  readonly patternProperties: Record<string, JsonSchema>;
} {
  const properties: Record<string, JsonSchema> = {};
  const patternProperties: Record<string, JsonSchema> = {};
  for (const [name, { shape, description, examples, required }] of Object.entries(fields)) {
    const schema = required ? shape.schema : nullable(shape.schema);
    properties[name] = { description, ...schema, ...(examples.length === 0 ? {} : { examples }) };
    if (/[-_]/.test(name)) patternProperties[`^(?!${name}$)${spellings(name)}$`] = { description, ...schema };
  }
  return { properties, patternProperties };
}

/** YAML writes a field without a value as null. */
export function nullable(schema: JsonSchema): JsonSchema {
  if (Array.isArray(schema.enum)) return { ...schema, enum: [...schema.enum, null] };
  if (Array.isArray(schema.anyOf)) return { ...schema, anyOf: [...schema.anyOf, { type: "null" }] };
  if (schema.type === undefined) return schema;
  return { ...schema, type: [schema.type, "null"].flat() };
}
