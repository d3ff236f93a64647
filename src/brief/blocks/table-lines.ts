/** The lines of a pipe table: which two lines start one, and how a row falls into cells. */
import { cut, type Excerpt, excerptAt, trimmed } from "../source/excerpt.ts";
import { isBlank, type Line } from "../source/lines.ts";
import type { Align } from "../types.ts";
import { gridAt, startsGrid } from "./grid-lines.ts";
import { joinedGridAt } from "./joined-grid.ts";

/** Whether a header row stands at `index` and a delimiter row of as many cells below it (GFM), or Pandoc's grid. */
export function startsTable(lines: readonly Line[], index: number): boolean {
  const first = lines[index];
  const isGrid = first !== undefined && startsGrid(first);
  return (isGrid && (gridAt(lines, index) ?? joinedGridAt(lines, index)) !== null) || startsPipes(lines, index);
}

function startsPipes(lines: readonly Line[], index: number): boolean {
  const delimiter = lines[index + 1];
  if (delimiter === undefined || delimiter.indent >= 4) return false;
  if (!looksLikeDelimiter(delimiter)) return false;
  const header = lines[index];
  if (header === undefined || isBlank(header) || header.indent >= 4 || !header.text.includes("|")) return false;
  const align = alignment(delimiter);
  return align !== null && align.length === rowCells(header).length;
}

/** Where the lines of a table cross, Emacs and Pandoc have a plus: `|-----+-----|`. */
const isCrossed = (text: string): boolean => text.startsWith("|") && text.includes("+") && /^[\s|:+-]+$/.test(text);

/** Bars, hyphens and colons, as below the head of a table. */
export function looksLikeDelimiter({ text }: Line): boolean {
  return text.includes("|") && text.includes("-") && (/^[\s|:-]+$/.test(text) || isCrossed(text));
}

/** The alignment of each column, null if a cell is not `:---:`. */
export function alignment(line: Line): Align[] | null {
  const align: Align[] = [];
  const barred = isCrossed(line.text) ? { ...line, text: line.text.replaceAll("+", "|") } : line;
  for (const { text } of rowCells(barred)) {
    if (!/^:?-+:?$/.test(text)) return null;
    const left = text.startsWith(":");
    const right = text.endsWith(":");
    align.push(left && right ? "center" : left ? "left" : right ? "right" : "default");
  }
  return align;
}

/** The cells of a row; `\|` stands for a bar in a cell, also in code (GFM). */
export function rowCells(line: Line): Excerpt[] {
  const text = line.text.trimEnd();
  const cells: Excerpt[] = [];
  let start = text.startsWith("|") ? 1 : 0;
  let escapes: number[] = [];
  for (let at = start; at < text.length; at++) {
    const unit = text[at];
    if (unit === "\\" && at + 1 < text.length) {
      if (text[at + 1] === "|") escapes.push(at);
      at += 1;
    } else if (unit === "|") {
      cells.push(cell(line, start, at, escapes));
      start = at + 1;
      escapes = [];
    }
  }
  if (start < text.length || cells.length === 0) cells.push(cell(line, start, text.length, escapes));
  return cells;
}

function cell(line: Line, start: number, end: number, escapes: readonly number[]): Excerpt {
  const whole = excerptAt(line.text.slice(start, end), line.from + start);
  if (escapes.length === 0) return trimmed(whole);
  const kept: Excerpt[] = [];
  let from = 0;
  for (const bar of escapes) {
    kept.push(cut(whole, from, bar - start));
    from = bar - start + 1;
  }
  kept.push(cut(whole, from, whole.text.length));
  return trimmed(concatenate(kept));
}

function concatenate(parts: readonly Excerpt[]): Excerpt {
  let text = "";
  const pieces: { at: number; from: number }[] = [];
  for (const part of parts) {
    const at = text.length;
    if (part.text === "") continue;
    for (const piece of part.pieces) pieces.push({ at: at + piece.at, from: piece.from });
    text += part.text;
  }
  return pieces.length === 0 ? (parts[0] ?? excerptAt("", 0)) : { text, pieces };
}
