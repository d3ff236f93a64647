import { indented, isBlank, type Line } from "../source/lines.ts";
import type { Cursor } from "./cursor.ts";
import { continuesLazily, type Flow, follow } from "./flow.ts";

/** Continuation lines are set in by this much at least (Pandoc asks for 4, many write 2). */
const LEAST_INDENT = 2;

/**
 * The lines of a block that hangs from a mark, a footnote's or a definition's: `first`, then what is set in below it or
 * continues its paragraph lazily, taken from the cursor. Blank lines at the end stay with the cursor.
 * @param ends whether a line below starts something else, however it is set
 */
export function hangingLines(cursor: Cursor, first: Line, ends: (line: Line) => boolean = () => false): Line[] {
  const lines: Line[] = [first];
  const flow: Flow = { fence: "", open: false };
  follow(flow, first);
  let kept = 1;
  for (let index = cursor.index, line = cursor.lines[index]; line !== undefined; line = cursor.lines[++index]) {
    if (ends(line)) break;
    if (!isBlank(line) && line.indent < LEAST_INDENT && !continuesLazily(flow, line)) break;
    lines.push(indented(line, 4));
    follow(flow, line);
    if (isBlank(line)) continue;
    kept = lines.length;
    cursor.index = index + 1;
  }
  lines.length = kept;
  return lines;
}
