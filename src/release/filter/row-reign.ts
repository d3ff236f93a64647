/** What a row of a table says of the rows below it: as the name of a group, or where they go on from it. */
import type { Cell } from "../../brief/types.ts";
import { readMark } from "../../marking/mark.ts";
import type { Mark } from "../../marking/types.ts";
import { textOf } from "../../tree/text.ts";
import { isClosed } from "../../vocabulary/types.ts";
import type { ReleaseContext } from "../context.ts";
import { marksAlone, readOver } from "../marks.ts";
import type { Policy } from "../policy.ts";
import { type Closing, cellClosing, closedAs } from "../typed.ts";

/** A label in a row that speaks for rows below, too. */
export interface RowReign {
  /** Its cell. */
  readonly at: number;
  readonly closing: Closing;
  /** It is all that the row says, and so the name of the rows up to the next that is one. */
  readonly isAlone: boolean;
  /** It is all that its cell says, so that another may stand below it. */
  readonly isWhole: boolean;
}

const isEmpty = ({ inlines }: Cell): boolean => textOf(inlines).trim() === "";

/** Whether a row of several cells says one thing, in its first or across them. */
const isAlone = (row: readonly Cell[]): boolean =>
  row.length > 1 && row.every((cell, at) => (at === 0 ? !isEmpty(cell) : isEmpty(cell) || cell.join === "left"));

/** What a row says of those below it; null if it has no label that keeps anything back. */
export function reignOf(row: readonly Cell[], context: ReleaseContext): RowReign | null {
  const closings = row.map(cellClosing);
  const keeps = (closing: Closing): boolean => isClosed(closing.reach) || closedAs(closing, context) !== null;
  const at = closings.findIndex(keeps);
  const closing = closings[at];
  if (closing === undefined) return null;
  const isWhole = row.some(({ about }) => about === closing);
  return { at, closing, isWhole, isAlone: isAlone(row) && isWhole };
}

/** Whether a row stands under it: it is empty as far as the label, or up to its cell where that says more, or is of the group. */
export const isUnder = (row: readonly Cell[], reign: RowReign): boolean =>
  row.slice(0, reign.isWhole ? reign.at + 1 : Math.max(1, reign.at)).every(isEmpty) || (reign.isAlone && !isAlone(row));

type Marks = readonly (Mark | null)[];

/**
 * The closed marks that speak for each cell of each row from a row above it, where the cell has none of its own: of a row
 * that the next one goes on from, with its first cell empty, and of the name of a group.
 */
export function marksAbove(rows: readonly (readonly Cell[])[], policy: Policy): readonly Marks[] {
  if (!policy.outside) return rows.map(() => []);
  let before: Marks = [];
  let group: Mark | null = null;
  return rows.map((row) => {
    const [first] = row;
    const isName = isAlone(row) || (row.length === 1 && first !== undefined && marksAlone(first, policy).length > 0);
    if (isName) group = null;
    const goesOn = first !== undefined && isEmpty(first) && row.length > 1;
    const above = row.map((_, at) => (goesOn ? (before[0] ?? before[at]) : null) ?? group);
    before = row.map((cell, at) => closedMark(cell, policy) ?? (hasMark(cell, policy) ? null : (above[at] ?? null)));
    if (isName) group = before[0] ?? null;
    return above;
  });
}

const hasMark = ({ inlines }: Cell, { scheme }: Policy): boolean => readMark(inlines, scheme) !== null;

function closedMark({ inlines }: Cell, policy: Policy): Mark | null {
  const reading = readOver(inlines, policy);
  return reading !== null && "mark" in reading && policy.marked(reading.mark) !== null ? reading.mark : null;
}
