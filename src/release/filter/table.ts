import type { Cell, Inline, Table } from "../../brief/types.ts";
import type { Mark } from "../../marking/types.ts";
import { textOf } from "../../tree/text.ts";
import { isClosed } from "../../vocabulary/types.ts";
import { markedScope, type ReleaseContext, removedInlines, showsRemoval, withhold } from "../context.ts";
import { closedByMark, closedRows, readOver } from "../marks.ts";
import type { Reason, Scope } from "../policy.ts";
import { aboutOf, cellClosing, closedAs, leadOf, OPEN, scopeIn } from "../typed.ts";
import { inlineWords } from "../words.ts";
import { releaseAlternative, releaseAttributes } from "./attributes.ts";
import { releaseText } from "./inlines.ts";
import { isUnder, marksAbove, reignOf } from "./row-reign.ts";
import type { BlockFilter } from "./types.ts";

/** What is left of a table, and which of its rows and columns that is. */
export interface ReleasedTable {
  readonly table: Table;
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  /** Something of it was withheld. */
  readonly isReduced: boolean;
  /** With the mark of its caption. */
  readonly scope: Scope;
}

const isBlank = (texts: readonly (readonly unknown[] | null)[]): boolean =>
  texts.every((text) => (text ?? []).length === 0);

export const releaseTable: BlockFilter<Table> = (table, scope, context) =>
  filterTable(table, scope, context, showsRemoval(context.policy))?.table ?? null;

/**
 * A cell that is withheld stays empty; the head of a column or row takes the whole of it along. The mark of a caption
 * speaks for the cells that have none, and so does that of a row's or column's head.
 *
 * @param shows `[ * ]` stands for what is gone: in cells, and as the head of a column or row without cells
 */
export function filterTable(table: Table, scope: Scope, context: ReleaseContext, shows: boolean): ReleasedTable | null {
  const before = context.withheld.length;
  const lead = leadOf(table.caption, true);
  const own = scopeIn(scope, lead, context);
  const span = table.caption[0]?.span ?? table.span;
  const caption = releaseText(table.caption, span, own, context, closedAs(lead, context));
  if (caption === null) {
    withholdCells("caption withheld", [...table.header, ...table.rows.flat()], context);
    return null;
  }
  const inner = markedScope(readOver(table.caption, context.policy), own);
  const [first = OPEN] = table.header.map(cellClosing);
  const isFirstClosed = table.header
    .slice(0, 1)
    .some(({ inlines }) => closedByMark(readOver(inlines, context.policy), context.policy));
  const heads = table.header.map((cell, at) => {
    const isRow = at > 0 && saysMore(cell);
    const own: Scope = isHead(cell) && !(isRow && isFirstClosed) ? { ...inner, label: "head" } : inner;
    const beside = isRow && isClosed(first.reach) ? first : OPEN;
    return releaseHead(cell, scopeIn(own, beside, context), context, closedAs(beside, context));
  });
  const columns = shownOnes(heads, shows);
  if (heads.every((head) => head === null)) {
    withholdCells("columns withheld", table.rows.flat(), context);
    return null;
  }
  const closed = closedRows(table, context.policy);
  const marks = marksAbove(table.rows, context.policy);
  const group = reignOf(table.header, context);
  let reign = group?.isAlone === true ? group : null;
  const lines = table.rows.map((row, at) => {
    const above = reign !== null && isUnder(row, reign) ? reign.closing : null;
    if (above === null) reign = reignOf(row, context);
    const reason = closed[at] ?? (above === null ? null : closedAs(above, context));
    const own = above === null ? inner : scopeIn(inner, above, context);
    if (reason !== null) {
      withholdRow(reason, row, context);
      return null;
    }
    const over = marks[at] ?? [];
    const line = releaseRow(row, table.header, heads, over, own, context, shows);
    const isLeft = over.every((mark) => mark === null) || line?.some((text) => text !== null && text.length > 0);
    return isLeft ? line : null;
  });
  if (lines.length > 0 && lines.every((line) => line === null)) return null;
  const rows = shownOnes(lines, shows);
  const isReduced = context.withheld.length > before;
  // An empty column that is left alone would keep a slide of which nothing is.
  if (isReduced && !shows && isBlank([caption, ...heads, ...lines.flatMap((line) => line ?? [])])) return null;
  const attributes = releaseAlternative(table.attributes, table.span, inner, isReduced, context);
  const released: Table = {
    ...table,
    caption,
    attributes: releaseAttributes(attributes, table.span, context),
    align: columns.map((column) => table.align[column] ?? "default"),
    header: only(columns, table.header).map(([cell, column]) => cellOf(cell, heads[column] ?? null, shows)),
    rows: only(rows, table.rows).map(([row, at]) => shownCells(row, lines[at] ?? null, columns, shows)),
  };
  return { table: released, columns, rows, isReduced, scope: inner };
}

/** Longer words above a column say something, as a sentence does. */
const LONGEST_HEAD = 3;

const isHead = ({ inlines, about }: Cell): boolean =>
  about?.isLabel === true || textOf(inlines).split(" ").length <= LONGEST_HEAD;

/** Fewer words above a column are its name, whatever stands beside them. */
const LEAST_SAID = 3;

/** `| Red line | we hold on |`: a head may be a row whose first cell is the label of what stands beside it. */
const saysMore = ({ inlines, about }: Cell): boolean =>
  about?.isLabel !== true && textOf(inlines).replace(MARK, "").trim().split(" ").length >= LEAST_SAID;

const MARK = /^\s*\([^()]{1,120}\)/;

type Text = readonly Inline[] | null;

function releaseHead(cell: Cell, scope: Scope, context: ReleaseContext, above: Reason = null): Text {
  const closing = cellClosing(cell);
  const reason = above ?? closedAs(closing, context);
  return releaseText(cell.inlines, cell.span, scopeIn(scope, closing, context), context, reason);
}

/** Which columns or rows stand in the table: those that may be seen, and one for each gap if gaps are to be seen. */
function shownOnes(all: readonly unknown[], shows: boolean): readonly number[] {
  return all.flatMap((one, index) => {
    const isGap = one === null && shows && (index === 0 || all[index - 1] !== null);
    return one !== null || isGap ? [index] : [];
  });
}

/** Those that stand in the table, each with its place in what was written. */
function only<T>(places: readonly number[], all: readonly T[]): readonly (readonly [T, number])[] {
  const shown = new Set(places);
  return all.map((one, at) => [one, at] as const).filter(([, at]) => shown.has(at));
}

/**
 * The texts of a row by column; null for a row that is withheld.
 * @param over closed marks of rows above, by column
 */
function releaseRow(
  row: readonly Cell[],
  header: readonly Cell[],
  heads: readonly Text[],
  over: readonly (Mark | null)[],
  scope: Scope,
  context: ReleaseContext,
  shows: boolean,
): readonly Text[] | null {
  const { policy } = context;
  // A label in any of its cells speaks for the row; that of the first cell has its own mark.
  const inRow = row.slice(1).reduce((own, { about }) => (about ? scopeIn(own, about, context) : own), scope);
  const first = row.slice(0, 1);
  const scopes = header.map((above) =>
    markedScope(readOver(above.inlines, policy), scopeIn(inRow, cellClosing(above), context)),
  );
  const columnScope = (column: number): Scope => {
    const mark = textOf(row[column]?.inlines ?? []).trim() === "" ? null : (over[column] ?? null);
    const scope = scopes[column] ?? inRow;
    return mark === null ? scope : { ...scope, mark };
  };
  const named = row.map(({ about }) => closedAs(about ?? OPEN, context)).find((reason) => reason !== null) ?? null;
  if (named !== null) {
    withholdRow(named, row, context);
    return null;
  }
  const isLabelled = heads[0] !== null;
  const [label = null] = first.map((cell) => (isLabelled ? releaseHead(cell, columnScope(0), context) : null));
  const [marked = null] = first.map(({ inlines }) => readOver(inlines, policy));
  const [rowClosing = OPEN] = first.map(cellClosing);
  // What a row begins with speaks for it where its own column is gone, too.
  const closing = isLabelled ? null : closedAs(rowClosing, context);
  const isClosed = closing !== null || (!isLabelled && closedByMark(marked, policy));
  if (isClosed || (isLabelled && label === null)) {
    withholdRow(closing ?? "row withheld", isClosed ? row : row.slice(1), context);
    return null;
  }
  return row.map((cell, column): Text => {
    if (column === 0 && isLabelled) return label;
    if (heads[column] === null) {
      withholdCells("column withheld", [cell], context);
      return [];
    }
    const said = cellClosing(cell);
    const beside = scopeIn(columnScope(column), rowClosing, context);
    const own = scopeIn(markedScope(marked, beside), said, context);
    const text = releaseText(cell.inlines, cell.span, own, context, closedAs(said, context));
    return text ?? (shows ? removedInlines(cell.span) : []);
  });
}

function shownCells(
  row: readonly Cell[],
  line: readonly Text[] | null,
  columns: readonly number[],
  shows: boolean,
): readonly Cell[] {
  return only(columns, row).map(([cell, column], index) =>
    cellOf(cell, line === null ? (index === 0 ? null : []) : (line[column] ?? []), shows),
  );
}

function cellOf(cell: Cell, text: Text, shows: boolean): Cell {
  const about = aboutOf(cell.about, cell.inlines, text);
  return { ...cell, about, inlines: text ?? (shows ? removedInlines(cell.span) : []) };
}

/** One thing that is withheld, however many cells it has. */
function withholdRow(reason: string, cells: readonly Cell[], context: ReleaseContext): void {
  const texts = cells.map(({ inlines }) => inlineWords(inlines));
  for (const { span } of cells.slice(0, 1)) withhold(context, reason, span, texts);
}

function withholdCells(reason: string, cells: readonly Cell[], context: ReleaseContext): void {
  for (const { inlines, span } of cells) withhold(context, reason, span, [inlineWords(inlines)]);
}
