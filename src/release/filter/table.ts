import type { Cell, Inline, Table } from "../../brief/types.ts";
import { readMark } from "../../marking/mark.ts";
import type { Mark } from "../../marking/types.ts";
import { markedScope, type ReleaseContext, removedInlines, showsRemoval, withhold } from "../context.ts";
import type { Scope } from "../policy.ts";
import { principalCell, principalHead } from "../typed.ts";
import { inlineWords } from "../words.ts";
import { releaseAttributes } from "./attributes.ts";
import { releaseText } from "./inlines.ts";
import type { BlockFilter } from "./types.ts";

/** What is left of a table, and which of its rows and columns that is. */
export interface ReleasedTable {
  readonly table: Table;
  readonly columns: readonly number[];
  readonly rows: readonly number[];
}

export const releaseTable: BlockFilter<Table> = (table, scope, context) =>
  filterTable(table, scope, context)?.table ?? null;

/**
 * A cell that is withheld stays empty; the head of a column or row takes the whole of it along. The mark of a caption
 * speaks for the cells that have none, and so does that of a row's or column's head.
 */
export function filterTable(table: Table, scope: Scope, context: ReleaseContext): ReleasedTable | null {
  const grid = new Grid(table, scope, context);
  if (grid.caption === null) return null;
  const columns = grid.columns();
  if (columns.length === 0) return null;
  const rows = grid.rows(columns);
  if (rows.length === 0 && table.rows.length > 0) return null;
  const { caption, header, cells } = grid.released(columns, rows);
  const align = columns.map((column) => table.align[column] ?? "default");
  const attributes = releaseAttributes(table.attributes, table.span, context);
  return { table: { ...table, attributes, caption, header, align, rows: cells }, columns, rows };
}

/** One table while it is released. */
class Grid {
  readonly caption: readonly Inline[] | null;
  readonly #table: Table;
  readonly #scope: Scope;
  readonly #context: ReleaseContext;
  readonly #header = new Map<number, readonly Inline[]>();
  readonly #heads = new Map<number, readonly Inline[]>();

  constructor(table: Table, scope: Scope, context: ReleaseContext) {
    this.#table = table;
    this.#context = context;
    const span = table.caption[0]?.span ?? table.span;
    const captioned = releaseText(table.caption, span, scope, context);
    this.caption = captioned;
    this.#scope = markedScope(readMark(table.caption, context.policy.scheme), scope);
    if (captioned === null) this.#withhold("caption withheld", [...table.header, ...table.rows.flat()]);
  }

  /** The columns whose heads may be seen. */
  columns(): readonly number[] {
    const scope: Scope = { ...this.#scope, label: "head" };
    return this.#table.header.flatMap((cell, column) => {
      const inlines = releaseText(cell.inlines, cell.span, scope, this.#context, principalHead(cell, this.#context));
      if (inlines !== null) {
        this.#header.set(column, inlines);
        return [column];
      }
      this.#withhold(
        "column withheld",
        this.#table.rows.flatMap((row) => row[column] ?? []),
      );
      return [];
    });
  }

  /** The rows whose heads may be seen, and of which anything is left. */
  rows(columns: readonly number[]): readonly number[] {
    return this.#table.rows.flatMap((row, index) => {
      const [head] = row;
      if (head === undefined || !columns.includes(0)) return [index];
      const typed = principalHead(head, this.#context);
      const inlines = releaseText(head.inlines, head.span, this.#cellScope(null, 0), this.#context, typed);
      if (inlines !== null) {
        this.#heads.set(index, inlines);
        return [index];
      }
      this.#withhold("row withheld", row.slice(1));
      return [];
    });
  }

  released(
    columns: readonly number[],
    rows: readonly number[],
  ): {
    readonly caption: readonly Inline[];
    readonly header: readonly Cell[];
    readonly cells: readonly (readonly Cell[])[];
  } {
    const header = columns.flatMap((column) => this.#cell(this.#table.header[column], this.#header.get(column)));
    const cells = rows.map((index) => {
      const row = this.#table.rows[index] ?? [];
      const head = this.#heads.get(index);
      return columns.flatMap((column) => {
        const cell = row[column];
        if (cell === undefined) return [];
        return this.#cell(cell, column === 0 && head !== undefined ? head : this.#cellText(cell, row[0], column));
      });
    });
    return { caption: this.caption ?? [], header, cells };
  }

  #cell(cell: Cell | undefined, inlines: readonly Inline[] | undefined): readonly Cell[] {
    return cell === undefined ? [] : [{ ...cell, inlines: inlines ?? [] }];
  }

  #cellText(cell: Cell, head: Cell | undefined, column: number): readonly Inline[] {
    const scope = this.#cellScope(head ?? null, column);
    const released = releaseText(cell.inlines, cell.span, scope, this.#context, principalCell(cell, this.#context));
    return released ?? (showsRemoval(this.#context.policy) ? removedInlines(cell.span) : []);
  }

  /** A cell without a mark has that of its row's head, else its column's, else the caption's. */
  #cellScope(head: Cell | null, column: number): Scope {
    const own = head === null ? null : this.#markOf(head);
    const above = this.#table.header[column];
    const mark = own ?? (above === undefined ? null : this.#markOf(above)) ?? this.#scope.mark;
    return { ...this.#scope, mark };
  }

  #markOf(cell: Cell): Mark | null {
    const reading = readMark(cell.inlines, this.#context.policy.scheme);
    return reading !== null && "mark" in reading ? reading.mark : null;
  }

  #withhold(reason: string, cells: readonly Cell[]): void {
    for (const { inlines, span } of cells) withhold(this.#context, reason, span, [inlineWords(inlines)]);
  }
}
