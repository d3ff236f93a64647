import { didYouMean } from "../../diagnostics/suggest.ts";
import type { Span } from "../../diagnostics/types.ts";
import type { CallNode, ExpressionNode, HashNode, PathNode } from "./ast.ts";
import { HELPERS } from "./helpers.ts";
import { call, NOTHING, type Pass, THIS } from "./pass.ts";
import { BLOCK_HELPERS } from "./types.ts";

/** Nested subexpressions beyond this are taken for an attack on the stack. */
const MOST_NESTED = 30;

const DATA: PathNode = { ...THIS, data: true };
const LOOP_DATA = ["index", "key", "first", "last"];

/** An expression that gives the same value, and says where it stands if it has none. */
export function instrumentExpression(node: ExpressionNode, pass: Pass, depth = 0): ExpressionNode {
  const span = pass.span(node);
  if (depth > MOST_NESTED) return pass.refuse("deck/template-nesting", {}, span);
  switch (node.type) {
    case "StringLiteral":
    case "NumberLiteral":
    case "BooleanLiteral":
      return call("literal", [pass.site({ kind: "literal", value: node.value, span })]);
    case "NullLiteral":
    case "UndefinedLiteral":
      return NOTHING;
    case "PathExpression":
      return instrumentPath(node, span, pass);
    case "SubExpression":
      return instrumentCall(node, span, pass, depth);
  }
}

function instrumentPath(node: PathNode, span: Span, pass: Pass): ExpressionNode {
  pass.ask(node.parts);
  const { original } = node;
  const [name, ...rest] = node.parts;
  const get = (head: PathNode, names: readonly string[], from = 0, loop = false): ExpressionNode =>
    call("get", [pass.site({ kind: "path", names, from, loop, original, span }), head]);
  if (node.data) {
    if (name === "root") return get({ ...DATA, parts: ["root"] }, rest);
    if (name !== undefined && rest.length === 0 && LOOP_DATA.includes(name))
      return get({ ...DATA, depth: node.depth, parts: [name] }, [], 0, true);
    const suggestion = didYouMean(name ?? "", [...LOOP_DATA, "root"]);
    return pass.refuse("deck/unknown-field", { field: `@${node.parts.join(".")}`, owner: "@", suggestion }, span);
  }
  if (name !== undefined && node.depth === 0 && !/^(?:this\b|\.)/.test(original) && pass.isLocal(name)) {
    const local = { ...THIS, parts: [LOCAL + name], original: LOCAL + name };
    return rest.length === 0 ? local : get(local, node.parts, 1);
  }
  if (name === undefined && node.depth === 0) return THIS;
  return get({ ...THIS, depth: node.depth }, node.parts);
}

/** `{{helper a b}}` and `(helper a b)`. */
export function instrumentCall(
  node: Pick<CallNode, "path" | "params" | "hash">,
  span: Span,
  pass: Pass,
  depth = 0,
): ExpressionNode {
  const helper = nameOf(node.path);
  const args = node.params.map((param) => instrumentExpression(param, pass, depth + 1));
  if (hasPairs(node.hash)) pass.refuse("deck/helper-named-argument", { helper }, span);
  const known = HELPERS.get(helper);
  const operator = node.params.map(nameOf).find((word) => word === "?" || word === "??");
  if (operator !== undefined) {
    const hint = operator === "?" ? `{{#if ${helper}}} … {{else}} … {{/if}}` : `{{default ${helper} …}}`;
    return pass.refuse("deck/template-feature", { feature: `operators (${operator})`, hint: `Write ${hint}.` }, span);
  }
  if (known === undefined) return refuseHelper(node.path, helper, pass);
  if (args.length < known.least || args.length > known.most)
    return pass.refuse("deck/helper-arguments", { helper, usage: known.usage, given: args.length }, span);
  const site = pass.site({ kind: "call", helper, args: node.params.map((param) => pass.span(param)), span });
  return call("call", [site, ...args]);
}

function refuseHelper(path: ExpressionNode, helper: string, pass: Pass): ExpressionNode {
  const place = pass.span(path);
  if ((BLOCK_HELPERS as readonly string[]).includes(helper))
    return pass.refuse("deck/block-helper-inline", { helper }, place);
  if (helper === "log")
    return pass.refuse(
      "deck/template-feature",
      {
        feature: "{{log}}: a build prints nothing but what is wrong",
        hint: "`briefdeck inspect` prints what a template sees.",
      },
      place,
    );
  if (path.type === "PathExpression" && path.parts.length === 1 && pass.isLocal(helper))
    return pass.refuse(
      "deck/unknown-helper",
      { helper, suggestion: `“${helper}” is a value of the block around.` },
      place,
    );
  const suggestion = /^(?:elseif|elsif|elif)$/i.test(helper)
    ? "Write {{else if value}}."
    : didYouMean(helper, [...HELPERS.keys(), ...BLOCK_HELPERS]);
  return pass.refuse("deck/unknown-helper", { helper, suggestion }, place);
}

export const hasPairs = (hash: HashNode | undefined): boolean => (hash?.pairs.length ?? 0) > 0;

/** The word that a path or literal would be if it named a helper or partial. */
export function nameOf(node: ExpressionNode): string {
  if (node.type === "PathExpression") return node.data ? `@${node.parts.join(".")}` : node.original;
  if (node.type === "SubExpression") return "(…)";
  return "value" in node ? String(node.value) : "null";
}

/** Keeps block parameters of a template apart from the names that the compiled code calls. */
export const LOCAL = "_";
