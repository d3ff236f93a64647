import { parseAttributes } from "../attributes.ts";
import { report } from "../context.ts";
import { excerptAt, joinApart, joined, joinLines } from "../source/excerpt.ts";
import { afterMarker, isBlank, type Line, lineEnd } from "../source/lines.ts";
import { lineBelow } from "./ahead.ts";
import type { Cursor } from "./cursor.ts";
import { startsSublist } from "./fancy-list.ts";
import { dividing, makeHeading } from "./heading.ts";
import type { RawAttributes, RawBlock, RawParagraph } from "./raw.ts";
import { dashMarker, interruptsParagraph, startsSlide } from "./starts.ts";
import { steppedParagraph } from "./steps.ts";
import { looksLikeDelimiter, rowCells, startsTable } from "./table-lines.ts";

/** Pandoc's `a)`, `ii.`, `(3)` and `(@)`: no lists here, but each on a line of its own. */
const FANCY = /^(?:\((?:@[\w-]{0,40}|[a-z]|[ivxlc]{2,5}|\d{1,3})\)|(?:[a-z]|[ivxlc]{2,5})[.)])(?=[ \t])/;
const SETEXT = /^(?:=+|-+)\s*$/;

/** Everything that is nothing else: lines up to a blank one or the start of a block, or a setext heading. */
export function readParagraph(cursor: Cursor, first: Line): readonly RawBlock[] {
  const taken: Line[] = [first];
  cursor.index += 1;
  for (let line = cursor.lines[cursor.index]; line !== undefined; line = cursor.lines[cursor.index]) {
    if (line.indent < 4 && SETEXT.test(line.text)) {
      cursor.index += 1;
      const level = line.text.startsWith("=") ? 1 : 2;
      return dividing(cursor, makeHeading(cursor.context, level, joinLines(taken), first.from, lineEnd(line)), true);
    }
    if (cursor.context.signs.myst && line.text.startsWith("%")) break;
    if (interruptsParagraph(line) || dashMarker(cursor.lines, cursor.index) !== null) break;
    if (startsTable(cursor.lines, cursor.index) || opensFormula(line, taken) || startsSublist(cursor, line)) break;
    if (looksLikeDelimiter(line)) reportNoTable(cursor, line);
    taken.push(line);
    cursor.index += 1;
  }
  takeOpenComment(cursor, taken);
  const below = attributesBelow(cursor, taken);
  if (below !== null && taken.length === 0) return [];
  const apart = cursor.context.breaks;
  const content = apart
    ? joinApart(taken, () => true)
    : FANCY.test(first.text)
      ? joinApart(taken, ({ text }) => FANCY.test(text))
      : joinLines(taken);
  const last = taken[taken.length - 1] ?? first;
  if (below !== null && taken.length === 1 && PICTURE.test(first.text)) {
    const own = joined([excerptAt(first.text.trimEnd(), first.from), excerptAt(below.text, below.start)]);
    return [{ kind: "paragraph", content: own, start: first.from, end: below.end }];
  }
  const paragraph = steppedParagraph({ kind: "paragraph", content, start: first.from, end: lineEnd(last) });
  if (below === null) return [paragraph];
  return [{ kind: "division", attributes: below, blocks: [paragraph], start: first.from, end: below.end }];
}

/** The last `%%` of a line opens a comment amid a text where it stands behind a blank and before a word. */
const OPENS_COMMENT = /(?:^|\s)%%(?=[^\s%])/y;
const CLOSES_COMMENT = /[^\s%]%%(?=\s|$)/;

/** Obsidian's comment that a paragraph opens and a later one of its slide closes: what stands between is taken out. */
function takeOpenComment(cursor: Cursor, taken: Line[]): void {
  const line = taken[taken.length - 1];
  if (line === undefined) return;
  const open = Math.max(0, line.text.lastIndexOf("%%") - 1);
  OPENS_COMMENT.lastIndex = open;
  if (!OPENS_COMMENT.test(line.text)) return;
  const stops = (text: string) => CLOSES_COMMENT.test(text) || startsSlide(text);
  const index = lineBelow(cursor, "a line that closes %% amid a text, or a slide", cursor.index, stops);
  const last = cursor.lines[index];
  if (last === undefined || startsSlide(last.text)) return;
  const end = last.text.search(CLOSES_COMMENT) + 3;
  cursor.context.tally.add("hidden", "", "%%…%%", line.from + open, last.from + end);
  taken[taken.length - 1] = { ...line, text: line.text.slice(0, open) };
  const rest = afterMarker(last, end);
  cursor.index = isBlank(rest) ? index + 1 : index;
  if (!isBlank(rest)) cursor.lines[index] = { ...rest, indent: 0 };
}

const PICTURE = /^!\[[^\n]{0,1000}\)[ \t]*$/;

/** kramdown's `{: .class}` and `{ .class }` of MkDocs, on a line of its own; Pandoc's `{.class}` stands behind what it is of. */
const LIST_OF_ATTRIBUTES = /^\{([: \t][^{}]{1,400})\}[ \t]*$/;

/**
 * The attributes in the last line of a paragraph, which is then taken off it. Where there is no other line they are those of
 * the list or table above, which has none here: that is told.
 */
function attributesBelow(cursor: Cursor, taken: Line[]): (RawAttributes & { readonly text: string }) | null {
  const line = taken[taken.length - 1];
  const [, inner = ""] = LIST_OF_ATTRIBUTES.exec(line?.text ?? "") ?? [];
  const value = inner === "" ? null : parseAttributes(inner);
  if (line === undefined || value === null || (taken.length === 1 && !inner.startsWith(":"))) return null;
  taken.pop();
  const [start, end] = [line.from, lineEnd(line)];
  if (taken.length === 0) cursor.context.tally.add("directive", "{: }", line.text.trimEnd(), start, end);
  return { value, start, end, text: line.text.trimEnd() };
}

/** `$$` alone begins a formula, unless it ends one that began amid the text. */
function opensFormula({ text }: Line, taken: readonly Line[]): boolean {
  if (text.trimEnd() !== "$$") return false;
  const before = taken.reduce((sum, line) => sum + line.text.split("$$").length - 1, 0);
  return before % 2 === 0;
}

/** A paragraph of one line, as most list items are. */
export function lineParagraph(line: Line): RawParagraph {
  return {
    kind: "paragraph",
    content: excerptAt(line.text.trimEnd(), line.from),
    start: line.from,
    end: lineEnd(line),
  };
}

/** A delimiter row that makes no table leaves bars and hyphens on the slide. */
function reportNoTable(cursor: Cursor, line: Line): void {
  const header = cursor.lines[cursor.index - 1];
  if (header === undefined || !header.text.includes("|")) return;
  const params = { head: rowCells(header).length, line: rowCells(line).length };
  report(cursor.context, "brief/table-head", params, [header.from, lineEnd(line)]);
}
