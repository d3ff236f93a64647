import type { BoxNode, ContainerBox, TableBox } from "../boxes/types.ts";
import type { Placed } from "../flex/types.ts";
import { isRow } from "./blocks.ts";

/** Columns of a table that is too wide: with fewer, none could be repeated and another follow. */
const FEWEST = 3;

/**
 * The tree once for each part of a table whose words need more than its width: parts of its columns, the first of all of
 * them in each, as few as hold them and evenly filled. What stands above the table is in the first part, what stands
 * below it in the last. Null where the table cannot go on so: cells over several columns, a word that the first leaves
 * no room for.
 * @param cut the table at its smallest type
 */
export function byColumns(root: ContainerBox, { node, table, box }: Placed): readonly ContainerBox[] | null {
  if (node.kind !== "table" || table === undefined || table.columns.length < FEWEST) return null;
  if (node.rows.some(({ cells }) => cells.some(({ colSpan }) => colSpan > 1))) return null;
  const groups = groupsOf(table.least, box.width);
  if (groups === null || groups.length < 2) return null;
  return groups.map((columns, i) => {
    const ends = { first: i === 0, last: i === groups.length - 1 };
    return replaced(root, node, withColumns(node, [0, ...columns]), ends) as ContainerBox;
  });
}

/** Columns after the first, in parts that fit beside it. */
function groupsOf([first = 0, ...others]: readonly number[], width: number): number[][] | null {
  const room = width / SLACK - first;
  if (others.some((least) => least > room)) return null;
  // As few parts as hold all, then none with more columns than it must.
  for (let most = others.length; most > 0; most--) {
    const next = filled(others, room, most - 1);
    if (most === 1 || next.length > filled(others, room, most).length) return filled(others, room, most);
  }
  return null;
}

/** What column widths keep in hand against a renderer's wider text, and a little. */
const SLACK = 1.03;

function filled(least: readonly number[], room: number, most: number): number[][] {
  const groups: number[][] = [];
  let used = Number.POSITIVE_INFINITY;
  least.forEach((width, i) => {
    const last = groups[groups.length - 1];
    if (last === undefined || used + width > room || last.length >= most) {
      groups.push([i + 1]);
      used = width;
    } else {
      last.push(i + 1);
      used += width;
    }
  });
  return groups;
}

function withColumns(table: TableBox, columns: readonly number[]): TableBox {
  const rows = table.rows.map((row) => ({ ...row, cells: columns.flatMap((c) => row.cells[c] ?? []) }));
  return { ...table, rows, columns: columns.map(() => null) };
}

function replaced(box: BoxNode, table: TableBox, by: TableBox, ends: { first: boolean; last: boolean }): BoxNode {
  if (box === table) return by;
  if (box.kind !== "container") return box;
  const at = box.children.findIndex((child) => holds(child, table));
  if (at < 0) return box;
  const kept = box.children.flatMap((child, i): BoxNode[] => {
    if (i === at) return [replaced(child, table, by, ends)];
    const stays = isRow(box) || child.style.position === "absolute" || (i < at ? ends.first : ends.last);
    return stays ? [child] : [];
  });
  return { ...box, children: kept };
}

const holds = (box: BoxNode, table: TableBox): boolean =>
  box === table || (box.kind === "container" && box.children.some((child) => holds(child, table)));
