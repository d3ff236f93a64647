import { greatest, least } from "../../data/lists.ts";
import type { BoxCell, FlowParagraph, TableBox } from "../boxes/types.ts";
import type { ComputedStyle } from "../css/types.ts";
import type { Measurer } from "../text/types.ts";
import { type ColumnNeed, columnWidths, SLACK } from "./columns.ts";
import { lowestColumns } from "./low-columns.ts";
import { droppedAt, measureText, withRuns } from "./measure.ts";
import { paragraphsAt, type TypeStep } from "./steps.ts";
import type { PlacedTable } from "./types.ts";

/** Room that a cell's width and height lose to padding, in points. Percentages do not occur in cells. */
export function cellInsets(style: ComputedStyle) {
  const of = (l: { unit: string; value: number }) => (l.unit === "pt" ? l.value : 0);
  const p = style.padding;
  return { top: of(p.top), right: of(p.right), bottom: of(p.bottom), left: of(p.left) };
}

type At = TypeStep & { readonly measurer: Measurer };

/**
 * The last layout of each table at each step of type: flexbox asks for its height, several times, then the same table is
 * read, and who looks for the step that fits comes back to one that he tried.
 */
const last = new WeakMap<TableBox, Map<number, { width: number; at: At; placed: PlacedTable }>>();

/** Lays a table out in `width` points: column widths by content, then row heights. */
export function layoutTable(table: TableBox, width: number, { sizes, step, measurer }: At): PlacedTable {
  const bySteps = last.get(table) ?? new Map();
  const known = bySteps.get(step);
  if (known?.width === width && known.at.sizes === sizes && known.at.measurer === measurer) return known.placed;
  const at = { sizes, step, measurer };
  const placed = layoutAfresh(table, width, at);
  last.set(table, bySteps.set(step, { width, at, placed }));
  return placed;
}

function layoutAfresh(table: TableBox, width: number, at: At): PlacedTable {
  const { measurer } = at;
  const whole = table.rows.map((row) => row.cells.map((cell) => paragraphsAt(cell.paragraphs, at)));
  const wanted = columnNeeds(table, whole, measurer, false);
  // Labels leave where a word of theirs would be cut, and only there.
  const needs = sumOfLeast(wanted) > width ? columnNeeds(table, whole, measurer, true) : wanted;
  const given = columnWidths(needs, table.columns, width, table.style.tableLayout);
  const columns = table.low === true ? lowColumns(table, whole, { given, needs, measurer }) : given;
  const cells = table.rows.map((row, r) =>
    row.cells.map((cell, c) => {
      const paragraphs = whole[r]?.[c] ?? [];
      const { drops } = cell;
      return drops === undefined ? paragraphs : droppedAt(paragraphs, cellWidth(cell, columns, c), drops, measurer);
    }),
  );
  const rowHeights = table.rows.map((row, r) =>
    greatest(
      row.cells.map((cell, c) => (cell.rowSpan > 1 ? 0 : cellHeight(cell, cells[r]?.[c] ?? [], columns, c, measurer))),
      0,
    ),
  );
  stretchForRowSpans(table, cells, columns, rowHeights, measurer);
  const brokenWords =
    needs.some((need, i) => need.min > (columns[i] ?? 0) + NEAR) || breaksSpanned(table, cells, columns, measurer);
  return { columns, rowHeights, cells, least: needs.map(({ min }) => min), brokenWords };
}

interface Widths {
  readonly given: readonly number[];
  readonly needs: readonly ColumnNeed[];
  readonly measurer: Measurer;
}

function lowColumns(
  { rows }: TableBox,
  texts: readonly (readonly (readonly FlowParagraph[])[])[],
  { given, needs, measurer }: Widths,
): readonly number[] {
  const heightOf = (row: number, column: number, width: number): number => {
    const cell = rows[row]?.cells[column];
    return cell === undefined ? 0 : cellHeight(cell, texts[row]?.[column] ?? [], [width], 0, measurer);
  };
  return lowestColumns(
    given,
    needs.map(({ min }) => min * SLACK),
    rows.length,
    heightOf,
  );
}

/** Rounding. */
const NEAR = 0.5;
/** Points that no row is made higher for. */
const NOTHING = 0.01;

/** Whether a cell over several columns is narrower than a word in it. */
function breaksSpanned(
  table: TableBox,
  cells: readonly (readonly (readonly FlowParagraph[])[])[],
  columns: readonly number[],
  measurer: Measurer,
): boolean {
  return table.rows.some((row, r) =>
    row.cells.some(
      (cell, c) =>
        cell.colSpan > 1 &&
        (cells[r]?.[c] ?? []).some((p) => measurer.minWidth(p) > cellWidth(cell, columns, c) + NEAR),
    ),
  );
}

/** Points that a cell leaves for its words, by the widths of the columns; `c` is the first of its own. */
export function cellWidth(cell: BoxCell, columns: readonly number[], c: number): number {
  let width = 0;
  for (let i = 0; i < cell.colSpan; i++) width += columns[c + i] ?? 0;
  const inset = cellInsets(cell.style);
  return Math.max(1, width - inset.left - inset.right);
}

function cellHeight(
  cell: BoxCell,
  paragraphs: readonly FlowParagraph[],
  columns: readonly number[],
  c: number,
  measurer: Measurer,
): number {
  if (cell.covered) return 0;
  const inset = cellInsets(cell.style);
  const text = measureText(paragraphs, cellWidth(cell, columns, c), measurer).height;
  const empty = paragraphs.length === 0 ? cell.style.fontSize * 1.22 : 0;
  return inset.top + Math.max(text, empty) + inset.bottom;
}

/**
 * A table that is given more height than it needs: its rows below the head take the rest in equal parts, none beyond the
 * `max-height` of its cells. Half of what a row takes stands above its text.
 */
export function stretched(table: TableBox, placed: PlacedTable, height: number): PlacedTable {
  const { rowHeights } = placed;
  const air = rowHeights.map(() => 0);
  let rest = height - rowHeights.reduce((a, b) => a + b, 0);
  let open = roomOfRows(table, placed).flatMap((room, r) => (room > 0 ? [{ r, room }] : []));
  while (rest > NOTHING && open.length > 0) {
    const part = Math.min(rest / open.length, least(open.map(({ r, room }) => room - (air[r] ?? 0))));
    for (const { r } of open) air[r] = (air[r] ?? 0) + part;
    rest -= part * open.length;
    open = open.filter(({ r, room }) => room - (air[r] ?? 0) > NOTHING);
  }
  return { ...placed, rowHeights: rowHeights.map((natural, r) => natural + (air[r] ?? 0)), air };
}

/** Height that a table takes at most where there is more than it needs. */
export function mostTableHeight(table: TableBox, placed: PlacedTable): number {
  const { rowHeights } = placed;
  const room = roomOfRows(table, placed);
  return rowHeights.reduce((sum, natural, r) => sum + natural + (room[r] ?? 0), 0);
}

/** By how much each row may grow. Its limit is that of its type as written: larger type has as much more air around it. */
function roomOfRows(table: TableBox, { rowHeights, cells: texts }: PlacedTable): readonly number[] {
  return table.rows.map(({ cells }, r) => {
    if (r < table.headerRows) return 0;
    const limits = cells.flatMap(({ style, covered }) =>
      covered || style.maxHeight === "auto" || style.maxHeight.unit !== "pt" ? [] : [style.maxHeight.value],
    );
    const most = limits.length === 0 ? Number.POSITIVE_INFINITY : greatest(limits);
    return Math.max(0, most * growthOf(cells, texts[r] ?? []) - (rowHeights[r] ?? 0));
  });
}

/** How many times its written size the text of a row has grown to; 1 where it has not. */
function growthOf(cells: readonly BoxCell[], texts: readonly (readonly FlowParagraph[])[]): number {
  const sizeOf = (paragraphs: readonly FlowParagraph[] = []) =>
    greatest(
      paragraphs.flatMap(({ runs }) => runs.map(({ size }) => size)),
      1,
    );
  return greatest(
    cells.map(({ paragraphs }, c) => sizeOf(texts[c]) / sizeOf(paragraphs)),
    1,
  );
}

function stretchForRowSpans(
  table: TableBox,
  cells: readonly (readonly (readonly FlowParagraph[])[])[],
  columns: readonly number[],
  rowHeights: number[],
  measurer: Measurer,
): void {
  for (const [r, row] of table.rows.entries())
    for (const [c, cell] of row.cells.entries()) {
      if (cell.rowSpan < 2) continue;
      const needed = cellHeight(cell, cells[r]?.[c] ?? [], columns, c, measurer);
      const last = Math.min(r + cell.rowSpan, rowHeights.length) - 1;
      const have = rowHeights.slice(r, last + 1).reduce((a, b) => a + b, 0);
      if (needed > have) rowHeights[last] = (rowHeights[last] ?? 0) + needed - have;
    }
}

/** Width that a table takes at least, no word of it cut. */
export function leastTableWidth(table: TableBox, at: TypeStep & { readonly measurer: Measurer }): number {
  const cells = table.rows.map((row) => row.cells.map((cell) => paragraphsAt(cell.paragraphs, at)));
  return sumOfLeast(columnNeeds(table, cells, at.measurer, true));
}

const sumOfLeast = (needs: readonly ColumnNeed[]): number => needs.reduce((sum, { min }) => sum + min, 0);

/** @param dropped what each column needs once its labels have left to their first words */
function columnNeeds(
  table: TableBox,
  cells: readonly (readonly (readonly FlowParagraph[])[])[],
  measurer: Measurer,
  dropped: boolean,
): ColumnNeed[] {
  const needs = table.columns.map(() => ({ min: 0, max: 0 }));
  for (const [r, row] of table.rows.entries())
    for (const [c, cell] of row.cells.entries()) {
      const need = needs[c];
      if (cell.covered || cell.colSpan > 1 || need === undefined) continue;
      const inset = cellInsets(cell.style);
      for (const p of cells[r]?.[c] ?? []) {
        const least = dropped && cell.drops !== undefined ? withRuns(p, 1) : p;
        need.min = Math.max(need.min, measurer.minWidth(least) + inset.left + inset.right);
        need.max = Math.max(need.max, measurer.measure(p, Number.POSITIVE_INFINITY).width + inset.left + inset.right);
      }
    }
  return needs;
}
