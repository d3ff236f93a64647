import type { HbExpression, HbPath } from "handlebars/dist/cjs/handlebars/compiler/base.js";
import { didYouMean } from "../../diagnostics/suggest.ts";
import type { Span } from "../../diagnostics/types.ts";
import { fail } from "./failure.ts";
import { HELPERS } from "./helpers.ts";
import type { Places } from "./place.ts";
import type { Call, Expression, Path } from "./types.ts";

/** Nested subexpressions beyond this are taken for an attack on the stack. */
const MOST_NESTED = 30;

export const BLOCK_HELPERS = ["if", "unless", "each", "with"] as const;

export function convertExpression(node: HbExpression, places: Places, depth = 0): Expression {
  const span = places.span(node);
  if (depth > MOST_NESTED) fail("deck/template-nesting", {}, span);
  switch (node.type) {
    case "StringLiteral":
    case "NumberLiteral":
    case "BooleanLiteral":
      return { kind: "literal", value: node.value, span };
    case "NullLiteral":
    case "UndefinedLiteral":
      return { kind: "literal", value: null, span };
    case "PathExpression":
      return convertPath(node, span);
    case "SubExpression":
      if ((node.hash?.pairs.length ?? 0) > 0) fail("deck/helper-named-argument", { helper: nameOf(node.path) }, span);
      return convertCall(node.path, node.params, span, places, depth);
  }
}

function convertPath(node: HbPath, span: Span): Path {
  return { kind: "path", up: node.depth, data: node.data, names: node.parts, original: node.original, span };
}

/** `{{helper a b}}` and `(helper a b)`. */
export function convertCall(
  path: HbExpression,
  params: readonly HbExpression[],
  span: Span,
  places: Places,
  depth = 0,
): Call {
  const helper = nameOf(path);
  const known = HELPERS.get(helper);
  if (known === undefined) {
    const place = places.span(path);
    if ((BLOCK_HELPERS as readonly string[]).includes(helper)) fail("deck/block-helper-inline", { helper }, place);
    fail(
      "deck/unknown-helper",
      { helper, suggestion: didYouMean(helper, [...HELPERS.keys(), ...BLOCK_HELPERS]) },
      place,
    );
  }
  if (params.length < known.least || params.length > known.most)
    fail("deck/helper-arguments", { helper, usage: known.usage, given: params.length }, span);
  return { kind: "call", helper, args: params.map((param) => convertExpression(param, places, depth + 1)), span };
}

/** The word that a path or literal would be if it named a helper or partial. */
export function nameOf(node: HbExpression): string {
  if (node.type === "PathExpression") return node.data ? `@${node.parts.join(".")}` : node.original;
  if (node.type === "SubExpression") return "(…)";
  return "value" in node ? String(node.value) : "null";
}
