import { Markup } from "../../markup/markup.ts";
import type { HelperCall } from "./types.ts";

export function numberArgument(args: readonly unknown[], index: number, call: HelperCall): number {
  const value = args[index];
  return typeof value === "number" ? value : call.wrong(index, "a number");
}

export function listArgument(args: readonly unknown[], index: number, call: HelperCall): readonly unknown[] {
  const value = args[index];
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : call.wrong(index, "a list");
}

/** Markup counts as equal to the text that it shows. */
export function comparable(value: unknown): unknown {
  if (value instanceof Markup) return value.mapText((text) => text).plain;
  return value ?? null;
}
