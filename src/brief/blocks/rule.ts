import { lineEnd } from "../source/lines.ts";
import type { BlockReader } from "./cursor.ts";
import { readSlideFrontMatter } from "./slide-front-matter.ts";
import { isRule } from "./starts.ts";

/** `---`: the next slide. Inside a list, quotation or div it has no meaning and no words, and is left out. */
export const readRule: BlockReader = (cursor, line) => {
  if (!isRule(line.text)) return null;
  cursor.index += 1;
  if (cursor.depth > 0 || cursor.context.signs.lines) return [];
  const front = line.text.startsWith("-") ? readSlideFrontMatter(cursor) : null;
  return [{ kind: "rule", front, start: line.from, end: lineEnd(line) }];
};
