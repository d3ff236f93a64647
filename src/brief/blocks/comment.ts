import { type Context, report } from "../context.ts";
import { attributeNotes } from "../dialect/attribute-notes.ts";
import { presentermBlocks } from "../dialect/presenterm.ts";
import { dedented } from "../source/excerpt.ts";
import { afterMarker, isBlank, type Line, lineEnd } from "../source/lines.ts";
import type { BlockReader, Cursor } from "./cursor.ts";
import { tallyDirectives } from "./directive.ts";
import { isStepComment } from "./steps.ts";

/** reveal.js gives a slide its attributes in a comment. */
const HIDES_SLIDE = /^\s*\.slide:.*?((?:data-)?visibility\s*=\s*["']?hidden["']?)/;
const OPEN = "<!--";
const CLOSE = "-->";

/** `<!-- … -->`: notes, as in Marp, unless it is a directive of some tool. Text after it on its last line stays. */
export const readComment: BlockReader = (cursor, first) => {
  if (cursor.inComment || !first.text.startsWith(OPEN)) return null;
  const inside = commentLines(cursor, first);
  const place = { start: first.from, end: inside.end, depth: cursor.depth };
  const blocks = presentermBlocks(cursor.context, inside.lines, place, (lines) => cursor.nested(lines, true));
  if (blocks !== null) return blocks;
  const why = HIDES_SLIDE.exec(inside.lines.map(({ text }) => text).join(" "))?.[1];
  if (why !== undefined) return [{ kind: "hide", why, start: first.from, end: inside.end }];
  const text = inside.lines.map((line) => line.text).join("\n");
  if (isStepComment(`${OPEN}${text}${CLOSE}`)) {
    cursor.lastIsStep = true;
    return [];
  }
  const notes = /^\s*\.slide:/.test(text) ? attributeNotes(cursor.context, text, first.from) : [];
  if (text.trim() === "" || tallyDirectives(cursor.context, text, first.from, inside.end)) return notes;
  if (isOnlyComment(cursor.context)) {
    cursor.context.tally.add("hidden", "", "<!-- … -->", first.from, inside.end);
    return [];
  }
  reportWork(cursor.context, text, first.from, inside.end);
  return [{ kind: "notes", blocks: cursor.nested(inside.lines, true), start: first.from, end: inside.end }];
};

/** Comments are notes in our briefs and in decks of Marp and Slidev; for other programs they are comments. */
export function isOnlyComment({ signs }: Context): boolean {
  const { note, remark, deckset, presenterm, quarto, pandoc, myst, page } = signs;
  return note || remark || deckset || presenterm || quarto || pandoc || myst || page;
}

const WORK = /\b(?:TODO|FIXME)\b/;

/** A remark to oneself in a comment would go into the notes, for everybody who gets the deck. */
export function reportWork(context: Context, text: string, start: number, end: number): void {
  const words = WORK.exec(text)?.[0];
  if (words !== undefined) report(context, "brief/work-in-notes", { words }, [start, end]);
}

/** The lines between the marks, with the cursor moved behind the comment. */
function commentLines(cursor: Cursor, first: Line): { lines: Line[]; end: number } {
  cursor.lastCommentEnd ??= cursor.lines.findLastIndex((line) => line.text.includes(CLOSE));
  const closed = cursor.index <= cursor.lastCommentEnd;
  if (!closed) report(cursor.context, "brief/comment-unclosed", {}, [first.from, first.from + OPEN.length]);
  const lines: Line[] = [];
  let line: Line | undefined = afterMarker(first, OPEN.length);
  while (line !== undefined && (closed || !isBlank(line) || lines.length === 0)) {
    const close = line.text.indexOf(CLOSE);
    if (close >= 0) {
      lines.push({ ...line, text: line.text.slice(0, close).trimEnd() });
      const rest = afterMarker(line, close + CLOSE.length);
      if (isBlank(rest)) cursor.index += 1;
      else cursor.lines[cursor.index] = { ...rest, indent: 0 };
      return { lines: withoutIndent(lines), end: line.from + close + CLOSE.length };
    }
    lines.push(line);
    cursor.index += 1;
    line = cursor.lines[cursor.index];
  }
  const last = lines[lines.length - 1] ?? first;
  return { lines: withoutIndent(lines), end: lineEnd(last) };
}

/** The first line follows the mark, so its indentation says nothing about that of the others. */
function withoutIndent([first, ...others]: readonly Line[]): Line[] {
  return first === undefined ? [] : [{ ...first, indent: 0 }, ...dedented(others)];
}
