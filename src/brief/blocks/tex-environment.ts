/** LaTeX's environments amid Markdown: tables, lists, quotations and code as what they are, of others what stands in them. */
import { report } from "../context.ts";
import { TEX_CODE, TEX_DRAWN, TEX_LISTS, TEX_TABLES, texEnvironment } from "../dialect/tex-names.ts";
import { cut, type Excerpt, excerptAt, joined, joinLines, sourceStart, trimmed } from "../source/excerpt.ts";
import { afterMarker, isBlank, type Line, lineEnd } from "../source/lines.ts";
import type { Align, Join } from "../types.ts";
import { closingOf, type PairedMark } from "./ahead.ts";
import { type BlockReader, type Cursor, DEEPEST } from "./cursor.ts";
import type { RawBlock, RawItem, RawTable } from "./raw.ts";

/** An environment from its `\begin` at the start of a line to the `\end` that closes it. */
export const readTexEnvironment: BlockReader = (cursor, first) => {
  const name = texEnvironment(first.text);
  if (name === "" || cursor.depth > DEEPEST) return null;
  const close = closingOf(cursor, `\\${name}`, first.from, (text) => marksOf(text, name));
  const last = close === undefined ? undefined : cursor.lines[close.index];
  if (close === undefined || last === undefined) return null;
  const lines = cursor.lines.slice(cursor.index, close.index + 1);
  const inner = within(lines, `\\begin{${name}}`.length, close.at - last.from);
  cursor.index = close.index + 1;
  const [start, end] = [first.from, lineEnd(last)];
  if (TEX_DRAWN.test(name)) {
    const words = inner
      .map(({ text }) => text)
      .join(" ")
      .trim();
    const shown = words.length > FIRST_WORDS ? `${words.slice(0, FIRST_WORDS)}…` : words;
    report(cursor.context, "brief/raw-content", { name, words: shown }, [start, end]);
    return [];
  }
  if (TEX_CODE.test(name)) {
    const text = inner.slice(isBlank(inner[0] ?? first) ? 1 : 0).map((line) => " ".repeat(line.indent) + line.text);
    return [{ kind: "code", lang: "", text: text.join("\n").trimEnd(), start, end }];
  }
  if (TEX_LISTS.test(name)) return [listOf(cursor, inner, name, [start, end])];
  if (TEX_TABLES.test(name)) return [tableOf(inner, [start, end])];
  const blocks = cursor.nested(withoutCommands(cursor, inner, name));
  if (/^quot|^verse/.test(name)) return [{ kind: "quote", blocks, start, end }];
  return captioned(blocks, captionOf(inner));
};

/** So many characters of what is left out are told. */
const FIRST_WORDS = 60;

function* marksOf(text: string, name: string): Iterable<PairedMark> {
  for (const { index, 1: mark, 2: own } of text.matchAll(/\\(begin|end)\{([a-zA-Z]{1,20}\*?)\}/g))
    if (own === name) yield { at: index, opens: mark === "begin" };
}

/** The lines between what opens and what closes. */
function within(lines: readonly Line[], from: number, to: number): Line[] {
  const all = lines.map((line, index) =>
    index === lines.length - 1 ? { ...line, text: line.text.slice(0, to) } : line,
  );
  const [first, ...others] = all;
  return first === undefined ? [] : [afterMarker(first, from), ...others];
}

/** Commands of LaTeX that say where a box stands or what it is called. */
const COMMANDS =
  /\\(?:centering|raggedright|raggedleft|small|footnotesize|scriptsize|tiny|large|Large|vspace\*?\{[^{}]*\}|hspace\*?\{[^{}]*\}|setlength\{[^{}]*\}\{[^{}]*\}|renewcommand\{[^{}]*\}\{[^{}]*\}|label\{[^{}]*\}|column\{[^{}]*\})/g;
/** What stands behind `\begin{name}`: where it floats, how wide it is. */
const OPTIONS = /^(?:\[[^\]]{0,80}\]|\{(?:[\d.]*\\(?:text|line|column)width|[\d.]+(?:cm|mm|in|pt|em))\})+/;
/** Beamer's blocks and frames have a title behind their name. */
const TITLED = /^(?:block|alertblock|exampleblock|frame)$/;
const TITLE = /^((?:\[[^\]]{0,80}\]|<[^<>]{0,40}>){0,3}\{)([^{}]{1,300})\}[ \t]*/;
const CAPTION = /\\caption\*?(?:\[[^\]]{0,200}\])?\{((?:[^{}]|\{[^{}]{0,200}\}){0,1000})\}/;
const GRAPHICS = /^\\includegraphics\*?(?:\[[^\]]{0,200}\])?\{([^{}]{1,300})\}$/;

/** The lines without such commands; a picture of LaTeX as one of Markdown, the title of a block in bold. */
function withoutCommands({ context }: Cursor, lines: readonly Line[], name: string): Line[] {
  return lines.flatMap((line, index) => {
    const title = index === 0 && TITLED.test(name) ? TITLE.exec(line.text) : null;
    if (title?.[2] !== undefined) {
      const words = {
        ...line,
        indent: 0,
        from: line.from + (title[1]?.length ?? 0) - 2,
        text: `**${title[2].trim()}**`,
      };
      const rest = afterMarker(line, title[0].length);
      return [words, { ...line, indent: 0, text: "" }, { ...rest, indent: 0 }];
    }
    const options = index === 0 ? (OPTIONS.exec(line.text)?.[0].length ?? 0) : 0;
    const rest = afterMarker(line, options);
    const path = GRAPHICS.exec(rest.text.trim())?.[1];
    if (path !== undefined) return { ...rest, indent: 0, text: `![](<${path}>)` };
    const text = rest.text.replace(CAPTION, "").replace(COMMANDS, (command) => {
      context.tally.add("layout-command", "", command, rest.from, lineEnd(rest));
      return "";
    });
    return text === rest.text ? { ...rest, indent: 0 } : { ...rest, indent: 0, text: text.trim() };
  });
}

function captionOf(lines: readonly Line[]): Excerpt | null {
  for (const line of lines) {
    const found = CAPTION.exec(line.text);
    if (found?.[1] !== undefined)
      return excerptAt(found[1], line.from + found.index + found[0].length - 1 - found[1].length);
  }
  return null;
}

/** The caption of a table goes with it, any other stands below what it is of. */
function captioned(blocks: readonly RawBlock[], caption: Excerpt | null): readonly RawBlock[] {
  if (caption === null) return blocks;
  const at = blocks.findIndex((block) => block.kind === "table" && block.caption === null);
  if (at >= 0)
    return blocks.map((block, index) => (index === at && block.kind === "table" ? { ...block, caption } : block));
  const start = sourceStart(caption, 0);
  return [...blocks, { kind: "paragraph", content: caption, start, end: start + caption.text.length }];
}

/** Beamer says at which click an item comes: `\item<2->`. */
const ITEM = /^\\item(?:<[^<>\n]{0,40}>)?(?:[ \t]*\[([^\]]{0,200})\])?/;

function listOf(
  cursor: Cursor,
  lines: readonly Line[],
  name: string,
  [start, end]: readonly [number, number],
): RawBlock {
  const items: { readonly lines: Line[]; readonly term: Excerpt | null; readonly from: number }[] = [];
  let depth = 0;
  for (const line of lines) {
    const item = depth === 0 ? ITEM.exec(line.text) : null;
    for (const [, mark] of line.text.matchAll(/\\(begin|end)\{(?:itemize|enumerate|description)\}/g))
      depth += mark === "begin" ? 1 : -1;
    if (item === null) items.at(-1)?.lines.push({ ...line, indent: 0 });
    else {
      const term = item[1] === undefined ? null : excerptAt(item[1], line.from + line.text.indexOf(item[1], 5));
      items.push({ lines: [{ ...afterMarker(line, item[0].length), indent: 0 }], term, from: line.from });
    }
  }
  const made = items.map(({ lines: own, term, from }): RawItem => {
    const to = lineEnd(own.findLast((line) => !isBlank(line)) ?? own[0] ?? { from, column: 0, indent: 0, text: "" });
    const head = term === null ? [] : [termOf(term)];
    return { start: from, end: Math.max(from, to), checked: null, blocks: [...head, ...cursor.nested(own)] };
  });
  return { kind: "list", ordered: name === "enumerate", first: 1, items: made, start, end };
}

function termOf(content: Excerpt): RawBlock {
  const start = sourceStart(content, 0);
  return { kind: "paragraph", strong: true, content, start, end: start + content.text.length };
}

const RULES =
  /\\(?:hline|toprule|midrule|bottomrule|endhead|endfirsthead|endfoot|endlastfoot|(?:cline|cmidrule)(?:\([^()]*\))?\{[^{}]*\})(?:\[[^\]]*\])?/g;
/** The columns of a table, and before them its width or where it stands. */
const SPEC = /^(?:\[[^\]]{0,20}\])?(?:\{[^{}]{0,80}\}(?=\{))?\{((?:[^{}]|\{[^{}]{0,80}\}){0,200})\}/;
const OVER = /^\\multicolumn\{(\d{1,2})\}\{[^{}]*(?:\{[^{}]*\}[^{}]*)?\}\{((?:[^{}]|\{[^{}]{0,400}\}){0,2000})\}$/;
const DOWN =
  /^\\multirow(?:\[[^\]]*\])?\{(\d{1,2})\}\*?(?:\[[^\]]*\])?\{[^{}]*\}\{((?:[^{}]|\{[^{}]{0,400}\}){0,2000})\}$/;

interface Cell {
  readonly content: Excerpt;
  readonly join: Join | null;
}

function tableOf(lines: readonly Line[], [start, end]: readonly [number, number]): RawTable {
  const whole = joinLines(lines.map((line) => ({ ...line, text: line.text.replace(/(?<!\\)%.*$/, "").trimEnd() })));
  const [spec = "", columns = ""] = SPEC.exec(whole.text) ?? [];
  const caption = captionOf(lines);
  const rows: { readonly cells: Cell[]; ruled: boolean }[] = [];
  let from = spec.length;
  for (const { index, 0: mark } of `${whole.text}\\\\`.matchAll(/\\\\(?:\[[^\]\n]{0,20}\])?/g)) {
    const row = cut(whole, from, Math.min(index, whole.text.length));
    from = index + mark.length;
    const bare = row.text
      .replace(CAPTION, "")
      .replace(RULES, "")
      .replace(/\\label\{[^{}]*\}/g, "")
      .trim();
    const before = rows.at(-1);
    if (before !== undefined && /\\(?:hline|midrule|endhead|endfirsthead)/.test(row.text)) before.ruled = true;
    if (bare !== "") rows.push({ cells: cellsOf(row), ruled: false });
  }
  const grid = gridOf(
    rows.map(({ cells }) => cells),
    start,
  );
  const [first = [], ...others] = grid;
  const isRuledOften = rows.length > 2 && rows.every(({ ruled }) => ruled);
  const hasHead = rows.length > 1 && rows[0]?.ruled === true && (!isRuledOften || !/\\midrule/.test(whole.text));
  const empty = first.map((): Cell => ({ content: excerptAt("", start), join: null }));
  const [header, body] = hasHead ? [first, others] : [empty, grid];
  const sides = [...columns.replace(/\{[^{}]*\}/g, "").matchAll(/[lcrpmbXLCRJS]/g)].map(([side]) => side.toLowerCase());
  return {
    kind: "table",
    align: header.map(
      (_, column): Align => (sides[column] === "c" ? "center" : sides[column] === "r" ? "right" : "default"),
    ),
    header: header.map(({ content }) => content),
    rows: body.map((row) => row.map(({ content }) => content)),
    joins: [header, ...body].map((row) => row.map(({ join }) => join)),
    caption,
    attributes: null,
    start,
    end,
  };
}

/** The cells of a row, with what a cell that reaches over several of them leaves. */
function cellsOf(row: Excerpt): Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  for (const { index } of `${row.text}&`.matchAll(/(?<!\\)&/g)) {
    const content = withoutRules(cut(row, from, index));
    from = index + 1;
    const over = OVER.exec(content.text);
    const inner =
      over?.[2] === undefined
        ? content
        : cut(content, content.text.length - 1 - over[2].length, content.text.length - 1);
    cells.push({ content: trimmed(inner), join: null });
    for (let more = 1; more < Number(over?.[1] ?? 1); more++)
      cells.push({ content: excerptAt("", sourceStart(content, 0)), join: "left" });
  }
  return cells;
}

function withoutRules(cell: Excerpt): Excerpt {
  const kept: Excerpt[] = [];
  let from = 0;
  for (const { index, 0: rule } of cell.text.matchAll(RULES)) {
    kept.push(cut(cell, from, index));
    from = index + rule.length;
  }
  return trimmed(from === 0 ? cell : joined([...kept, cut(cell, from, cell.text.length)]));
}

/** Rows of as many cells each; empty cells below one that reaches down belong to it. */
function gridOf(rows: readonly (readonly Cell[])[], start: number): Cell[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const grid = rows.map((row) =>
    Array.from({ length: width }, (_, at) => row[at] ?? { content: excerptAt("", start), join: null }),
  );
  for (const [index, row] of grid.entries())
    for (const [column, { content }] of row.entries()) {
      const [, count = "1", words] = DOWN.exec(content.text) ?? [];
      if (words === undefined) continue;
      const at = content.text.length - 1 - words.length;
      row[column] = { content: trimmed(cut(content, at, content.text.length - 1)), join: null };
      for (let below = index + 1; below < index + Number(count); below++) {
        const cell = grid[below]?.[column];
        if (cell?.content.text !== "") break;
        grid[below]?.splice(column, 1, { ...cell, join: "above" });
      }
    }
  return grid;
}
