import { report, spanOf } from "../context.ts";
import { afterMarker, indented, isBlank, type Line, lineEnd } from "../source/lines.ts";
import { type BlockReader, type Cursor, DEEPEST } from "./cursor.ts";
import { continuesLazily, type Flow, follow } from "./flow.ts";
import { FOOTNOTE } from "./starts.ts";

/** Continuation lines are set in by this much at least (Pandoc asks for 4, many write 2). */
const LEAST_INDENT = 2;

/** `[^label]: text`, with further paragraphs set in below it. It stands nowhere itself: a reference shows it. */
export const readFootnote: BlockReader = (cursor, first) => {
  const match = first.indent < 4 && cursor.depth <= DEEPEST ? FOOTNOTE.exec(first.text) : null;
  const label = match?.[1];
  if (match === null || label === undefined) return null;
  const head = { ...afterMarker(first, match[0].length), indent: 0 };
  cursor.index += 1;
  const lines = noteLines(cursor, head);
  const { context } = cursor;
  const known = context.footnotes.get(label);
  const note = {
    label,
    blocks: cursor.nested(lines),
    start: first.from,
    end: lineEnd(cursor.lines[cursor.index - 1] ?? first),
  };
  if (known === undefined) {
    context.footnotes.set(label, note);
    return [];
  }
  const related = [{ message: "the first definition is here", span: spanOf(context, known.start, known.end) }];
  const at = [first.from, first.from + match[0].length] as const;
  const text = lines.map((line) => line.text).join(" ");
  report(context, "brief/footnote-duplicate", { label, text }, at, { related });
  return [];
};

function noteLines(cursor: Cursor, head: Line): Line[] {
  const lines: Line[] = [head];
  const flow: Flow = { fence: "", open: false };
  follow(flow, head);
  let kept = 1;
  for (let index = cursor.index; index < cursor.lines.length; index++) {
    const line = cursor.lines[index];
    if (line === undefined) break;
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
