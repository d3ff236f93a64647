import { lineEnd } from "../source/lines.ts";
import type { BlockReader } from "./cursor.ts";
import { PAUSE, SLOT } from "./starts.ts";

/** Slots of Slidev's layouts that become columns. */
const SIDES = new Set(["left", "right", "bottom"]);

/** Pandoc's `. . .` and Slidev's `::right::`; a pause and a slot of another name are reported and left out. */
export const readPauseOrSlot: BlockReader = (cursor, line) => {
  if (line.indent >= 4) return null;
  const slot = SLOT.exec(line.text)?.[1];
  if (slot === undefined && !PAUSE.test(line.text)) return null;
  const [start, end] = [line.from, lineEnd(line)];
  cursor.index += 1;
  if (slot !== undefined && SIDES.has(slot) && cursor.depth === 0) return [{ kind: "slot", name: slot, start, end }];
  cursor.context.tally.add(slot === undefined ? "pause" : "slot", slot ?? ". . .", "", start, end);
  return [];
};
