/** `<figure>` of HTML, whose words in `<figcaption>` are its caption. */
import { dedented, joinLines, trimmed } from "../source/excerpt.ts";
import { afterMarker, isBlank, type Line, lineEnd } from "../source/lines.ts";
import { type Tag, tagAt } from "../tags.ts";
import { closingOf, lineBelow, tagsNamed } from "./ahead.ts";
import { type BlockReader, type Cursor, DEEPEST } from "./cursor.ts";
import type { RawDivision } from "./raw.ts";
import { startsSlide } from "./starts.ts";

const CAPTION = /<figcaption(?:\s[^<>]{0,500})?>/i;
const CAPTION_END = /<\/figcaption\s*>/i;

/** What stands up to the closing tag; only tags are read where nothing closes it before the slide ends. */
export const readHtmlFigure: BlockReader = (cursor, first) => {
  const tag = /^<figure[\s>]/.test(first.text) ? tagAt(first.text, 0) : null;
  if (tag === null || cursor.depth >= DEEPEST) return null;
  const close = closingOf(cursor, "<figure>", first.from, (text) => tagsNamed(text, "figure"));
  const last = close === undefined ? undefined : cursor.lines[close.index];
  const slide = lineBelow(cursor, "a slide", cursor.index + 1, startsSlide);
  if (close === undefined || last === undefined || close.index >= slide) return null;
  const lines = inside(cursor, tag, { last, index: close.index, at: close.at - last.from });
  const { before, caption, after } = parted(lines);
  const rest = afterMarker(last, last.text.indexOf(">", close.at - last.from) + 1);
  const end = isBlank(rest) ? lineEnd(last) : rest.from - rest.indent;
  cursor.index = isBlank(rest) ? close.index + 1 : close.index;
  if (!isBlank(rest)) cursor.lines[close.index] = { ...rest, indent: 0 };
  const above = cursor.nested(dedented(before));
  const words = trimmed(joinLines(caption));
  const figure: RawDivision = {
    kind: "division",
    attributes: null,
    blocks: [...above, ...cursor.nested(dedented(after))],
    ...(words.text === "" ? {} : { caption: { words, at: above.length } }),
    start: first.from,
    end,
  };
  return [figure];
};

/** The lines between the tags. */
function inside(cursor: Cursor, tag: Tag, { last, index, at }: { last: Line; index: number; at: number }): Line[] {
  const first = cursor.lines[cursor.index] ?? last;
  if (index === cursor.index) return [afterMarker({ ...first, text: first.text.slice(0, at) }, tag.length)];
  return [
    afterMarker(first, tag.length),
    ...cursor.lines.slice(cursor.index + 1, index),
    { ...last, text: last.text.slice(0, at) },
  ];
}

/** What stands before and behind the caption, and its words. */
function parted(lines: readonly Line[]) {
  const index = lines.findIndex(({ text }) => CAPTION.test(text));
  const line = lines[index];
  const open = CAPTION.exec(line?.text ?? "");
  if (line === undefined || open === null) return { before: lines, caption: [], after: [] };
  const head = { ...line, text: line.text.slice(0, open.index) };
  const tail = afterMarker(line, open.index + open[0].length);
  const below = [tail, ...lines.slice(index + 1)];
  const stop = below.findIndex(({ text }) => CAPTION_END.test(text));
  const lastOf = below[stop];
  const shut = CAPTION_END.exec(lastOf?.text ?? "");
  const before = [...lines.slice(0, index), head];
  if (lastOf === undefined || shut === null) return { before, caption: below, after: [] };
  return {
    before,
    caption: [...below.slice(0, stop), { ...lastOf, text: lastOf.text.slice(0, shut.index) }],
    after: [afterMarker(lastOf, shut.index + shut[0].length), ...below.slice(stop + 1)],
  };
}
