/** `<table>` of HTML as a table: its head, its caption, how columns are set, and cells that reach over others. */
import { greatest } from "../../data/lists.ts";
import { asideOf } from "../dialect/asides.ts";
import { cut, type Excerpt, excerptAt, joinLines, sourceEnd, sourceStart, trimmed } from "../source/excerpt.ts";
import { afterMarker, isBlank, type Line } from "../source/lines.ts";
import { type Tag, tagAt, tagAttribute } from "../tags.ts";
import type { Align, Join } from "../types.ts";
import { closingOf, pairedTags } from "./ahead.ts";
import { type BlockReader, type Cursor, DEEPEST } from "./cursor.ts";
import type { RawAttributes, RawTable } from "./raw.ts";

const LONGEST = 5000;
/** No cell reaches over more; HTML's own bound is 1000. */
const WIDEST = 50;
const TAGS = /<\/?(?:table|caption|thead|tbody|tfoot|tr|th|td)(?=[\s/>])[^<>]*>/gi;

const PARTS: ReadonlySet<string> = new Set(["thead", "tbody", "tfoot"]);

interface Written {
  readonly content: Excerpt;
  readonly isHead: boolean;
  readonly columns: number;
  readonly rows: number;
  readonly align: Align;
}
interface Placed extends Written {
  readonly join: Join | null;
}
interface Row {
  readonly isHead: boolean;
  readonly cells: Written[];
}

export const readHtmlTable: BlockReader = (cursor, first) => {
  if (!/^<table[\s>]/i.test(first.text)) return null;
  const taken = takeTable(cursor, first);
  if (taken === null) return null;
  const { rows, caption, attributes, hidden } = rowsOf(joinLines(taken.lines), first.from);
  const grid = gridOf(rows);
  const [head] = grid;
  if (head === undefined) return null;
  for (const { why, at } of hidden) cursor.context.tally.add("hidden", "", why, ...at);
  cursor.index = taken.next;
  if (taken.rest !== null) {
    cursor.index -= 1;
    cursor.lines[cursor.index] = taken.rest;
  }
  const hasHead = rows[0]?.isHead === true || rows[0]?.cells.every(({ isHead }) => isHead) === true;
  const empty = head.map((): Placed => ({ ...NOTHING, content: excerptAt("", first.from) }));
  const [header, ...body] = hasHead ? [head, ...grid.slice(1)] : [empty, ...grid];
  if (header === undefined) return null;
  const table: RawTable = {
    kind: "table",
    align: header.map((_, column) => alignOf(grid.map((row) => row[column]))),
    header: header.map(({ content }) => content),
    rows: body.map((row) => row.map(({ content }) => content)),
    joins: [header, ...body].map((row) => row.map(({ join }) => join)),
    caption,
    attributes,
    start: first.from,
    end: taken.end,
  };
  return [table];
};

const NOTHING = { isHead: false, columns: 1, rows: 1, align: "default", join: null } as const;

interface Taken {
  readonly lines: Line[];
  readonly next: number;
  /** What stands behind the table on its last line. */
  readonly rest: Line | null;
  readonly end: number;
}

const TABLE = /<(\/?)table(?=[\s>])[^<>]*>/gi;

/** The lines up to the tag that closes the table; null where none does, or where tables go too deep. */
function takeTable(cursor: Cursor, first: Line): Taken | null {
  const { lines, index: from } = cursor;
  const taken: Line[] = [];
  const end = closingOf(cursor, "table", first.from, (text) => pairedTags(text, TABLE))?.index ?? from;
  let open = 0;
  for (let index = from; index <= Math.min(end, from + LONGEST - 1); index++) {
    const line = lines[index];
    if (line === undefined) return null;
    for (const mark of line.text.matchAll(TABLE)) {
      open += mark[1] === "/" ? -1 : 1;
      if (open > DEEPEST) return null;
      if (open > 0) continue;
      const length = mark.index + mark[0].length;
      const rest = afterMarker(line, length);
      taken.push({ ...line, text: line.text.slice(0, length) });
      return {
        lines: taken,
        next: index + 1,
        rest: isBlank(rest) ? null : { ...rest, indent: 0 },
        end: line.from + length,
      };
    }
    taken.push(line);
  }
  return null;
}

/** What the table holds. Hidden rows are left out, of hidden cells their words, so that all columns stay where they are. */
function rowsOf(whole: Excerpt, start: number) {
  const rows: Row[] = [];
  const hidden: { readonly why: string; readonly at: readonly [number, number] }[] = [];
  let caption: Excerpt | null = null;
  let attributes: RawAttributes | null = null;
  let open: { readonly tag: Tag; readonly from: number; readonly isHidden: boolean } | null = null;
  let inHead = false;
  const hides = { part: false, row: false };
  let depth = 0;
  const close = (to: number): void => {
    if (open === null) return;
    const content = trimmed(cut(whole, open.from, to));
    const shown = open.isHidden ? cut(content, 0, 0) : content;
    if (open.tag.name === "caption") caption = open.isHidden ? null : content;
    else if (!hides.part && !hides.row) rows.at(-1)?.cells.push(cellOf(open.tag, shown));
    open = null;
  };
  for (const { index, 0: text } of whole.text.matchAll(TAGS)) {
    const tag = tagAt(whole.text, index);
    const name = tag?.name.toLowerCase() ?? "";
    if (tag === null) continue;
    if (name === "table") {
      depth += tag.closing ? -1 : 1;
      if (depth === 1 && !tag.closing) attributes = attributesOf(tag, start);
    }
    if (depth > 1) continue;
    if (open === null || name !== "table" || tag.closing) close(index);
    const aside = name === "table" ? null : asideOf(whole.text, index);
    if (aside !== null) {
      const why = aside.why || `.${tagAttribute(tag, "class")}`;
      hidden.push({ why, at: [sourceStart(whole, index), sourceEnd(whole, index + text.length)] });
    }
    if (name === "thead") inHead = !tag.closing;
    if (PARTS.has(name)) hides.part = aside !== null;
    if (PARTS.has(name) || name === "tr") hides.row = name === "tr" && aside !== null;
    if (name === "tr" && !tag.closing) rows.push({ isHead: inHead, cells: [] });
    const isCell = name === "td" || name === "th" || name === "caption";
    if (isCell && !tag.closing) {
      if (rows.length === 0 && name !== "caption") rows.push({ isHead: inHead, cells: [] });
      open = { tag: { ...tag, name }, from: index + text.length, isHidden: aside !== null };
    }
  }
  return { rows: rows.filter(({ cells }) => cells.length > 0), caption, attributes, hidden };
}

function attributesOf(tag: Tag, start: number): RawAttributes | null {
  const classes = tagAttribute(tag, "class").split(/\s+/).filter(Boolean);
  const id = tagAttribute(tag, "id") || null;
  if (classes.length === 0 && id === null) return null;
  return { value: { id, classes, values: {} }, start, end: start };
}

function cellOf(tag: Tag, content: Excerpt): Written {
  const number = (name: string) => Math.min(WIDEST, Math.max(1, Number.parseInt(tagAttribute(tag, name), 10) || 1));
  const style = /text-align\s*:\s*(left|center|right)/i.exec(tagAttribute(tag, "style"))?.[1];
  const align = (style ?? tagAttribute(tag, "align")).toLowerCase();
  return {
    content,
    isHead: tag.name === "th",
    columns: number("colspan"),
    rows: number("rowspan"),
    align: align === "left" || align === "center" || align === "right" ? align : "default",
  };
}

/** A cell for every place; one that reaches over others stands in each of them, joined to where it begins. */
function gridOf(rows: readonly Row[]): readonly (readonly Placed[])[] {
  const grid: Placed[][] = rows.map(() => []);
  for (const [index, { cells }] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (grid[index]?.[column] !== undefined) column += 1;
      for (let down = 0; down < cell.rows && index + down < rows.length; down++) {
        for (let right = 0; right < cell.columns; right++) {
          const row = grid[index + down];
          if (row !== undefined)
            row[column + right] ??= { ...cell, join: right > 0 ? "left" : down > 0 ? "above" : null };
        }
      }
      column += cell.columns;
    }
  }
  const width = greatest(grid.map((row) => row.length));
  const at = rows[0]?.cells[0]?.content.pieces[0]?.from ?? 0;
  const gap: Placed = { ...NOTHING, content: excerptAt("", at) };
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? gap));
}

/** How the cells of a column are set, where all that say it agree. */
function alignOf(cells: readonly (Placed | undefined)[]): Align {
  const [first = "default", ...others] = new Set(
    cells.flatMap((cell) => (cell === undefined || cell.align === "default" ? [] : [cell.align])),
  );
  return others.length === 0 ? first : "default";
}
