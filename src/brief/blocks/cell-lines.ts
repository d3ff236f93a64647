/** Cells that stretch over several lines of the file. */
import { type Excerpt, excerptAt, joinApart } from "../source/excerpt.ts";
import { afterMarker, isBlank, type Line } from "../source/lines.ts";
import { listMarker } from "./starts.ts";

/** What stands in the text of a line from `start` to `end`, as a line of its own. */
export function cellLine(line: Line, start: number, end: number): Line {
  return afterMarker({ ...line, text: line.text.slice(0, end).trimEnd() }, Math.min(start, end));
}

/** The lines of a cell as one text, in which items of lists and paragraphs keep a line of their own. */
export function joinCell(lines: readonly Line[]): Excerpt {
  const blanks = lines.map(isBlank);
  const shown = lines.flatMap((line, index) => (isBlank(line) ? [] : [{ line, apart: blanks[index - 1] ?? false }]));
  if (shown.length === 0) return excerptAt("", lines[0]?.from ?? 0);
  const own = shown.map(({ line }) => line);
  return joinApart(own, (line, index) => shown[index]?.apart === true || listMarker(line.text) !== null);
}
