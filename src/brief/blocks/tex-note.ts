/** Beamer's `\note{…}`: what is in its braces is for the speaker, over as many lines as they take; one that nothing closes is all that its slide goes on with. */

import { report } from "../context.ts";
import { type BracesLeft, braced, TEX_NOTE } from "../dialect/tex-braces.ts";
import { afterMarker, isBlank, type Line, lineEnd } from "../source/lines.ts";
import { type BlockReader, type Cursor, DEEPEST } from "./cursor.ts";
import type { RawBlock } from "./raw.ts";
import { FENCE, startsSlide } from "./starts.ts";

/** Lines of one note: none is longer than a page. */
const MOST_LINES = 200;

export const readTexNote: BlockReader = (cursor, first) => {
  const opened = TEX_NOTE.exec(first.text)?.[0];
  if (opened === undefined || cursor.depth > DEEPEST) return null;
  const lines: Line[] = [];
  let left: BracesLeft = { depth: 1, end: -1 };
  for (
    let index = cursor.index, line = cursor.lines[index];
    line !== undefined && lines.length < MOST_LINES;
    line = cursor.lines[++index]
  ) {
    const from = index === cursor.index ? opened.length : 0;
    left = braced(line.text, from, left.depth);
    const inner = afterMarker({ ...line, text: left.end < 0 ? line.text : line.text.slice(0, left.end) }, from);
    lines.push({ ...inner, indent: 0 });
    if (left.end < 0) continue;
    const end = line.from + left.end + 1;
    const rest = afterMarker(line, left.end + 1);
    if (isBlank(rest)) cursor.index = index + 1;
    else {
      cursor.lines[index] = rest;
      cursor.index = index;
    }
    cursor.context.tally.add("notes-mark", "\\note{…}", "Beamer", first.from, Math.min(end, lineEnd(line)));
    return [{ kind: "notes", blocks: cursor.nested(lines), start: first.from, end }];
  }
  return readUnclosed(cursor, first, opened.length);
};

/** Words are better missed on a slide than shown on it that were meant for the speaker. */
function readUnclosed(cursor: Cursor, first: Line, from: number): readonly RawBlock[] {
  const end = slideBelow(cursor);
  const lines = cursor.lines.slice(cursor.index, end);
  const last = lines.at(-1) ?? first;
  const inner = [{ ...afterMarker(first, from), indent: 0 }, ...lines.slice(1).map((line) => ({ ...line, indent: 0 }))];
  cursor.index = end;
  cursor.context.tally.add("notes-mark", "\\note{…}", "Beamer", first.from, lineEnd(first));
  report(cursor.context, "brief/note-unclosed", {}, [first.from, lineEnd(first)]);
  return [{ kind: "notes", blocks: cursor.nested(inner), start: first.from, end: lineEnd(last) }];
}

const UNDERLINE = /^(?:=+|-{3,})[ \t]*$/;

/** Index of the line at which the next slide begins: a heading, underlined ones too, or a rule, none of them within code. */
function slideBelow({ lines, index }: Cursor): number {
  let fence = "";
  let at = index + 1;
  for (let line = lines[at]; line !== undefined; line = lines[++at]) {
    const mark = FENCE.exec(line.text)?.[1] ?? "";
    if (fence !== "") {
      if (mark.startsWith(fence)) fence = "";
    } else if (mark !== "") fence = mark;
    else if (startsSlide(line.text) || (!isBlank(line) && UNDERLINE.test(lines[at + 1]?.text ?? ""))) return at;
  }
  return at;
}
