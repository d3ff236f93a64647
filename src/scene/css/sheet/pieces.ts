import type { CssNode, List } from "css-tree";
import type { Piece, Pieces } from "../values/piece.ts";
import { type Source, spanOf, textOf } from "./source.ts";

/** The css-tree nodes of a value as pieces; what no property can take becomes `other`. */
export function piecesOf(source: Source, nodes: List<CssNode>): Pieces {
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
    case "Operator":
      return { ...base, type: "operator", text: node.value.trim() };
    default:
      return { ...base, type: "other" };
  }
}
