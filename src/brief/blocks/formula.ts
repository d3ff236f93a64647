import { parseAttributes } from "../attributes.ts";
import type { Excerpt } from "../source/excerpt.ts";
import { isBlank, type Line, lineEnd } from "../source/lines.ts";
import type { BlockReader, Cursor } from "./cursor.ts";
import type { RawParagraph } from "./raw.ts";

/** LaTeX's environments of mathematics, which stand in Markdown as they are. */
const ENVIRONMENT = /^\\begin\{(equation|align|gather|multline|eqnarray|alignat|flalign|displaymath|math)(\*?)\}/;
/** Slidev's lines that are lit at clicks: `$$ {1|3|all}`. */
const CLICKS = /^\$\$[ \t]*\{(?=[^{}]*(?:\||all))(?:[\d,|* -]|all|none|hide){1,200}\}(?:\{[^{}]{0,200}\})?[ \t]*$/;
/** Lines of one formula: none is longer than a page. */
const MOST_LINES = 200;

/**
 * A formula on lines of its own: from `$$` to `$$`, from `\[` to `\]`, or an environment of LaTeX. Its lines may look
 * like those of a list, and may be empty.
 */
export const readFormula: BlockReader = (cursor, first) => {
  const open = (cursor.context.signs.gitpitch ? codedOpening(first.text) : null) ?? openingOf(first.text);
  if (open === null) return null;
  const lines: Line[] = [];
  for (
    let index = cursor.index, line = cursor.lines[index];
    line !== undefined && lines.length < MOST_LINES;
    line = cursor.lines[++index]
  ) {
    const from = index === cursor.index ? open.skip : 0;
    const end = line.text.indexOf(open.close, from);
    if (end < 0) {
      if (!isBlank(line)) lines.push(rest(line, from));
      continue;
    }
    const after = line.text.slice(end + open.close.length).trim();
    const behind = labelOf(after, cursor);
    // Words behind it: a formula amid a text.
    if (after !== "" && behind === null) return null;
    lines.push({ ...rest(line, from), text: line.text.slice(from, end + (open.whole ? open.close.length : 0)) });
    const content = texOf(lines);
    if (content.text.trim() === "") return null;
    const within = LABEL.exec(content.text)?.[1] ?? "";
    const label = behind ?? (cursor.context.numbered.has(within) ? within : null);
    // Nothing refers to it, so that it may have been meant as words.
    if (after.startsWith("(") && behind !== null && !cursor.context.numbered.has(behind)) {
      const at = line.from + line.text.lastIndexOf(after);
      cursor.context.tally.add("directive", "$$ (…)", after, at, at + after.length);
    }
    cursor.index = index + 1;
    const paragraph: RawParagraph = {
      kind: "paragraph",
      content,
      start: first.from,
      end: lineEnd(line),
      formula: { id: label, written: [open.shown, open.shut] },
    };
    return [paragraph];
  }
  return null;
};

/** What TeX calls a formula by. */
const LABEL = /\\label\{([\w:.-]{1,100})\}/;
/** No word of a text that stands in brackets is written so. */
const NAME_LIKE = /[-_:]/;

/** What names a formula behind it: `{#eq-x}`, or MyST's `(x)` where the text refers to it or where it can be nothing else. */
function labelOf(after: string, { context }: Cursor): string | null {
  if (/^\{#[^{}\s]{1,200}\}$/.test(after)) return parseAttributes(after.slice(1, -1))?.id ?? null;
  const label = /^\(([\w:.-]{1,100})\)$/.exec(after)?.[1];
  return label !== undefined && (context.numbered.has(label) || NAME_LIKE.test(label)) ? label : null;
}

interface Opening {
  /** Characters of the first line that are no TeX. */
  readonly skip: number;
  readonly close: string;
  /** The TeX holds its own end: `\end{align}`. */
  readonly whole: boolean;
  readonly shown: string;
  readonly shut: string;
}

function openingOf(text: string): Opening | null {
  if (text.startsWith("$$"))
    return { skip: CLICKS.exec(text)?.[0].length ?? 2, close: "$$", whole: false, shown: "$$", shut: "$$" };
  // `\[` alone on its line; else the bracket may be no more than one that Markdown is not to read.
  if (text.trimEnd() === "\\[") return { skip: 2, close: "\\]", whole: false, shown: "\\[", shut: "\\]" };
  const [, name, star = ""] = ENVIRONMENT.exec(text) ?? [];
  return name === undefined ? null : { skip: 0, close: `\\end{${name}${star}}`, whole: true, shown: "", shut: "" };
}

/** GitPitch keeps what MathJax reads from Markdown by backquotes. */
function codedOpening(text: string): Opening | null {
  const sign = /^`(\$\$|\\\[)/.exec(text)?.[1];
  if (sign === undefined) return null;
  const shut = sign === "$$" ? sign : "\\]";
  return { skip: 3, close: `${shut}\``, whole: false, shown: sign, shut };
}

const rest = (line: Line, from: number): Line => ({ ...line, from: line.from + from, text: line.text.slice(from) });

function texOf(lines: readonly Line[]): Excerpt {
  const pieces: { at: number; from: number }[] = [];
  let text = "";
  for (const [index, line] of lines.entries()) {
    if (index > 0) text += "\n";
    pieces.push({ at: text.length, from: line.from });
    text += line.text;
  }
  return { text, pieces };
}
