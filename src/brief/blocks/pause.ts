import { lineEnd } from "../source/lines.ts";
import type { BlockReader } from "./cursor.ts";
import type { RawBlock } from "./raw.ts";
import { PAUSE, SLOT } from "./starts.ts";

/** Class of the division that a pause becomes. */
const PAUSE_CLASS = "pause";

/** An empty division, behind which the rest of its slide appears at a click. */
export function pauseBlock(start: number, end: number): RawBlock {
  const attributes = { value: { id: null, classes: [PAUSE_CLASS], values: {} }, start, end: start };
  return { kind: "division", attributes, blocks: [], start, end };
}

/** Slots of Slidev's layouts that become columns. */
const SIDES = new Set(["left", "right", "bottom"]);

/**
 * Pandoc's `. . .` and Slidev's `::right::`. A pause becomes an empty division, behind which the rest appears at a click; within
 * a list or quotation it is left out, as is a slot of another name, which is reported.
 */
export const readPauseOrSlot: BlockReader = (cursor, line) => {
  const slot = SLOT.exec(line.text)?.[1];
  if (slot === undefined && !PAUSE.test(line.text)) return null;
  const [start, end] = [line.from, lineEnd(line)];
  cursor.index += 1;
  if (slot !== undefined && SIDES.has(slot) && cursor.depth === 0) return [{ kind: "slot", name: slot, start, end }];
  if (slot === undefined && cursor.depth === 0) return [pauseBlock(start, end)];
  cursor.context.tally.add(slot === undefined ? "pause" : "slot", slot ?? ". . .", "", start, end);
  return [];
};
