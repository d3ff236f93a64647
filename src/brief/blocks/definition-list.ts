import { excerptAt } from "../source/excerpt.ts";
import { afterMarker, isBlank, type Line, lineEnd } from "../source/lines.ts";
import { type BlockReader, type Cursor, DEEPEST } from "./cursor.ts";
import { hangingLines } from "./hanging.ts";
import type { RawBlock, RawItem } from "./raw.ts";
import { captionAt } from "./table-caption.ts";

/** Pandoc's definition list: terms with `:   …` below them become items that start with the term in bold. */
export const readDefinitionList: BlockReader = (cursor, first) => {
  if (cursor.depth > DEEPEST || first.text.startsWith("![")) return null;
  if (definitionAt(cursor, cursor.index + 1) === null) return null;
  const items: RawItem[] = [];
  for (let term: Line | null = first; term !== null; term = nextTerm(cursor)) items.push(readItem(cursor, term));
  const end = items[items.length - 1]?.end ?? lineEnd(first);
  return [{ kind: "list", ordered: false, first: 1, items, start: first.from, end }];
};

/** Line of the definition that stands at `index` or after one blank line; null if it is none. */
function definitionAt({ lines }: Cursor, index: number): number | null {
  const line = lines[index];
  if (line === undefined) return null;
  if (!isBlank(line)) return isDefinition(line) || (line.indent > 0 && isMarked(line, "~")) ? index : null;
  const next = lines[index + 1];
  return next !== undefined && isDefinition(next) && captionAt(lines, index + 1, next) === null ? index + 1 : null;
}

const isMarked = ({ text, indent }: Line, sign: string): boolean =>
  indent < 4 && text[0] === sign && (text[1] === " " || text[1] === "\t");
const isDefinition = (line: Line): boolean => isMarked(line, ":");

/** The cursor is moved to the next term, if one follows. */
function nextTerm(cursor: Cursor): Line | null {
  let index = cursor.index;
  while (index < cursor.lines.length && cursor.lines[index]?.text === "") index += 1;
  const line = cursor.lines[index];
  if (line === undefined || line.indent > 0 || !/^[\p{L}\p{N}"'“‘(*_`[]/u.test(line.text)) return null;
  if (definitionAt(cursor, index + 1) === null) return null;
  cursor.index = index;
  return line;
}

function readItem(cursor: Cursor, term: Line): RawItem {
  const content = excerptAt(term.text.trimEnd(), term.from);
  const blocks: RawBlock[] = [{ kind: "paragraph", strong: true, content, start: term.from, end: lineEnd(term) }];
  cursor.index += 1;
  for (let at = definitionAt(cursor, cursor.index); at !== null; at = definitionAt(cursor, cursor.index)) {
    const line = cursor.lines[at];
    if (line === undefined) break;
    cursor.index = at + 1;
    for (const block of cursor.nested(hangingLines(cursor, { ...afterMarker(line, 1), indent: 0 }, endsDefinition)))
      blocks.push(block);
  }
  const end = lineEnd(cursor.lines[cursor.index - 1] ?? term);
  return { start: term.from, end, checked: null, blocks };
}

const endsDefinition = (line: Line): boolean => isDefinition(line) || isMarked(line, "~");
