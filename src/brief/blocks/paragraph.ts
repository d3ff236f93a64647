import { report } from "../context.ts";
import { excerptAt, joinApart, joinLines } from "../source/excerpt.ts";
import { type Line, lineEnd } from "../source/lines.ts";
import type { Cursor } from "./cursor.ts";
import { startsSublist } from "./fancy-list.ts";
import { dividing, makeHeading } from "./heading.ts";
import type { RawBlock, RawParagraph } from "./raw.ts";
import { dashMarker, interruptsParagraph } from "./starts.ts";
import { steppedParagraph } from "./steps.ts";
import { looksLikeDelimiter, rowCells, startsTable } from "./table-lines.ts";

/** Pandoc's `a)`, `ii.`, `(3)` and `(@)`: no lists here, but each on a line of its own. */
const FANCY = /^(?:\((?:@[\w-]{0,40}|[a-z]|[ivxlc]{2,5}|\d{1,3})\)|(?:[a-z]|[ivxlc]{2,5})[.)])(?=[ \t])/;
const SETEXT = /^(?:=+|-+)\s*$/;

/** Everything that is nothing else: lines up to a blank one or the start of a block, or a setext heading. */
export function readParagraph(cursor: Cursor, first: Line): readonly RawBlock[] {
  const taken: Line[] = [first];
  cursor.index += 1;
  for (let line = cursor.lines[cursor.index]; line !== undefined; line = cursor.lines[cursor.index]) {
    if (line.indent < 4 && SETEXT.test(line.text)) {
      cursor.index += 1;
      const level = line.text.startsWith("=") ? 1 : 2;
      return dividing(cursor, makeHeading(cursor.context, level, joinLines(taken), first.from, lineEnd(line)), true);
    }
    if (cursor.context.signs.myst && line.text.startsWith("%")) break;
    if (interruptsParagraph(line) || dashMarker(cursor.lines, cursor.index) !== null) break;
    if (startsTable(cursor.lines, cursor.index) || opensFormula(line, taken) || startsSublist(cursor, line)) break;
    if (looksLikeDelimiter(line)) reportNoTable(cursor, line);
    taken.push(line);
    cursor.index += 1;
  }
  const apart = cursor.context.breaks;
  const content = apart
    ? joinApart(taken, () => true)
    : FANCY.test(first.text)
      ? joinApart(taken, ({ text }) => FANCY.test(text))
      : joinLines(taken);
  const last = taken[taken.length - 1] ?? first;
  return [steppedParagraph({ kind: "paragraph", content, start: first.from, end: lineEnd(last) })];
}

/** `$$` alone begins a formula, unless it ends one that began amid the text. */
function opensFormula({ text }: Line, taken: readonly Line[]): boolean {
  if (text.trimEnd() !== "$$") return false;
  const before = taken.reduce((sum, line) => sum + line.text.split("$$").length - 1, 0);
  return before % 2 === 0;
}

/** A paragraph of one line, as most list items are. */
export function lineParagraph(line: Line): RawParagraph {
  return {
    kind: "paragraph",
    content: excerptAt(line.text.trimEnd(), line.from),
    start: line.from,
    end: lineEnd(line),
  };
}

/** A delimiter row that makes no table leaves bars and hyphens on the slide. */
function reportNoTable(cursor: Cursor, line: Line): void {
  const header = cursor.lines[cursor.index - 1];
  if (header === undefined || !header.text.includes("|")) return;
  const params = { head: rowCells(header).length, line: rowCells(line).length };
  report(cursor.context, "brief/table-head", params, [header.from, lineEnd(line)]);
}
