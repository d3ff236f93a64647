import { decodeHTMLStrict } from "entities/decode";
import { report } from "../context.ts";
import { afterMarker, isBlank, type Line, lineEnd } from "../source/lines.ts";
import { INLINE_TAGS, isMarkup, type Tag, tagAt } from "../tags.ts";
import { lineBelow } from "./ahead.ts";
import { type BlockReader, type Cursor, DEEPEST } from "./cursor.ts";
import type { RawBlock } from "./raw.ts";
import { ATX_HEADING, isRule } from "./starts.ts";

const RAW = /^<(script|style|pre|textarea)(?=[\s>]|$)/i;
/** A component's tag may run over this many lines. */
const LONGEST_TAG = 30;
const FIRST_WORDS = 60;

/** Lines that hold tags and nothing else are taken out and counted; what stands between them is read as Markdown. */
export const readHtml: BlockReader = (cursor, line) => {
  if (!line.text.startsWith("<")) return null;
  if (STEPS.test(line.text)) return readSteps(cursor, line);
  const raw = RAW.exec(line.text)?.[1];
  return raw === undefined ? readTagLines(cursor, line) : readRaw(cursor, line, raw.toLowerCase());
};

/** Slidev's `<v-clicks>`, whose list appears item by item. */
const STEPS = /^<v-clicks(?=[\s>])[^<>]*>\s*$/i;
const STEPS_END = /^<\/v-clicks>\s*$/i;

const startsSlide = (text: string): boolean => isRule(text) || ATX_HEADING.test(text);

/** A division as `::: incremental` is; null where nothing closes it before the slide ends. */
function readSteps(cursor: Cursor, first: Line): readonly RawBlock[] | null {
  const start = cursor.index + 1;
  const end = lineBelow(cursor, "</v-clicks>", start, (text) => STEPS_END.test(text) || startsSlide(text));
  const last = cursor.lines[end];
  if (last === undefined || !STEPS_END.test(last.text) || cursor.depth >= DEEPEST) return readTagLines(cursor, first);
  cursor.index = end + 1;
  const attributes = {
    value: { id: null, classes: ["incremental"], values: {} },
    start: first.from,
    end: first.from,
  };
  const blocks = cursor.nested(cursor.lines.slice(start, end));
  return [{ kind: "division", attributes, blocks, start: first.from, end: lineEnd(last) }];
}

/** `<script>` and `<style>` are reported and not shown; `<pre>` is code. */
function readRaw(cursor: Cursor, first: Line, name: string): readonly RawBlock[] | null {
  const close = `</${name}>`;
  const index = lineBelow(cursor, close, cursor.index, (text) => text.toLowerCase().includes(close));
  const last = cursor.lines[index];
  if (last === undefined) return name === "script" || name === "style" ? readUnclosed(cursor, first, name) : null;
  const lines = cursor.lines
    .slice(cursor.index, index + 1)
    .map(({ indent, text }) => " ".repeat(Math.min(indent, 400)) + text);
  const rest = afterMarker(last, last.text.toLowerCase().indexOf(close) + close.length);
  cursor.index = isBlank(rest) ? index + 1 : index;
  if (!isBlank(rest)) cursor.lines[index] = { ...rest, indent: 0 };
  const end = rest.from - (isBlank(rest) ? 0 : rest.indent);
  const whole = lines.join("\n");
  const text = whole.slice(whole.indexOf(">") + 1, whole.toLowerCase().lastIndexOf(close));
  if (name === "pre") return [preformatted(text, first.from, end)];
  reportRaw(cursor, name, text, first.from, end);
  return [];
}

/** A script or style that nothing closes ends with its slide: better too little on it than a program. */
function readUnclosed(cursor: Cursor, first: Line, name: string): readonly RawBlock[] {
  const end = lineBelow(cursor, "a slide", cursor.index + 1, startsSlide);
  const lines = cursor.lines.slice(cursor.index, end);
  const whole = lines.map(({ text }) => text).join("\n");
  cursor.index = end;
  reportRaw(cursor, name, whole.slice(whole.indexOf(">") + 1), first.from, lineEnd(lines.at(-1) ?? first));
  return [];
}

function reportRaw(cursor: Cursor, name: string, text: string, start: number, end: number): void {
  const words = text.trim().replace(/\s+/g, " ");
  const shown = words.length > FIRST_WORDS ? `${words.slice(0, FIRST_WORDS)}…` : words;
  report(cursor.context, "brief/raw-content", { name, words: shown }, [start, end]);
}

function preformatted(text: string, start: number, end: number): RawBlock {
  const plain = text.replace(/<\/?[A-Za-z][^<>]*>/g, "").replace(/^\n/, "");
  return { kind: "code", lang: "", text: decodeHTMLStrict(plain).trimEnd(), start, end };
}

function readTagLines(cursor: Cursor, first: Line): readonly RawBlock[] | null {
  let text = first.text;
  let taken = 1;
  while (!text.includes(">") && taken < LONGEST_TAG) {
    const line = cursor.lines[cursor.index + taken];
    if (line === undefined || isBlank(line)) return null;
    text += `\n${line.text}`;
    taken += 1;
  }
  const tags = tagsOnly(text);
  if (tags === null) return null;
  for (const tag of tags) {
    if (tag.closing) cursor.openTags = Math.max(0, cursor.openTags - 1);
    else if (!tag.selfClosing) cursor.openTags += 1;
    if (!tag.closing) cursor.context.tally.add("tag", tag.name, "", first.from, first.from + first.text.length);
  }
  cursor.index += taken;
  return [];
}

/** The tags of a text that holds only tags, none of which belongs into a line; else null. */
function tagsOnly(text: string): Tag[] | null {
  const tags: Tag[] = [];
  let at = 0;
  while (at < text.length) {
    const tag = tagAt(text, at);
    if (tag === null || INLINE_TAGS.has(tag.name) || !isMarkup(tag)) return null;
    tags.push(tag);
    at += tag.length;
    while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
  }
  return tags;
}
