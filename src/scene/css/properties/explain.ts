import { diagnose } from "../../../diagnostics/diagnose.ts";
import { didYouMean } from "../../../diagnostics/suggest.ts";
import type { Diagnostic, Related, Span } from "../../../diagnostics/types.ts";
import { UNITS } from "../values/length.ts";
import { quoteWords, type Rejection } from "../values/parser.ts";
import { type Piece, type Pieces, sourceOf } from "../values/piece.ts";
import { PROPERTIES, type Property } from "./property.ts";
import { INSTEAD } from "./unsupported.ts";

/** The functions of CSS Values 4, 10, and colour arithmetic. */
const ARITHMETIC: ReadonlySet<string> = new Set([
  "calc",
  "min",
  "max",
  "clamp",
  "round",
  "mod",
  "rem",
  "abs",
  "sign",
  "color-mix",
  "env",
  "attr",
]);
const TRANSPARENT_CALLS: ReadonlySet<string> = new Set(["rgb", "rgba", "hsl", "hsla"]);

function isTransparent(piece: Piece): boolean {
  if (piece.type === "hash") return /^(?:[0-9a-f]{4}|[0-9a-f]{8})$/i.test(piece.text);
  if (piece.type !== "function" || !TRANSPARENT_CALLS.has(piece.name)) return false;
  const values = piece.args.filter((arg) => arg.type !== "operator");
  return piece.name.endsWith("a") || values.length === 4;
}

function place(
  piece: Piece | undefined,
  span: Span | undefined,
): { span: Span | undefined; related?: readonly Related[] } {
  const origin = piece?.origin;
  return {
    span: piece?.span ?? span,
    ...(origin === undefined ? {} : { related: [{ message: "The value comes from here", span: origin }] }),
  };
}

function explainPiece(piece: Piece, where: ReturnType<typeof place>): Diagnostic | undefined {
  if (piece.type === "function" && ARITHMETIC.has(piece.name))
    return diagnose("css/no-arithmetic", { name: piece.name }, where);
  if (isTransparent(piece)) return diagnose("css/no-transparency", { value: piece.source }, where);
  if (piece.type === "dimension" && !UNITS.includes(piece.unit)) {
    const params = { unit: piece.unit, suggestion: didYouMean(piece.unit, UNITS), allowed: quoteWords(UNITS) };
    return diagnose("css/unknown-unit", params, where);
  }
  return undefined;
}

function advise(piece: Piece, words: readonly string[], allowed: string): string {
  if (piece.type === "word") return words.includes(piece.text) ? "" : didYouMean(piece.text, words);
  if (piece.type === "number" && piece.value !== 0 && allowed.includes("length"))
    return `Write a unit: “${piece.source}pt”.`;
  if (piece.type === "other" && piece.source.startsWith("url")) return "Pictures are “img” elements in the template.";
  return "";
}

/** Says why `property` does not take `pieces`. `span` is the whole value's, for what no part is to blame for. */
export function explainValue(
  property: Property,
  pieces: Pieces,
  rejection: Rejection,
  span: Span | undefined,
): Diagnostic {
  const blamed = rejection.piece ?? (pieces.length === 1 ? pieces[0] : undefined);
  const where = place(blamed, span);
  const special = blamed && explainPiece(blamed, where);
  if (special) return special;
  const { allowed, words } = property.parser;
  const advice = blamed === undefined ? "" : advise(blamed, words, allowed);
  const value = sourceOf(blamed === undefined ? pieces : [blamed]);
  return diagnose("css/unsupported-value", { property: property.name, value, allowed, advice }, where);
}

export function explainUnknownProperty(name: string, span: Span | undefined): Diagnostic {
  const advice = INSTEAD.get(name) ?? didYouMean(name, PROPERTIES.keys());
  return diagnose("css/unknown-property", { property: name, advice }, { span });
}
