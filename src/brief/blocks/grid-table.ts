import { type Excerpt, excerptAt } from "../source/excerpt.ts";
import { type Line, lineEnd } from "../source/lines.ts";
import type { Align } from "../types.ts";
import { cellLine, joinCell } from "./cell-lines.ts";
import type { Cursor } from "./cursor.ts";
import { type Grid, gridAt, gridCells, isBorder } from "./grid-lines.ts";
import type { RawTable } from "./raw.ts";

/** Pandoc's grid table at the cursor. Cells hold text, lists and paragraphs in them stand on lines of their own. */
export function readGrid(cursor: Cursor, first: Line): RawTable {
  const grid = gridAt(cursor.lines, cursor.index) ?? { edges: [], stop: cursor.index + 1 };
  const lines = cursor.lines.slice(cursor.index, grid.stop);
  cursor.index = grid.stop;
  const head = lines.findIndex((line) => isBorder(line) && line.text.includes("="));
  const below = head < 0 ? lines : lines.slice(head);
  const align = alignment(lines[Math.max(0, head)] ?? first);
  const [header = align.map(() => excerptAt("", first.from))] = head < 0 ? [] : rowsOf(lines.slice(0, head + 1), grid);
  return {
    kind: "table",
    align,
    header,
    rows: rowsOf(below, grid),
    caption: null,
    attributes: null,
    start: first.from,
    end: lineEnd(lines.at(-1) ?? first),
  };
}

function alignment({ text }: Line): Align[] {
  return text
    .trim()
    .slice(1, -1)
    .split("+")
    .map((rule) => {
      const [left, right] = [rule.startsWith(":"), rule.endsWith(":")];
      return left && right ? "center" : left ? "left" : right ? "right" : "default";
    });
}

function rowsOf(lines: readonly Line[], { edges }: Grid): Excerpt[][] {
  const rows: Excerpt[][] = [];
  let open: Line[][] = [];
  for (const line of lines) {
    if (isBorder(line)) {
      if (open.length > 0) rows.push(open.map(joinCell));
      open = [];
    } else {
      for (const [column, [start, end]] of (gridCells(line, edges) ?? []).entries()) {
        open[column] ??= [];
        open[column].push(cellLine(line, start, end));
      }
    }
  }
  return rows;
}
