import { calloutBlock } from "../dialect/callout.ts";
import { excerptAt } from "../source/excerpt.ts";
import { afterMarker, indented, isBlank, type Line, lineEnd } from "../source/lines.ts";
import { type BlockReader, type Cursor, DEEPEST } from "./cursor.ts";
import { continuesLazily, type Flow, follow } from "./flow.ts";
import type { RawBlock } from "./raw.ts";

/** `> ` lines, and lines without the marker that continue a paragraph of the quotation. */
export const readQuote: BlockReader = (cursor, first) => {
  if (!first.text.startsWith(">")) return null;
  if (cursor.depth > DEEPEST) {
    cursor.context.tally.add("nesting", "quotations", "", first.from, lineEnd(first));
    return null;
  }
  const lines: Line[] = [];
  const flow: Flow = { fence: "", open: false };
  let end = first.from;
  for (let line = cursor.lines[cursor.index]; line !== undefined; line = cursor.lines[++cursor.index]) {
    const marked = line.indent < 4 && line.text.startsWith(">");
    if (!marked && !continuesLazily(flow, line)) break;
    const inner = marked ? indented(afterMarker(line, 1), 1) : line;
    follow(flow, inner);
    lines.push(inner);
    end = Math.max(lineEnd(line), end);
  }
  const callout = calloutIn(cursor, lines, first.from, end);
  if (callout !== null) return [callout];
  const attribution = below(cursor, lines);
  if (attribution !== null) {
    lines.push({ ...attribution, text: "" }, attribution);
    end = lineEnd(attribution);
  }
  return [{ kind: "quote", blocks: cursor.nested(lines), start: first.from, end }];
};

const CALLOUT = /^\[!([\p{L}][\p{L}\p{N}_ -]{0,60})(?:\|[^\]]*)?\][-+]?[ \t]*(.*)$/u;

/** `> [!warning] Title` of GitHub and Obsidian; a sign behind it says whether it is folded. */
function calloutIn(cursor: Cursor, [head, ...rest]: readonly Line[], start: number, end: number): RawBlock | null {
  const [, word, title = ""] = CALLOUT.exec(head?.text ?? "") ?? [];
  if (head === undefined || word === undefined) return null;
  const at = head.from + head.text.length - title.length;
  const own = title.trim() === "" ? null : excerptAt(title.trimEnd(), at);
  return calloutBlock(cursor.context, { word, title: own, blocks: cursor.nested(rest), start, end });
}

/** `-- Name`, `— Name` alone on its line. */
const ATTRIBUTION = /^(?:--[ \t]+|[—―][ \t]*)\S.{0,118}$/;

/** The attribution that stands below the quotation instead of in it, empty lines between allowed; it is taken. */
function below(cursor: Cursor, quoted: readonly Line[]): Line | null {
  let at = cursor.index;
  for (let line = cursor.lines[at]; line !== undefined && isBlank(line); line = cursor.lines[at]) at += 1;
  const [line, next] = [cursor.lines[at], cursor.lines[at + 1]];
  if (line === undefined || line.indent >= 4 || !ATTRIBUTION.test(line.text)) return null;
  const isAlone = next === undefined || isBlank(next);
  if (!isAlone || quoted.some(({ text }) => ATTRIBUTION.test(text))) return null;
  cursor.index = at + 1;
  return line;
}
