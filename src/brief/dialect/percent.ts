import { lineBelow } from "../blocks/ahead.ts";
import type { BlockReader } from "../blocks/cursor.ts";
import { ATX_HEADING, isRule } from "../blocks/starts.ts";
import { type Context, report } from "../context.ts";
import { afterMarker, isBlank, type Line, lineEnd } from "../source/lines.ts";
import { PERCENT, PERCENT_CLOSES, PERCENT_OPENS } from "./marks.ts";

const closes = (text: string): boolean => PERCENT_CLOSES.test(text);

/** Obsidian's comment, `%%` … `%%` over any number of lines and slides; one that nothing closes ends with its slide. */
export const readPercentComment: BlockReader = (cursor, first) => {
  if (!PERCENT_OPENS.test(first.text)) return null;
  const { lines, context } = cursor;
  let end = lineEnd(first);
  for (let index = cursor.index, line = lines[index]; line !== undefined; line = lines[++index]) {
    const close = line.text.indexOf(PERCENT, index === cursor.index ? PERCENT.length : 0);
    const startsSlide = close < 0 && index > cursor.index && (isRule(line.text) || ATX_HEADING.test(line.text));
    if (startsSlide && lineBelow(cursor, "a line that closes %%", index, closes) === lines.length) {
      reportEndElsewhere(context, first, end);
      cursor.index = index;
      context.tally.add("hidden", "", "%%…%%", first.from, end);
      return [];
    }
    end = lineEnd(line);
    if (close < 0) continue;
    const rest = afterMarker(line, close + PERCENT.length);
    context.tally.add("hidden", "", "%%…%%", first.from, line.from + close + PERCENT.length);
    if (isBlank(rest)) cursor.index = index + 1;
    else {
      cursor.index = index;
      lines[index] = { ...rest, indent: 0 };
    }
    return [];
  }
  cursor.index = lines.length;
  reportEndElsewhere(context, first, end);
  context.tally.add("hidden", "", "%%…%%", first.from, end);
  return [];
};

/** Of a comment that ends with its slide, item or box, where a later text has the other mark: what stands between them is shown. */
function reportEndElsewhere(context: Context, first: Line, end: number): void {
  const next = context.text.indexOf(PERCENT, end);
  const before = context.text.slice(context.text.lastIndexOf("\n", next) + 1, Math.max(0, next));
  // At the start of a line it begins a comment of its own.
  if (/[\p{L}\p{N}]/u.test(before))
    report(context, "brief/comment-open", { mark: PERCENT }, [first.from, lineEnd(first)]);
}
