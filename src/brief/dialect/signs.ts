import { canonicalName } from "../../data/names.ts";
import { ATX_HEADING, isRule } from "../blocks/starts.ts";
import { isBlank, type Line } from "../source/lines.ts";
import { startsAdmonition } from "./callout-words.ts";
import {
  ANY_PROPERTY,
  BRACKETS,
  CARET_APART,
  CLASS_BLOCK,
  DASHES_WITH_PICTURE,
  LONGEST_HEAD,
  NOTE,
  PLUSES,
  QUESTION_MARKS,
  THREE_DASHES,
  TWO_DASHES,
} from "./marks.ts";
import { type Dividers, optionsOf } from "./options.ts";
import { plainLines } from "./plain-lines.ts";
import { WIDGET_LINE } from "./widget-lines.ts";

/** What the lines of a deck say of the program that it was written for; all false for a brief of our own. */
export interface Signs {
  /** `Note:` starts notes. In a plain brief it is a sentence. */
  readonly note: boolean;
  /** `--` shows more of the same slide; lines such as `class: center` are properties of a slide. */
  readonly remark: boolean;
  /** `@name[…]` is a widget whatever its name, and formulas stand in code. */
  readonly gitpitch: boolean;
  /** `[.column]` and its like are commands. */
  readonly deckset: boolean;
  /** `<!-- end_slide -->` alone ends slides. */
  readonly presenterm: boolean;
  /** Marp: `*` and `1)` make lists that appear item by item. */
  readonly stars: boolean;
  /** Front matter of Quarto or R Markdown. */
  readonly quarto: boolean;
  /** Code that is run is shown too, where it does not say. */
  readonly echo: boolean;
  /** presenterm: what a comment must begin with to be a command. */
  readonly commandPrefix: string;
  /** reveal-md: lines that end slides, and what notes begin with, as its head says. */
  readonly separators: readonly string[];
  readonly notesMark: string;
  /** MyST: `%` begins a comment. */
  readonly myst: boolean;
  /** A page of a site: MkDocs' marks or Docusaurus' fields and imports. */
  readonly page: boolean;
  /** Pandoc's title block stands at the head. */
  readonly pandoc: boolean;
  /** Headings that end the slide above them, though separators start slides. */
  readonly dividers: Dividers | null;
  /** `---` is a line on the slide and ends none. */
  readonly lines: boolean;
  /** `---` right below a text ends the slide too, and makes no heading of it. */
  readonly strict: boolean;
  /** Separators of any program stand between slides. */
  readonly ruled: boolean;
  /** Headings start slides beside the separators. */
  readonly headed: boolean;
}

interface Front {
  readonly dialect: string;
  readonly raw: Readonly<Record<string, unknown>>;
  /** As written. */
  readonly head: string;
}

const REVEAL = new Set([
  "slide-options",
  "reveal-options",
  "notes-separator",
  "vertical-separator",
  "separator",
  "revealjs",
]);
const DECKSET = new Set(["slidenumbers", "autoscale", "build-lists", "slidecount", "footer-style", "slide-dividers"]);

/** Fields that Docusaurus alone has. */
const PAGE = new Set([
  "sidebar-position",
  "sidebar-label",
  "sidebar-class-name",
  "hide-table-of-contents",
  "pagination-label",
]);
const IMPORT = /^import\s[^'"]{1,200}\sfrom\s+['"]@(?:theme|site|docusaurus)\//;
/** MkDocs' tabs, and files that it reads. */
const OF_PAGE = /^(?:={3}[!+]?[ \t]"|-{1,8}8<-{1,8}[ \t]")/;

/** Boxes of MkDocs stand in briefs of our own too, which have a head. */
const isOfPage = (lines: readonly Line[], index: number, head: string): boolean => {
  const { text } = lines[index] ?? { text: "" };
  return OF_PAGE.test(text) || IMPORT.test(text) || (head === "" && startsAdmonition(lines, index));
};

/** Directives that MyST alone writes so. */
const MYST =
  /^(?:`{3,}|:{3,})\{(?:admonition|figure|image|code-block|code-cell|list-table|tab-set|dropdown|toctree|literalinclude|card|glossary)\}/;
const END_SLIDE = /^<!--\s*([^\s<>]{0,40}?)end_slide\s*-->/;
/** Commands that no other program has. */
const PRESENTERM = /^<!--\s*(?:column_layout:|jump_to_middle|incremental_lists:|end_slide)/;

/** Reads the signs off the lines of a brief, without its front matter. */
export function signsOf(lines: readonly Line[], { dialect, raw, head }: Front): Signs {
  const names = Object.keys(raw).map(canonicalName);
  const plain = plainLines(lines);
  const texts = lines.map(({ text }, index) => (plain[index] && !startsAdmonition(lines, index) ? text : ""));
  const has = (pattern: RegExp) => texts.some((text) => pattern.test(text));
  const own = dialect !== "";
  const options = optionsOf(raw, head);
  const { commandPrefix, dividers, separators, notesMark } = options;
  const ended = lines.some(({ text }) => END_SLIDE.exec(text)?.[1] === commandPrefix);
  const presenterm = ended || options.presenterm || has(PRESENTERM);
  const deckset = !own && (names.some((name) => DECKSET.has(name)) || has(BRACKETS) || has(CARET_APART));
  const dashes = texts.some((text, index) => TWO_DASHES.test(text) && isApart(lines, index));
  const quarto = !own && ("format" in raw || "output" in raw || "knitr" in raw || "jupyter" in raw);
  const myst = !quarto && (lines.some(({ text }) => MYST.test(text)) || "kernelspec" in raw);
  const pluses = !myst && texts.some((text, index) => PLUSES.test(text) && isApart(lines, index));
  const ruled = has(THREE_DASHES);
  const headed = isHeaded(texts);
  const separated = ruled || dashes || pluses || presenterm;
  const isRemark = has(QUESTION_MARKS) || has(CLASS_BLOCK) || hasProperty(texts) || /xaringan/.test(String(raw.output));
  const remark = !own && !has(NOTE) && isRemark;
  const alone = texts.some((text) => NOTE.exec(text)?.[1] === "");
  const reveal =
    has(/^<section\b[^<>]*\sdata-markdown/) ||
    names.some((name) => REVEAL.has(name)) ||
    dashes ||
    pluses ||
    (ruled && (alone || !headed));
  const note = !own && has(NOTE) && reveal;
  const gitpitch = has(DASHES_WITH_PICTURE) || has(WIDGET_LINE);
  const strict = !own && (remark || gitpitch || note || pluses || dashes || deckset);
  const thematic = ended && !options.shorthand;
  return {
    note,
    remark,
    gitpitch,
    deckset,
    presenterm,
    commandPrefix,
    separators,
    notesMark,
    myst,
    page:
      !own && (names.some((name) => PAGE.has(name)) || lines.some((_, at) => plain[at] && isOfPage(lines, at, head))),
    pandoc: /^%(?!%)/.test(head),
    dividers,
    lines: thematic,
    stars: dialect === "marp",
    quarto,
    echo: echoOf(raw),
    strict,
    ruled: separated,
    headed,
  };
}

/** Quarto shows no code in presentations, unless the front matter says so; other documents show it. */
function echoOf(raw: Front["raw"]): boolean {
  const { execute, format } = raw;
  if (typeof execute === "object" && execute !== null && "echo" in execute) return execute.echo !== false;
  return !/pptx|revealjs|beamer/.test(JSON.stringify(format ?? ""));
}

/** Whether empty lines stand around it, so that nobody means it as text. */
export function isApart(lines: readonly Line[], index: number): boolean {
  const [before, after] = [lines[index - 1], lines[index + 1]];
  return (before === undefined || isBlank(before)) && (after === undefined || isBlank(after));
}

/** Two high headings between separators: some slides at least start with their heading. */
function isHeaded(texts: readonly string[]): boolean {
  let count = 0;
  let inNotes = false;
  for (const text of texts) {
    if (QUESTION_MARKS.test(text)) inNotes = true;
    else if (isRule(text) || TWO_DASHES.test(text) || PLUSES.test(text)) [count, inNotes] = [0, false];
    else if (!inNotes && (ATX_HEADING.exec(text)?.[0].length ?? 9) <= 2) count += 1;
    if (count > 1) return true;
  }
  return false;
}

/** A property right below a separator, and not Slidev's, which a second separator ends. */
function hasProperty(texts: readonly string[]): boolean {
  return texts.some((text, index) => {
    if (!/^(?:class|layout|name|template|background-image):/.test(text)) return false;
    let before = index - 1;
    while (before >= 0 && index - before < LONGEST_HEAD && ANY_PROPERTY.test(texts[before] ?? "")) before -= 1;
    if (before >= 0 && !THREE_DASHES.test(texts[before] ?? "")) return false;
    let next = index + 1;
    // A field may be a list: `tags:`, and `- a` below it.
    while (next - index < LONGEST_HEAD && /^(?:[A-Za-z][\w-]*:|- )/.test(texts[next] ?? "")) next += 1;
    return !THREE_DASHES.test(texts[next] ?? "");
  });
}
