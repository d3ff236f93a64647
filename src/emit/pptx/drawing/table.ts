import type { TableItem } from "../../../scene/types.ts";
import { emu } from "./geometry.ts";
import { ownLines, type TableLook } from "./table-style.ts";
import { type TextContext, writeCell } from "./text.ts";

/** What a table on a slide has that one on a layout needs not. */
interface TableMarks {
  /** A table style's `{…}`, and what it draws; absent: none. */
  readonly style?: { readonly id: string; readonly look: TableLook };
  /** Extensions of each column and row (`identifiers.ts`). */
  readonly columns?: readonly string[];
  readonly rows?: readonly string[];
}

/** `a:tbl` (ECMA-376 Part 1, 21.1.3.13), ; its cells write what its style does not draw, without one every fill and border. */
export function writeTable(item: TableItem, text: TextContext, { style, columns, rows }: TableMarks = {}): string {
  const flags =
    (item.rtl === true ? ' rtl="1"' : "") +
    (item.headerRow ? ' firstRow="1"' : "") +
    (item.headerColumn ? ' firstCol="1"' : "");
  const properties =
    style === undefined
      ? `<a:tblPr${flags}/>`
      : `<a:tblPr${flags}><a:tableStyleId>${style.id}</a:tableStyleId></a:tblPr>`;
  const grid = item.columns.map((width, index) => {
    const mark = columns?.[index] ?? "";
    return mark === "" ? `<a:gridCol w="${emu(width)}"/>` : `<a:gridCol w="${emu(width)}">${mark}</a:gridCol>`;
  });
  const lines = item.rows.map((row, index) => {
    const cells = row.cells.map(
      (cell, column) =>
        `<a:tc${writeSpan(item, index, column)}>${writeCell(cell, text, style && ownLines(item, index, column, style.look))}</a:tc>`,
    );
    return `<a:tr h="${emu(row.height)}">${cells.join("")}${rows?.[index] ?? ""}</a:tr>`;
  });
  return `<a:tbl>${properties}<a:tblGrid>${grid.join("")}</a:tblGrid>${lines.join("")}</a:tbl>`;
}

/**
 * How far a cell reaches; or, at a covered position, from which side it is covered. Along the edges of a span of both rows
 * and columns PowerPoint says how far it goes on as well.
 */
function writeSpan({ rows }: TableItem, row: number, column: number): string {
  const cell = rows[row]?.cells[column];
  if (cell === undefined) return "";
  if (!cell.covered) return spans(cell.rowSpan, cell.colSpan);
  for (let above = row; above >= 0; above -= 1) {
    for (let left = column; left >= 0; left -= 1) {
      const owner = rows[above]?.cells[left];
      if (!owner || owner.covered || left + owner.colSpan <= column || above + owner.rowSpan <= row) continue;
      const isFirst = { row: above === row, column: left === column };
      const reach = spans(isFirst.row ? owner.rowSpan : 1, isFirst.column ? owner.colSpan : 1);
      return `${reach}${isFirst.column ? "" : ' hMerge="1"'}${isFirst.row ? "" : ' vMerge="1"'}`;
    }
  }
  return "";
}

const spans = (rows: number, columns: number): string =>
  `${rows > 1 ? ` rowSpan="${rows}"` : ""}${columns > 1 ? ` gridSpan="${columns}"` : ""}`;
