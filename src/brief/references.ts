/** What the text refers to by a key without citing a source: numbered figures, tables and examples, and sections. */
import type { Span } from "../diagnostics/types.ts";
import { languageOf } from "../language/index.ts";
import type { ReferenceKind } from "../language/types.ts";
import { divisionFence, matchFences } from "./blocks/division-fences.ts";
import { plainLines } from "./dialect/plain-lines.ts";
import type { Line } from "./source/lines.ts";
import type { Inline } from "./types.ts";

/** Quarto's prefixes of ids, and pandoc-crossref's, which end in a colon. */
const KINDS: ReadonlyMap<string, ReferenceKind> = new Map([
  ["fig", "figure"],
  ["tbl", "table"],
  ["tab", "table"],
  ["eq", "equation"],
  ["lst", "listing"],
  ["sec", "section"],
  // Quarto's theorems and callouts, which have no number here: a reference to one is told.
  ...[
    "thm",
    "lem",
    "cor",
    "prp",
    "cnj",
    "def",
    "exm",
    "exr",
    "sol",
    "rem",
    "alg",
    "tip",
    "nte",
    "wrn",
    "imp",
    "cau",
  ].map((prefix): [string, ReferenceKind] => [prefix, "section"]),
]);
const KEY = /^([a-z]{2,3})[-:]./;
const ID =
  /\{(?:[^{}\n]{0,200}\s)?#((?:fig|tbl|tab|eq|lst)[-:][^\s{}#="']{1,200})[^{}\n]{0,400}\}|^[^\S\r\n\u2028\u2029]*(?:#|%%)\|\s*label:\s*((?:fig|tbl)-\S+)|^[ \t]*:(?:name|label):[ \t]*((?:fig|tbl|tab|eq|lst)[-:][^\s{}#="']{1,200})[ \t]*$/gm;

/** The label of an equation, of any name: MyST's behind a formula or as an option of its directive, and TeX's within it. */
const LABELLED =
  /\$\$[ \t]*\(([\w:.-]{1,100})\)[ \t]*$|^[ \t]*:label:[ \t]*([\w:.-]{1,100})[ \t]*$|\\label\{([\w:.-]{1,100})\}/gm;
/** What refers to one, which says that what stands in brackets behind a formula is no word of the text: MyST's roles and links, TeX's commands. */
const REFERENCE =
  /\{(?:eq|numref)\}`([\w:.-]{1,100})`|\\(?:eqref|ref|autoref|[cC]ref)\{([\w:.-]{1,100})\}|\[\]\(#([\w:.-]{1,100})\)/g;
/** Figures and tables of MyST, which `:name:` names as one likes. */
const DIRECTIVE = /^[ \t]*[`:~]{3,}\{(figure|image|table|list-table|csv-table|code-block)\}/;
const NAME = /^[ \t]*:(?:name|label):[ \t]*([\w:.-]{1,100})[ \t]*$/;
/** Lines between the head of a directive and its name, at most. */
const OPTIONS = 20;
/** What begins and ends a formula in TeX, where a label is one of an equation. */
const FORMULA = /\\(?:begin|end)\{(?:equation|align|gather|multline|eqnarray|alignat|flalign)\*?\}|\$\$/g;

/** `Figure 2`. */
export interface Numbered {
  readonly word: string;
  /** `2`; of a picture within a figure of several `2 (a)`. */
  readonly number: string;
  /** `(a)`; "" for what is no part of another. */
  readonly part: string;
}

/** What stands before the words of a caption, or alone. */
export function captionStart({ word, number, part }: Numbered, isBefore: boolean): string {
  if (part !== "") return isBefore ? `${part} ` : part;
  return `${word}\u00a0${number}${isBefore ? ": " : ""}`;
}

/** A mark of its own before the words of a caption, in whatever scheme: `(SO) words`; what has small letters may be a word. */
const MARK = /^\s{0,9}\((?=[^()]{0,120}[\p{Lu}\p{Lo}])[^()\p{Ll}]{1,120}\)\s+(?=\S)/u;

/** How much of a caption its mark is, which stays before its number: behind it nobody would read it. */
export const markBefore = (words: string): number => MARK.exec(words)?.[0].length ?? 0;

/** `Figure 2: words`; without words `Figure 2`; of a part `(a) words`. */
export function numberedCaption(numbered: Numbered, words: string): string {
  const at = markBefore(words);
  return `${words.slice(0, at)}${captionStart(numbered, words !== "")}${words.slice(at)}`;
}

/** The same of a text. */
export function numberedText(numbered: Numbered, words: readonly Inline[], at: Span): readonly Inline[] {
  const [first, ...others] = words;
  const label: Inline = { kind: "text", span: at, text: captionStart(numbered, words.length > 0) };
  const mark = first?.kind === "text" ? markBefore(first.text) : 0;
  if (first?.kind !== "text" || mark === 0) return [label, ...words];
  const { span, text } = first;
  const behind = span.start + mark;
  return [
    { ...first, span: { ...span, end: behind }, text: text.slice(0, mark) },
    { ...label, span: { ...span, start: behind, end: behind } },
    { ...first, span: { ...span, start: behind }, text: text.slice(mark) },
    ...others,
  ];
}

/** The kind that a key speaks of by its prefix; null for any other key. */
export function referenceKind(key: string): ReferenceKind | null {
  const prefix = KEY.exec(key.charAt(0).toLowerCase() + key.slice(1))?.[1];
  return prefix === undefined ? null : (KINDS.get(prefix) ?? null);
}

/**
 * Figures, tables, equations and listings by their id, each kind numbered in the order of the text; those within a division of
 * their kind by letters, as Quarto has it.
 * @param lines of the same text, without its front matter
 */
export function numberedIn(text: string, lang: string, lines: readonly Line[]): ReadonlyMap<string, Numbered> {
  const words = languageOf(lang).references;
  const counts = new Map<ReferenceKind, number>();
  const found = new Map<string, Numbered>();
  const labels = [...text.matchAll(ID)].map(({ index, 1: id = "", 2: chunk = id, 3: label = chunk }) => ({
    index,
    label,
    kind: referenceKind(label),
  }));
  const wholes = wholesIn(lines);
  /** The outermost of each kind that was begun last. */
  const within = new Map<ReferenceKind, Whole>();
  const parts = new Map<string, number>();
  let at = 0;
  for (const { label, kind, index } of [...labels, ...askedFor(text)].sort((a, b) => a.index - b.index)) {
    for (let next = wholes[at]; next !== undefined && next.from <= index; next = wholes[++at])
      if ((within.get(next.kind)?.end ?? -1) < next.from) within.set(next.kind, next);
    if (kind === null || found.has(label)) continue;
    const around = within.get(kind);
    const whole = around === undefined || around.end < index ? "" : around.id;
    const number = whole === label ? undefined : found.get(whole);
    if (number === undefined) {
      const next = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, next);
      found.set(label, { word: words[kind], number: String(next), part: "" });
    } else {
      const count = parts.get(whole) ?? 0;
      parts.set(whole, count + 1);
      const part = `(${letters(count)})`;
      found.set(label, { word: words[kind], number: `${number.number}\u00a0${part}`, part });
    }
  }
  return found;
}

/** a, b … z, aa. */
const letters = (at: number): string =>
  `${at < 26 ? "" : letters(Math.floor(at / 26) - 1)}${String.fromCharCode(97 + (at % 26))}`;

interface Whole {
  readonly id: string;
  readonly kind: ReferenceKind;
  readonly from: number;
  readonly end: number;
}

/** The divisions that are called as figures, tables or listings are, in order. */
function wholesIn(lines: readonly Line[]): readonly Whole[] {
  const pairs = [...matchFences(lines)].sort(([one], [other]) => one - other);
  return pairs.flatMap(([first, last]) => {
    const [open, close] = [lines[first], lines[last]];
    const fence = divisionFence(open?.text ?? "");
    const id = fence === null || fence === "close" ? "" : (fence.attributes.id ?? "");
    const kind = referenceKind(id);
    return open === undefined || close === undefined || kind === null
      ? []
      : [{ id, kind, from: open.from, end: close.from }];
  });
}

/** Equations, figures and tables that the text refers to, whatever they are called. */
function askedFor(text: string): readonly Asked[] {
  const asked = new Set([...text.matchAll(REFERENCE)].map(([, role, command, link]) => role ?? command ?? link ?? ""));
  if (asked.size === 0) return [];
  return [...equationsIn(text), ...directivesIn(text)].filter(({ label }) => asked.has(label));
}

interface Asked {
  readonly index: number;
  readonly label: string;
  readonly kind: ReferenceKind;
}

function equationsIn(text: string): readonly Asked[] {
  const edges = [...text.matchAll(FORMULA)].map(({ index }) => index);
  let before = 0;
  return [...text.matchAll(LABELLED)].flatMap(({ index, 1: behind, 2: option, 3: within }) => {
    while ((edges[before] ?? text.length) < index) before++;
    // Within a formula an odd number of its edges stands before; elsewhere it is the label of a section or figure.
    const isAmid = before % 2 === 1;
    const label = behind ?? option ?? within ?? "";
    return within === undefined || isAmid ? [{ index, label, kind: "equation" as const }] : [];
  });
}

const DIRECTIVES: ReadonlyMap<string, ReferenceKind> = new Map([
  ["figure", "figure"],
  ["image", "figure"],
  ["code-block", "listing"],
]);

function directivesIn(text: string): readonly Asked[] {
  const found: Asked[] = [];
  let [open, since, index] = ["", 0, 0];
  for (const line of text.split("\n")) {
    const name = DIRECTIVE.exec(line)?.[1];
    const label = open !== "" && since < OPTIONS ? NAME.exec(line)?.[1] : undefined;
    if (label !== undefined) found.push({ index, label, kind: DIRECTIVES.get(open) ?? "table" });
    [open, since] =
      name !== undefined ? [name, 0] : [/^[ \t]*:/.test(line) && label === undefined ? open : "", since + 1];
    index += line.length + 1;
  }
  return found;
}

const EXAMPLE = /^\(@([\w-]{0,40})\)(?=[ \t])/;

export interface Examples {
  /** Number by offset of the item's line. */
  readonly at: ReadonlyMap<number, number>;
  /** Number by key. */
  readonly named: ReadonlyMap<string, number>;
}

/** Examples `(@key)` are numbered through the brief; a key that comes again has its first number. */
export function examplesIn(lines: readonly Line[]): Examples {
  const at = new Map<number, number>();
  const named = new Map<string, number>();
  if (!lines.some(({ text }) => text.includes("(@"))) return { at, named };
  const plain = plainLines(lines);
  let count = 0;
  for (const [index, line] of lines.entries()) {
    const key = plain[index] === true ? (EXAMPLE.exec(line.text)?.[1] ?? null) : null;
    if (key === null) continue;
    const number = named.get(key) ?? ++count;
    at.set(line.from, number);
    if (key !== "") named.set(key, number);
  }
  return { at, named };
}
