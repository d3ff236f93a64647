/** The faces of a drawing, each cut down to the characters that the drawing has in it. */
import type { Drawing, Face } from "../../scene/drawing/types.ts";
import type { Tools } from "../types.ts";
import { coverage } from "./coverage.ts";
import { createMissing, eachPiece, keyOf, UNDRAWN } from "./missing.ts";
import { createSubsetter } from "./subset.ts";

export interface UsedFace {
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** TrueType, with glyphs for what the drawing shows of it and for nothing else. */
  readonly bytes: Uint8Array;
}

export interface UsedFaces {
  /** In the order of their names. */
  readonly faces: readonly UsedFace[];
  /** Words with characters that the face named for them lacks, each with the id of a sheet on which it stands. */
  readonly missing: readonly (readonly [word: string, slide: string])[];
}

/** Text beside the drawing, in a face of ours. */
export interface Beside {
  readonly face: Pick<Face, "name" | "bold" | "italic">;
  readonly text: string;
}

/**
 * A face brings no glyph of a text that is not drawn: what a release withholds is not in it either. The same drawing gives
 * the same bytes.
 */
export async function facesOf(
  drawing: Drawing,
  { readFace, readShipped }: Tools,
  beside: readonly Beside[] = [],
): Promise<UsedFaces> {
  const used = charactersOf(drawing);
  for (const { face, text } of beside) take(used, face, text);
  if (used.size === 0) return { faces: [], missing: [] };
  const subset = await createSubsetter(readShipped("harfbuzz-subset.wasm"));
  const missing = createMissing();
  const lacked = new Map<string, ReadonlySet<string>>();
  const faces: UsedFace[] = [];
  for (const key of [...used.keys()].sort()) {
    const found = used.get(key);
    if (found === undefined) continue;
    const { name, bold, italic } = found.face;
    const whole = readFace(name, found.face);
    if (whole === null) throw new Error(`no face ${key}`);
    const has = coverage(whole);
    const codes = new Set([0x20]);
    const lacks = new Set<string>();
    for (const letter of found.letters) {
      const code = letter.codePointAt(0) ?? 0;
      if (has(code)) codes.add(code);
      else if (!UNDRAWN.test(letter)) lacks.add(letter);
    }
    if (lacks.size > 0) lacked.set(key, lacks);
    const letters = [...found.letters].some((letter) => JOINED.test(letter)) ? "joined" : "alone";
    faces.push({ name, bold, italic, bytes: subset(whole, codes, letters) });
  }
  if (lacked.size > 0)
    eachPiece(drawing, (piece, sheet) => {
      const lacks = lacked.get(keyOf(piece.face));
      if (lacks !== undefined) missing.add(piece.text, sheet, (letter) => lacks.has(letter));
    });
  return { faces, missing: missing.list };
}

const JOINED = /\p{Script=Arabic}/u;

interface Used {
  readonly face: Beside["face"];
  readonly letters: Set<string>;
}

function take(used: Map<string, Used>, face: Used["face"], text: string): void {
  const key = keyOf(face);
  const found = used.get(key) ?? { face, letters: new Set<string>() };
  used.set(key, found);
  for (const letter of text) found.letters.add(letter);
}

function charactersOf(drawing: Drawing): Map<string, Used> {
  const used = new Map<string, Used>();
  eachPiece(drawing, ({ face, text, mirrored = "" }) => take(used, face, text + mirrored));
  return used;
}
