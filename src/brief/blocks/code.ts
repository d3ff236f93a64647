import { parseAttributes } from "../attributes.ts";
import { type Context, report } from "../context.ts";
import { chunkOf } from "../dialect/chunk.ts";
import { isBlank, type Line, lineEnd } from "../source/lines.ts";
import type { BlockReader, Cursor } from "./cursor.ts";
import type { RawCode } from "./raw.ts";
import { FENCE } from "./starts.ts";

/** Lines between ``` fences (or ~~~), as they stand. */
export const readFence: BlockReader = (cursor, open) => {
  const match = open.indent < 4 ? FENCE.exec(open.text) : null;
  const fence = match?.[1];
  if (match === null || fence === undefined) return null;
  const info = match[2] ?? "";
  const lang = language(cursor.context, info, open.from + fence.length);
  cursor.index += 1;
  const lines: string[] = [];
  let end = lineEnd(open);
  for (; cursor.index < cursor.lines.length; cursor.index++) {
    const line = cursor.lines[cursor.index];
    if (line === undefined) break;
    if (!isBlank(line)) end = lineEnd(line);
    if (closes(line, fence)) {
      cursor.index += 1;
      return codeBlocks(cursor, info, { kind: "code", lang, text: lines.join("\n"), start: open.from, end });
    }
    lines.push(codeLine(line, open.indent));
  }
  report(cursor.context, "brief/code-unclosed", { fence }, [open.from, lineEnd(open)]);
  return codeBlocks(cursor, info, { kind: "code", lang, text: lines.join("\n").trimEnd(), start: open.from, end });
};

/** The code as it is shown: what Quarto would run may be hidden by its options, which are no part of it. */
function codeBlocks({ context }: Cursor, info: string, code: RawCode): readonly RawCode[] {
  const chunk = chunkOf(info, code.text.split("\n"), context.signs);
  if (chunk === null) return [code];
  if (chunk.hidden === "") return [{ ...code, text: chunk.code.join("\n") }];
  context.tally.add("hidden", "", chunk.hidden, code.start, code.end);
  return [];
}

/** Lines set in by four columns or more. */
export const readIndentedCode: BlockReader = (cursor, first) => {
  if (first.indent < 4) return null;
  const lines: string[] = [];
  let end = first.from;
  let kept = 0;
  let next = cursor.index;
  for (let index = cursor.index; index < cursor.lines.length; index++) {
    const line = cursor.lines[index];
    if (line === undefined || (!isBlank(line) && line.indent < 4)) break;
    lines.push(codeLine(line, 4));
    if (isBlank(line)) continue;
    kept = lines.length;
    end = lineEnd(line);
    next = index + 1;
  }
  cursor.index = next;
  return [{ kind: "code", lang: "", text: lines.slice(0, kept).join("\n"), start: first.from, end }];
};

function closes(line: Line, fence: string): boolean {
  if (line.indent >= 4 || !line.text.startsWith(fence)) return false;
  const sign = fence[0] ?? "`";
  for (const unit of line.text.trimEnd()) if (unit !== sign) return false;
  return true;
}

function codeLine(line: Line, indent: number): string {
  return isBlank(line) ? "" : " ".repeat(Math.max(0, line.indent - indent)) + line.text;
}

/** The language of an info string: `js`, `{.js #id}`, `{r, echo=FALSE}`, `ts {2,3}`. What else it says is reported. */
function language(context: Context, info: string, from: number): string {
  const text = info.trim();
  if (text === "") return "";
  const start = from + info.indexOf(text);
  const attributes = text.startsWith("{") ? parseAttributes(text.slice(1).replace(/\}\s*$/, "")) : null;
  if (attributes !== null) return attributes.classes[0] ?? "";
  const word = /^\{?\s*\.?([^\s,{}]*)/.exec(text);
  const rest = text.slice(word?.[0].length ?? 0);
  if (rest.trim() !== "") context.tally.add("code-options", "options", text, start, start + text.length);
  return word?.[1] ?? "";
}
