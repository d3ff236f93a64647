/** What the values of a template count as. */
import { Markup } from "../markup/markup.ts";

/** Marks an object whose keys the drafter chose: a missing one is null there, not an error. */
export const OPEN = Symbol("open");

export function isOpen(value: unknown): boolean {
  return typeof value === "object" && value !== null && OPEN in value;
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
