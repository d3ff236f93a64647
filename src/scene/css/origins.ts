import { greatest } from "../../data/lists.ts";
import type { Span } from "../../diagnostics/types.ts";
import type { Styled } from "./compute.ts";
import { LONGHANDS, longhandIndex } from "./properties/longhands.ts";
import type { StyleRules } from "./rules.ts";
import { type Declaration, wideKeyword } from "./sheet/declaration.ts";
import { type Pieces, splitAtCommas } from "./values/piece.ts";
import { variableName } from "./variables/substitute.ts";

/**
 * Where it is written what an element has for some properties: of the declarations that won, and of the variables that
 * they take, a `style=""`, else the one in the nearest sheet. Undefined where neither says anything.
 * @param files of the sheets in cascade order
 * @param inline tag of an element with a `style=""`
 */
export function originOf(
  styled: Styled,
  names: readonly string[],
  files: readonly string[],
  inline: (styled: Styled) => Span | undefined,
): Span | undefined {
  const found = names.flatMap((name) => spansOf(styled, name));
  const tag = found.find((one) => "style" in one);
  if (tag !== undefined && "style" in tag) return inline(tag);
  const spans = found.flatMap((one) => ("style" in one ? [] : [one]));
  const nearest = greatest(
    spans.map(({ file }) => files.indexOf(file)),
    -1,
  );
  return nearest < 0 ? undefined : spans.find(({ file }) => file === files[nearest]);
}

/** A place in a sheet, or the element in whose `style=""` it is. */
type Origin = Span | Styled;

function spansOf(styled: Styled, name: string): readonly Origin[] {
  const index = longhandIndex(name);
  const inherited = index !== undefined && LONGHANDS[index]?.inherited === true;
  for (let at: Styled | undefined = styled; at !== undefined && index !== undefined; at = at.parent) {
    const declaration = at.winners.longhands[index];
    const keyword = declaration && wideKeyword(declaration.pieces);
    const passes = keyword === "inherit" || (inherited && (declaration === undefined || keyword === "unset"));
    if (!passes) return declaration === undefined ? [] : written(declaration, at);
  }
  return [];
}

function written({ span, pieces }: Declaration, at: Styled): readonly Origin[] {
  const own = span ?? at;
  const { variables } = at;
  const used = variablesIn(pieces).flatMap((name) => variables.get(name) ?? []);
  return [own, ...used.flatMap(({ origin, span: value }) => origin ?? value ?? [])];
}

function variablesIn(pieces: Pieces): readonly string[] {
  return pieces.flatMap((piece) => {
    if (piece.type !== "function") return [];
    return piece.name === "var" ? [variableName(piece)] : variablesIn(piece.args);
  });
}

/** The last declaration, in the order of the sheets, that names a font. */
export function faceOrigin(face: string, { ranked, files }: StyleRules): Span | undefined {
  const wanted = face.toLowerCase();
  const found = ranked
    .flatMap(({ block }) => block.declarations)
    .filter(({ name, pieces }) => (name === "font-family" || name.startsWith("--")) && names(pieces, wanted))
    .flatMap(({ span }) => span ?? []);
  return found.sort((a, b) => files.indexOf(b.file) - files.indexOf(a.file) || b.start - a.start)[0];
}

function names(pieces: Pieces, wanted: string): boolean {
  return splitAtCommas(pieces).some((family) => {
    const words = family.map((piece) => (piece.type === "word" || piece.type === "string" ? piece.text : ""));
    return words.join(" ").trim().toLowerCase() === wanted;
  });
}
