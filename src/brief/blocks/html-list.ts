/** `<ul>`, `<ol>`, headings and titles of folded text of HTML as what they are. */
import { asideOf } from "../dialect/asides.ts";
import { cut, type Excerpt, excerptAt, joinLines, sourceEnd, sourceStart, trimmed } from "../source/excerpt.ts";
import { afterMarker, isBlank, type Line, lineEnd } from "../source/lines.ts";
import { tagAt, tagAttribute } from "../tags.ts";
import { closingOf, pairedTags } from "./ahead.ts";
import { type BlockReader, type Cursor, DEEPEST } from "./cursor.ts";
import { makeHeading } from "./heading.ts";
import type { RawBlock, RawItem, RawList } from "./raw.ts";
import { asStep, isStepTag, steppedList } from "./steps.ts";

const LONGEST = 2000;
const LIST = /^<(?:ul|ol)(?=[\s>])/i;
const LISTS = /<(\/?)(?:ul|ol)(?=[\s>])[^<>]*>/gi;
const TAGS = /<\/?(?:ul|ol|li)(?=[\s/>])[^<>]*>/gi;
const HEADING = /^<(h[1-6])(?:\s[^<>]{0,500})?>(.{1,2000})<\/\1\s*>\s*$/i;

/** `<h2>Words</h2>` on a line of its own. */
export const readHtmlHeading: BlockReader = (cursor, line) => {
  const [, name = "", words = ""] = line.text.startsWith("<") ? (HEADING.exec(line.text) ?? []) : [];
  if (words.trim() === "") return null;
  cursor.index += 1;
  const at = line.text.indexOf(">") + 1;
  const content = trimmed(excerptAt(words, line.from + at));
  return [makeHeading(cursor.context, Number(name[1]), content, line.from, lineEnd(line))];
};

const SUMMARY = /^((?:<details(?:\s[^<>]{0,500})?>\s*)?<summary(?:\s[^<>]{0,500})?>)(.{1,2000}?)<\/summary\s*>/i;

/** `<summary>Words</summary>`: the title of what is folded, in bold, whatever stands behind it on its line. */
export const readSummary: BlockReader = (cursor, line) => {
  const [whole = "", tags = "", words = ""] = line.text.startsWith("<") ? (SUMMARY.exec(line.text) ?? []) : [];
  if (words.trim() === "") return null;
  const content = trimmed(excerptAt(words, line.from + tags.length));
  const fold = tagAt(line.text, 0);
  if (fold !== null && /^details$/i.test(fold.name)) {
    // Nothing folds on a slide, which is told as of every tag that does nothing.
    cursor.openTags += 1;
    cursor.context.tally.add("tag", fold.name, "", line.from, line.from + fold.length);
  }
  const rest = afterMarker(line, whole.length);
  if (isBlank(rest)) cursor.index += 1;
  else cursor.lines[cursor.index] = { ...rest, indent: 0 };
  return [{ kind: "paragraph", strong: true, content, start: line.from, end: line.from + whole.length }];
};

export const readHtmlList: BlockReader = (cursor, first) => {
  if (!LIST.test(first.text)) return null;
  const taken = takeList(cursor, first);
  if (taken === null) return null;
  const list = listOf(joinLines(taken.lines));
  if (list === null) return null;
  cursor.index = taken.next;
  if (taken.rest !== null) {
    cursor.index -= 1;
    cursor.lines[cursor.index] = taken.rest;
  }
  return steppedList(list);
};

/** The lines up to the tag that closes the list; null where none does, or where lists go too deep. */
function takeList(cursor: Cursor, first: Line) {
  const { lines, index: from } = cursor;
  const taken: Line[] = [];
  const end = closingOf(cursor, "list", first.from, (text) => pairedTags(text, LISTS))?.index ?? from;
  let open = 0;
  for (let index = from; index <= Math.min(end, from + LONGEST - 1); index++) {
    const line = lines[index];
    if (line === undefined) return null;
    for (const mark of line.text.matchAll(LISTS)) {
      open += mark[1] === "/" ? -1 : 1;
      if (open > DEEPEST) return null;
      if (open > 0) continue;
      const length = mark.index + mark[0].length;
      const rest = afterMarker(line, length);
      taken.push({ ...line, text: line.text.slice(0, length) });
      return { lines: taken, next: index + 1, rest: isBlank(rest) ? null : { ...rest, indent: 0 } };
    }
    taken.push(line);
  }
  return null;
}

interface Open {
  readonly list: Omit<RawList, "items" | "end">;
  readonly items: RawItem[];
  /** Of the item that is open: null between items. */
  blocks: RawBlock[] | null;
  /** It appears at a click. */
  step: boolean;
  /** Where text that is not yet a paragraph starts. */
  from: number;
}

/** The list that the text is, with those inside it; null if it holds words outside of items, or what is not shown. */
function listOf(whole: Excerpt): RawList | null {
  const open: Open[] = [];
  for (const { index, 0: text } of whole.text.matchAll(TAGS)) {
    const tag = tagAt(whole.text, index);
    if (tag === null) continue;
    // What is hidden or is notes is found tag by tag.
    if (asideOf(whole.text, index) !== null) return null;
    const name = tag.name.toLowerCase();
    const inner = open.at(-1);
    if (inner !== undefined && !flush(whole, inner, index)) return null;
    const end = sourceEnd(whole, index + text.length);
    if (name === "li") {
      if (inner === undefined) return null;
      closeItem(inner, end);
      if (!tag.closing) [inner.blocks, inner.step] = [[], isStepTag(tag)];
    } else if (!tag.closing) {
      if (inner !== undefined) inner.blocks ??= [];
      open.push({ list: headOf(tag, name, sourceStart(whole, index)), items: [], blocks: null, step: false, from: 0 });
    } else if (inner !== undefined) {
      closeItem(inner, end);
      open.pop();
      const list: RawList = { ...inner.list, items: inner.items, end };
      const outer = open.at(-1);
      if (outer === undefined) return inner.items.length === 0 ? null : list;
      outer.blocks?.push(list);
    }
    const now = open.at(-1);
    if (now !== undefined) now.from = index + text.length;
  }
  return null;
}

function headOf(tag: NonNullable<ReturnType<typeof tagAt>>, name: string, start: number): Open["list"] {
  const first = Number.parseInt(tagAttribute(tag, "start"), 10);
  const type = tagAttribute(tag, "type");
  const head = {
    kind: "list",
    ordered: name === "ol",
    first: Number.isNaN(first) ? 1 : Math.max(0, first),
    start,
  } as const;
  return name === "ol" && /^[aAiI]$/.test(type) ? { ...head, numbering: `${type}.` } : head;
}

/** What stands before a tag is a paragraph of the open item; false for words that no item holds. */
function flush(whole: Excerpt, open: Open, to: number): boolean {
  const content = trimmed(cut(whole, open.from, to));
  if (content.text === "") return true;
  if (open.blocks === null) return false;
  const [start, end] = [sourceStart(content, 0), sourceEnd(content, content.text.length)];
  open.blocks.push({ kind: "paragraph", content, start, end });
  return true;
}

function closeItem(open: Open, end: number): void {
  const { blocks, step } = open;
  const [first, ...rest] = blocks ?? [];
  if (first !== undefined)
    open.items.push({ start: first.start, end, checked: null, blocks: [step ? asStep(first) : first, ...rest] });
  open.blocks = null;
}
