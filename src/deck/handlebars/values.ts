/** What the values of a template count as. */
import { Markup } from "../markup/markup.ts";

/** Marks an object whose keys the drafter chose: a missing one is null there, not an error. */
export const OPEN = Symbol("open");

class Broken {
  readonly broken = true;
}

/** The value of an expression that went wrong and was reported: whatever is made of it says nothing more. */
export const BROKEN = Object.freeze(new Broken());

/**
 * A context that is no object of its own: a text or number, which Handlebars would compare by its letters with the
 * contexts around it, or a value to which `{{> name key=value}}` adds fields. Unlike a copy it reads no field of the
 * value before somebody asks for it.
 */
export class Context {
  readonly value: unknown;
  readonly fields: Readonly<Record<string, unknown>>;

  constructor(value: unknown, fields: Readonly<Record<string, unknown>> = {}) {
    this.value = value;
    this.fields = fields;
  }
}

/** What a template means by a value, without what a partial was given beside it. */
export function unwrap(value: unknown): unknown {
  return value instanceof Context ? unwrap(value.value) : value;
}

/** The value as Handlebars may take it for a context. */
export function asContext(value: unknown): unknown {
  if (value === undefined) return null;
  return typeof value === "object" ? value : new Context(value);
}

/** Whether the value has a field of its own by this name, or was given one; null and text have none. */
export function hasOwnField(value: unknown, name: string): value is object {
  if (value instanceof Context) return Object.hasOwn(value.fields, name) || hasOwnField(value.value, name);
  return typeof value === "object" && value !== null && !(value instanceof Markup) && Object.hasOwn(value, name);
}

/** The field of this name; null if the value has none of its own. */
export function ownField(value: unknown, name: string): unknown {
  if (!hasOwnField(value, name)) return null;
  if (value instanceof Context)
    return Object.hasOwn(value.fields, name) ? value.fields[name] : ownField(value.value, name);
  return (value as Readonly<Record<string, unknown>>)[name] ?? null;
}

/** Names of all fields, for messages. */
export function fieldNames(value: unknown): readonly string[] {
  if (value instanceof Context) return [...new Set([...Object.keys(value.fields), ...fieldNames(value.value)])];
  if (Array.isArray(value)) return ["length"];
  return typeof value === "object" && value !== null && !(value instanceof Markup) ? Object.keys(value) : [];
}

export function isOpen(value: unknown): boolean {
  const object = unwrap(value);
  return typeof object === "object" && object !== null && OPEN in object;
}

/** Handlebars counts false, null, "", 0 and [] as no. */
export function isTrue(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (value instanceof Markup) return value.markup !== "";
  return Boolean(value);
}

/** For messages: what a designer would call the value. */
export function nameType(value: unknown): string {
  if (value === null || value === undefined) return "empty";
  if (value instanceof Markup) return "markup";
  if (Array.isArray(value)) return "a list";
  return (
    { string: "text", number: "a number", boolean: "yes or no", object: "an object" }[typeof value as string] ??
    "unknown"
  );
}
