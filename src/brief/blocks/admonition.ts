import { calloutBlock } from "../dialect/callout.ts";
import { ADMONITION, startsAdmonition } from "../dialect/callout-words.ts";
import { excerptAt } from "../source/excerpt.ts";
import { indented, isBlank, type Line, lineEnd } from "../source/lines.ts";
import { type BlockReader, DEEPEST } from "./cursor.ts";

/** `!!! note "Title"` of MkDocs, and its callouts that fold (`???`), with the lines that are set in below. */
export const readAdmonition: BlockReader = (cursor, line) => {
  if (!/^(?:!!!|\?\?\?)/.test(line.text) || cursor.depth > DEEPEST) return null;
  if (!startsAdmonition(cursor.lines, cursor.index)) return null;
  const [, word = "", , title] = ADMONITION.exec(line.text) ?? [];
  const inner: Line[] = [];
  let end = lineEnd(line);
  cursor.index += 1;
  for (let index = cursor.index; index < cursor.lines.length; index++) {
    const next = cursor.lines[index];
    if (next === undefined || (!isBlank(next) && next.indent < 4)) break;
    inner.push(indented(next, 4));
    if (isBlank(next)) continue;
    end = lineEnd(next);
    cursor.index = index + 1;
  }
  const at = line.from + line.text.indexOf(`"${title}"`) + 1;
  const own = title === undefined ? null : excerptAt(title, at);
  const blocks = cursor.nested(inner);
  return [calloutBlock(cursor.context, { word, title: own, blocks, start: line.from, end })];
};
