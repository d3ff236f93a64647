import { parseAttributes } from "../attributes.ts";
import { type Context, report } from "../context.ts";
import { type Excerpt, excerptAt, sourceStart } from "../source/excerpt.ts";
import { isBlank, type Line, lineEnd } from "../source/lines.ts";
import type { BlockReader, Cursor } from "./cursor.ts";
import { gridAt, startsGrid } from "./grid-lines.ts";
import { readGrid } from "./grid-table.ts";
import { joinedGridAt, readJoinedGrid } from "./joined-grid.ts";
import type { RawAttributes, RawTable } from "./raw.ts";
import { interruptsParagraph } from "./starts.ts";
import { CAPTION, captionAbove, readCaption } from "./table-caption.ts";
import { alignment, rowCells, startsTable } from "./table-lines.ts";

const ATTRIBUTES = /^\{([^{}]*)\}\s*$/;

/** A pipe or grid table, with Pandoc's caption line before or after it or a line of attributes below it. */
export const readTable: BlockReader = (cursor, line) => {
  const above = captionAbove(cursor, line);
  if (above === null && !startsTable(cursor.lines, cursor.index)) return null;
  const first = cursor.lines[cursor.index] ?? line;
  const table = startsGrid(first) ? readAnyGrid(cursor, first) : readRows(cursor, first);
  const listed = readAttributeLine(cursor);
  const below = above === null ? readCaption(cursor, 1) : null;
  const caption = above?.content ?? (below?.content.text ? below.content : null);
  const attributes = listed ?? above?.attributes ?? below?.attributes ?? null;
  const end = Math.max(table.end, listed?.end ?? 0, below?.end ?? 0);
  return [{ ...table, caption, attributes, start: line.from, end }];
};

/** A grid of rows alike, unless more of its lines make one in which cells reach over others. */
function readAnyGrid(cursor: Cursor, first: Line): RawTable {
  const plain = gridAt(cursor.lines, cursor.index);
  const joined = joinedGridAt(cursor.lines, cursor.index);
  const isJoined = joined !== null && cursor.index + joined.lines.length > (plain?.stop ?? 0);
  return (isJoined ? readJoinedGrid(cursor, first) : null) ?? readGrid(cursor, first);
}

function readRows(cursor: Cursor, header: Line): RawTable {
  const delimiter = cursor.lines[cursor.index + 1] ?? header;
  const align = alignment(delimiter) ?? [];
  const rows: Excerpt[][] = [];
  let last = delimiter;
  cursor.index += 2;
  for (let line = cursor.lines[cursor.index]; line !== undefined; line = cursor.lines[++cursor.index]) {
    if (isBlank(line) || interruptsParagraph(line)) break;
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

/** What reveal.js and Obsidian say of a row behind its last cell; any other comment may be a mark. */
const ELEMENT = /^<!--[ \t]*\.?element:?(?:[ \t]+(?:class|style|data-[\w-]{1,40})="[^"<>]{0,100}")+[ \t]*-->$/;

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
    if (ELEMENT.test(text)) context.tally.add("directive", ".element", text, at, at + text.length);
    else report(context, "brief/table-surplus-cells", { columns, cells: cells.length, text }, [at, lineEnd(line)]);
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
