import type { FontUse } from "../../types.ts";
import { type Parser, Rejection, type Units } from "./parser.ts";
import { type Pieces, splitAtCommas } from "./piece.ts";

/** Generic families: the theme's two fonts stand in for serif and sans-serif, Consolas for monospace. */
const GENERIC: ReadonlyMap<string, FontUse> = new Map<string, FontUse>([
  ["monospace", { face: "Consolas" }],
  ["serif", { theme: "major" }],
  ["sans-serif", { theme: "minor" }],
]);

const CONTROL = /[\u0000-\u001f\u007f]/;

/** One family: a string, or words that make a name together. */
function familyOf(pieces: Pieces): string | undefined {
  const [first] = pieces;
  if (first?.type === "string") {
    const name = first.text.trim();
    return pieces.length === 1 && name !== "" && !CONTROL.test(name) ? name : undefined;
  }
  const words = pieces.map((piece) => (piece.type === "word" ? piece.text : undefined));
  return words.length > 0 && words.every((word) => word !== undefined && !CONTROL.test(word))
    ? words.join(" ")
    : undefined;
}

function firstFamily(pieces: Pieces): { name: string; first: Pieces } | Rejection {
  const families = splitAtCommas(pieces);
  const names = families.map(familyOf);
  const wrong = names.indexOf(undefined);
  const [name] = names;
  const [first] = families;
  if (wrong >= 0 || name === undefined || first === undefined) return new Rejection(families[wrong]?.[0]);
  return { name, first };
}

function fontOf(pieces: Pieces, units: Units): FontUse | Rejection {
  const family = firstFamily(pieces);
  if (family instanceof Rejection) return family;
  const [piece] = family.first;
  const font = piece?.themeFont;
  if (font !== undefined && family.name === (font === "major" ? units.theme.majorFont : units.theme.minorFont))
    return { theme: font };
  const generic = piece?.type === "word" ? GENERIC.get(family.name.toLowerCase()) : undefined;
  return generic ?? { face: family.name };
}

/** PowerPoint takes one face, so the list's first family counts and the rest are for readers of the CSS. */
export const fontFamily: Parser<FontUse> = {
  allowed: "font names such as “Georgia”, “serif”, “sans-serif”, “monospace”, or “var(--body-font)”",
  words: [...GENERIC.keys()],
  parse: fontOf,
};

/** The face behind a theme font: a name, because “serif” would refer back to the theme. */
export const faceName: Parser<string> = {
  allowed: "the name of a font such as “Calibri”",
  words: [],
  parse: (pieces) => {
    const family = firstFamily(pieces);
    if (family instanceof Rejection) return family;
    const [piece] = family.first;
    return piece?.type === "word" && GENERIC.has(family.name.toLowerCase()) ? new Rejection(piece) : family.name;
  },
};
