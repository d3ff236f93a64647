import type { Span } from "../types.ts";
import { type Cell, toCells } from "./cells.ts";
import type { LineIndex } from "./lines.ts";
import type { Paint } from "./paint.ts";

const CONTEXT = 2;
/** Characters either side of the caret that are looked at: bounds the work on a line of megabytes. */
const REACH = 500;

/**
 * A code frame: two lines either side of the span's first line, and carets below it.
 * @param width cells that a line of the terminal holds; longer lines are cut around the carets
 */
export function frame(lines: LineIndex, span: Span, width: number, paint: Paint): readonly string[] {
  const place = lines.position(span.start);
  const first = Math.max(1, place.line - CONTEXT);
  const last = Math.min(lines.count, place.line + CONTEXT);
  const gutter = String(last).length;
  const room = Math.max(20, width - gutter - 5);
  const out: string[] = [];
  for (let number = first; number <= last; number++) {
    const head = paint.faint(` ${String(number).padStart(gutter)} |`);
    if (number !== place.line) {
      const text = cutEnd(lines.line(number), room);
      out.push(text === "" ? head : `${head} ${text}`);
      continue;
    }
    const marked = mark(lines.line(number), span.start - lines.start(number), span.end - lines.start(number), room);
    out.push(marked.text === "" ? head : `${head} ${marked.text}`);
    out.push(
      `${paint.faint(` ${" ".repeat(gutter)} |`)} ${" ".repeat(marked.indent)}${paint.caret("^".repeat(marked.carets))}`,
    );
  }
  return trimBlank(out, CONTEXT);
}

/** A context line that is empty at the very end of the frame says nothing. */
function trimBlank(rows: readonly string[], most: number): readonly string[] {
  let end = rows.length;
  for (let i = 0; i < most && end > 0 && /^\S* *\d+ \|\S*$/.test(rows[end - 1] ?? ""); i++) end--;
  return rows.slice(0, end);
}

function cutEnd(whole: string, room: number): string {
  const line = whole.trimEnd();
  const cells = toCells(line.slice(0, room * 2));
  const kept = take(cells, 0, room);
  return join(kept) + (kept.length < cells.length || line.length > room * 2 ? "…" : "");
}

function mark(line: string, start: number, end: number, room: number) {
  const from = wholeFrom(line, Math.max(0, start - REACH));
  const near = line.slice(from, Math.min(line.length, Math.max(end, start) + REACH, start + 2 * REACH));
  const cells = toCells(near);
  const at = indexOf(cells, start - from);
  const stop = Math.max(at, indexOf(cells, end - from));
  const before = sum(cells.slice(0, at));
  const carets = Math.max(1, sum(cells.slice(at, stop)));
  const lead = from > 0 || before + carets > room ? Math.max(0, firstShown(cells, at, carets, room)) : 0;
  const shown = take(cells, lead, room);
  const indent = sum(cells.slice(lead, at)) + (lead > 0 || from > 0 ? 1 : 0);
  const text =
    (lead > 0 || from > 0 ? "…" : "") +
    join(shown) +
    (lead + shown.length < cells.length || from + near.length < line.length ? "…" : "");
  return { text, indent, carets: Math.min(carets, Math.max(1, room - indent + 1)) };
}

/** First cell to show so that the carets, or at least their start, and what stands before them fit. */
function firstShown(cells: readonly Cell[], at: number, carets: number, room: number): number {
  let left = Math.max(Math.floor(room / 4), room - Math.min(carets, room) - Math.floor(room / 4));
  let first = at;
  while (first > 0 && left >= (cells[first - 1]?.width ?? 0)) {
    first--;
    left -= cells[first]?.width ?? 0;
  }
  return first;
}

function take(cells: readonly Cell[], first: number, room: number): readonly Cell[] {
  let left = room;
  let end = first;
  while (end < cells.length && left >= (cells[end]?.width ?? 0)) {
    left -= cells[end]?.width ?? 0;
    end++;
  }
  return cells.slice(first, end);
}

/** Never starts a slice within a surrogate pair. */
function wholeFrom(line: string, at: number): number {
  const code = line.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}

function indexOf(cells: readonly Cell[], offset: number): number {
  const found = cells.findIndex((cell) => cell.at >= offset);
  return found === -1 ? cells.length : found;
}

const sum = (cells: readonly Cell[]): number => cells.reduce((total, cell) => total + cell.width, 0);
const join = (cells: readonly Cell[]): string => cells.map((cell) => cell.text).join("");
