import { decodeHTMLStrict } from "entities/decode";
import { parseAttributes } from "../attributes.ts";
import { type Context, report } from "../context.ts";
import { calloutBlock } from "../dialect/callout.ts";
import { isBoxWord, isCallout } from "../dialect/callout-words.ts";
import { chunkOf, isChunk, isDiagram, isFilledIn } from "../dialect/chunk.ts";
import { withoutCodeMarks } from "../dialect/code-marks.ts";
import { directiveRole } from "../dialect/directive-names.ts";
import { hidingPrefix } from "../dialect/presenterm.ts";
import { isFlowchart, readFlowchart } from "../flowchart/read.ts";
import { unescaped } from "../inlines/destination.ts";
import { captionStart, markBefore } from "../references.ts";
import { excerptAt, joined, joinLines } from "../source/excerpt.ts";
import { indented, isBlank, type Line, lineEnd } from "../source/lines.ts";
import { type BlockReader, type Cursor, DEEPEST } from "./cursor.ts";
import { directiveBlocks } from "./named-directive.ts";
import type { RawBlock, RawCode } from "./raw.ts";
import { FENCE } from "./starts.ts";

/** Lines between ``` fences (or ~~~), as they stand. */
export const readFence: BlockReader = (cursor, open) => {
  const match = FENCE.exec(open.text);
  const fence = match?.[1];
  if (match === null || fence === undefined) return null;
  const info = match[2] ?? "";
  const lang =
    calloutOf(info) !== "" || isDirective(info) ? "" : language(cursor.context, info, open.from + fence.length);
  const head = { kind: "code", lang, ...firstNumber(info) } as const;
  cursor.index += 1;
  const lines: string[] = [];
  const inner: Line[] = [];
  let end = lineEnd(open);
  for (let line = cursor.lines[cursor.index]; line !== undefined; line = cursor.lines[++cursor.index]) {
    if (!isBlank(line)) end = lineEnd(line);
    if (closes(line, fence)) {
      cursor.index += 1;
      const code: RawCode = { ...head, text: lines.join("\n"), start: open.from, end };
      return [...codeBlocks(cursor, info, code, inner), ...captionOf(cursor.context, info, open)];
    }
    lines.push(codeLine(line, open.indent));
    inner.push(indented(line, open.indent));
  }
  report(cursor.context, "brief/code-unclosed", { fence }, [open.from, lineEnd(open)]);
  const code: RawCode = { ...head, text: lines.join("\n").trimEnd(), start: open.from, end };
  return codeBlocks(cursor, info, code, inner);
};

/** `lst-cap="…"` of Quarto: the caption of a listing, with its number where it has one. */
const CAPTION = /\blst-cap\s*=\s*(?:"([^"]{1,400})"|'([^']{1,400})')/;

function captionOf(context: Context, info: string, open: Line): readonly RawBlock[] {
  const [, double, single] = CAPTION.exec(info) ?? [];
  const words = double ?? single;
  if (words === undefined) return [];
  const from = open.from + open.text.indexOf(words);
  const numbered = context.numbered.get(/#([^\s{}#="']+)/.exec(info)?.[1] ?? "");
  const mark = numbered === undefined ? 0 : markBefore(words);
  const head = numbered === undefined ? [] : [excerptAt(captionStart(numbered, true), from + mark)];
  const content = joined([excerptAt(words.slice(0, mark), from), ...head, excerptAt(words.slice(mark), from + mark)]);
  return [{ kind: "paragraph", content, start: from, end: from + words.length }];
}

/** The number of a remark on a line of code, as MkDocs has it: its sign says that no comment is meant. */
const REMARK = /((?:#|\/\/|--|;|%|<!--|\/\*)[ \t]{0,8}\(\d{1,2}\))!(?=[ \t]{0,8}(?:-->|\*\/)?[ \t]{0,8}$)/gm;

/** The code as it is shown: what Quarto would run may be hidden by its options, which are no part of it. */
function codeBlocks(cursor: Cursor, info: string, written: RawCode, lines: readonly Line[]): readonly RawBlock[] {
  const { context } = cursor;
  const marked = withoutMarks(context, info, written);
  if (marked !== written && marked.text.trim() === "") return [];
  const code = marked.text.includes(")!") ? { ...marked, text: marked.text.replace(REMARK, "$1") } : marked;
  if (context.signs.presenterm) return codeBlocksOf(cursor, info, withoutHiddenLines(context, code), lines);
  if (context.signs.remark) return codeBlocksOf(cursor, info, withoutStars(context, code), lines);
  return codeBlocksOf(cursor, info, code, lines);
}

/** Without what its program reads in it; what that hid, and would have filled in, is told. */
function withoutMarks({ tally }: Context, info: string, code: RawCode): RawCode {
  const { text, hidden, marks, files } = withoutCodeMarks(info, code.text);
  if (hidden !== "") tally.add("hidden", "", hidden, code.start, code.end);
  for (const mark of marks) tally.add("code-options", "options", mark, code.start, code.end);
  for (const file of files) tally.add("shortcode", "", file, code.start, code.end);
  return text === code.text ? code : { ...code, text };
}

/** What presenterm runs and does not show. */
function withoutHiddenLines(context: Context, code: RawCode): RawCode {
  const prefix = hidingPrefix(code.lang);
  const lines = code.text.split("\n");
  const shown = prefix === "" ? lines : lines.filter((line) => !line.startsWith(prefix));
  if (shown.length === lines.length) return code;
  context.tally.add("hidden", "", `${prefix.trim()} …`, code.start, code.end);
  return { ...code, text: shown.join("\n") };
}

/** presenterm shows what such code says or draws in its place. */
const REPLACED = /[ \t]\+(?:exec_replace|image)(?![\w-])/;

/** Languages in which a star at the start of a line is code. */
const STARRED = /^(?:|md|markdown|css|scss|less|diff|org|asciidoc)$/i;

/** remark marks lines of code that it lights with a star before them, xaringan with `#<<` behind them. */
function withoutStars({ tally }: Context, code: RawCode): RawCode {
  const text = code.text.split("\n").map((line) => {
    const rest = line.replace(/[ \t]{0,8}(?:#|\/\/|--|%)?[ \t]?#<<[ \t]*$/, "");
    return STARRED.test(code.lang) ? rest : rest.replace(/^\*( ?)/, "$1$1").replace(/^\\\*/, "*");
  });
  const shown = text.join("\n");
  if (shown === code.text) return code;
  tally.add("code-options", "options", "*…", code.start, code.end);
  return { ...code, text: shown };
}

function codeBlocksOf(cursor: Cursor, info: string, code: RawCode, lines: readonly Line[]): readonly RawBlock[] {
  const { context } = cursor;
  const callout = calloutFence(cursor, info, code, lines);
  if (callout !== null) return [callout];
  const directive = directiveFence(cursor, info, code, lines);
  if (directive !== null) return directive;
  const [, format] = RAW.exec(info) ?? [];
  if (format !== undefined && cursor.depth <= DEEPEST) return rawBlocks(cursor, format, code, lines);
  // Slidev's code that changes at clicks: each state of it is a block of its own.
  if (/^[ \t]*md magic-move\b/.test(info) && cursor.depth <= DEEPEST) return cursor.nested([...lines]);
  if (isFilledIn(code.lang) || (context.signs.presenterm && REPLACED.test(info))) {
    const words = `${code.lang}: ${code.text.trim().replace(/\s+/g, " ")}`;
    context.tally.add(
      "shortcode",
      "",
      words.length > FIRST_WORDS ? `${words.slice(0, FIRST_WORDS)}…` : words,
      code.start,
      code.end,
    );
    return [];
  }
  // presenterm's code of a file, which is not read.
  if (code.lang === "file" && /^path:[ \t]*\S/m.test(code.text)) {
    const path = /^path:[ \t]*(.*)$/m.exec(code.text)?.[1]?.trim() ?? "";
    context.tally.add("shortcode", "", `file ${path}`, code.start, code.end);
    return [];
  }
  // GitHub's block of mathematics.
  if (code.lang === "math" && code.text.trim() !== "") return [formulaOf(code, lines)];
  const chunk = chunkOf(info, code.text.split("\n"), context.signs);
  if (chunk !== null && chunk.caption !== "" && !isDiagram(code.lang))
    context.tally.add("shortcode", "", `what code makes: ${chunk.caption}`, code.start, code.end);
  if (chunk === null || chunk.hidden === "") {
    const { lang, start, end } = code;
    const isRead = lang.toLowerCase() === "mermaid" && isFlowchart(lines);
    const drawn = isRead ? diagramOf(context, code, lines) : null;
    if (drawn !== null) return [drawn];
    if (isDiagram(lang) && !isRead) context.tally.add("diagram", "", lang, start, end);
    else if (chunk !== null) tallyOptions(context, info, start);
    return [chunk === null ? code : { ...code, text: chunk.code.join("\n") }];
  }
  context.tally.add("hidden", "", chunk.hidden, code.start, code.end);
  return [];
}

/** Pandoc's `{=html}`. */
const RAW = /^[ \t]*\{=([\w-]{1,40})\}[ \t]*$/;
/** Formats of which a deck can show what they hold. */
const READ = /^(?:html\d?|markdown|md|commonmark|gfm)$/;

/** A block for one format: read as HTML or Markdown, else left out and told. */
function rawBlocks(
  cursor: Cursor,
  format: string,
  { text, start, end }: RawCode,
  lines: readonly Line[],
): readonly RawBlock[] {
  if (READ.test(format)) return cursor.nested([...lines]);
  const words = text.trim().replace(/\s+/g, " ");
  const shown = words.length > FIRST_WORDS ? `${words.slice(0, FIRST_WORDS)}…` : words;
  report(cursor.context, "brief/raw-content", { name: format, words: shown }, [start, end]);
  return [];
}

const FIRST_WORDS = 60;
const FIGURE = /^%%\|[ \t]*fig-(cap|alt):[ \t]*(.*)$/;

/** A flow chart that is drawn; null, and reported, where it cannot be read. */
function diagramOf(context: Context, { start, end }: RawCode, lines: readonly Line[]): RawBlock | null {
  const chart = readFlowchart(lines);
  if ("fault" in chart) {
    const line = lines[chart.line];
    const place = line === undefined || isBlank(line) ? [start, end] : [line.from, lineEnd(line)];
    report(context, "brief/diagram-unread", { why: chart.fault }, [place[0] ?? start, place[1] ?? end]);
    return null;
  }
  let caption = chart.title[0] === undefined ? null : excerptAt(chart.title[0].text, chart.title[0].from);
  for (const { text, from } of lines) {
    const [all, name, written = ""] = FIGURE.exec(text) ?? [];
    if (all === undefined) continue;
    const words = written.trim().replace(/^(["'])(.*)\1$/, "$2");
    if (name === "alt") context.tally.add("diagram-looks", "", "fig-alt", start, end);
    else if (words !== "") caption = excerptAt(words, from + text.lastIndexOf(words));
  }
  for (const name of chart.left) context.tally.add("diagram-looks", "", name, start, end);
  return { kind: "diagram", chart, caption, start, end };
}

function formulaOf({ start, end }: RawCode, lines: readonly Line[]): RawBlock {
  return { kind: "paragraph", content: joinLines(lines), start, end, formula: { id: null, written: ["", ""] } };
}

/** What stands behind the language of a chunk that is shown. */
function tallyOptions(context: Context, info: string, from: number): void {
  const text = info.trim();
  const [head = ""] = /^\{[\w]+\}?/.exec(text) ?? [];
  const start = from + 3 + info.indexOf(text);
  if (head.length < text.length) context.tally.add("code-options", "options", text, start, start + text.length);
}

/** MyST's ```` ```{note} Title ```` and the plugin Admonition's ```` ```ad-note ````. */
const FENCED = /^[ \t]*(?:\{([A-Za-z]+)\}|ad-([a-z]+))(.*)$/;
const OPTION = /^(?::([\w-]+):|(title|collapse|icon|color):)(.*)$/;

/** The word of the callout that an info string opens, "" for code. */
function calloutOf(info: string): string {
  const [, directive, plugin] = FENCED.exec(info) ?? [];
  if (directive !== undefined && isBoxWord(directive)) return directive;
  return plugin ?? "";
}

/** A callout that is written as code, its options taken off; null for code. */
function calloutFence(cursor: Cursor, info: string, code: RawCode, lines: readonly Line[]): RawBlock | null {
  const word = calloutOf(info);
  if (word === "" || cursor.depth > DEEPEST) return null;
  const rest = FENCED.exec(info)?.[3]?.trim() ?? "";
  const count = Math.max(
    0,
    lines.findIndex(({ text }) => !OPTION.test(text)),
  );
  const options = lines.slice(0, count).map(({ text, from }) => {
    const [, name, own = name, behind = ""] = OPTION.exec(text) ?? [];
    const value = behind.trim();
    return { name: own, value, at: from + text.indexOf(value) };
  });
  const named = options.find(({ name, value }) => name === "title" && value !== "");
  const start = code.start;
  const title = rest === "" ? named : { value: rest, at: start + 3 + info.indexOf(rest) };
  const kind = options.find(({ name, value }) => name === "class" && isCallout(value))?.value ?? word;
  return calloutBlock(cursor.context, {
    word: kind,
    title: title === undefined ? null : excerptAt(title.value, title.at),
    blocks: cursor.nested([...lines.slice(count)]),
    start,
    end: code.end,
  });
}

/** `{figure} path` and other directives of MyST that are written as code; null for code. */
const DIRECTIVE = /^[ \t]*\{([A-Za-z][\w:-]*)\}[ \t]*/;

const isDirective = (info: string): boolean => {
  const name = DIRECTIVE.exec(info)?.[1] ?? "";
  return name === "raw" || directiveRole(name) !== null;
};

function directiveFence(cursor: Cursor, info: string, code: RawCode, lines: readonly Line[]) {
  const [head = "", name] = DIRECTIVE.exec(info) ?? [];
  if (name === undefined) return null;
  const { start, end } = code;
  const from = start + (cursor.context.text.slice(start, end).match(/^[`~]+/)?.[0].length ?? 0) + head.length;
  const argument = excerptAt(info.slice(head.length).trimEnd(), from);
  if (name === "raw" && argument.text !== "") return rawBlocks(cursor, argument.text, code, lines);
  return directiveBlocks(cursor, { name, argument, lines, start, end });
}

/** Lines set in by four columns or more. */
export const readIndentedCode: BlockReader = (cursor, first) => {
  if (first.indent < 4) return null;
  const lines: string[] = [];
  let end = first.from;
  let kept = 0;
  let next = cursor.index;
  for (let index = cursor.index, line = cursor.lines[index]; line !== undefined; line = cursor.lines[++index]) {
    if (!isBlank(line) && line.indent < 4) break;
    lines.push(codeLine(line, 4));
    if (isBlank(line)) continue;
    kept = lines.length;
    end = lineEnd(line);
    next = index + 1;
  }
  cursor.index = next;
  return [{ kind: "code", lang: "", text: lines.slice(0, kept).join("\n"), start: first.from, end }];
};

function closes(line: Line, fence: string): boolean {
  if (line.indent >= 4 || !line.text.startsWith(fence)) return false;
  const sign = fence[0] ?? "`";
  for (const unit of line.text.trimEnd()) if (unit !== sign) return false;
  return true;
}

function codeLine(line: Line, indent: number): string {
  return isBlank(line) ? "" : " ".repeat(Math.max(0, line.indent - indent)) + line.text;
}

/**
 * That lines have numbers, as Pandoc, Quarto, reveal.js, Slidev, presenterm, Docusaurus and MkDocs ask for it:
 * `.numberLines`, `code-line-numbers="true"`, `{lines:true}`, `+line_numbers`, `showLineNumbers`, `linenums="1"`.
 */
const NUMBERED =
  /(?:^|[\s{.,+])(?:data-|code-)?(?:number-?lines|line[-_]?numbers|showlinenumbers|linenums|lines)(?:[=:]["']?([\w|,-]*)["']?)?(?=[\s},]|$)/i;
/** HackMD's `js=`, `js=101` and `js=+`. */
const HACKMD = /^[ \t]*([\w#+-]{0,30})=(\d{1,6}|\+)?[ \t]*$/;
/** What the first of them is. */
const FROM = /\b(?:startfrom|start-from|startline|start_line|showlinenumbers|linenums)[=:]["']?(\d{1,6})["']?/i;

function firstNumber(info: string): { readonly first?: number } {
  const [, , start] = HACKMD.exec(info) ?? [];
  if (start !== undefined || HACKMD.test(info)) return { first: Number(start) || 1 };
  const found = NUMBERED.exec(info);
  if (found === null || found[1] === "false") return {};
  return { first: Number(FROM.exec(info)?.[1] ?? 1) };
}

/** The language of an info string: `js`, `{.js #id}`, `{r, echo=FALSE}`, `ts {2,3}`. What else it says is reported. */
function language(context: Context, info: string, from: number): string {
  const text = info.trim();
  const hackmd = HACKMD.exec(info)?.[1];
  if (hackmd !== undefined) return hackmd;
  // HackMD's lines that turn.
  if (text === "" || text === "!") return "";
  const start = from + info.indexOf(text);
  const attributes = text.startsWith("{") ? parseAttributes(text.slice(1).replace(/\}\s*$/, "")) : null;
  if (attributes !== null) {
    // A name above the code in Quarto.
    const { filename } = attributes.values;
    if (filename !== undefined)
      context.tally.add("code-options", "options", `filename="${filename}"`, start, start + text.length);
    return attributes.classes[0] ?? "";
  }
  const [head = "", word = ""] = /^\{?\s*\.?([^\s,{}]*)/.exec(text) ?? [];
  const rest = text.slice(head.length).replace(NUMBERED, " ").replace(FROM, " ");
  if (/\w/.test(rest) && !isChunk(info)) context.tally.add("code-options", "options", text, start, start + text.length);
  return decodeHTMLStrict(unescaped(word));
}
