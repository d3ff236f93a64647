/** What the words of a picture are: face, size, colour, language. */

import type { Piece } from "../../scene/drawing/types.ts";
import { attributes, num } from "./attributes.ts";

/** Attributes that a text takes from what holds it (SVG 2, §4.4). */
export const INHERITED = [
  "font-family",
  "font-size",
  "font-weight",
  "font-style",
  "fill",
  "fill-opacity",
  "xml:lang",
] as const;
export type Type = Readonly<Record<(typeof INHERITED)[number], string>>;

/** What words are in a picture that says nothing of them. */
export const unsaid = (lang: string): Type => ({
  "font-family": "",
  "font-size": "",
  "font-weight": "400",
  "font-style": "normal",
  fill: "",
  "fill-opacity": "1",
  "xml:lang": lang,
});

/** @param deck the language of the deck, which its pieces need not say */
export function typeOf({ face, size, colour, lang }: Piece, deck: string): Type {
  return {
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

/** What something says of its words: what is unlike that which holds it. */
export const saidOf = (type: Type, from: Type): string =>
  attributes(INHERITED.filter((name) => type[name] !== from[name]).map((name) => [name, type[name]]));

export const rootType = (type: Type): string => saidOf(type, unsaid(type["xml:lang"]));

/** Neighbours that are heard together, and stretches of others: what is written as one text. */
export function wholes(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const runs: Piece[][] = [];
  for (const piece of pieces) {
    const run = runs.at(-1);
    if (run !== undefined && run[0]?.heard === piece.heard) run.push(piece);
    else runs.push([piece]);
  }
  return runs;
}

/**
 * A blank that nobody sees stands where the piece before it ends, whatever its type, and says nothing of itself. One that is read from
 * the right is placed by where it begins: browsers would take the blank for a part of it, and move both.
 */
export const isGap = ({ text, underline, strike, link, rtl }: Piece, before: Piece | undefined): boolean =>
  before !== undefined &&
  !before.rtl &&
  (text === " " || text === "\u00a0") &&
  !underline &&
  !strike &&
  link === undefined &&
  !rtl;
