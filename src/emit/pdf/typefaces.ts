/** The faces of a PDF: read when a slide first uses them. */
import type { Face } from "../../scene/drawing/types.ts";
import type { ReadFace } from "../types.ts";
import type { PdfDocument } from "./document.ts";

export interface Typefaces {
  /** Sets the face of the text that follows, and returns what of it the face can write. */
  readonly use: (face: Face, text: string, slide: string) => string;
  readonly missing: ReadonlyMap<string, string>;
}

type Glyphs = PdfDocument["_font"]["font"];

/** Blanks that a subset of an open face cannot hold: an empty last glyph trips fontkit. They are as wide as a blank. */
const BLANKS = /[\u00a0\u202f]/g;
/** Marks of direction, joiners, soft hyphens and their like, which nothing is drawn for. */
const UNDRAWN = /[\p{Cf}\p{Cc}]/gu;

export function createTypefaces(doc: PdfDocument, read: ReadFace): Typefaces {
  const known = new Map<string, Glyphs>();
  const missing = new Map<string, string>();
  const open = (face: Face): Glyphs => {
    const key = `${face.name} ${face.bold ? "bold" : ""} ${face.italic ? "italic" : ""}`;
    const found = known.get(key);
    if (found !== undefined) {
      doc.font(key);
      return found;
    }
    const bytes = read(face.name, face);
    if (bytes === null) throw new Error(`no face ${key}`);
    doc.registerFont(key, bytes);
    doc.font(key);
    const glyphs = doc._font.font;
    known.set(key, glyphs);
    return glyphs;
  };
  return {
    missing,
    use(face, text, slide) {
      const glyphs = open(face);
      const plain = text.replace(BLANKS, " ").replace(UNDRAWN, "");
      const kept: string[] = [];
      for (const letter of plain) {
        if (glyphs.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)) kept.push(letter);
        else if (!missing.has(letter)) missing.set(letter, slide);
      }
      return kept.join("");
    },
  };
}
