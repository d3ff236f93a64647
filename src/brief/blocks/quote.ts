import { afterMarker, indented, type Line, lineEnd } from "../source/lines.ts";
import { type BlockReader, DEEPEST } from "./cursor.ts";
import { continuesLazily, type Flow, follow } from "./flow.ts";

/** `> ` lines, and lines without the marker that continue a paragraph of the quotation. */
export const readQuote: BlockReader = (cursor, first) => {
  if (first.indent >= 4 || !first.text.startsWith(">")) return null;
  if (cursor.depth > DEEPEST) {
    cursor.context.tally.add("nesting", "quotations", "", first.from, lineEnd(first));
    return null;
  }
  const lines: Line[] = [];
  const flow: Flow = { fence: "", open: false };
  let end = first.from;
  for (; cursor.index < cursor.lines.length; cursor.index++) {
    const line = cursor.lines[cursor.index];
    if (line === undefined) break;
    const marked = line.indent < 4 && line.text.startsWith(">");
    if (!marked && !continuesLazily(flow, line)) break;
    const inner = marked ? indented(afterMarker(line, 1), 1) : line;
    follow(flow, inner);
    lines.push(inner);
    end = Math.max(lineEnd(line), end);
  }
  return [{ kind: "quote", blocks: cursor.nested(lines), start: first.from, end }];
};
