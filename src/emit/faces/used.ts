/** The faces of a drawing, each cut down to the characters that the drawing has in it. */
import type { Drawing, Face, Node } from "../../scene/drawing/types.ts";
import type { Tools } from "../types.ts";
import { coverage } from "./coverage.ts";
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
  /** Characters that the face named for them lacks, each with the sheet's id that first has it. */
  readonly missing: readonly (readonly [character: string, slide: string])[];
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
  for (const { face, text } of beside) take(used, face, text, "");
  if (used.size === 0) return { faces: [], missing: [] };
  const subset = await createSubsetter(readShipped("harfbuzz-subset.wasm"));
  const missing = new Map<string, string>();
  const faces: UsedFace[] = [];
  for (const key of [...used.keys()].sort()) {
    const found = used.get(key);
    if (found === undefined) continue;
    const { name, bold, italic } = found.face;
    const whole = readFace(name, found.face);
    if (whole === null) throw new Error(`no face ${key}`);
    const has = coverage(whole);
    const codes = new Set([0x20]);
    for (const [letter, sheet] of found.letters) {
      const code = letter.codePointAt(0) ?? 0;
      if (has(code)) codes.add(code);
      else if (sheet !== "" && !UNDRAWN.test(letter) && !missing.has(letter)) missing.set(letter, sheet);
    }
    const letters = [...found.letters.keys()].some((letter) => JOINED.test(letter)) ? "joined" : "alone";
    faces.push({ name, bold, italic, bytes: subset(whole, codes, letters) });
  }
  return { faces, missing: [...missing] };
}

/** Blanks of any width, marks of direction and joiners: nothing is drawn for them. */
const UNDRAWN = /[\p{Z}\p{Cf}\p{Cc}\p{Mn}]/u;

const JOINED = /\p{Script=Arabic}/u;

interface Used {
  readonly face: Beside["face"];
  /** Each character with the id of the sheet that first has it; "" for what stands beside the drawing. */
  readonly letters: Map<string, string>;
}

function take(used: Map<string, Used>, face: Used["face"], text: string, sheet: string): void {
  const key = `${face.name} ${face.bold ? "bold" : ""} ${face.italic ? "italic" : ""}`;
  const found = used.get(key) ?? { face, letters: new Map<string, string>() };
  used.set(key, found);
  for (const letter of text) if (!found.letters.has(letter)) found.letters.set(letter, sheet);
}

function charactersOf({ sheets }: Drawing): Map<string, Used> {
  const used = new Map<string, Used>();
  const look = ({ marks, children }: Node, sheet: string): void => {
    for (const mark of marks)
      if (mark.kind === "line")
        for (const { face, text, mirrored = "" } of mark.pieces) take(used, face, text + mirrored, sheet);
    for (const child of children) look(child, sheet);
  };
  for (const { id, nodes } of sheets) for (const node of nodes) look(node, id);
  return used;
}
