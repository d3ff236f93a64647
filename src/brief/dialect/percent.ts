import { lineBelow } from "../blocks/ahead.ts";
import type { BlockReader } from "../blocks/cursor.ts";
import { ATX_HEADING, isRule } from "../blocks/starts.ts";
import { afterMarker, isBlank, lineEnd } from "../source/lines.ts";

const MARK = "%%";

/** A line that ends a comment which began above: one that has both marks is a comment of its own, and Mermaid's begin with one. */
const CLOSES = /^(?:(?!%%).)*%%[ \t]*$/;
const closes = (text: string): boolean => CLOSES.test(text);

/** Obsidian's comment, `%%` … `%%` over any number of lines and slides; one that nothing closes ends with its slide. */
export const readPercentComment: BlockReader = (cursor, first) => {
  if (!/^%%(?!%)/.test(first.text)) return null;
  const { lines, context } = cursor;
  let end = lineEnd(first);
  for (let index = cursor.index, line = lines[index]; line !== undefined; line = lines[++index]) {
    const close = line.text.indexOf(MARK, index === cursor.index ? MARK.length : 0);
    const startsSlide = close < 0 && index > cursor.index && (isRule(line.text) || ATX_HEADING.test(line.text));
    if (startsSlide && lineBelow(cursor, "a line that closes %%", index, closes) === lines.length) {
      cursor.index = index;
      context.tally.add("hidden", "", "%%…%%", first.from, end);
      return [];
    }
    end = lineEnd(line);
    if (close < 0) continue;
    const rest = afterMarker(line, close + MARK.length);
    context.tally.add("hidden", "", "%%…%%", first.from, line.from + close + MARK.length);
    if (isBlank(rest)) cursor.index = index + 1;
    else {
      cursor.index = index;
      lines[index] = { ...rest, indent: 0 };
    }
    return [];
  }
  cursor.index = lines.length;
  context.tally.add("hidden", "", "%%…%%", first.from, end);
  return [];
};
