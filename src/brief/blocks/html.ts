import { decodeHTMLStrict } from "entities/decode";
import { report } from "../context.ts";
import { attributeNotes } from "../dialect/attribute-notes.ts";
import { dedented, excerptAt } from "../source/excerpt.ts";
import { afterMarker, isBlank, type Line, lineEnd } from "../source/lines.ts";
import {
  embeddedBy,
  filmOf,
  INLINE_TAGS,
  isMarkup,
  labelOfTag,
  type Tag,
  tagAt,
  tagAttribute,
  wordsOfTag,
} from "../tags.ts";
import { closingOf, lineBelow, tagsNamed } from "./ahead.ts";
import { type BlockReader, type Cursor, DEEPEST } from "./cursor.ts";
import type { RawBlock } from "./raw.ts";
import { startsSlide } from "./starts.ts";
import { asSteps, isStepTag } from "./steps.ts";

const RAW = /^<(script|style|pre|textarea)(?=[\s>]|$)/i;
/** A component's tag may run over this many lines. */
const LONGEST_TAG = 30;
const FIRST_WORDS = 60;

/** Lines that hold tags and nothing else are taken out and counted; what stands between them is read as Markdown. */
export const readHtml: BlockReader = (cursor, line) => {
  if (!line.text.startsWith("<")) return null;
  const steps = stepTag(line.text);
  if (steps !== null) return readSteps(cursor, line, steps);
  const raw = RAW.exec(line.text)?.[1];
  return raw === undefined ? readTagLines(cursor, line) : readRaw(cursor, line, raw.toLowerCase());
};

/** Slidev's `<v-clicks>`, whose children appear one by one. */
const EACH = /^v-?clicks$/i;

/** The tag that stands alone on the line, if what it holds appears at clicks. */
function stepTag(text: string): Tag | null {
  const tag = tagAt(text, 0);
  if (tag === null || tag.closing || tag.selfClosing || tag.length < text.trimEnd().length) return null;
  return EACH.test(tag.name) || isStepTag(tag) ? tag : null;
}

/** What stands up to the closing tag; only tags are read where nothing closes it before the slide ends. */
function readSteps(cursor: Cursor, first: Line, { name }: Tag): readonly RawBlock[] | null {
  const close = closingOf(cursor, `<${name}>`, first.from, (text) => tagsNamed(text, name));
  const start = cursor.index + 1;
  const slide = lineBelow(cursor, "a slide", start, startsSlide);
  const last = close === undefined ? undefined : cursor.lines[close.index];
  if (close === undefined || last === undefined || close.index >= slide || cursor.depth >= DEEPEST)
    return readTagLines(cursor, first);
  const at = close.at - last.from;
  const inner = cursor.lines.slice(start, close.index);
  if (at > 0) inner.push({ ...last, text: last.text.slice(0, at).trimEnd() });
  const rest = afterMarker(last, last.text.indexOf(">", at) + 1);
  cursor.index = isBlank(rest) ? close.index + 1 : close.index;
  if (!isBlank(rest)) cursor.lines[close.index] = { ...rest, indent: 0 };
  return asSteps(cursor.nested(dedented(inner)), [first.from, lineEnd(last)], EACH.test(name));
}

/** `<script>` and `<style>` are reported and not shown; `<pre>` is code. */
function readRaw(cursor: Cursor, first: Line, name: string): readonly RawBlock[] | null {
  const close = `</${name}>`;
  const index = lineBelow(cursor, close, cursor.index, (text) => text.toLowerCase().includes(close));
  const last = cursor.lines[index];
  if (last === undefined)
    return name === "script" || name === "style" ? readUnclosed(cursor, first, name) : readTagLines(cursor, first);
  const lines = cursor.lines
    .slice(cursor.index, index + 1)
    .map(({ indent, text }) => " ".repeat(Math.min(indent, 400)) + text);
  const at = last.text.toLowerCase().indexOf(close);
  const rest = afterMarker(last, at + close.length);
  cursor.index = isBlank(rest) ? index + 1 : index;
  if (!isBlank(rest)) cursor.lines[index] = { ...rest, indent: 0 };
  const end = rest.from - (isBlank(rest) ? 0 : rest.indent);
  const whole = lines.join("\n");
  const text = whole.slice(whole.indexOf(">") + 1, whole.length - last.text.length + at);
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
  const lines = cursor.lines.slice(cursor.index, cursor.index + taken);
  cursor.index += taken;
  return tags.flatMap((tag) => [...labelled(labelOfTag(tag), lines), ...saidBy(cursor, tag, first)]);
}

/** The slide of a page of reveal.js: its notes in an attribute, and another file that it shows. */
function saidBy({ context }: Cursor, tag: Tag, { from }: Line): readonly RawBlock[] {
  if (tag.closing || tag.name !== "section") return [];
  const file = tagAttribute(tag, "data-markdown");
  if (file !== "") context.tally.add("shortcode", "", `data-markdown="${file}"`, from, from + tag.length);
  return attributeNotes(context, tag.attributes, from);
}

/** The label of a component, in bold above what it holds. */
function labelled(label: string, lines: readonly Line[]): readonly RawBlock[] {
  const line = label === "" ? undefined : lines.find(({ text }) => text.includes(label));
  if (line === undefined) return [];
  const start = line.from + line.text.indexOf(label);
  return [{ kind: "paragraph", strong: true, content: excerptAt(label, start), start, end: start + label.length }];
}

/** The tags of a text that holds only tags, none of which belongs into a line; else null. */
function tagsOnly(text: string): Tag[] | null {
  const tags: Tag[] = [];
  let at = 0;
  while (at < text.length) {
    const tag = tagAt(text, at);
    if (
      tag === null ||
      INLINE_TAGS.has(tag.name) ||
      !isMarkup(tag) ||
      wordsOfTag(tag) !== "" ||
      embeddedBy(tag) !== null ||
      filmOf(tag) !== ""
    )
      return null;
    tags.push(tag);
    at += tag.length;
    while (/\s/.test(text.charAt(at))) at += 1;
  }
  return tags;
}
