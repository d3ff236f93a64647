/** What a row of a table says of the rows below it: as the name of a group, or where they go on from it. */
import type { Cell } from "../../brief/types.ts";
import { textOf } from "../../tree/text.ts";
import { isClosed } from "../../vocabulary/types.ts";
import type { ReleaseContext } from "../context.ts";
import { type Closing, cellClosing, closedAs } from "../typed.ts";

/** A label in a row that speaks for rows below, too. */
export interface RowReign {
  /** Its cell. */
  readonly at: number;
  readonly closing: Closing;
  /** It is all that the row says, and so the name of the rows up to the next that is one. */
  readonly isAlone: boolean;
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
  return { at, closing, isAlone: isAlone(row) && row.some(({ about }) => about === closing) };
}

/** Whether a row stands under it: it is empty as far as the label's cell and goes on, or is of the group. */
export const isUnder = (row: readonly Cell[], reign: RowReign): boolean =>
  row.slice(0, reign.at + 1).every(isEmpty) || (reign.isAlone && !isAlone(row));
