/**
 * Lines that stand for another file: Quarto's `{{< include a.md >}}`, Slidev's `src: ./a.md`, presenterm's
 * `<!-- include: a.md -->`, GitPitch's `---?include=a.md`, snippets of MkDocs (`--8<-- "a.md"`).
 */

import { isRule } from "../blocks/starts.ts";
import { splitFrontMatter } from "../frontmatter/split.ts";
import { isBlank, type Line, lineEnd, splitLines } from "../source/lines.ts";
import { plainLines } from "./plain-lines.ts";

/** A place of a text that another file is put into. */
export interface Include {
  /** As written, without the choice of slides behind it. */
  readonly path: string;
  /** Slidev's choice, `2,5-7`; "" for all. */
  readonly slides: string;
  /** Offsets of what the file takes the place of. */
  readonly start: number;
  readonly end: number;
  /** It is slides of their own, whose first may begin with fields. */
  readonly isSlides: boolean;
  /** Behind `end`: where text ends that Slidev reads nothing of, since the slide is another file's; `end` without any. */
  readonly unread: number;
}

/** Whether the text may hold any: nothing else is looked at in a brief without. */
export const mayInclude = (text: string): boolean =>
  /\{\{<\s*include\s|^src:\s|<!--\s*include:|^-+8<-+\s|^---\?include=/m.test(text);

const FORMS: readonly RegExp[] = [
  /^\{\{<\s*include\s+"?([^\s">]+)"?\s*>\}\}\s*$/,
  /^<!--\s*include:\s*(\S+?)\s*-->\s*$/,
  /^-+8<-+\s+["']([^"']+)["']\s*$/,
  /^---\?include=(\S+)\s*$/,
];
const SOURCE = /^src:\s*(["']?)([^"'\s]+)\1\s*$/;
const FIELD = /^[A-Za-z][\w-]*:(?:\s|$)/;

/**
 * The includes of a text, in order.
 * @param from offset behind the front matter
 * @param source `src:` of the front matter: the first slide is another file's
 */
export function includesOf(text: string, from: number, source: unknown): readonly Include[] {
  const lines = splitLines(text, from);
  const plain = plainLines(lines);
  const found: Include[] =
    typeof source === "string" ? [slides(source, from, from, unreadFrom(lines, plain, 0, from))] : [];
  for (const [index, line] of lines.entries()) {
    // A comment on one line is no text, and may be an include.
    if (plain[index] !== true && !line.text.startsWith("<!--")) continue;
    const path = FORMS.map((form) => form.exec(line.text)?.[1]).find((one) => one !== undefined);
    if (path !== undefined) {
      const isSlides = line.text.startsWith("---?");
      const end = lineEnd(line);
      found.push({ path, slides: "", start: line.from, end, isSlides, unread: end });
    }
    const block = /^---\s*$/.test(line.text) ? sourceBlock(lines, plain, index) : null;
    if (block !== null) found.push(block);
  }
  return found;
}

function slides(written: string, start: number, end: number, unread: number): Include {
  const [path = "", choice = ""] = written.split("#");
  // The first slide's fields are those of the front matter: no `---` stands above it.
  return { path, slides: choice, start, end, isSlides: end > start, unread };
}

/** `#` and `##`: each begins a slide where no rule does. */
const TITLE = /^#{1,2}[ \t]/;

/** Where the last line ends that says something before the next slide; `end` where none does. */
function unreadFrom(lines: readonly Line[], plain: readonly boolean[], from: number, end: number): number {
  const next = (isIt: (text: string) => boolean, start: number): number => {
    let index = start;
    while (index < lines.length && !(plain[index] === true && isIt(lines[index]?.text ?? ""))) index++;
    return index;
  };
  const isTitle = (text: string): boolean => TITLE.test(text);
  const rule = next(isRule, from);
  const stop = rule < lines.length ? rule : next(isTitle, next(isTitle, from) + 1);
  const last = lines.slice(from, stop).findLast((line) => !isBlank(line));
  return last === undefined ? end : lineEnd(last);
}

/** Slidev's fields of a slide between two `---`, one of which names the file; nothing where the slide is hidden. */
function sourceBlock(lines: readonly Line[], plain: readonly boolean[], open: number): Include | null {
  let source: string | undefined;
  for (let index = open + 1; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined || isBlank(line)) return null;
    if (/^---\s*$/.test(line.text)) {
      const first = lines[open + 1];
      if (source === undefined || first === undefined) return null;
      const end = lineEnd(line);
      return slides(source, first.from, end, unreadFrom(lines, plain, index + 1, end));
    }
    if (/^(?:hide|disabled):\s*true/i.test(line.text)) return null;
    source = SOURCE.exec(line.text)?.[2] ?? source;
    if (!FIELD.test(line.text) && line.indent === 0) return null;
  }
  return null;
}

/** The stretches of a file that an include shows, each with its offset: fields of its own head are no text of it. */
export function includedText(
  text: string,
  { slides: choice, isSlides }: Pick<Include, "slides" | "isSlides">,
): readonly (readonly [number, number])[] {
  const { yaml, body } = splitFrontMatter(text);
  // The fields of a file of slides are those of its first slide.
  const start = isSlides && yaml !== null ? yaml.start : body;
  if (choice === "") return [[start, text.length]];
  const starts = [start, ...slideStarts(text, body)];
  const wanted = chosen(choice, starts.length);
  return wanted.map((number) => [starts[number - 1] ?? start, starts[number] ?? text.length] as const);
}

/** Offsets of the `---` lines that start slides; those that end the fields of one do not. */
function slideStarts(text: string, body: number): readonly number[] {
  const lines = splitLines(text, body);
  const plain = plainLines(lines);
  const starts: number[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined || plain[index] !== true || !isRule(line.text)) continue;
    starts.push(line.from);
    let next = index + 1;
    while (FIELD.test(lines[next]?.text ?? "")) next += 1;
    if (next > index + 1 && /^---\s*$/.test(lines[next]?.text ?? "")) index = next;
  }
  return starts;
}

/** The numbers that `2,5-7` names, as far as there are such slides. */
function chosen(choice: string, count: number): readonly number[] {
  return choice.split(",").flatMap((part) => {
    const [first = 0, last = first] = part.split("-").map(Number);
    const from = Math.max(1, first);
    return Array.from({ length: Math.max(0, Math.min(last, count) - from + 1) }, (_, at) => from + at);
  });
}
