/** Pandoc's caption of a table: a line `: Caption {…}` before or after it. */
import type { Context } from "../context.ts";
import { type Excerpt, excerptAt, joinLines, sourceEnd } from "../source/excerpt.ts";
import { afterMarker, isBlank, type Line } from "../source/lines.ts";
import type { Cursor } from "./cursor.ts";
import { splitAttributes } from "./heading.ts";
import type { RawAttributes } from "./raw.ts";
import { interruptsParagraph } from "./starts.ts";
import { startsTable } from "./table-lines.ts";

export const CAPTION = /^(?::|[Tt]able:)(?=[ \t])/;

export interface Caption {
  readonly content: Excerpt;
  readonly attributes: RawAttributes | null;
  readonly end: number;
}

/** Reads a caption that a table follows, and moves the cursor to the table. */
export function captionAbove(cursor: Cursor, line: Line): Caption | null {
  const place = captionAt(cursor.lines, cursor.index, line);
  if (place === null) return null;
  const caption = makeCaption(cursor.context, cursor.lines.slice(cursor.index, place.stop));
  cursor.index = place.table;
  return caption;
}

/** Where a caption that stands at `start` ends and where its table starts; null if it is none. */
export function captionAt(
  lines: readonly Line[],
  start: number,
  line: Line,
): { readonly stop: number; readonly table: number } | null {
  if (!CAPTION.test(line.text)) return null;
  let index = start + 1;
  while (index < lines.length && !isBlank(lines[index] ?? line) && !startsTable(lines, index)) index += 1;
  const stop = index;
  while (index < lines.length && isBlank(lines[index] ?? line)) index += 1;
  return startsTable(lines, index) ? { stop, table: index } : null;
}

/** Reads a caption line at the cursor or after at most `blanks` blank lines. */
export function readCaption(cursor: Cursor, blanks: number): Caption | null {
  let index = cursor.index;
  while (index < cursor.index + blanks && cursor.lines[index]?.text === "") index += 1;
  const line = cursor.lines[index];
  if (line === undefined || line.indent >= 4 || !CAPTION.test(line.text)) return null;
  let stop = index + 1;
  for (let next = cursor.lines[stop]; next && !isBlank(next) && !interruptsParagraph(next); next = cursor.lines[stop]) {
    stop += 1;
  }
  cursor.index = stop;
  return makeCaption(cursor.context, cursor.lines.slice(index, stop));
}

function makeCaption(context: Context, lines: readonly Line[]): Caption {
  const [first, ...others] = lines;
  if (first === undefined) return { content: excerptAt("", 0), attributes: null, end: 0 };
  const marker = CAPTION.exec(first.text)?.[0].length ?? 0;
  const whole = joinLines([afterMarker(first, marker), ...others]);
  const { rest, attributes } = splitAttributes(context, whole);
  return { content: rest, attributes, end: sourceEnd(whole, whole.text.length) };
}
