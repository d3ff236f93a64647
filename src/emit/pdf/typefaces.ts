/** The faces of a PDF: read when a slide first uses them. */
import { clean } from "../../data/xml.ts";
import type { Piece } from "../../scene/drawing/types.ts";
import { createMissing } from "../faces/missing.ts";
import type { Emitted, ReadFace } from "../types.ts";
import type { PdfDocument, PdfFont } from "./document.ts";

export interface Typefaces {
  /** Sets the face and the direction of the text that follows, and returns what of it the face can write. */
  readonly use: (piece: Pick<Piece, "face" | "text" | "rtl" | "mirrored">, slide: string) => string;
  readonly missing: Emitted["missing"];
}

/** Blanks that a subset of an open face cannot hold: an empty last glyph trips fontkit. They are as wide as a blank. */
const BLANKS = /[\u00a0\u202f]/g;
/** Marks of direction, joiners, soft hyphens and their like, which nothing is drawn for. */
const NEVER_DRAWN = /[\p{Cf}\p{Cc}]/gu;
const JOINED = /\p{Script=Arabic}/u;
const JOINERS = /[\u200c\u200d]/;
/** The same where letters join: joiners say in which form. */
const UNDRAWN = /(?![\u200c\u200d])[\p{Cf}\p{Cc}]/gu;

export function createTypefaces(doc: PdfDocument, read: ReadFace): Typefaces {
  const known = new Map<string, PdfFont>();
  const missing = createMissing();
  let direction: "ltr" | "rtl" = "ltr";
  /** Which letters the signs of brackets stand for that are turned. */
  let turned: ReadonlyMap<number, number> = new Map();
  const open = (face: Piece["face"], isTurned: boolean): PdfFont => {
    // A sign of a face is found by one letter, so that a turned bracket needs the face once more.
    const key = `${face.name} ${face.bold ? "bold" : ""} ${face.italic ? "italic" : ""} ${isTurned ? "turned" : ""}`;
    const found = known.get(key);
    if (found !== undefined) {
      doc.font(key);
      return found;
    }
    const bytes = read(face.name, face);
    if (bytes === null) throw new Error(`no face ${key}`);
    doc.registerFont(key, bytes);
    doc.font(key);
    const font = doc._font.font;
    const layout = font.layout.bind(font);
    font.layout = (text, features) => {
      // The library takes the direction from the letters, and has numbers of Arabic digits the wrong way round.
      const run = layout(text, features, undefined, undefined, direction);
      for (const [index, glyph] of run.glyphs.entries()) {
        const letter = glyph.codePoints.length === 1 ? turned.get(glyph.codePoints[0] ?? 0) : undefined;
        if (letter !== undefined) run.glyphs[index] = Object.create(glyph, { codePoints: { value: [letter] } });
      }
      return run;
    };
    known.set(key, font);
    return font;
  };
  return {
    missing: missing.list,
    use({ face, text, rtl, mirrored }, slide) {
      const glyphs = open(face, mirrored !== undefined);
      direction = rtl ? "rtl" : "ltr";
      turned = lettersOf(text, mirrored ?? text);
      const undrawn = JOINED.test(text) ? UNDRAWN : NEVER_DRAWN;
      const plain = clean(mirrored ?? text)
        .replace(BLANKS, " ")
        .replace(undrawn, "");
      const kept: string[] = [];
      const lacks = new Set<string>();
      for (const letter of plain) {
        if (glyphs.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)) kept.push(letter);
        else if (!JOINERS.test(letter)) lacks.add(letter);
      }
      if (lacks.size > 0) missing.add(plain, slide, (letter) => lacks.has(letter));
      return kept.join("");
    },
  };
}

/** What each letter that is shown in the place of another stands for. */
function lettersOf(text: string, shown: string): ReadonlyMap<number, number> {
  if (text === shown) return new Map();
  const letters = [...text];
  return new Map(
    [...shown].flatMap((sign, index) => {
      const letter = letters[index] ?? sign;
      return letter === sign ? [] : [[sign.codePointAt(0) ?? 0, letter.codePointAt(0) ?? 0] as const];
    }),
  );
}
