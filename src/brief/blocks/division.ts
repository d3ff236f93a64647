import { report } from "../context.ts";
import { calloutBlock, calloutWord } from "../dialect/callout.ts";
import { isCallout } from "../dialect/callout-words.ts";
import { hiddenBy } from "../dialect/hidden.ts";
import { readMarked } from "../dialect/read.ts";
import { type Excerpt, excerptAt } from "../source/excerpt.ts";
import { isBlank, type Line, lineEnd } from "../source/lines.ts";
import { type BlockReader, type Cursor, DEEPEST } from "./cursor.ts";
import { divisionFence, type Opening } from "./division-fences.ts";
import { directiveBlocks, withOptions } from "./named-directive.ts";
import type { RawBlock } from "./raw.ts";
import { ATX_HEADING, isRule } from "./starts.ts";

const NOTES = new Set(["notes", "note-to-speaker", "speaker-notes", "speaker"]);

/** `::: name` … `:::`. */
export const readDivision: BlockReader = (cursor, line) => {
  const fence = divisionFence(line.text);
  if (fence === null) return null;
  if (fence === "close") {
    cursor.index += 1;
    report(cursor.context, "brief/div-unopened", {}, [line.from, lineEnd(line)]);
    return [];
  }
  if (cursor.depth > DEEPEST) {
    cursor.context.tally.add("nesting", "divs", "", line.from, lineEnd(line));
    return null;
  }
  return makeDivision(cursor, line, fence);
};

function makeDivision(cursor: Cursor, line: Line, opening: Opening): readonly RawBlock[] {
  const close = cursor.fences.get(cursor.index);
  const stop = close ?? unclosedEnd(cursor, line, opening);
  const inner = cursor.lines.slice(cursor.index + 1, stop);
  const closing = close === undefined ? lastText(inner) : cursor.lines[close];
  cursor.index = close === undefined ? stop : close + 1;
  const end = closing === undefined ? lineEnd(line) : lineEnd(closing);
  const directive = opening.directive === undefined ? null : directiveOf(cursor, line, opening, inner, end);
  if (directive !== null) return directive;
  const callout = calloutWord(opening.attributes.classes);
  const title = callout === null ? titleBlocks(line, opening) : [];
  const isNamed = callout !== null && opening.directive !== undefined;
  const { options, body } = isNamed ? withOptions(inner) : { options: null, body: inner };
  const blocks = [...title, ...readMarked(cursor.context, [...body], (lines) => cursor.nested(lines))];
  if (opening.attributes.classes.some((name) => NOTES.has(name)))
    return [{ kind: "notes", blocks, start: line.from, end }];
  const why = hiddenBy(opening.attributes);
  if (why !== "") {
    cursor.context.tally.add("hidden", "", why, line.from, end);
    return [];
  }
  if (callout !== null) {
    const { id } = opening.attributes;
    const looks = options?.get("class")?.text ?? "";
    const at = {
      word: isCallout(looks) ? looks : callout,
      title: calloutTitle(line, opening),
      start: line.from,
      end,
      id,
    };
    return [calloutBlock(cursor.context, { ...at, blocks })];
  }
  const attributes = { value: opening.attributes, start: line.from + opening.start, end: line.from + opening.end };
  return [{ kind: "division", attributes, blocks, start: line.from, end }];
}

function directiveOf(cursor: Cursor, line: Line, opening: Opening, lines: readonly Line[], end: number) {
  const argument = excerptAt(opening.title, line.from + opening.titleStart);
  return directiveBlocks(cursor, { name: opening.directive ?? "", argument, lines, start: line.from, end });
}

/** `title="…"` of Quarto, `:::note[…]` of Docusaurus, or the words behind the name. */
function calloutTitle(line: Line, opening: Opening): Excerpt | null {
  const given = opening.attributes.values.title;
  if (given !== undefined) return excerptAt(given, line.from + Math.max(0, line.text.indexOf(given)));
  const inner = /^\[(.*)\]$/.exec(opening.title)?.[1];
  const text = inner ?? opening.title;
  return text === "" ? null : excerptAt(text, line.from + opening.titleStart + (inner === undefined ? 0 : 1));
}

/** What folds in HackMD, Docusaurus and VuePress: the words behind the name are its title. */
const FOLDED = new Set(["spoiler", "details", "collapse", "dropdown", "tab", "tab-item"]);

/** `::: warning Mind the gap`: the words after the name are the first paragraph. */
function titleBlocks(line: Line, opening: Opening): RawBlock[] {
  if (opening.title === "") return [];
  const start = line.from + opening.titleStart;
  const content = excerptAt(opening.title, start);
  const strong = opening.attributes.classes.some((name) => FOLDED.has(name)) ? ({ strong: true } as const) : {};
  return [{ kind: "paragraph", ...strong, content, start, end: start + opening.title.length }];
}

/** A div that is never closed is taken to end before the next heading or rule, so that it does not swallow the deck. */
function unclosedEnd(cursor: Cursor, line: Line, opening: Opening): number {
  const name = opening.attributes.classes[0] ?? opening.attributes.id ?? "";
  report(cursor.context, "brief/div-unclosed", { name }, [line.from, lineEnd(line)]);
  for (let index = cursor.index + 1; index < cursor.lines.length; index++) {
    const text = cursor.lines[index]?.text ?? "";
    if (ATX_HEADING.test(text) || isRule(text)) return index;
  }
  return cursor.lines.length;
}

function lastText(lines: readonly Line[]): Line | undefined {
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index];
    if (line !== undefined && !isBlank(line)) return line;
  }
  return undefined;
}
