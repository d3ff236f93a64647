import type { BoxCell, BoxRow, FlowParagraph, TableBox } from "../boxes/types.ts";
import { cellInsets } from "../flex/table.ts";
import type { PlacedTable } from "../flex/types.ts";
import type { Box, Sides, TableCell, TableItem } from "../types.ts";
import type { Names } from "./names.ts";
import { plainText, sceneParagraphs } from "./text.ts";

/** Alternative text is a summary; screen readers read the cells themselves. */
const ALT_LIMIT = 200;

export function tableItem(node: TableBox, table: PlacedTable, box: Box, names: Names): TableItem {
  const rows = node.rows.map((row, r) => ({
    height: table.rowHeights[r] ?? 0,
    cells: row.cells.map((cell, c): TableCell => {
      const { style } = cell;
      return {
        paragraphs: sceneParagraphs(table.cells[r]?.[c] ?? []),
        colSpan: cell.colSpan,
        rowSpan: cell.rowSpan,
        covered: cell.covered,
        ...(style.background ? { fill: style.background } : {}),
        borders: style.border,
        insets: airy(cellInsets(style), table.air, r, cell.rowSpan),
        anchor: style.verticalAlign,
      };
    }),
  }));
  return {
    kind: "table",
    name: names.unique(node.name || "Table"),
    alt: node.alt || summary(node),
    box: { ...box, height: rows.reduce((sum, row) => sum + row.height, 0) },
    columns: table.columns,
    ...(node.style.direction === "rtl" ? { rtl: true as const } : {}),
    rows,
    headerRow: node.headerRows > 0,
    headerColumn: node.headerColumn,
  };
}

/** A cell as it stands on the page. */
interface PlacedCell {
  readonly cell: BoxCell;
  readonly row: BoxRow;
  readonly box: Box;
  readonly insets: Sides;
  readonly paragraphs: readonly FlowParagraph[];
}

/** The cells of a table that hold something of their own, row by row. */
export function cellsOf(
  node: TableBox,
  { columns, rowHeights, air, cells: texts }: PlacedTable,
  box: Box,
): readonly PlacedCell[] {
  const sum = (sizes: readonly number[]) => sizes.reduce((a, b) => a + b, 0);
  const whole = sum(columns);
  return node.rows.flatMap((row, r) =>
    row.cells.flatMap((cell, c): readonly PlacedCell[] => {
      if (cell.covered) return [];
      const [start, width] = [sum(columns.slice(0, c)), sum(columns.slice(c, c + cell.colSpan))];
      const x = box.x + (node.style.direction === "rtl" ? whole - start - width : start);
      const [y, height] = [box.y + sum(rowHeights.slice(0, r)), sum(rowHeights.slice(r, r + cell.rowSpan))];
      const insets = airy(cellInsets(cell.style), air, r, cell.rowSpan);
      return [{ cell, row, box: { x, y, width, height }, insets, paragraphs: texts[r]?.[c] ?? [] }];
    }),
  );
}

/** Insets of a cell in rows that are higher than they need: its words keep the same distance from both lines. */
function airy(insets: Sides, air: readonly number[] | undefined, row: number, rowSpan: number): Sides {
  if (air === undefined) return insets;
  const half = (r: number) => (air[r] ?? 0) / 2;
  return { ...insets, top: insets.top + half(row), bottom: insets.bottom + half(row + rowSpan - 1) };
}

function summary(node: TableBox): string {
  const columns = (node.rows[0]?.cells ?? []).map((cell) => plainText(cell.paragraphs)).filter(Boolean);
  const text = `Table, ${node.rows.length - node.headerRows} rows: ${columns.join(", ")}`;
  return text.length > ALT_LIMIT ? `${text.slice(0, ALT_LIMIT - 1)}…` : text;
}
