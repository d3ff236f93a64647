import { report } from "../context.ts";
import { type Line, lineEnd } from "../source/lines.ts";
import { lineBelow } from "./ahead.ts";
import type { Cursor } from "./cursor.ts";

/**
 * Reports Obsidian's `%%` that opens in a text or heading and that another text or slide closes: it hides nothing here, since what it would
 * take out are slides as well.
 * @param taken lines of the text; the cursor stands below them
 */
export function reportOpenComment(cursor: Cursor, taken: readonly Line[]): void {
  const line = taken.findLast(({ text }) => text.includes("%%"));
  if (line === undefined) return;
  const marks = taken.flatMap(({ text }) => text.replace(CODE, "").match(COMMENT_MARK) ?? []);
  const isOpen = marks.length % 2 === 1 && /^\s?%%$/.test(marks.at(-1) ?? "");
  if (
    !isOpen ||
    lineBelow(cursor, "a line that holds %%", cursor.index, (text) => text.includes("%%")) === cursor.lines.length
  )
    return;
  report(cursor.context, "brief/comment-open", { mark: "%%" }, [
    line.from + line.text.lastIndexOf("%%"),
    lineEnd(line),
  ]);
}

const CODE = /`[^`\n]{1,400}`/g;
/** With the blank before one that opens, or the sign before one that closes. */
const COMMENT_MARK = /(?:^|[^%])%%(?!%)/g;
