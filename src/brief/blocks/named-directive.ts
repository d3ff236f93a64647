/** Directives of MyST, `{figure}` in a fence of code or of colons: what each shows, or that it is left out. */
import { calloutBlock } from "../dialect/callout.ts";
import { directiveRole, isForSlides } from "../dialect/directive-names.ts";
import {
  cut,
  type Excerpt,
  excerptAt,
  joined,
  joinLines,
  sourceEnd,
  sourceStart,
  standingFor,
  trimmed,
} from "../source/excerpt.ts";
import { afterMarker, indented, isBlank, type Line } from "../source/lines.ts";
import { cardLines, gridBlocks } from "./card.ts";
import { joinCell } from "./cell-lines.ts";
import { type Cursor, DEEPEST } from "./cursor.ts";
import type { RawAttributes, RawBlock, RawParagraph, RawTable } from "./raw.ts";

export interface Directive {
  readonly name: string;
  /** What stands behind its name. */
  readonly argument: Excerpt;
  /** The lines in it, with its options at their head. */
  readonly lines: readonly Line[];
  readonly start: number;
  readonly end: number;
}

interface Opened extends Directive {
  readonly options: ReadonlyMap<string, Excerpt>;
  /** Without the options. */
  readonly body: readonly Line[];
}

/** The blocks of a directive; null where nobody knows its name. */
export function directiveBlocks(cursor: Cursor, directive: Directive): readonly RawBlock[] | null {
  const role = cursor.depth > DEEPEST ? null : directiveRole(directive.name);
  if (role === null) return null;
  const opened = { ...directive, ...withOptions(directive.lines) };
  const { context } = cursor;
  const { name, argument, start, end } = directive;
  switch (role) {
    case "picture":
      return pictureBlocks(cursor, opened);
    case "condition":
      if (isForSlides(argument.text)) return inside(cursor, opened);
      context.tally.add("hidden", "", `{${name}} ${argument.text}`, start, end);
      return [];
    case "left out":
      context.tally.add("shortcode", "", `{${name}} ${wordsOf(opened)}`.trim(), start, end);
      return [];
    case "code":
      return codeBlocks(cursor, opened);
    case "formula":
      return [formulaOf(opened)];
    case "quotation":
      return [{ kind: "quote", blocks: inside(cursor, opened), start, end }];
    case "table":
      return tableBlocks(cursor, opened);
    case "callout": {
      const title = argument.text === "" ? null : argument;
      return [calloutBlock(context, { word: name, title, blocks: inside(cursor, opened), start, end })];
    }
    case "card": {
      const blocks = [...titled(argument), ...inside(cursor, { ...opened, body: cardLines(opened.body) })];
      return [{ kind: "division", attributes: null, card: true, blocks, start, end }];
    }
    case "grid":
      return gridBlocks(inside(cursor, opened), start, end);
    default:
      return [...titled(argument), ...inside(cursor, opened)];
  }
}

const OPTION = /^:([A-Za-z][\w-]*):(?:[ \t]+(.*))?$/;
const FIELD = /^([A-Za-z][\w-]*):(?:[ \t]+(.*))?$/;

/** The options at the head of a directive, `:name: value` or YAML between two `---`, and the lines below them. */
export function withOptions(lines: readonly Line[]): Omit<Opened, keyof Directive> {
  const options = new Map<string, Excerpt>();
  const fenced = /^---[ \t]*$/.test(lines[0]?.text ?? "");
  const pattern = fenced ? FIELD : OPTION;
  let count = fenced ? 1 : 0;
  for (let line = lines[count]; line !== undefined; line = lines[++count]) {
    const [, name, value = ""] = pattern.exec(line.text) ?? [];
    if (name === undefined) break;
    options.set(name, excerptAt(value.trim(), line.from + line.text.indexOf(value, name.length + 1)));
  }
  if (fenced && /^---[ \t]*$/.test(lines[count]?.text ?? "")) count += 1;
  return { options, body: lines.slice(count) };
}

const inside = (cursor: Cursor, { body }: Opened): readonly RawBlock[] => cursor.nested([...body]);

/** What it would show, as far as its lines say: its argument, else the lines in it. */
const wordsOf = ({ argument, body }: Opened): string => {
  const words = [argument.text, ...body.map(({ text }) => text)].filter((text) => text !== "").join(" ");
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS)}…` : words;
};
const MOST_WORDS = 60;

function titled(title: Excerpt): readonly RawParagraph[] {
  if (title.text === "") return [];
  const [start, end] = [title.pieces[0]?.from ?? 0, sourceEnd(title, title.text.length)];
  return [{ kind: "paragraph", strong: true, content: title, start, end }];
}

/** `{figure}` and `{image}`: the first paragraph in it is the caption, what follows is its legend. */
function pictureBlocks(cursor: Cursor, opened: Opened): readonly RawBlock[] {
  const { argument, options, body, start, end } = opened;
  const stop = body.findIndex((line, index) => isBlank(line) && index > 0 && !isBlank(body[index - 1] ?? line));
  const first = body.slice(0, stop < 0 ? body.length : stop).filter((line) => !isBlank(line));
  const caption = first.length === 0 ? excerptAt("", end) : joinLines(first);
  const isWhole = isBalanced(caption.text);
  const at = sourceEnd(argument, argument.text.length);
  const value = (name: string) => options.get(name)?.text.replace(/["{}]/g, "") ?? "";
  const id = /^[^\s{}#.="']+$/.exec(value("name") || value("label"))?.[0];
  const width = /^\d+(?:px|%)?$/.exec(value("width"))?.[0];
  const attributes = [
    ...(id === undefined ? [] : [`#${id}`]),
    `fig-alt="${value("alt")}"`,
    ...(width === undefined ? [] : [`width=${width}`]),
  ];
  const content = joined([
    standingFor("![", start, start + 1),
    ...(isWhole ? [caption] : []),
    standingFor("](<", start, at),
    argument,
    standingFor(`>){${attributes.join(" ")}}`, at, end),
  ]);
  return [
    { kind: "paragraph", content, start, end },
    ...(isWhole || caption.text === "" ? [] : [{ kind: "paragraph", content: caption, start, end } as const]),
    ...(stop < 0 ? [] : cursor.nested(body.slice(stop))),
  ];
}

/** Whether the brackets of a caption close each other, so that it can stand in those of a picture. */
function isBalanced(text: string): boolean {
  let open = 0;
  for (const [sign] of text.matchAll(/[[\]]/g)) {
    open += sign === "[" ? 1 : -1;
    if (open < 0) return false;
  }
  return open === 0 && !text.includes("\\") && !text.includes("`");
}

/** Marks of a notebook's cell that hide it or its code. */
const HIDDEN_CELL = /\b(?:hide|remove)[-_](?:cell|input)\b/;

function codeBlocks({ context }: Cursor, { name, argument, options, body, start, end }: Opened): readonly RawBlock[] {
  const hidden = HIDDEN_CELL.exec(options.get("tags")?.text ?? "")?.[0];
  if (hidden !== undefined) {
    context.tally.add("hidden", "", `{${name}} ${hidden}`, start, end);
    return [];
  }
  const lang = name === "code-cell" && argument.text.startsWith("ipython") ? "python" : argument.text;
  const isNumbered = ["linenos", "number-lines", "lineno-start"].some((option) => options.has(option));
  const first = Number(options.get("lineno-start")?.text || options.get("number-lines")?.text || 1) || 1;
  for (const [option, { text }] of options)
    if (/^(?:emphasize-lines|dedent|force)$/.test(option))
      context.tally.add("code-options", "directive", `:${option}: ${text}`.trim(), start, end);
  const lines = body.map((line) => (isBlank(line) ? "" : " ".repeat(line.indent) + line.text));
  const text = lines.join("\n").replace(/^\n+/, "").trimEnd();
  const caption = options.get("caption");
  return [
    { kind: "code", lang, text, start, end, ...(isNumbered ? { first } : {}) },
    ...(caption === undefined || caption.text === "" ? [] : [{ ...paragraphOf(caption), start, end }]),
  ];
}

const paragraphOf = (content: Excerpt) => ({ kind: "paragraph", content }) as const;

function formulaOf({ argument, options, body, start, end }: Opened): RawBlock {
  const lines = body.filter((line) => !isBlank(line));
  const content = lines.length === 0 ? argument : joinLines(lines);
  const label = options.get("label")?.text ?? "";
  const id = /^[^\s{}#.="']+$/.exec(label)?.[0] ?? null;
  return { kind: "paragraph", content, start, end, formula: { id, written: ["$$", "$$"] } };
}

/** `{table}` around a table of Markdown, `{list-table}` of a list of lists, `{csv-table}` of values between commas. */
function tableBlocks(cursor: Cursor, opened: Opened): readonly RawBlock[] {
  const { name, argument, options, body, start, end } = opened;
  const caption = argument.text === "" ? null : argument;
  if (name === "table") {
    const blocks = inside(cursor, opened);
    const at = blocks.findIndex((block) => block.kind === "table" && block.caption === null);
    if (at < 0) return [...titled(argument), ...blocks];
    return blocks.map((block, index) =>
      index === at && block.kind === "table"
        ? { ...block, caption, attributes: block.attributes ?? numberedBy(cursor, opened) }
        : block,
    );
  }
  const header = options.get("header");
  const rows = name === "list-table" ? listRows(body) : body.filter((line) => !isBlank(line)).map(valuesOf);
  const head = header === undefined ? [] : [valuesOf(lineOf(header))];
  const all = [...head, ...rows];
  const columns = all.reduce((most, row) => Math.max(most, row.length), 0);
  if (columns === 0) return [...titled(argument), ...inside(cursor, opened)];
  const filled = all.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? excerptAt("", end)));
  const hasHead = header !== undefined || Number(options.get("header-rows")?.text ?? 0) > 0;
  const [first = [], ...others] = filled;
  const table: RawTable = {
    kind: "table",
    align: first.map(() => "default"),
    header: hasHead ? first : first.map(() => excerptAt("", start)),
    rows: hasHead ? others : filled,
    caption,
    attributes: numberedBy(cursor, opened),
    start,
    end,
  };
  return [table];
}

/** The name of a table that the text refers to by its number. */
function numberedBy({ context }: Cursor, { options }: Opened): RawAttributes | null {
  const name = options.get("name");
  if (name === undefined || !context.numbered.has(name.text)) return null;
  const start = sourceStart(name, 0);
  return { value: { id: name.text, classes: [], values: {} }, start, end: start + name.text.length };
}

const lineOf = ({ text, pieces }: Excerpt): Line => ({ text, from: pieces[0]?.from ?? 0, indent: 0, column: 0 });

const ROW = /^[*-](?=[ \t]+[*-](?:[ \t]|$))/;
const CELL = /^[*-](?=[ \t]|$)/;

/** `* - a` begins a row, `- b` below it its next cell; other lines go on in their cell. */
function listRows(body: readonly Line[]): Excerpt[][] {
  const rows: Line[][][] = [];
  for (const line of body) {
    const isRow = line.indent < 2 && ROW.test(line.text);
    const cell = isRow ? afterMarker(line, 1) : line;
    if (isRow) rows.push([]);
    const row = rows.at(-1);
    if (row === undefined) continue;
    if (isRow || (line.indent <= 3 && CELL.test(cell.text))) row.push([{ ...afterMarker(cell, 1), indent: 0 }]);
    else row.at(-1)?.push(indented(line, 4));
  }
  return rows.map((row) => row.map(joinCell));
}

const VALUE = /(?:[ 	]*"((?:[^"]|"")*)"[ 	]*|([^,"]*))(?:,|$)/gy;

/** The values of a line of CSV. */
function valuesOf(line: Line): Excerpt[] {
  const whole = excerptAt(line.text.trimEnd(), line.from);
  const found: Excerpt[] = [];
  for (const { index, 0: all, 1: quoted, 2: bare } of whole.text.matchAll(VALUE)) {
    if (index >= whole.text.length && !whole.text.endsWith(",")) break;
    const value = quoted ?? bare ?? "";
    const at = index + all.indexOf(value);
    const own = trimmed(cut(whole, at, at + value.length));
    found.push(quoted === undefined ? own : { ...own, text: own.text.replaceAll('""', '"') });
    if (index + all.length >= whole.text.length && !all.endsWith(",")) break;
  }
  return found;
}
