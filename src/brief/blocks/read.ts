/** Reads the lines of a container as blocks: the order of the readers below is the order in which they are tried. */
import type { Context } from "../context.ts";
import { isBlank, type Line } from "../source/lines.ts";
import { readFence, readIndentedCode } from "./code.ts";
import { readComment } from "./comment.ts";
import { type BlockReader, type Cursor, DEEPEST } from "./cursor.ts";
import { readDefinition } from "./definition.ts";
import { readDivision } from "./division.ts";
import { matchFences } from "./divisionFences.ts";
import { readFootnote } from "./footnote.ts";
import { readHeading } from "./heading.ts";
import { readHtml } from "./html.ts";
import { readList } from "./list.ts";
import { readParagraph } from "./paragraph.ts";
import { readPauseOrSlot } from "./pause.ts";
import { readQuote } from "./quote.ts";
import type { RawBlock } from "./raw.ts";
import { readRule } from "./rule.ts";
import { readTable } from "./table.ts";

const READERS: readonly BlockReader[] = [
  readIndentedCode,
  readHeading,
  readRule,
  readList,
  readQuote,
  readFence,
  readDivision,
  readPauseOrSlot,
  readComment,
  readHtml,
  readFootnote,
  readDefinition,
  readTable,
];

/** All blocks of `lines`; `depth` counts the containers around them. */
export function readBlocks(context: Context, given: readonly Line[], depth = 0): RawBlock[] {
  // Below the deepest level indentation no longer counts: what is nested further becomes one flat list.
  const lines = given.map((line) => (depth === DEEPEST && line.indent > 0 ? { ...line, indent: 0 } : line));
  const cursor: Cursor = {
    context,
    lines,
    index: 0,
    depth,
    fences: matchFences(lines),
    lastCommentEnd: lines.findLastIndex((line) => line.text.includes("-->")),
    openTags: 0,
    nested: (inner) => readBlocks(context, inner, depth + 1),
  };
  const blocks: RawBlock[] = [];
  while (cursor.index < lines.length) {
    const line = lines[cursor.index];
    if (line === undefined) break;
    if (isBlank(line)) cursor.index += 1;
    else for (const block of readBlock(cursor, line)) blocks.push(block);
  }
  return blocks;
}

function readBlock(cursor: Cursor, line: Line): readonly RawBlock[] {
  for (const read of READERS) {
    const blocks = read(cursor, line);
    if (blocks !== null) return blocks;
  }
  return readParagraph(cursor, line);
}
