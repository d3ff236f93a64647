import { diagnose } from "../../../diagnostics/diagnose.ts";
import { didYouMean } from "../../../diagnostics/suggest.ts";
import type { Diagnostic, Related, Span } from "../../../diagnostics/types.ts";
import { UNITS } from "../values/length.ts";
import { quoteWords, type Rejection } from "../values/parser.ts";
import { type Piece, type Pieces, sourceOf } from "../values/piece.ts";
import { PROPERTIES, type Property } from "./property.ts";

/** Further functions of CSS Values 4, 10. */
const ARITHMETIC: ReadonlySet<string> = new Set(["mod", "rem", "abs", "sign", "env", "attr"]);
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
  if (piece.type === "dimension" && !UNITS.includes(piece.unit)) {
    const params = { unit: piece.unit, suggestion: didYouMean(piece.unit, UNITS), allowed: quoteWords(UNITS) };
    return diagnose("css/unknown-unit", params, where);
  }
  return undefined;
}

const isPicture = (piece: Piece): boolean => piece.type === "other" && piece.source.startsWith("url");
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function advise(piece: Piece, words: readonly string[], allowed: string): string {
  if (piece.type === "word") return words.includes(piece.text) ? "" : didYouMean(piece.text, words);
  if (piece.type === "number" && piece.value !== 0 && allowed.includes("length"))
    return `Write a unit: “${piece.source}pt”.`;
  if (isPicture(piece)) return "Pictures are “img” elements in the template.";
  return "";
}

/** Says why `property` does not take `pieces`. `span` is the whole value's, for what no part is to blame for. */
export function explainValue(
  property: Property,
  pieces: Pieces,
  rejection: Rejection,
  span: Span | undefined,
): Diagnostic {
  const picture = property.name.startsWith("background") ? pieces.find(isPicture) : undefined;
  // What stands beside a picture (`center / cover`) belongs to it.
  const blamed = picture ?? rejection.piece ?? (pieces.length === 1 ? pieces[0] : undefined);
  const where = place(blamed, span);
  const isDrawn = pieces.some((piece) => piece.type === "function" && piece.name.endsWith("gradient"));
  if (rejection.problem !== undefined && !isDrawn) {
    const written = sourceOf(blamed === undefined ? pieces : [blamed]);
    return diagnose("css/reckoning", { value: written, problem: rejection.problem }, where);
  }
  const special = blamed && explainPiece(blamed, where);
  if (special) return special;
  const { allowed, words } = property.parser;
  const isGrid = property.name === "display" && /^(?:inline-)?grid$/.test(sourceOf(pieces));
  const told = rejection.problem === undefined ? "" : `${capital(rejection.problem)}.`;
  const advice = told !== "" ? told : isGrid ? GRID : blamed === undefined ? "" : advise(blamed, words, allowed);
  const value = sourceOf(blamed === undefined ? pieces : [blamed]);
  return diagnose("css/unsupported-value", { property: property.name, value, allowed, advice }, where);
}

export function explainUnknownProperty(name: string, span: Span | undefined): Diagnostic {
  const advice = INSTEAD.get(name) ?? didYouMean(name, PROPERTIES.keys());
  return diagnose("css/unknown-property", { property: name, advice }, { span });
}

const GRID =
  "Use “display: flex” with “flex: 1” on the children; for two in a row “flex-wrap: wrap” and “flex: 1 1 45%”; or a “table”.";

/** What to write instead of properties that designers reach for and that slides do not have. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ["font", "Write “font-family”, “font-size”, “font-weight” and “line-height” one by one."],
  ["font-variant", "Write “text-transform: uppercase” with “letter-spacing”."],
  ["box-shadow", "There are no shadows: use a border or a background colour."],
  ["text-shadow", "There are no shadows: use a border or a background colour."],
  ["filter", "There are no effects: change the picture itself."],
  ["background-size", "Backgrounds are colours and gradients: put an “img” with “object-fit” behind the text."],
  ["float", "Use “display: flex” on the container."],
  ["clear", "Use “display: flex” on the container."],
  ["grid", GRID],
  ["grid-template-columns", GRID],
  ["grid-template-rows", "Use “display: flex” with “flex-direction: column”, or a “table”."],
  ["grid-gap", "Write “gap”."],
  ["column-count", "Write “columns”."],
  ["order", "Order the elements in the template: reading order is drawing order."],
  ["z-index", "Order the elements in the template: what comes later is drawn on top."],
  ["overflow", "Nothing is cut off: text is shrunk or goes on to a further slide, see the “fit” attribute."],
  ["visibility", "Write “display: none”."],
  ["box-sizing", "Every box is “border-box”."],
  ["border-collapse", "Borders of cells always collapse."],
  ["border-spacing", "Use “padding” on the cells."],
  ["text-indent", "Use “padding-left”."],
  ["word-spacing", "Use “letter-spacing”."],
  ["list-style-position", "Markers hang outside; “padding-left” on the list sets how far."],
  ["list-style-image", "Use “list-style-type” with a string."],
  ["text-decoration-line", "Write “text-decoration”."],
  ["justify-items", "Use “align-items” or “justify-content”."],
  ["justify-self", "Use “align-self”, or “margin-left: auto”."],
  ["place-items", "Write “align-items” and “justify-content”."],
  ["place-content", "Write “align-content” and “justify-content”."],
  ["flex-flow", "Write “flex-direction” and “flex-wrap”."],
  ["outline", "Use “border”."],
  ["hyphens", "Words break where Unicode lets them; put soft hyphens (&shy;) in long words."],
  ["cursor", "Slides have no pointer styles."],
  ["transition", "Slides are still."],
  ["animation", "Slides are still."],
  ["scale", "Write “width” and “height”."],
  [
    "translate",
    "Use “position: relative” with “left” and “top”; to centre, a box with “display: flex”, “align-items: center” and “justify-content: center”.",
  ],
  ["writing-mode", "Text runs level in its box: turn the box, “rotate: 90deg”."],
  ["text-orientation", "Text runs level in its box: turn the box, “rotate: 90deg”."],
  ["clip-path", "Cut the picture itself, or use “shape” elements."],
  ["mask", "Cut the picture itself."],
  ["mix-blend-mode", "There are no effects: write the colour as it shows on its background."],
  ["column-rule", "Write the columns as boxes in “display: flex”, with “border-left”."],
  ["column-width", "Write “columns” with a number."],
  ["text-overflow", "Nothing is cut off: text is shrunk or goes on to a further slide, see the “fit” attribute."],
  ["font-stretch", "Name the narrow font in “font-family”."],
  ["font-variant-numeric", "Figures are as the font has them: name a font with the figures that you want."],
  ["font-feature-settings", "Letters are as the font has them: PowerPoint switches no features."],
  ["text-underline-offset", "Underlines stand where PowerPoint draws them."],
  ["text-decoration-color", "Lines have the colour of their text."],
  ["all", "Write the properties one by one."],
  ["content", "Write the text in the template."],
]);
