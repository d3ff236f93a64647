import { table } from "../../data/table.ts";
import { pauseBlock } from "../blocks/pause.ts";
import type { RawBlock } from "../blocks/raw.ts";
import type { Context } from "../context.ts";
import { isBlank, type Line, lineEnd } from "../source/lines.ts";
import { cutLines, type Piece } from "./cut.ts";
import { NOTE } from "./marks.ts";
import { plainLines } from "./plain-lines.ts";

/** Which programs mark notes so. */
const TOOLS: Readonly<Record<string, string>> = table({ "Note:": "reveal.js", "???": "remark", "^": "Deckset" });

/**
 * The blocks of lines in which marks of other programs may stand: those of the file, and of a div.
 * @param read reads a stretch of lines without such marks
 */
export function readMarked(context: Context, lines: Line[], read: (lines: Line[]) => RawBlock[]): RawBlock[] {
  if (!context.signs.note) reportShownNotes(context, lines);
  const pieces = cutLines(lines, context.signs);
  return pieces.flatMap((piece) => (piece.kind === "text" ? read(piece.lines) : readPiece(context, piece, read)));
}

function readPiece(context: Context, piece: Piece, read: (lines: Line[]) => RawBlock[]): RawBlock[] {
  const { kind, mark } = piece;
  const [first] = piece.lines;
  if (first === undefined) return [];
  const { start, end } = placeOf(piece.lines);
  switch (kind) {
    case "notes": {
      context.tally.add("notes-mark", mark, TOOLS[mark] ?? "", Math.max(0, first.from - mark.length), end);
      const lines = mark === "^" ? piece.lines.map(withoutCaret) : piece.lines;
      return [{ kind: "notes", blocks: read(lines), start, end }];
    }
    case "rule":
      if (mark.includes("?")) context.tally.add("directive", mark, mark, start, end);
      else context.tally.add("separator", mark, "", start, end);
      return [{ kind: "rule", front: null, start, end }];
    case "step":
      return [pauseBlock(start, end)];
    default:
      // What a layout holds, remark repeats on the slides behind it and shows nowhere by itself.
      if (/^(?:exclude|layout):\s*true/.test(mark)) return [{ kind: "hide", why: mark.trimEnd(), start, end }];
      context.tally.add("directive", mark.slice(0, mark.indexOf(":")), mark, start, end);
      return [];
  }
}

/** Every line of a note of Deckset may carry the mark. */
function withoutCaret(line: Line): Line {
  const mark = /^\^[ \t]*/.exec(line.text)?.[0].length ?? 0;
  return { ...line, from: line.from + mark, text: line.text.slice(mark) };
}

function placeOf(lines: readonly Line[]): { start: number; end: number } {
  const start = lines[0]?.from ?? 0;
  const last = lines.findLast((line) => !isBlank(line));
  return { start, end: last === undefined ? start : lineEnd(last) };
}

/** A sentence of the drafter's, or notes of a deck that shows no other sign: it stands on the slide, and not silently. */
function reportShownNotes({ tally }: Context, lines: readonly Line[]): void {
  if (!lines.some(({ text }) => NOTE.test(text))) return;
  const plain = plainLines(lines);
  for (const [index, line] of lines.entries()) {
    const mark = plain[index] ? NOTE.exec(line.text)?.[0].split(":")[0] : undefined;
    if (mark !== undefined) tally.add("note-shown", `${mark}:`, "", line.from, lineEnd(line));
  }
}
