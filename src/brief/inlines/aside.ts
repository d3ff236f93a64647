/** Takes out of a line of text what is not for the slide: notes and hidden things between tags, comments of Obsidian. */
import { type Aside, asideOf } from "../dialect/asides.ts";
import { cut, type Excerpt, joined, sourceEnd, sourceStart } from "../source/excerpt.ts";
import { VOID_TAGS } from "../tags.ts";
import type { InlineReader } from "./reader.ts";

/** Code, which holds no marks; a tag; `%%`. */
const PIECE = /(`+)(?!`)[\s\S]*?[^`]\1(?!`)|<(?=[A-Za-z])|%%(?=[^%\n])/g;
const COMMENT_END = "%%";

/** The text without them; notes go to the reader's. */
export function withoutAsides(content: Excerpt, reader: InlineReader): Excerpt {
  const { text } = content;
  if (!text.includes("<") && !text.includes(COMMENT_END)) return content;
  const kept: Excerpt[] = [];
  let from = 0;
  for (const { index, 0: piece } of text.matchAll(PIECE)) {
    if (index < from || piece.startsWith("`")) continue;
    const end = piece === "<" ? takeTag(content, index, reader) : takeComment(content, index, reader);
    if (end <= index) continue;
    kept.push(cut(content, from, index));
    from = end;
  }
  return from === 0 ? content : joined([...kept, cut(content, from, text.length)]);
}

/** @returns where what is taken out ends; `at` if nothing is */
function takeTag(content: Excerpt, at: number, reader: InlineReader): number {
  const aside = asideOf(content.text, at);
  if (aside === null) return at;
  const inside = insideOf(content.text, at, aside);
  const [start, end] = [sourceStart(content, at), sourceEnd(content, inside.end)];
  if (aside.kind === "hidden") reader.context.tally.add("hidden", "", aside.why, start, end);
  else {
    reader.context.tally.add("notes-mark", `<${aside.tag.name} class="notes">`, "reveal.js", start, end);
    reader.note(cut(content, inside.from, inside.to));
  }
  return inside.end;
}

/** Where the inside of an element starts and ends, and where the element does; up to the end where nothing closes it. */
function insideOf(text: string, at: number, { tag }: Aside): { from: number; to: number; end: number } {
  const from = at + tag.length;
  if (tag.selfClosing || VOID_TAGS.has(tag.name)) return { from, to: from, end: from };
  let open = 1;
  for (const mark of text.slice(from).matchAll(new RegExp(`<(/?)${tag.name}(?=[\\s/>])[^>]*>`, "gi"))) {
    open += mark[1] === "/" ? -1 : 1;
    if (open === 0) return { from, to: from + mark.index, end: from + mark.index + mark[0].length };
  }
  return { from, to: text.length, end: text.length };
}

/** Obsidian's `%% … %%`. */
function takeComment(content: Excerpt, at: number, reader: InlineReader): number {
  const close = content.text.indexOf(COMMENT_END, at + 2);
  if (close < 0) return at;
  const end = close + 2;
  reader.context.tally.add("hidden", "", "%%…%%", sourceStart(content, at), sourceEnd(content, end));
  return end;
}
