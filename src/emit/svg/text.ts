/** Lines of text as SVG: what a text shares with what holds it is said there, once. */

import { clean, escapeXml } from "../../data/xml.ts";
import type { LineMark, Piece } from "../../scene/drawing/types.ts";
import { addressOf, attr, attributes, colourAttribute, num } from "./attributes.ts";
import { typeOfLine } from "./sharing.ts";
import { isGap, saidOf, type Type, typeOf, wholes } from "./type.ts";

/** One `text` a line, read in its order; each piece says where it begins and how long it is, whatever face shows it. */
export function writeLine({ pieces }: LineMark, root: Type, pixels: boolean): string {
  const grounds = pieces.map(writeHighlight).join("");
  return `${grounds}${wholes(pieces)
    .map((run) => writeRun(run, root, pixels))
    .join("")}`;
}

function writeHighlight({ highlight, x, baseline, width, size }: Piece): string {
  if (highlight === undefined) return "";
  return `<rect x="${num(x)}" y="${num(baseline - size * 0.95)}" width="${num(width)}" height="${num(size * 1.2)}"${colourAttribute("fill", highlight)}/>`;
}

/** A formula is heard in plain words, not letter by letter. */
function writeRun(pieces: readonly Piece[], root: Type, pixels: boolean): string {
  const text = writeText(pieces, root, pixels);
  const heard = pieces[0]?.heard;
  return heard === undefined ? text : `<g role="img" aria-label="${attr(heard.words)}">${text}</g>`;
}

function writeText(pieces: readonly Piece[], root: Type, pixels: boolean): string {
  const [only] = pieces;
  if (only === undefined) return "";
  const isAlone = pieces.length === 1 && only.link === undefined && !only.rtl;
  const shared = isAlone ? typeOf(only, root["xml:lang"]) : typeOfLine(pieces, root);
  const words = pieces.map(({ text }) => text).join("");
  const said = `${EDGES.test(words) ? ' xml:space="preserve"' : ""} y="${num(only.baseline)}"${saidOf(shared, root)}`;
  if (isAlone) return `<text${attributes(placeOf(only, pixels))}${said}>${shownOf(only, pixels)}</text>`;
  // A height goes on along its line until a piece has another (SVG 2, §11.5).
  let height = num(only.baseline);
  const spans = pieces.map((piece, index) => {
    if (isGap(piece, pieces[index - 1])) return piece.text;
    const raised = num(piece.baseline) === height ? "" : ` y="${num(piece.baseline)}"`;
    height = num(piece.baseline);
    const own = `${attributes(placeOf(piece, pixels))}${raised}${saidOf(typeOf(piece, root["xml:lang"]), shared)}`;
    const span = `<tspan${own}>${shownOf(piece, pixels)}</tspan>`;
    return piece.link === undefined ? span : `<a href="${attr(addressOf(piece.link))}">${span}</a>`;
  });
  return `<text${said}>${spans.join("")}</text>`;
}

/** Blanks that Chromium takes away unless the text itself says that they stay: of what holds it, it does not ask. */
const EDGES = /^ | $| {2}/;

/** Where a piece begins, how long it is, and what else is its own. */
function placeOf(
  { text, x, width, spacing, underline, strike, rtl }: Piece,
  pixels: boolean,
): readonly (readonly [string, string])[] {
  const turned = rtl && !pixels;
  const lines = [underline ? "underline" : "", strike ? "line-through" : ""].filter((one) => one !== "").join(" ");
  const place: readonly (readonly [name: string, value: string])[] = [
    ["x", num(turned ? x + width : x)],
    ["letter-spacing", spacing === 0 ? "" : num(spacing)],
    ["text-decoration", lines],
    ["direction", turned ? "rtl" : ""],
    ["unicode-bidi", turned ? "bidi-override" : ""],
    ["textLength", text.trim().length > 1 && !rtl ? num(width) : ""],
  ];
  return place.filter(([, value]) => value !== "");
}

/** Signs that have what stands between them read from the right, whatever it is; the mark keeps a blank at the end from the other side. */
const OVERRIDE = ["\u202e", "\u200f\u202c"] as const;

function shownOf({ text, rtl }: Piece, pixels: boolean): string {
  const shown = escapeXml(clean(text));
  return rtl && pixels ? OVERRIDE.join(shown) : shown;
}
