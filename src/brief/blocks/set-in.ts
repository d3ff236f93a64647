/** MkDocs: callouts, `!!! note`, tabs of content, `=== "Title"`, and blocks between strokes, `/// note | Title`. */
import { calloutBlock } from "../dialect/callout.ts";
import { ADMONITION, isCallout, startsAdmonition } from "../dialect/callout-words.ts";
import { type Excerpt, excerptAt } from "../source/excerpt.ts";
import { indented, isBlank, type Line, lineEnd } from "../source/lines.ts";
import { lineBelow } from "./ahead.ts";
import { type BlockReader, type Cursor, DEEPEST } from "./cursor.ts";
import type { RawBlock } from "./raw.ts";

/** `!!! note "Title"` of MkDocs, and its callouts that fold (`???`), with the lines that are set in below. */
export const readAdmonition: BlockReader = (cursor, line) => {
  if (!/^(?:!!!|\?\?\?)/.test(line.text) || cursor.depth > DEEPEST) return null;
  if (!startsAdmonition(cursor.lines, cursor.index)) return null;
  const [, word = "", , title] = ADMONITION.exec(line.text) ?? [];
  cursor.index += 1;
  const inner = takeSetIn(cursor);
  const end = lineEnd(cursor.lines[cursor.index - 1] ?? line);
  const at = line.from + line.text.indexOf(`"${title}"`) + 1;
  const own = title === undefined ? null : excerptAt(title, at);
  const blocks = cursor.nested(inner);
  return [calloutBlock(cursor.context, { word, title: own, blocks, start: line.from, end })];
};

const TAB = /^===[!+]?[ \t]+(?:"([^"]{1,400})"|'([^']{1,400})')[ \t]*$/;

/** A tab: its title, and below it the lines that are set in. */
export const readTab: BlockReader = (cursor, line) => {
  const [, double, single] = TAB.exec(line.text) ?? [];
  const title = double ?? single;
  if (title === undefined || cursor.depth > DEEPEST) return null;
  cursor.index += 1;
  const inner = takeSetIn(cursor);
  const content = excerptAt(title, line.from + line.text.indexOf(title));
  return [{ kind: "paragraph", strong: true, content, start: line.from, end: lineEnd(line) }, ...cursor.nested(inner)];
};

/** The lines at the cursor that are set in by four columns, without them; the cursor then stands behind. */
function takeSetIn(cursor: Cursor): Line[] {
  const inner: Line[] = [];
  for (let index = cursor.index; index < cursor.lines.length; index++) {
    const next = cursor.lines[index];
    if (next === undefined || (!isBlank(next) && next.indent < 4)) break;
    inner.push(indented(next, 4));
    if (!isBlank(next)) cursor.index = index + 1;
  }
  return inner;
}

const STROKES = /^(\/{3,})[ \t]+([a-z][\w-]{0,40})(?:[ \t]*\|[ \t]*(\S.{0,400}))?[ \t]*$/;

/** A block between strokes; the lines at its head that are set in are its options. */
export const readStrokes: BlockReader = (cursor, line) => {
  const [, strokes, name = "", title = ""] = STROKES.exec(line.text) ?? [];
  if (strokes === undefined || cursor.depth > DEEPEST) return null;
  const close = lineBelow(cursor, strokes, cursor.index + 1, (text) => text.trimEnd() === strokes);
  const last = cursor.lines[close];
  if (last === undefined) return null;
  const inner = cursor.lines.slice(cursor.index + 1, close);
  const count = inner.findIndex((one) => isBlank(one) || one.indent < 4);
  const isSetIn = count > 0 && inner.slice(0, count).every(({ text }) => /^[\w-]+:/.test(text));
  const type =
    inner
      .find(({ text }) => text.startsWith("type:"))
      ?.text.slice(5)
      .trim() ?? "";
  const [start, end] = [line.from, lineEnd(last)];
  cursor.index = close + 1;
  const blocks = cursor.nested(isSetIn ? inner.slice(count) : inner);
  const own = title === "" ? null : excerptAt(title.trimEnd(), line.from + line.text.lastIndexOf(title));
  const word = [name, type].find(isCallout);
  return word === undefined
    ? [...titleOf(own, line), ...blocks]
    : [calloutBlock(cursor.context, { word, title: own, blocks, start, end })];
};

function titleOf(content: Excerpt | null, line: Line): RawBlock[] {
  if (content === null) return [];
  return [{ kind: "paragraph", strong: true, content, start: line.from, end: lineEnd(line) }];
}
