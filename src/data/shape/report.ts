import { isMap, isScalar, isSeq, type Node } from "yaml";
import { didYouMean } from "../../diagnostics/suggest.ts";
import type { Reading } from "../types.ts";
import { plainValue, rangeOf } from "../yaml.ts";

/** Tells that the value at `path` is not what is expected; always undefined, to be returned. */
export function wrong(
  node: Node,
  path: string,
  expects: string,
  reading: Reading,
  words: readonly string[] = [],
): undefined {
  const value = isScalar(node) ? String(plainValue(node, reading.document, true) ?? "") : "";
  const suggestion = isScalar(node) ? didYouMean(value, words) : "";
  reading.problems.push({ kind: "value", path, at: rangeOf(node), expects, found: shown(node, value), suggestion });
  return undefined;
}

/** A value in a few words. */
function shown(node: Node, value: string): string {
  if (isMap(node)) return node.items.length === 0 ? "an empty map" : "a map";
  if (isSeq(node)) return node.items.length === 0 ? "an empty list" : "a list";
  if (value === "") return "empty";
  const isString = isScalar(node) && typeof node.value === "string";
  const short = value.length > 60 ? `${value.slice(0, 59)}…` : value;
  return isString ? `“${short}”` : short;
}

/** Takes one node off the budget; false once aliases stand for more than may be read, which is told once. */
export function spend(node: Node, path: string, reading: Reading): boolean {
  reading.budget.nodes -= 1;
  if (reading.budget.nodes === -1) reading.problems.push({ kind: "too-much", path, at: rangeOf(node) });
  return reading.budget.nodes >= 0;
}
