/**
 * Pandoc's simple and multiline tables: columns are where groups of hyphens stand below the head.
 *
 *     Right  Left          -------------
 *     -----  ----          Head   Head
 *        12  one           -----  -----
 *                          First  row
 *                          -------------
 *
 * Without a head the hyphens stand above the rows and below them.
 */
import { type Excerpt, excerptAt } from "../source/excerpt.ts";
import { isBlank, type Line, lineEnd } from "../source/lines.ts";
import type { Align } from "../types.ts";
import { cellLine, joinCell } from "./cell-lines.ts";
import type { BlockReader, Cursor } from "./cursor.ts";
import { ATX_HEADING } from "./starts.ts";
import { readCaption } from "./table-caption.ts";

const GROUPS = /^-{2,}(?: +-{2,})+\s*$/;
const RULE = /^-{3,}\s*$/;
/** Lines of a head, and of a table whose rows take several lines. */
const HIGHEST_HEAD = 6;
const LONGEST = 1000;

/** Columns of the file's lines in which a column of the table starts and its hyphens end. */
type Extent = readonly [start: number, end: number];

interface Found {
  readonly head: readonly Line[];
  readonly groups: Line;
  readonly rows: readonly (readonly Line[])[];
  /** Line after the last one. */
  readonly stop: number;
}

export const readDashTable: BlockReader = (cursor, line) => {
  const found = isRule(line) ? multiline(cursor, line) : isGroups(line) ? headless(cursor, line) : simple(cursor, line);
  if (found === null) return null;
  const extents = extentsOf(found.groups);
  cursor.index = found.stop;
  const caption = readCaption(cursor, 1);
  const last = cursor.lines[found.stop - 1] ?? line;
  const end = Math.max(lineEnd(last), caption?.end ?? 0);
  const header = found.head.length === 0 ? extents.map(() => excerptAt("", line.from)) : rowOf(found.head, extents);
  const rows = found.rows.map((lines) => rowOf(lines, extents));
  const above = found.head.length === 0 ? (found.rows[0] ?? []) : found.head;
  const align = extents.map((extent) => alignmentOf(above, extent));
  const { content = null, attributes = null } = caption ?? {};
  return [{ kind: "table", align, header, rows, caption: content, attributes, start: line.from, end }];
};

const isRule = ({ text, indent }: Line): boolean => indent < 4 && RULE.test(text);
const isGroups = (line: Line | undefined): line is Line =>
  line?.text.startsWith("--") === true && GROUPS.test(line.text);

/** A head of one line, and a row a line up to a blank one. */
function simple({ lines, index }: Cursor, head: Line): Found | null {
  const groups = lines[index + 1];
  if (!isGroups(groups) || isGroups(head)) return null;
  let stop = index + 2;
  for (let line = lines[stop]; line !== undefined && !isBlank(line) && !isGroups(line); line = lines[stop]) stop += 1;
  const rows = lines.slice(index + 2, stop).map((line) => [line]);
  if (isGroups(lines[stop])) stop += 1;
  return rows.length === 0 ? null : { head: [head], groups, rows, stop };
}

/** Rows between two lines of hyphens; with blank lines between them each may take several. */
function headless({ lines, index }: Cursor, groups: Line): Found | null {
  const rows: Line[][] = [[]];
  for (let at = index + 1, line = lines[at]; line !== undefined && at < index + LONGEST; line = lines[++at]) {
    if (isGroups(line)) {
      const taken = rows.filter((row) => row.length > 0);
      if (taken.length === 0) return null;
      const apart = rows.length > 1;
      return { head: [], groups, rows: apart ? taken : taken.flat().map((row) => [row]), stop: at + 1 };
    }
    const { text } = line;
    if (RULE.test(text) || ATX_HEADING.test(text)) return null;
    if (text === "") rows.push([]);
    else rows[rows.length - 1]?.push(line);
  }
  return null;
}

/** A rule, a head, groups of hyphens, rows between blank lines, and a rule at least as long as the groups. */
function multiline({ lines, index }: Cursor, rule: Line): Found | null {
  let at = index + 1;
  while (at <= index + HIGHEST_HEAD && lines[at]?.text && !isGroups(lines[at])) at += 1;
  const groups = lines[at];
  if (at === index + 1 || !isGroups(groups) || rule.text.trimEnd().length < groups.text.trimEnd().length) return null;
  const rows: Line[][] = [[]];
  for (let next = at + 1, line = lines[next]; line !== undefined && next < at + LONGEST; line = lines[++next]) {
    if (isRule(line) && line.text.trimEnd().length >= groups.text.trimEnd().length) {
      return { head: lines.slice(index + 1, at), groups, rows: rows.filter((row) => row.length > 0), stop: next + 1 };
    }
    if (isBlank(line)) rows.push([]);
    else rows[rows.length - 1]?.push(line);
  }
  return null;
}

function extentsOf({ text, indent }: Line): readonly Extent[] {
  return Array.from(text.matchAll(/-+/g), ({ index, 0: { length } }) => [indent + index, indent + index + length]);
}

function rowOf(lines: readonly Line[], extents: readonly Extent[]): Excerpt[] {
  const cells = lines.map((line) => cellsOf(line, extents));
  return extents.map((_, column) => {
    const own = cells.flatMap((row) => row[column] ?? []);
    return own.length === 0 ? excerptAt("", lines[0]?.from ?? 0) : joinCell(own);
  });
}

/** Wide letters take two columns of an editor's screen, so that they do not stand above each other by their number. */
const WIDE = /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffe6]/;

/** Cut where the columns start; where that would cut a word, or letters are wide, at gaps of two spaces. */
function cellsOf(line: Line, extents: readonly Extent[]): readonly Line[] {
  const starts = extents.map(([start], column) => (column === 0 ? 0 : Math.max(0, start - line.indent)));
  // Before the first column nothing stands.
  const isClean = !WIDE.test(line.text) && starts.every((at) => !/\S\S/.test(line.text.slice(at - 1, at + 1)));
  const cuts = isClean ? starts : gaps(line.text, extents.length, starts);
  return cuts.map((at, column) => cellLine(line, at, cuts[column + 1] ?? line.text.length));
}

function gaps(text: string, columns: number, starts: readonly number[]): readonly number[] {
  const found = [0, ...Array.from(text.matchAll(/(?<!\s)\s{2,}(?=\S)/g), (gap) => gap.index + gap[0].length)];
  if (found.length === columns) return found;
  // Words that reach into the next column stay whole.
  return starts.map((at) => (at === 0 ? 0 : text.lastIndexOf(" ", at - 1) + 1));
}

/** How the head stands over its hyphens says how the column is aligned. */
function alignmentOf(head: readonly Line[], [start, end]: Extent): Align {
  const texts = head.flatMap((line) => {
    const text = line.text.slice(Math.max(0, start - line.indent), Math.max(0, end - line.indent));
    const from = Math.max(start, line.indent) + text.length - text.trimStart().length;
    return text.trim() === "" ? [] : [{ from, to: from + text.trim().length }];
  });
  const left = texts.some(({ from }) => from === start);
  const right = texts.some(({ to }) => to === end);
  return left === right ? (left || texts.length === 0 ? "default" : "center") : left ? "left" : "right";
}
