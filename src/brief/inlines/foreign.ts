/** Marks of other programs amid a text that Markdown knows nothing of, written as what we read: places stay. */
import { table } from "../../data/table.ts";
import { ANY_WIDGET, CODED_FORMULA, gitpitchWords, WIDGET } from "../dialect/gitpitch.ts";
import { keysOf } from "../dialect/keys.ts";
import { ROLE, roleWords } from "../dialect/roles.ts";
import { cut, type Excerpt, joined, sourceEnd, sourceStart, standingFor } from "../source/excerpt.ts";
import type { InlineReader } from "./reader.ts";

/** What stands for a mark; null where it is none. */
type Reading = (
  content: Excerpt,
  at: number,
  match: RegExpExecArray,
  reader: InlineReader,
) => readonly Excerpt[] | null;

/** A text without any of these has no such mark. */
const MAYBE =
  /\}`|\{ruby |`(?:\{|r |= |\$|\\[([])|\+\+|\^\^|@[a-z[]|<%|\[(?:name|time|color)=|\[click|:(?:material|fontawesome|octicons|simple|mdi|fa[bdlrs]?)[-_]|:[a-z][\w-]{0,40}\{|\{v-/;
/** A run of backquotes as a whole: what closes nowhere opens nothing, nor does a part of it. */
const STARTS = /\\.|`+|[{+^@<[:]/gs;
const CODE = /(`+)(?!`)([\s\S]{0,2000}?[^`])\1(?!`)/y;

const tell = ({ context }: InlineReader, content: Excerpt, at: number, raw: string): readonly Excerpt[] => {
  const start = sourceStart(content, at);
  context.tally.add("shortcode", "", raw.replace(/\s+/g, " "), start, start + raw.length);
  return [];
};

/** Quarto's and knitr's code amid a text, whose value nobody here knows; Dataview's. */
const RUN = /^\{(?:python|r|julia|ojs)\}[ \t]|^\$?=[ \t]*(?:this\.|dv\.|date(?:format)?\(|choice\(|default\(|\[\[)/;

const readCode: Reading = (content, at, match, reader) => {
  const [raw, fence = "", inner = ""] = match;
  const formula = reader.context.signs.gitpitch ? CODED_FORMULA.exec(inner) : null;
  if (formula !== null) {
    const [, sign = "", tex = ""] = formula;
    const from = at + fence.length + sign.length;
    const [start, end] = [sourceStart(content, at), sourceEnd(content, at + raw.length)];
    const behind = standingFor("`$", sourceEnd(content, from + tex.length), end);
    return [standingFor("$`", start, sourceStart(content, from)), cut(content, from, from + tex.length), behind];
  }
  const isRun = RUN.test(inner) || (reader.context.signs.quarto && /^r[ \t]/.test(inner));
  return isRun ? tell(reader, content, at, raw) : null;
};

/** HackMD's `[name=Jo]` and `[time=…]` below a quotation, and its colour, which is none of its words. */
const readStamp: Reading = (content, at, [raw, name, value = ""], { context }) => {
  const from = at + raw.length - 1 - value.length;
  const start = sourceStart(content, at);
  if (name !== "color") {
    const sign = name === "name" ? "— " : /\]\s{0,9}$/.test(content.text.slice(Math.max(0, at - 20), at)) ? "· " : "";
    return [standingFor(sign, start, sourceStart(content, from)), cut(content, from, from + value.length)];
  }
  context.tally.add("directive", "color", raw, start, start + raw.length);
  return [];
};

/** Slidev's mark in notes for where the speaker presses on. */
const readClick: Reading = (content, at, [raw], { context }) => {
  if (!context.slidev) return null;
  const start = sourceStart(content, at);
  context.tally.add("pause", "[click]", "", start, start + raw.length);
  return [];
};

/** `++ctrl+c++` of MkDocs are keys, any other `++words++` and `^^words^^` are inserted. */
const readInserted: Reading = (content, at, [raw, signs = "", inner = ""]) => {
  const [start, end] = [sourceStart(content, at), sourceEnd(content, at + raw.length)];
  const keys = signs === "++" ? keysOf(inner) : null;
  const tag = keys === null ? "ins" : "kbd";
  const words = cut(content, at + 2, at + raw.length - 2);
  return [
    standingFor(`<${tag}>`, start, start + 2),
    keys === null ? words : standingFor(keys, start + 2, end - 2),
    standingFor(`</${tag}>`, end - 2, end),
  ];
};

/** Slidev's attribute for what appears at a click, where it stands behind a text. */
const readStep: Reading = (content, at, [raw], { context }) => {
  const start = sourceStart(content, at);
  context.tally.add("pause", "{v-click}", "", start, start + raw.length);
  return [];
};

/** HackMD's `{ruby base|reading}`. */
const readRuby: Reading = (content, at, [raw, base = "", reading = ""]) => {
  const end = sourceEnd(content, at + raw.length);
  const [from, to] = [at + 6, at + 6 + base.length];
  const read = cut(content, to + 1, to + 1 + reading.length);
  return [
    cut(content, from, to),
    standingFor(" (", end - reading.length - 2, end - reading.length - 1),
    read,
    standingFor(")", end - 1, end),
  ];
};

const READINGS: Readonly<Record<string, readonly (readonly [RegExp, Reading])[]>> = table({
  "{": [
    [new RegExp(ROLE.source, "y"), (content, at, match, { context }) => roleWords(context, content, at, match)],
    [/\{v-(?:click|after|mark|motion)[^{}\n]{0,100}\}/y, readStep],
    [/\{ruby ([^{}|\n]{1,100})\|([^{}|\n]{1,100})\}/y, readRuby],
  ],
  "`": [[CODE, readCode]],
  "+": [[/(?<![+{\p{L}\p{N}])(\+\+)(?=[^\s+])([^\n]{0,300}?[^\s+])\+\+(?![+\p{L}\p{N}])/uy, readInserted]],
  "^": [[/(?<!\^)(\^\^)(?=[^\s^])([^^\n]{0,500}[^\s^]|[^\s^])\^\^(?!\^)/y, readInserted]],
  "@": [
    [WIDGET, (content, at, match, reader) => gitpitchWords(content, at, match, reader)],
    [
      ANY_WIDGET,
      (content, at, match, reader) =>
        reader.context.signs.gitpitch ? gitpitchWords(content, at, match, reader) : null,
    ],
  ],
  // Templater's and other templates' tags.
  "<": [[/<%[\s\S]{0,2000}?%>/y, (content, at, [raw], reader) => tell(reader, content, at, raw)]],
  "[": [
    [/\[(name|time|color)=([^\][\n]{1,200})\](?![({[:])/y, readStamp],
    [/\[click(?::\d{1,3})?\](?![({[:])/y, readClick],
  ],
  ":": [
    [
      /(?<![\p{L}\p{N}:/]):(?:material|fontawesome|octicons|simple|mdi|fa[bdlrs]?)[-_][\w/-]{1,80}:(?:\{[^{}\n]{0,200}\})?/uy,
      (content, at, [raw], reader) => tell(reader, content, at, raw),
    ],
    // A component of MDC, which Slidev and Nuxt read.
    [
      /(?<![\p{L}\p{N}:/]):[a-z][\w-]{0,40}\{[^{}\n]{0,200}\}/uy,
      (content, at, [raw], reader) => tell(reader, content, at, raw),
    ],
  ],
});

/** Marks within marks. */
const DEEPEST = 4;

/** The text with marks of other programs as Markdown that says the same; what nobody here can show is told and left out. */
export function withoutForeignMarks(content: Excerpt, reader: InlineReader, depth = 0): Excerpt {
  const { text } = content;
  if (!MAYBE.test(text)) return content;
  const kept: Excerpt[] = [];
  let from = 0;
  const starts = new RegExp(STARTS);
  for (let start = starts.exec(text); start !== null; start = starts.exec(text)) {
    for (const [pattern, read] of READINGS[start[0].charAt(0)] ?? []) {
      const sticky = new RegExp(pattern);
      sticky.lastIndex = start.index;
      const match = sticky.exec(text);
      if (match === null) continue;
      const words = read(content, start.index, match, reader);
      const end = start.index + match[0].length;
      if (words !== null) {
        const inner = depth >= DEEPEST ? words : words.map((one) => withoutForeignMarks(one, reader, depth + 1));
        kept.push(cut(content, from, start.index), ...inner);
        from = end;
      }
      // Nothing in code is a mark.
      if (words !== null || start[0].startsWith("`")) starts.lastIndex = end;
      if (words !== null) break;
    }
  }
  return from === 0 ? content : joined([...kept, cut(content, from, text.length)]);
}
