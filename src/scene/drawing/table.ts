/** Tables: grounds, texts, then borders, which lie above both. */
import type { Box, Stroke, TableCell, TableItem } from "../types.ts";
import { paintOf, rectangle } from "./shapes.ts";
import { type TextContext, textNodes } from "./text.ts";
import type { Mark, Node, PathMark } from "./types.ts";

const NODE = { name: "", alt: "", marks: [], children: [] } as const;

/** Rows of cells, each with its texts; the borders follow as one artifact. */
export function tableNodes(item: TableItem, context: TextContext): readonly Node[] {
  const ctx = context.cellFonts === undefined ? context : { ...context, fonts: context.cellFonts };
  const starts = sums(0, item.columns);
  const whole = starts.at(-1) ?? 0;
  const tops = sums(
    item.box.y,
    item.rows.map(({ height }) => height),
  );
  const edges: PathMark[] = [];
  const rows = item.rows.map((row, down): Node => {
    const cells = row.cells.flatMap((written, across): readonly Node[] => {
      if (written.covered) return [];
      const cell = item.rtl === true ? mirrored(written) : written;
      const [start = 0, top = 0] = [starts[across], tops[down]];
      const width = (starts[across + cell.colSpan] ?? whole) - start;
      const left = item.box.x + (item.rtl === true ? whole - start - width : start);
      const bottom = tops[down + cell.rowSpan] ?? tops.at(-1) ?? top;
      const box = { x: left, y: top, width, height: bottom - top };
      for (const edge of edgesOf(cell, box)) edges.push(edge);
      const [ofColumn, ofRow] = [item.headerRow && down === 0, item.headerColumn && across === 0];
      const heads = ofColumn && ofRow ? "both" : ofColumn ? "column" : ofRow ? "row" : null;
      return [cellNode(cell, box, heads, ctx)];
    });
    return { ...NODE, role: "row", children: cells };
  });
  const borders: readonly Node[] = edges.length === 0 ? [] : [{ ...NODE, role: "artifact", marks: edges }];
  return [{ ...NODE, role: "table", name: item.name, alt: item.alt, children: rows }, ...borders];
}

/** Of a table whose columns are counted from the right, what stands at the left of a cell is where its reading starts. */
function mirrored(cell: TableCell): TableCell {
  const { borders, insets } = cell;
  return {
    ...cell,
    borders: { ...borders, left: borders.right, right: borders.left },
    insets: { ...insets, left: insets.right, right: insets.left },
  };
}

function sums(start: number, sizes: readonly number[]): readonly number[] {
  const found = [start];
  for (const size of sizes) found.push((found.at(-1) ?? start) + size);
  return found;
}

function cellNode(cell: TableCell, box: Box, heads: NonNullable<Node["heads"]> | null, ctx: TextContext): Node {
  const { paragraphs, insets, anchor, fill } = cell;
  const ground: readonly Mark[] =
    fill === undefined ? [] : [{ kind: "path", steps: rectangle(box), fill: paintOf(fill, box) }];
  return {
    ...NODE,
    ...(heads === null ? { role: "cell" } : { role: "head-cell", heads }),
    span: { columns: cell.colSpan, rows: cell.rowSpan },
    marks: ground,
    children: textNodes({ paragraphs, insets, anchor }, box, false, ctx),
  };
}

function edgesOf({ borders }: TableCell, { x, y, width, height }: Box): readonly PathMark[] {
  const [right, bottom] = [x + width, y + height];
  return [
    ...edge(borders.top, x, y, right, y),
    ...edge(borders.right, right, y, right, bottom),
    ...edge(borders.bottom, x, bottom, right, bottom),
    ...edge(borders.left, x, y, x, bottom),
  ];
}

function edge(stroke: Stroke | null, fromX: number, fromY: number, toX: number, toY: number): readonly PathMark[] {
  if (stroke === null || stroke.width === 0) return [];
  return [
    {
      kind: "path",
      steps: [
        ["M", fromX, fromY],
        ["L", toX, toY],
      ],
      stroke,
    },
  ];
}
