import type { TableItem } from "../../../scene/types.ts";
import { writeCell } from "../drawing/cell.ts";
import { emu } from "../drawing/units.ts";
import type { ItemContext } from "./context.ts";

/** `a:tbl` of a static table, with every fill and border written, so that it needs no table style. */
export function writeTable(item: TableItem, context: ItemContext): string {
  const flags = `${item.headerRow ? ' firstRow="1"' : ""}${item.headerColumn ? ' firstCol="1"' : ""}`;
  const grid = item.columns.map((width) => `<a:gridCol w="${emu(width)}"/>`).join("");
  const text = { fonts: context.package.scene.theme, link: context.link };
  const rows = item.rows.map((row, rowIndex) => {
    const cells = row.cells.map(
      (cell, column) => `<a:tc${writeSpan(item, rowIndex, column)}>${writeCell(cell, text)}</a:tc>`,
    );
    return `<a:tr h="${emu(row.height)}">${cells.join("")}</a:tr>`;
  });
  return `<a:tbl><a:tblPr${flags}/><a:tblGrid>${grid}</a:tblGrid>${rows.join("")}</a:tbl>`;
}

/** How far a cell reaches; or, at a covered position, from which side it is covered. */
function writeSpan({ rows }: TableItem, row: number, column: number): string {
  const cell = rows[row]?.cells[column];
  if (cell === undefined) return "";
  if (!cell.covered)
    return `${cell.rowSpan > 1 ? ` rowSpan="${cell.rowSpan}"` : ""}${cell.colSpan > 1 ? ` gridSpan="${cell.colSpan}"` : ""}`;
  for (let above = row; above >= 0; above -= 1) {
    for (let left = column; left >= 0; left -= 1) {
      const owner = rows[above]?.cells[left];
      if (!owner || owner.covered || left + owner.colSpan <= column || above + owner.rowSpan <= row) continue;
      return `${left < column ? ' hMerge="1"' : ""}${above < row ? ' vMerge="1"' : ""}`;
    }
  }
  return "";
}
