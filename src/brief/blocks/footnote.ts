import { report, spanOf } from "../context.ts";
import { afterMarker, lineEnd } from "../source/lines.ts";
import { type BlockReader, DEEPEST } from "./cursor.ts";
import { hangingLines } from "./hanging.ts";
import { FOOTNOTE } from "./starts.ts";

/** `[^label]: text`, with further paragraphs set in below it. It stands nowhere itself: a reference shows it. */
export const readFootnote: BlockReader = (cursor, first) => {
  const [mark = "", label] = (cursor.depth <= DEEPEST ? FOOTNOTE.exec(first.text) : null) ?? [];
  if (label === undefined) return null;
  const head = { ...afterMarker(first, mark.length), indent: 0 };
  cursor.index += 1;
  const lines = hangingLines(cursor, head);
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
  const at = [first.from, first.from + mark.length] as const;
  const text = lines.map((line) => line.text).join(" ");
  report(context, "brief/footnote-duplicate", { label, text }, at, { related });
  return [];
};
