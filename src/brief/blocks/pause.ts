import { lineEnd } from "../source/lines.ts";
import type { BlockReader } from "./cursor.ts";
import { PAUSE, SLOT } from "./starts.ts";

/** Pandoc's `. . .` and Slidev's `::right::`: reported and left out. */
export const readPauseOrSlot: BlockReader = (cursor, line) => {
  if (line.indent >= 4) return null;
  const slot = SLOT.exec(line.text)?.[1];
  if (slot === undefined && !PAUSE.test(line.text)) return null;
  cursor.context.tally.add(slot === undefined ? "pause" : "slot", slot ?? ". . .", "", line.from, lineEnd(line));
  cursor.index += 1;
  return [];
};
