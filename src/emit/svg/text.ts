/** Lines of text as SVG: what a text shares with what holds it is said there, once. */

import { clean, escapeXml } from "../../data/xml.ts";
import type { LineMark, Node, Piece } from "../../scene/drawing/types.ts";
import { addressOf, attr, attributes, colourAttribute, num } from "./attributes.ts";

/** Attributes that a text takes from what holds it (SVG 2, §4.4; a place goes on along its line, §11.5). */
const INHERITED = [
  "y",
  "font-family",
  "font-size",
  "font-weight",
  "font-style",
  "fill",
  "fill-opacity",
  "xml:lang",
] as const;
export type Type = Readonly<Record<(typeof INHERITED)[number], string>>;

/** Those that most words of a picture share. */
const COMMON = ["font-family", "font-size", "fill"] as const;

/**
 * What most of a picture's words are, which its root says once: family, size and colour. A figure states its own fill, so
 * the root's is the words' alone.
 */
export function commonType(nodes: readonly Node[], lang: string): Type {
  const counts = COMMON.map((name) => [name, new Map<string, number>()] as const);
  const count = ({ marks, children }: Node): void => {
    for (const mark of marks)
      for (const piece of mark.kind === "line" ? mark.pieces : []) {
        const type = typeOf(piece, lang);
        for (const [name, seen] of counts) seen.set(type[name], (seen.get(type[name]) ?? 0) + 1);
      }
    children.forEach(count);
  };
  nodes.forEach(count);
  const [family, size, fill] = counts.map(
    ([, seen]) =>
      [...seen].reduce<readonly [string, number]>((most, one) => (one[1] > most[1] ? one : most), ["", 0])[0],
  );
  return {
    y: "0",
    "font-family": family ?? "",
    "font-size": size ?? "",
    "font-weight": "400",
    "font-style": "normal",
    fill: fill ?? "",
    "fill-opacity": "1",
    "xml:lang": lang,
  };
}

/** What the root says of its words. */
export const rootType = (type: Type): string =>
  attributes(COMMON.map((name) => [name, type[name]] as const).filter(([, value]) => value !== ""));

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

/** Neighbours that are heard together, and stretches of others. */
function wholes(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const runs: Piece[][] = [];
  for (const piece of pieces) {
    const run = runs.at(-1);
    if (run !== undefined && run[0]?.heard === piece.heard) run.push(piece);
    else runs.push([piece]);
  }
  return runs;
}

/** A formula is heard in plain words, not letter by letter. */
function writeRun(pieces: readonly Piece[], root: Type, pixels: boolean): string {
  const text = writeText(pieces, root, pixels);
  const heard = pieces[0]?.heard;
  return heard === undefined ? text : `<g role="img" aria-label="${attr(heard.words)}">${text}</g>`;
}

function writeText(pieces: readonly Piece[], root: Type, pixels: boolean): string {
  const types = pieces.map((piece) => typeOf(piece, root["xml:lang"]));
  const [first] = types;
  if (first === undefined) return "";
  const shared: Record<keyof Type, string> = { ...root };
  for (const name of INHERITED) if (types.every((type) => type[name] === first[name])) shared[name] = first[name];
  const words = pieces.map(({ text }) => text).join("");
  const said = `${EDGES.test(words) ? ' xml:space="preserve"' : ""}${attributes(differences(shared, root))}`;
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined && only.link === undefined && !only.rtl)
    return `<text${attributes(placeOf(only, pixels))}${said}>${shownOf(only, pixels)}</text>`;
  const spans = pieces.map((piece, index) => {
    const before = pieces[index - 1];
    if (before !== undefined && !before.rtl && isGap(piece)) return piece.text;
    const own = attributes([...placeOf(piece, pixels), ...differences(types[index] ?? shared, shared)]);
    const span = `<tspan${own}>${shownOf(piece, pixels)}</tspan>`;
    return piece.link === undefined ? span : `<a href="${attr(addressOf(piece.link))}">${span}</a>`;
  });
  return `<text${said}>${spans.join("")}</text>`;
}

/** Blanks that Chromium takes away unless the text itself says that they stay: of what holds it, it does not ask. */
const EDGES = /^ | $| {2}/;

/**
 * A blank that nobody sees stands where the piece before it ends, whatever its type. One that is read from the right is placed by where it
 * begins: browsers would take the blank for a part of it, and move both.
 */
const isGap = ({ text, underline, strike, link, rtl }: Piece): boolean =>
  text === " " && !underline && !strike && link === undefined && !rtl;

const differences = (type: Type, from: Type): readonly (readonly [string, string])[] =>
  INHERITED.filter((name) => type[name] !== from[name]).map((name) => [name, type[name]]);

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

function typeOf({ baseline, face, size, colour, lang }: Piece, deck: string): Type {
  return {
    y: num(baseline),
    "font-family": familyOf(face),
    "font-size": num(size),
    "font-weight": face.bold ? "700" : "400",
    "font-style": face.italic ? "italic" : "normal",
    fill: `#${colour.hex}`,
    "fill-opacity": colour.alpha === undefined ? "1" : num(colour.alpha),
    "xml:lang": lang === "" ? deck : lang,
  };
}

/** The face that draws it, then the one that it stands for. */
function familyOf({ name, asked }: Piece["face"]): string {
  const faces = name === asked ? [name] : [name, asked];
  return faces.map((one) => (isPlain(one) ? one : `'${one.replaceAll("'", "")}'`)).join(",");
}

/** Names of plain words need no quotation marks, unless they are words of CSS (CSS Fonts 4, 2.1). */
const isPlain = (name: string): boolean =>
  /^[A-Z][A-Za-z\d-]*(?: [A-Z][A-Za-z\d-]*)*$/.test(name) &&
  !/^(?:default|emoji|fantasy|inherit|initial|math|monospace|revert(?:-layer)?|cursive|serif|sans-serif|system-ui|ui-[a-z-]+|unset)$/i.test(
    name,
  );
