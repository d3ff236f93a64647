/**
 * A stretch of text taken out of the file, possibly from several lines with markers between them,
 * that can tell for each of its offsets where it stands in the file.
 */
import { isBlank, type Line } from "./lines.ts";

export interface Excerpt {
  readonly text: string;
  /** In order; the first stands at 0. From `at` on, text offset `at + n` is file offset `from + n`. */
  readonly pieces: readonly Piece[];
}
interface Piece {
  readonly at: number;
  readonly from: number;
}

/** The lines joined by line feeds, without white space at the end. */
export function joinLines(lines: readonly Line[]): Excerpt {
  const [only] = lines;
  if (lines.length === 1 && only) return excerptAt(only.text.trimEnd(), only.from);
  const pieces: Piece[] = [];
  let at = 0;
  for (const line of lines) {
    pieces.push({ at, from: line.from });
    at += line.text.length + 1;
  }
  const text = lines
    .map((line) => line.text)
    .join("\n")
    .trimEnd();
  return { text, pieces };
}

/** Lines joined so that those of which `apart` is true stand below what is before them (a hard break of Markdown). */
export function joinApart(lines: readonly Line[], apart: (line: Line, index: number) => boolean): Excerpt {
  let text = "";
  const pieces: Piece[] = [];
  for (const [index, line] of lines.entries()) {
    if (index > 0) text += apart(line, index) ? "\\\n" : "\n";
    pieces.push({ at: text.length, from: line.from });
    text += line.text.trimEnd();
  }
  return { text, pieces: pieces.length > 0 ? pieces : [{ at: 0, from: 0 }] };
}

/** An excerpt that stands in one piece at offset `from` of the file. */
export function excerptAt(text: string, from: number): Excerpt {
  return { text, pieces: [{ at: 0, from }] };
}

/** A text that stands for what is written from `start` to `end` of the file: it begins and ends there. */
export function standingFor(text: string, start: number, end: number): Excerpt {
  const first = { at: 0, from: start };
  return { text, pieces: text.length < 2 ? [first] : [first, { at: text.length - 1, from: Math.max(start, end - 1) }] };
}

/** Offset in the file of the character at `at`. */
export function sourceStart(excerpt: Excerpt, at: number): number {
  return locate(excerpt, at, at);
}

/** Offset in the file just after the character before `at`: where a span that ends at `at` ends. */
export function sourceEnd(excerpt: Excerpt, at: number): number {
  return locate(excerpt, at, Math.max(0, at - 1));
}

/** The part from `start` to `end`, still knowing its place. */
export function cut(excerpt: Excerpt, start: number, end: number): Excerpt {
  const first = pieceOf(excerpt, start);
  const pieces: Piece[] = [{ at: 0, from: sourceStart(excerpt, start) }];
  for (let index = first + 1; index < excerpt.pieces.length; index++) {
    const piece = excerpt.pieces[index];
    if (piece === undefined || piece.at >= end) break;
    if (piece.at > start) pieces.push({ at: piece.at - start, from: piece.from });
  }
  return { text: excerpt.text.slice(start, end), pieces };
}

/** Excerpts one after the other, each still knowing its place. */
export function joined(parts: readonly Excerpt[]): Excerpt {
  let text = "";
  const pieces: Piece[] = [];
  for (const part of parts) {
    for (const { at, from } of part.pieces) pieces.push({ at: text.length + at, from });
    text += part.text;
  }
  return { text, pieces: pieces.length > 0 ? pieces : [{ at: 0, from: 0 }] };
}

/** Without white space at both ends. */
export function trimmed(excerpt: Excerpt): Excerpt {
  const { text } = excerpt;
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  if (start === 0 && end === text.length) return excerpt;
  return cut(excerpt, start, Math.max(start, end));
}

/** Common indentation taken off, as in a comment whose text is set in. */
export function dedented(lines: readonly Line[]): Line[] {
  let least = Number.POSITIVE_INFINITY;
  for (const line of lines) if (!isBlank(line)) least = Math.min(least, line.indent);
  return lines.map((line) => (isBlank(line) ? line : { ...line, indent: line.indent - least }));
}

function locate(excerpt: Excerpt, at: number, inPieceOf: number): number {
  const piece = excerpt.pieces[pieceOf(excerpt, inPieceOf)] ?? { at: 0, from: 0 };
  return piece.from + (at - piece.at);
}

/** Index of the last piece that begins at `at` or before. */
function pieceOf({ pieces }: Excerpt, at: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
