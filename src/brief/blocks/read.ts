/** Reads the lines of a container as blocks: the order of the readers below is the order in which they are tried. */
import type { Context } from "../context.ts";
import { readBreak } from "../dialect/break.ts";
import {
  readAbbreviation,
  readBlockId,
  readBrackets,
  readClassBlock,
  readComponent,
  readImport,
  readKramdownComment,
  readLabel,
  readObject,
  readRemark,
  readSnippet,
  readTemplateTag,
  readWidgetLine,
} from "../dialect/commands.ts";
import { readPercentComment } from "../dialect/percent.ts";
import { indented, isBlank, type Line } from "../source/lines.ts";
import { readFence, readIndentedCode } from "./code.ts";
import { readComment } from "./comment.ts";
import { type BlockReader, type Cursor, DEEPEST } from "./cursor.ts";
import { readDashTable } from "./dash-table.ts";
import { readDefinition } from "./definition.ts";
import { readDefinitionList } from "./definition-list.ts";
import { readDivision } from "./division.ts";
import { matchFences } from "./division-fences.ts";
import { readFancyList } from "./fancy-list.ts";
import { readFootnote } from "./footnote.ts";
import { readFormula } from "./formula.ts";
import { readHeading } from "./heading.ts";
import { readHiddenHtml } from "./hidden-html.ts";
import { readHtml } from "./html.ts";
import { readHtmlFigure } from "./html-figure.ts";
import { readHtmlHeading, readHtmlList, readSummary } from "./html-list.ts";
import { readHtmlTable } from "./html-table.ts";
import { readLineBlock } from "./line-block.ts";
import { readList } from "./list.ts";
import { lineParagraph, readParagraph } from "./paragraph.ts";
import { readPauseOrSlot } from "./pause.ts";
import { readQuote } from "./quote.ts";
import type { RawBlock } from "./raw.ts";
import { readRule } from "./rule.ts";
import { readAdmonition, readStrokes, readTab } from "./set-in.ts";
import { asStep, steppedParagraph } from "./steps.ts";
import { readTable } from "./table.ts";
import { readTexEnvironment } from "./tex-environment.ts";
import { readTexNote } from "./tex-note.ts";

/** What is set in by four columns is a table or code; no reader behind these two is given it. */
const READERS: readonly BlockReader[] = [
  readDashTable,
  readIndentedCode,
  readHeading,
  readRule,
  readAdmonition,
  readTab,
  readStrokes,
  readAbbreviation,
  readList,
  readFancyList,
  readQuote,
  readFence,
  readFormula,
  readTexEnvironment,
  readTexNote,
  readObject,
  readDivision,
  readPauseOrSlot,
  readComponent,
  readComment,
  readBreak,
  readTemplateTag,
  readHiddenHtml,
  readHtmlTable,
  readHtmlList,
  readHtmlHeading,
  readSummary,
  readHtmlFigure,
  readHtml,
  readRemark,
  readPercentComment,
  readKramdownComment,
  readBlockId,
  readBrackets,
  readSnippet,
  readClassBlock,
  readWidgetLine,
  readLabel,
  readFootnote,
  readDefinition,
  readTable,
  readLineBlock,
  readDefinitionList,
];

/** First characters of everything that is neither text nor a table. */
const STARTERS: ReadonlySet<string> = new Set("#-_*+0123456789>`~:.=/<!?[{(\\@%$^•▪●◦‣·–—o");
const TEXT_READERS: readonly BlockReader[] = [
  readImport,
  readDashTable,
  readFancyList,
  readTable,
  readLineBlock,
  readDefinitionList,
];

/** All blocks of `lines`, which are the reader's to keep; `depth` counts the containers around them. */
export function readBlocks(context: Context, lines: Line[], depth = 0, inComment = false): RawBlock[] {
  const [first] = lines;
  if (lines.length === 1 && first !== undefined && isText(first)) return [steppedParagraph(lineParagraph(first))];
  const cursor: Cursor = {
    context,
    // Below the deepest level indentation no longer counts: what is nested further becomes one flat list.
    lines: depth === DEEPEST ? lines.map((line) => ({ ...line, indent: 0 })) : lines,
    index: 0,
    depth,
    fences: matchFences(lines),
    openTags: 0,
    inComment,
    nested: (inner, comment = inComment) => readBlocks(context, inner, depth + 1, comment),
  };
  const blocks: RawBlock[] = [];
  for (let line = cursor.lines[cursor.index]; line !== undefined; line = cursor.lines[cursor.index]) {
    if (isBlank(line)) cursor.index += 1;
    else {
      for (const block of readBlock(cursor, line)) {
        // No tag is expected to stay open from one slide to the next.
        if (block.kind === "heading" || block.kind === "rule") cursor.openTags = 0;
        blocks.push(block);
      }
      const last = cursor.lastIsStep === true ? blocks.pop() : undefined;
      if (last !== undefined) blocks.push(last.kind === "list" ? last : asStep(last));
      cursor.lastIsStep = false;
    }
  }
  return blocks;
}

function readBlock(cursor: Cursor, first: Line): readonly RawBlock[] {
  const line = cursor.openTags > 0 && first.indent >= 4 ? setOut(cursor, first) : first;
  for (const read of isText(line) ? TEXT_READERS : READERS) {
    const blocks = read(cursor, line);
    if (blocks !== null) return blocks;
  }
  return readParagraph(cursor, line);
}

/** Whether the line can only be text or the head of a table. */
function isText(line: Line): boolean {
  return line.indent < 4 && line.text !== "" && !STARTERS.has(line.text.charAt(0));
}

/** Inside of tags indentation shows their nesting, not code: the lines up to a blank one lose that of the first. */
function setOut(cursor: Cursor, first: Line): Line {
  for (let index = cursor.index, line = cursor.lines[index]; line !== undefined; line = cursor.lines[++index]) {
    if (isBlank(line) || line.indent < first.indent) break;
    cursor.lines[index] = indented(line, first.indent);
  }
  return indented(first, first.indent);
}
