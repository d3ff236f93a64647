import { joinLines } from "../source/excerpt.ts";
import { isBlank, type Line, lineEnd } from "../source/lines.ts";
import type { Cursor } from "./cursor.ts";
import { makeHeading } from "./heading.ts";
import type { RawBlock } from "./raw.ts";
import { interruptsParagraph } from "./starts.ts";
import { startsTable } from "./tableLines.ts";

const SETEXT = /^(?:=+|-+)\s*$/;

/** Everything that is nothing else: lines up to a blank one or the start of a block, or a setext heading. */
export function readParagraph(cursor: Cursor, first: Line): readonly RawBlock[] {
  const taken: Line[] = [first];
  cursor.index += 1;
  while (cursor.index < cursor.lines.length) {
    const line = cursor.lines[cursor.index];
    if (line === undefined || isBlank(line)) break;
    if (line.indent < 4 && SETEXT.test(line.text)) {
      cursor.index += 1;
      const level = line.text.startsWith("=") ? 1 : 2;
      return [makeHeading(cursor.context, level, joinLines(taken), first.from, lineEnd(line))];
    }
    if (interruptsParagraph(line) || startsTable(cursor.lines, cursor.index)) break;
    taken.push(line);
    cursor.index += 1;
  }
  const content = joinLines(taken);
  const last = taken[taken.length - 1] ?? first;
  return [{ kind: "paragraph", content, start: first.from, end: last.from + last.text.trimEnd().length }];
}
