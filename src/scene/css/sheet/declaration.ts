import type { CssNode, Declaration as DeclarationNode, List } from "css-tree";
import { diagnose } from "../../../diagnostics/diagnose.ts";
import type { Span } from "../../../diagnostics/types.ts";
import { explainUnknownProperty, explainValue } from "../properties/explain.ts";
import { PROPERTIES, type Property } from "../properties/property.ts";
import { DEFAULT_UNITS, PAGE_VARIABLES } from "../theme-default.ts";
import { Rejection, wordOf } from "../values/parser.ts";
import type { Piece, Pieces } from "../values/piece.ts";
import { hasVar, isVar, variableName } from "../variables/substitute.ts";
import { type Source, spanAt, spanOf, textOf } from "./source.ts";

/** One `name: value`, checked as far as it can be without an element. */
export interface Declaration {
  readonly name: string;
  /** Null for a variable. */
  readonly property: Property | null;
  readonly pieces: Pieces;
  readonly important: boolean;
  readonly hasVar: boolean;
  /** Of the value. */
  readonly span: Span | undefined;
}

/** Keywords that every property takes (CSS Cascade 4, 7.3). */
const WIDE = ["inherit", "initial", "unset"] as const;
export type WideKeyword = (typeof WIDE)[number];

/** `inherit`, `initial` or `unset` if that is the whole value. */
export function wideKeyword(pieces: Pieces): WideKeyword | undefined {
  const word = pieces.length === 1 ? wordOf(pieces[0]) : "";
  return WIDE.find((keyword) => keyword === word);
}

/** Reads a declaration; undefined after reporting why it cannot count. */
export function readDeclaration(source: Source, node: DeclarationNode): Declaration | undefined {
  const variable = node.property.startsWith("--");
  const name = variable ? node.property : node.property.toLowerCase();
  if (variable && PAGE_VARIABLES.has(name)) {
    const start = node.loc?.start.offset ?? 0;
    source.report(diagnose("css/page-variable", { name }, { span: spanAt(source, start, start + name.length) }));
    return undefined;
  }
  const property = variable ? null : (PROPERTIES.get(name) ?? undefined);
  const start = node.loc?.start.offset ?? 0;
  const nameSpan = spanAt(source, start, start + node.property.length);
  if (property === undefined) {
    source.report(explainUnknownProperty(name, nameSpan));
    return undefined;
  }
  // A value that css-tree could not read was reported as a syntax error.
  if (node.value.type !== "Value") return undefined;
  const pieces = piecesOf(source, node.value.children);
  const declaration: Declaration = {
    name,
    property,
    pieces,
    important: node.important !== false,
    hasVar: hasVar(pieces),
    span: pieces.length === 0 ? nameSpan : valueSpan(source, node),
  };
  return checkImportant(source, node) && checkVariables(source, pieces) && checkValue(source, declaration)
    ? declaration
    : undefined;
}

/** Of the value without the blanks around it. */
function valueSpan(source: Source, node: DeclarationNode): Span | undefined {
  const { loc } = node.value;
  if (!loc) return spanOf(source, node);
  const text = source.text.slice(loc.start.offset, loc.end.offset);
  const start = loc.end.offset - text.trimStart().length;
  return spanAt(source, start, start + text.trim().length);
}

function checkImportant(source: Source, node: DeclarationNode): boolean {
  if (typeof node.important === "boolean") return true;
  const problem = `“!${node.important}” is not “!important”`;
  source.report(diagnose("css/syntax", { problem }, { span: spanOf(source, node) }));
  return false;
}

function checkVariables(source: Source, pieces: Pieces): boolean {
  const wrong = findMalformedVar(pieces);
  if (wrong === undefined) return true;
  const problem = "“var()” takes the name of a variable, such as “var(--accent1)”, and perhaps a fallback";
  source.report(diagnose("css/syntax", { problem }, { span: wrong.span }));
  return false;
}

function findMalformedVar(pieces: Pieces): Piece | undefined {
  for (const piece of pieces) {
    if (piece.type !== "function") continue;
    if (isVar(piece) && variableName(piece) === "") return piece;
    const inside = findMalformedVar(piece.args);
    if (inside !== undefined) return inside;
  }
  return undefined;
}

/** What `var()` and an element's font size will bring is checked when they are known. */
function checkValue(source: Source, { property, pieces, hasVar, span }: Declaration): boolean {
  if (property === null || hasVar || wideKeyword(pieces) !== undefined) return true;
  const value = property.expand(pieces, DEFAULT_UNITS);
  if (!(value instanceof Rejection)) return true;
  source.report(explainValue(property, pieces, value, span));
  return false;
}

/** The css-tree nodes of a value as pieces; what no property can take becomes `other`. */
function piecesOf(source: Source, nodes: List<CssNode>): Pieces {
  return nodes.toArray().flatMap((node) => piecesOfNode(source, node));
}

function piecesOfNode(source: Source, node: CssNode): Pieces {
  // The fallback of var() is a value of its own.
  if (node.type === "Value") return piecesOf(source, node.children);
  if (node.type === "WhiteSpace" || node.type === "Comment") return [];
  return [pieceOf(source, node)];
}

function pieceOf(source: Source, node: CssNode): Piece {
  const base = { source: textOf(source, node), span: spanOf(source, node) };
  switch (node.type) {
    case "Identifier":
      return { ...base, type: "word", text: node.name };
    case "Number":
      return { ...base, type: "number", value: Number(node.value) };
    case "Dimension":
      return { ...base, type: "dimension", value: Number(node.value), unit: node.unit.toLowerCase() };
    case "Percentage":
      return { ...base, type: "percentage", value: Number(node.value) };
    case "String":
      return { ...base, type: "string", text: node.value };
    case "Hash":
      return { ...base, type: "hash", text: node.value };
    case "Function":
      return { ...base, type: "function", name: node.name.toLowerCase(), args: piecesOf(source, node.children) };
    case "Parentheses":
      return { ...base, type: "function", name: "", args: piecesOf(source, node.children) };
    case "Operator":
      return { ...base, type: "operator", text: node.value.trim() };
    default:
      return { ...base, type: "other" };
  }
}
