import { joinApart } from "../source/excerpt.ts";
import { type Line, lineEnd } from "../source/lines.ts";
import type { BlockReader } from "./cursor.ts";

/** Pandoc's line block: lines that start with `| ` keep their ends and how far they are set in. */
export const readLineBlock: BlockReader = (cursor, first) => {
  if (!isVerse(first)) return null;
  const lines: Line[] = [];
  let index = cursor.index;
  for (let line = cursor.lines[index]; line !== undefined && isPart(line); line = cursor.lines[++index])
    lines.push(line);
  const last = lines[lines.length - 1] ?? first;
  // A line alone is a row that lost its table.
  const starts = lines.map(isVerse);
  if (starts.filter(Boolean).length < 2) return null;
  cursor.index = index;
  return [
    {
      kind: "paragraph",
      content: joinApart(lines.map(withoutBar), (_, index) => starts[index] ?? false),
      start: first.from,
      end: lineEnd(last),
    },
  ];
};

/** A bar at the start and no other, as rows of tables have. */
function isVerse({ text, indent }: Line): boolean {
  return indent < 4 && text[0] === "|" && (text.length === 1 || text[1] === " ") && !text.includes("|", 1);
}

/** A line that is set in goes on the one above it. */
const isPart = (line: Line): boolean => isVerse(line) || (line.indent > 0 && line.text !== "" && line.text[0] !== "|");

function withoutBar(line: Line): Line {
  const mark = isVerse(line) ? Math.min(2, line.text.length) : 0;
  const text = line.text.slice(mark).replace(/^ +/, (gap) => "\u00a0".repeat(Math.min(gap.length, 40)));
  return { ...line, from: line.from + mark, text };
}
