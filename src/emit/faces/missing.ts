/** Words that no face of an output can write. */
import type { Drawing, Face, Node, Piece } from "../../scene/drawing/types.ts";
import type { Emitted, ReadFace } from "../types.ts";
import { coverage } from "./coverage.ts";

/** Blanks of any width, marks of direction and joiners: nothing is drawn for them. */
export const UNDRAWN = /[\p{Z}\p{Cf}\p{Cc}\p{Mn}]/u;

/** A face in one of its styles. */
export const keyOf = ({ name, bold, italic }: Pick<Face, "name" | "bold" | "italic">): string =>
  `${name} ${bold ? "bold" : ""} ${italic ? "italic" : ""}`;

/** The words of a drawing that none of the faces named for them can write: for outputs that bring no faces. */
export function missingOf(drawing: Drawing, readFace: ReadFace): Emitted["missing"] {
  const known = new Map<string, (code: number) => boolean>();
  const missing = createMissing();
  eachPiece(drawing, ({ face, text }, sheet) => {
    if (!BEYOND_LATIN.test(text)) return;
    const key = keyOf(face);
    const has = known.get(key) ?? coverage(readFace(face.name, face) ?? new Uint8Array());
    known.set(key, has);
    missing.add(text, sheet, (letter) => !UNDRAWN.test(letter) && !has(letter.codePointAt(0) ?? 0));
  });
  return missing.list;
}

/** What every face of ours has ends before these. */
const BEYOND_LATIN = /[^\u0000-\u024f\u2013\u2014\u2018-\u201e\u2022\u2026]/;

/** Words with what a face lacks, once a slide. */
export function createMissing() {
  const list: (readonly [word: string, slide: string])[] = [];
  const known = new Set<string>();
  return {
    list,
    add(text: string, slide: string, isLacked: (letter: string) => boolean): void {
      for (const word of text.split(/\s+/u)) {
        const key = `${slide}\n${word}`;
        if (known.has(key) || ![...word].some(isLacked)) continue;
        known.add(key);
        list.push([word, slide]);
      }
    },
  };
}

/** Calls with every piece of text, and the id of the sheet on which it stands. */
export function eachPiece({ sheets }: Drawing, tell: (piece: Piece, sheet: string) => void): void {
  const look = ({ marks, children }: Node, sheet: string): void => {
    for (const mark of marks) if (mark.kind === "line") for (const piece of mark.pieces) tell(piece, sheet);
    for (const child of children) look(child, sheet);
  };
  for (const { id, nodes } of sheets) for (const node of nodes) look(node, id);
}
