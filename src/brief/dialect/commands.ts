import { closingOf, lineBelow, type PairedMark } from "../blocks/ahead.ts";
import { type BlockReader, type Cursor, DEEPEST } from "../blocks/cursor.ts";
import { OBJECT } from "../blocks/division-fences.ts";
import { readHeading } from "../blocks/heading.ts";
import type { RawBlock, RawSlot } from "../blocks/raw.ts";
import { afterMarker, isBlank, type Line, lineEnd } from "../source/lines.ts";
import { BRACKETS, CLASS_BLOCK, PLUSES } from "./marks.ts";
import { WIDGET_LINE } from "./widget-lines.ts";

/** Deckset's `[.column]` and its other commands in brackets. */
export const readBrackets: BlockReader = (cursor, line) => {
  const match = cursor.context.signs.deckset ? BRACKETS.exec(line.text) : null;
  if (match === null) return null;
  const [start, end] = [line.from, lineEnd(line)];
  cursor.index += 1;
  if (match[1] === "column" && cursor.depth === 0) return [{ kind: "slot", name: "left", start, end }];
  if (match[1] === "end-columns" && cursor.depth === 0) return [{ kind: "slot", name: "bottom", start, end }];
  if (match[1] === "build-lists" && cursor.depth === 0)
    return [{ kind: "steps", on: !/^false/i.test(match[2] ?? ""), whole: true, start, end }];
  cursor.context.tally.add("directive", `.${match[1] ?? ""}`, line.text.trimEnd(), start, end);
  return [];
};

const COMPONENT = /^::(?:([a-z][\w-]*)(?:\{[^{}]{0,400}\})?)?[ \t]*$/;

/** Slidev's components as lines, `::name{…}` and `::` below it: what stands between them stays. */
export const readComponent: BlockReader = (cursor, line) => {
  const match = cursor.context.slidev ? COMPONENT.exec(line.text) : null;
  if (match === null) return null;
  const [, name] = match;
  if (name !== undefined) cursor.context.tally.add("tag", name, "", line.from, lineEnd(line));
  cursor.index += 1;
  return [];
};

const SNIPPET = /^(?:<<<[ \t]+(?:@|\.{0,2})\/\S|-{1,8}8<-{1,8}(?:[ \t]+(?:"[^"]{1,300}"|'[^']{1,300}'))?[ \t]*$)/;

/** Slidev's `<<< @/snippets/a.ts` and MkDocs' `--8<-- "a.md"` of a file that is not read. */
export const readSnippet: BlockReader = (cursor, line) => {
  if (!SNIPPET.test(line.text)) return null;
  cursor.context.tally.add("shortcode", "", line.text.trimEnd(), line.from, lineEnd(line));
  cursor.index += 1;
  return [];
};

/** What mkdocstrings has of a program, with its options set in below it: what documents itself is not in the brief. */
export const readObject: BlockReader = (cursor, line) => {
  if (!OBJECT.test(line.text)) return null;
  const { lines } = cursor;
  cursor.index += 1;
  while ((lines[cursor.index]?.indent ?? 0) >= 4) cursor.index += 1;
  const end = lineEnd(lines[cursor.index - 1] ?? line);
  cursor.context.tally.add("shortcode", "", line.text.trimEnd(), line.from, end);
  return [];
};

/** MyST's `% comment`, and `+++` between cells of a notebook. */
export const readRemark: BlockReader = (cursor, line) => {
  if (!cursor.context.signs.myst) return null;
  if (PLUSES.test(line.text)) {
    cursor.index += 1;
    return [];
  }
  if (!line.text.startsWith("%")) return null;
  cursor.context.tally.add("hidden", "", "% …", line.from, lineEnd(line));
  cursor.index += 1;
  return [];
};

/** GitPitch's places and lists; what stands in the west and the east of a slide are its columns. */
export const readWidgetLine: BlockReader = (cursor, line) => {
  const match = WIDGET_LINE.exec(line.text);
  if (match === null) return null;
  const [raw, name, inside = "", drag] = match;
  const [start, end] = [line.from, lineEnd(line)];
  cursor.index += 1;
  cursor.context.tally.add("directive", drag === undefined ? `@${name ?? "end"}` : "[drag]", raw.trimEnd(), start, end);
  if (name !== "snap" || cursor.depth > 0) return [];
  const side = /^(?:(?:(west)|(east))(?![\w-])|south)/.exec(inside);
  if (side === null) return [];
  return [
    { kind: "slot", name: side[1] !== undefined ? "left" : side[2] !== undefined ? "right" : "bottom", start, end },
  ];
};

/** `<%* … %>` of Templater and other templates over several lines: what it would write nobody knows. */
export const readTemplateTag: BlockReader = (cursor, line) => {
  if (!line.text.startsWith("<%") || line.text.includes("%>")) return null;
  const close = lineBelow(cursor, "%>", cursor.index + 1, (text) => text.includes("%>"));
  const last = cursor.lines[close];
  if (last === undefined) return null;
  const at = last.text.indexOf("%>") + 2;
  const rest = afterMarker(last, at);
  cursor.context.tally.add("shortcode", "", `${line.text.trimEnd()} … %>`, line.from, last.from + at);
  cursor.index = isBlank(rest) ? close + 1 : close;
  if (!isBlank(rest)) cursor.lines[close] = { ...rest, indent: 0 };
  return [];
};

const ABBREVIATION = /^\*\[[^\]\n]{1,100}\]:[ \t]+\S/;

/** `*[HTML]: Hyper Text …` of MkDocs and HackMD: what a page shows where one points at the word. */
export const readAbbreviation: BlockReader = (cursor, line) => {
  if (!ABBREVIATION.test(line.text)) return null;
  cursor.index += 1;
  cursor.context.tally.add("directive", "*[…]", line.text.trimEnd(), line.from, lineEnd(line));
  return [];
};

/** MyST's `(label)=`, which names the heading below it. */
export const readLabel: BlockReader = (cursor, line) => {
  const label = LABEL.exec(line.text)?.[1];
  if (label === undefined) return null;
  const [start, end] = [line.from, lineEnd(line)];
  cursor.index += 1;
  while (cursor.lines[cursor.index]?.text === "") cursor.index += 1;
  const next = cursor.lines[cursor.index];
  const blocks = next === undefined || next.indent >= 4 ? null : readHeading(cursor, next);
  const at = blocks?.findIndex((block) => block.kind === "heading") ?? -1;
  if (blocks === null || at < 0) cursor.context.tally.add("directive", "(…)=", line.text.trimEnd(), start, end);
  const value = { id: label, classes: [], values: {} };
  return (blocks ?? []).map((block, index) => {
    if (index !== at || block.kind !== "heading") return block;
    const given = block.attributes;
    if (given !== null && given.value.id !== null) return block;
    return {
      ...block,
      attributes: given === null ? { value, start, end } : { ...given, value: { ...given.value, id: label } },
    };
  });
};
const LABEL = /^\(([^\s()]{1,200})\)=[ \t]*$/;

const BLOCK_ID = /^\^(?=[A-Za-z]{0,80}[\d-])[A-Za-z\d][A-Za-z\d-]{3,80}[ \t]*$/;

/** Obsidian's name of the block above, alone on its line: a word without a figure or a hyphen may be meant. */
export const readBlockId: BlockReader = (cursor, line) => {
  if (!BLOCK_ID.test(line.text)) return null;
  cursor.index += 1;
  cursor.context.tally.add("hidden", "", line.text.trimEnd(), line.from, lineEnd(line));
  return [];
};

const IMPORT = /^import\s[\w{},* \t]{1,200}\sfrom\s+(?:"[^"]{1,200}"|'[^']{1,200}');?\s*$/;

const REMARK = /^\{::comment\}/;
const REMARK_END = /\{:\/(?:comment)?\}/;

/** kramdown's `{::comment}` … `{:/comment}`, over as many lines as it takes; one that nothing closes is all that follows. */
export const readKramdownComment: BlockReader = (cursor, line) => {
  if (!REMARK.test(line.text)) return null;
  const close = lineBelow(cursor, "{:/comment}", cursor.index, (text) => REMARK_END.test(text));
  const last = cursor.lines[close];
  const found = REMARK_END.exec(last?.text ?? "");
  const to = last === undefined || found === null ? 0 : found.index + found[0].length;
  cursor.context.tally.add("hidden", "", "{::comment}", line.from, lineEnd(line));
  if (last === undefined || isBlank({ ...last, text: last.text.slice(to) })) cursor.index = close + 1;
  else {
    cursor.lines[close] = afterMarker(last, to);
    cursor.index = close;
  }
  return [];
};

const EXPORT = /^export (?:default |async ){0,2}(?:const|let|var|function|class) [\w$]{1,80}[ (=<{]/;

/** MDX takes components from files, which are not read, and writes others between blank lines. */
export const readImport: BlockReader = (cursor, line) => {
  const isImport = line.text.startsWith("import ") && IMPORT.test(line.text);
  if (!isImport && !EXPORT.test(line.text)) return null;
  cursor.context.tally.add("shortcode", "", line.text.trimEnd(), line.from, lineEnd(line));
  cursor.index += isImport ? 1 : componentEnd(cursor);
  return [];
};

/**
 * How many lines a component takes: to the first blank one at which all of its brackets are closed, or behind which nothing goes
 * on with it, set in or closing.
 */
function componentEnd({ lines, index }: Cursor): number {
  let open = 0;
  let count = 0;
  for (let line = lines[index]; line !== undefined; line = lines[index + ++count]) {
    const next = lines[index + count + 1];
    const goesOn = open > 0 && next !== undefined && (next.indent > 0 || /^[)\]}<]/.test(next.text));
    if (isBlank(line) && !goesOn) return count;
    for (const [sign] of line.text.matchAll(/[({[\])}]/g)) open += "({[".includes(sign) ? 1 : -1;
  }
  return count;
}

/** remark's `.left-column[ … ]`: columns where the class says a side, else what stands inside. */
export const readClassBlock: BlockReader = (cursor, line) => {
  const match = cursor.context.signs.remark ? CLASS_BLOCK.exec(line.text) : null;
  if (match === null || cursor.depth > DEEPEST) return null;
  const inner = takeInside(cursor, line, line.text.length - (match[2] ?? "").length);
  if (inner === null) return null;
  const name = match[1] ?? "";
  cursor.context.tally.add("directive", `.${name}`, `.${name}[…]`, line.from, lineEnd(line));
  const blocks: RawBlock[] = cursor.nested(inner);
  const end = inner.at(-1)?.from ?? line.from;
  if (cursor.depth > 0 || !/left|right/.test(name)) return blocks;
  const slot = (side: string, at: number): RawSlot => ({ kind: "slot", name: side, start: at, end: at });
  return /left/.test(name)
    ? [slot("left", line.from), ...blocks]
    : [slot("right", line.from), ...blocks, slot("bottom", end)];
};

/** The lines up to the bracket that closes, which the cursor then stands behind; null if none does. */
function takeInside(cursor: Cursor, first: Line, from: number): Line[] | null {
  const close = closingOf(cursor, "[", first.from + from - 1, brackets);
  if (close === undefined) return null;
  const start = afterMarker(first, from);
  const lines = [start, ...cursor.lines.slice(cursor.index + 1, close.index + 1)];
  const last = lines.pop() ?? start;
  const at = close.at - last.from;
  if (!isBlank(last)) lines.push({ ...last, text: last.text.slice(0, at).trimEnd() });
  const rest = afterMarker(last, at + 1);
  cursor.index = isBlank(rest) ? close.index + 1 : close.index;
  if (!isBlank(rest)) cursor.lines[close.index] = { ...rest, indent: 0 };
  return lines;
}

/** Brackets of a text, but for those behind a backslash. */
function* brackets(text: string): Iterable<PairedMark> {
  for (const { index, 0: sign } of text.matchAll(/\\.|[[\]]/gs))
    if (sign === "[" || sign === "]") yield { at: index, opens: sign === "[" };
}
