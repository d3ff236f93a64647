/** Words of a PDF: signs of a face from left to right, which whoever copies or hears them gets as they are read. */
import type { Piece } from "../../scene/drawing/types.ts";
import type { PdfDocument, TextOptions } from "./document.ts";
import type { Typefaces } from "./typefaces.ts";

interface Tools {
  readonly doc: PdfDocument;
  readonly faces: Typefaces;
}

/**
 * Ligatures are narrower than the letters that the lines were broken with, and blanks that a face puts between Hangul (`calt`) wider:
 * a full stop of another face, which stands where it was measured to, would stand in the last syllable.
 */
const FEATURES = { liga: false, clig: false, dlig: false, calt: false };
/** Letters of alphabets that are read from the right were measured without kerning. */
const UNKERNED = { ...FEATURES, kern: false };

/** Draws a piece of a line, with what lies below and above it. @param slide id of the slide that it stands on */
export function drawPiece(piece: Piece, slide: string, tools: Tools): void {
  const { doc } = tools;
  const { x, baseline, width, size, colour, underline, strike, highlight } = piece;
  if (highlight !== undefined) {
    doc.rect(x, baseline - size * 0.95, width, size * 1.2);
    doc.fillColor(`#${highlight.hex}`, highlight.alpha ?? 1);
    doc.fill();
  }
  doc.fontSize(size);
  doc.fillColor(`#${colour.hex}`, colour.alpha ?? 1);
  if (piece.rtl) drawFromTheRight(piece, slide, tools);
  else drawFromTheLeft(piece, slide, tools);
  if (underline) rule(baseline + size * 0.12, piece, doc);
  if (strike) rule(baseline - size * 0.26, piece, doc);
}

const optionsOf = ({ spacing, rtl }: Piece): TextOptions => ({
  lineBreak: false,
  baseline: "alphabetic",
  characterSpacing: spacing,
  features: rtl ? UNKERNED : FEATURES,
});

function drawFromTheLeft(piece: Piece, slide: string, { doc, faces }: Tools): void {
  const words = faces.use(piece, slide);
  if (words !== "") doc.text(words, piece.x, piece.baseline, optionsOf(piece));
}

/** The first letter ends at the right edge, and a blank behind the last hangs over the left one. */
function drawFromTheRight(piece: Piece, slide: string, { doc, faces }: Tools): void {
  const words = faces.use(piece, slide);
  if (words === "") return;
  const options = optionsOf(piece);
  doc.markContent("ReversedChars");
  doc.text(words, piece.x + piece.width - doc.widthOfString(words, options), piece.baseline, options);
  doc.endMarkedContent();
}

function rule(y: number, { x, width, size, colour }: Piece, doc: PdfDocument): void {
  doc.lineWidth(Math.max(0.4, size / 18));
  doc.strokeColor(`#${colour.hex}`, colour.alpha ?? 1);
  doc.moveTo(x, y);
  doc.lineTo(x + width, y);
  doc.stroke();
}
