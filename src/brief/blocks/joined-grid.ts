/** Pandoc's grid table in which cells reach over columns or rows: what parts them is looked for at every edge. */
import { type Line, lineEnd } from "../source/lines.ts";
import type { Align, Join } from "../types.ts";
import { cellLine, joinCell } from "./cell-lines.ts";
import type { Cursor } from "./cursor.ts";
import { isBorder } from "./grid-lines.ts";
import type { RawTable } from "./raw.ts";

/** A stretch of a border: it parts two rows in some of the columns. */
const SEGMENT = /\+(?=[-=:]+\+)/g;
const RULE = /^[-=:]+$/;
const MOST_COLUMNS = 60;
const MOST_LINES = 1000;

interface Joined {
  readonly lines: readonly Line[];
  /** Offsets in the lines at which columns are parted, and indices of the lines that part rows. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
}

/** The table at a line, whose lines are all as long as its first; null if none of its cells reaches over others. */
export function joinedGridAt(lines: readonly Line[], start: number): Joined | null {
  const top = lines[start];
  if (top === undefined || !isBorder(top)) return null;
  const width = top.text.trimEnd().length;
  let last = start;
  for (let index = start + 1; index < Math.min(lines.length, start + MOST_LINES); index++) {
    const line = lines[index];
    if (line === undefined || !isOf(line, width)) break;
    if (!isBorder(line)) continue;
    // Two borders with nothing between: the next table begins.
    if (last === index - 1) break;
    last = index;
  }
  const taken = lines.slice(start, last + 1);
  const columns = new Set<number>([width - 1]);
  const rows: number[] = [];
  for (const [index, { text }] of taken.entries()) {
    const segments = Array.from(text.matchAll(SEGMENT), (match) => match.index);
    if (segments.length > 0) rows.push(index);
    for (const at of segments) columns.add(at);
    if (columns.size > MOST_COLUMNS) return null;
  }
  const edges = [...columns].sort((a, b) => a - b);
  return rows.length < 2 || edges.length < 2 ? null : { lines: taken, columns: edges, rows };
}

const isOf = ({ text, indent }: Line, width: number): boolean =>
  indent < 4 && text.trimEnd().length === width && /^[+|].*[+|]\s*$/.test(text);

/** The table at the cursor; null where its lines make none. */
export function readJoinedGrid(cursor: Cursor, first: Line): RawTable | null {
  const grid = joinedGridAt(cursor.lines, cursor.index);
  if (grid === null) return null;
  const joins = joinsOf(grid);
  const head = grid.rows.findIndex((index) => /=/.test(grid.lines[index]?.text ?? ""));
  const cells = joins.map((row, at) =>
    row.map((join, column) => (join === null ? cellOf(grid, joins, at, column) : [])),
  );
  const contents = cells.map((row) =>
    row.map((lines) => joinCell(lines.length === 0 ? [{ ...first, text: "" }] : lines)),
  );
  const empty = (joins[0] ?? []).map(() => joinCell([{ ...first, text: "" }]));
  const hasHead = head > 0;
  cursor.index += grid.lines.length;
  return {
    kind: "table",
    align: alignment(grid, hasHead ? head : 0),
    header: hasHead ? (contents[0] ?? empty) : empty,
    rows: hasHead ? contents.slice(1) : contents,
    joins: hasHead ? joins : [empty.map(() => null), ...joins],
    caption: null,
    attributes: null,
    start: first.from,
    end: lineEnd(grid.lines.at(-1) ?? first),
  };
}

/** Which cells belong to the one beside or above them: nothing stands between. */
function joinsOf({ lines, columns, rows }: Joined): (Join | null)[][] {
  return rows.slice(0, -1).map((top, row) =>
    columns.slice(0, -1).map((left, column) => {
      const right = columns[column + 1] ?? left;
      const inner = lines.slice(top + 1, rows[row + 1]);
      if (column > 0 && inner.length > 0 && inner.every(({ text }) => text[left] !== "|" && text[left] !== "+"))
        return "left";
      const border = lines[top]?.text.slice(left + 1, right) ?? "";
      return row > 0 && !RULE.test(border) ? "above" : null;
    }),
  );
}

/** The lines of a cell over all the columns and rows that it reaches. */
function cellOf(
  { lines, columns, rows }: Joined,
  joins: readonly (readonly (Join | null)[])[],
  row: number,
  column: number,
) {
  let right = column + 1;
  while (joins[row]?.[right] === "left") right += 1;
  let below = row + 1;
  while (joins[below]?.[column] === "above") below += 1;
  const [from, to] = [(columns[column] ?? 0) + 1, columns[right] ?? 0];
  return lines.slice((rows[row] ?? 0) + 1, rows[below]).map((line) => cellLine(line, from, to));
}

/** How columns are set, as the border below the head says where it parts them. */
function alignment({ lines, columns, rows }: Joined, head: number): Align[] {
  const text = lines[rows[head] ?? 0]?.text ?? "";
  return columns.slice(0, -1).map((left, column) => {
    const rule = text.slice(left + 1, columns[column + 1]);
    if (!RULE.test(rule)) return "default";
    const [begins, ends] = [rule.startsWith(":"), rule.endsWith(":")];
    return begins && ends ? "center" : begins ? "left" : ends ? "right" : "default";
  });
}
