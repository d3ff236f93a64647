import { append } from "../../../data/lists.ts";
import { diagnose } from "../../../diagnostics/diagnose.ts";
import type { Report } from "../../../diagnostics/reporter.ts";
import { didYouMean } from "../../../diagnostics/suggest.ts";
import { themeMeaning } from "../theme-default.ts";
import type { FunctionPiece, Piece, Pieces } from "../values/piece.ts";

/** The value of a variable; null if it has none because of something already reported; undefined if unknown. */
export type Variable = Pieces | null | undefined;

export interface Scope {
  readonly lookup: (name: string, at: Piece) => Variable;
  readonly names: () => Iterable<string>;
  readonly report: Report;
}

/** Variables of variables can double at every step; no honest value comes near. */
const MOST_PIECES = 1000;

interface VarCall extends FunctionPiece {
  readonly name: "var";
}

export function isVar(piece: Piece): piece is VarCall {
  return piece.type === "function" && piece.name === "var";
}

export function hasVar(pieces: Pieces): boolean {
  return pieces.some((piece) => piece.type === "function" && (piece.name === "var" || hasVar(piece.args)));
}

/** The name in `var(--name, …)`, or "" where there is none. */
export function variableName(call: FunctionPiece): string {
  const [name, comma] = call.args;
  const wellFormed = name?.type === "word" && name.text.startsWith("--") && name.text.length > 2;
  return wellFormed && (comma === undefined || (comma.type === "operator" && comma.text === ",")) ? name.text : "";
}

function weight(pieces: Pieces): number {
  return pieces.reduce((sum, piece) => sum + 1 + (piece.type === "function" ? weight(piece.args) : 0), 0);
}

/** A piece as seen where its variable is used: errors point there, and the theme variable is remembered. */
function seenFrom(call: FunctionPiece, piece: Piece, meaning: ReturnType<typeof themeMeaning>): Piece {
  return { ...piece, span: call.span, origin: piece.origin ?? piece.span, ...meaning };
}

function filledIn(call: FunctionPiece, scope: Scope): Pieces | undefined {
  const name = variableName(call);
  const found = scope.lookup(name, call);
  if (found) {
    const meaning = themeMeaning(name);
    return found.map((piece) => seenFrom(call, piece, meaning));
  }
  if (call.args.length > 1) return substitute(call.args.slice(2), scope);
  if (found === undefined) {
    const suggestion = didYouMean(name, scope.names());
    scope.report(diagnose("css/undefined-variable", { name, suggestion }, { span: call.span }));
  }
  return undefined;
}

/**
 * Fills in every `var()`. Returns undefined if the value is invalid thereby (CSS Custom Properties 1, 3.2), after
 * reporting why.
 */
export function substitute(pieces: Pieces, scope: Scope): Pieces | undefined {
  const filled: Piece[] = [];
  let size = 0;
  for (const piece of pieces) {
    const parts = partsOf(piece, scope);
    if (parts === undefined) return undefined;
    size += weight(parts);
    if (size > MOST_PIECES) {
      const name = piece.type === "function" ? variableName(piece) : piece.source;
      scope.report(diagnose("css/oversized-variable", { name, most: MOST_PIECES }, { span: piece.span }));
      return undefined;
    }
    append(filled, parts);
  }
  return filled;
}

function partsOf(piece: Piece, scope: Scope): Pieces | undefined {
  if (piece.type !== "function") return [piece];
  if (isVar(piece)) return filledIn(piece, scope);
  if (!hasVar(piece.args)) return [piece];
  const args = substitute(piece.args, scope);
  return args && [{ ...piece, args }];
}
