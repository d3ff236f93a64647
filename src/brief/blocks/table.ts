import { parseAttributes } from "../attributes.ts";
import { type Context, report } from "../context.ts";
import { type Excerpt, excerptAt, joinLines, sourceEnd, sourceStart } from "../source/excerpt.ts";
import { afterMarker, isBlank, type Line, lineEnd } from "../source/lines.ts";
import type { BlockReader, Cursor } from "./cursor.ts";
import { splitAttributes } from "./heading.ts";
import type { RawAttributes, RawTable } from "./raw.ts";
import { interruptsParagraph } from "./starts.ts";
import { alignment, rowCells, startsTable } from "./tableLines.ts";

const CAPTION = /^(?::|[Tt]able:)(?=[ \t])/;
const ATTRIBUTES = /^\{([^{}]*)\}\s*$/;

interface Caption {
  readonly content: Excerpt;
  readonly attributes: RawAttributes | null;
  readonly end: number;
}

/** A pipe table, with Pandoc's caption line before or after it or a line of attributes below it. */
export const readTable: BlockReader = (cursor, line) => {
  const above = captionAbove(cursor, line);
  if (above === null && !startsTable(cursor.lines, cursor.index)) return null;
  const table = readRows(cursor, cursor.lines[cursor.index] ?? line);
  const listed = readAttributeLine(cursor);
  const below = above === null ? readCaption(cursor, 1) : null;
  const caption = above?.content ?? (below?.content.text ? below.content : null);
  const attributes = listed ?? above?.attributes ?? below?.attributes ?? null;
  const end = Math.max(table.end, listed?.end ?? 0, below?.end ?? 0);
  return [{ ...table, caption, attributes, start: line.from, end }];
};

/** Reads a caption that a table follows, and moves the cursor to the table. */
function captionAbove(cursor: Cursor, line: Line): Caption | null {
  if (!CAPTION.test(line.text)) return null;
  let index = cursor.index + 1;
  while (index < cursor.lines.length && !isBlank(cursor.lines[index] ?? line) && !startsTable(cursor.lines, index)) {
    index += 1;
  }
  const stop = index;
  while (index < cursor.lines.length && isBlank(cursor.lines[index] ?? line)) index += 1;
  if (!startsTable(cursor.lines, index)) return null;
  const caption = makeCaption(cursor.context, cursor.lines.slice(cursor.index, stop));
  cursor.index = index;
  return caption;
}

function readRows(cursor: Cursor, header: Line): RawTable {
  const delimiter = cursor.lines[cursor.index + 1] ?? header;
  const align = alignment(delimiter) ?? [];
  const rows: Excerpt[][] = [];
  let last = delimiter;
  cursor.index += 2;
  for (; cursor.index < cursor.lines.length; cursor.index++) {
    const line = cursor.lines[cursor.index];
    if (line === undefined || isBlank(line) || interruptsParagraph(line)) break;
    if (CAPTION.test(line.text) || ATTRIBUTES.test(line.text)) break;
    rows.push(row(cursor.context, line, align.length));
    last = line;
  }
  const end = lineEnd(last);
  return {
    kind: "table",
    align,
    header: rowCells(header),
    rows,
    caption: null,
    attributes: null,
    start: header.from,
    end,
  };
}

/** As many cells as the table has columns: missing ones are empty, surplus ones are left out and reported. */
function row(context: Context, line: Line, columns: number): Excerpt[] {
  const cells = rowCells(line);
  const surplus = cells.slice(columns);
  const text = surplus
    .map((cell) => cell.text)
    .join(" ")
    .trim();
  const [first] = surplus;
  if (first !== undefined && text !== "") {
    const at = sourceStart(first, 0);
    report(context, "brief/table-surplus-cells", { columns, cells: cells.length, text }, [at, lineEnd(line)]);
  }
  const kept = cells.slice(0, columns);
  const end = lineEnd(line);
  while (kept.length < columns) kept.push(excerptAt("", end));
  return kept;
}

function readAttributeLine(cursor: Cursor): RawAttributes | null {
  const line = cursor.lines[cursor.index];
  const inner = line === undefined ? undefined : ATTRIBUTES.exec(line.text)?.[1];
  if (line === undefined || inner === undefined) return null;
  const value = parseAttributes(inner);
  const end = lineEnd(line);
  if (value === null) {
    report(cursor.context, "brief/attributes", { text: line.text.trim() }, [line.from, end]);
    return null;
  }
  cursor.index += 1;
  return { value, start: line.from, end };
}

/** Reads a caption line at the cursor or after at most `blanks` blank lines. */
function readCaption(cursor: Cursor, blanks: number): Caption | null {
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
