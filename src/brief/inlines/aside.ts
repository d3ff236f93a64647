/** Takes out of a line of text what is not for the slide: notes and hidden things between tags, comments of Obsidian. */
import { remembering } from "../../data/remember.ts";
import { spanOf } from "../context.ts";
import { type Aside, asideOf } from "../dialect/asides.ts";
import { keptOf } from "../dialect/critic.ts";
import { embeddedAt } from "../dialect/embeds.ts";
import { TEX_NOTE } from "../dialect/tex-braces.ts";
import { cut, type Excerpt, excerptAt, joined, sourceEnd, sourceStart } from "../source/excerpt.ts";
import { VOID_TAGS } from "../tags.ts";
import type { InlineReader } from "./reader.ts";

/** Code, which holds no marks; a comment or another extension of kramdown's, its attributes of emphasis; a note of Beamer's; the id of a block in Obsidian, which stands at its end; a tag; `%%`; a shortcode of Quarto, Hugo or Jekyll; a tag of a template; a value or a sum of MDX; a group of TeX's with a look; CriticMarkup, a comment of MDX. */
const PIECE =
  /(?<!`)(`+)(?!`)[\s\S]*?[^`]\1(?!`)|\{::comment\}[^{}]{0,2000}\{:\/(?:comment)?\}|\{::[a-z]{1,20}[^{}\n]{0,200}\}|\{:\/[a-z]{0,20}\}|(?<=[*_])\{:[ \t]?(?=[.#A-Za-z])[^{}\n]{1,200}\}|\\note(?:<[^<>\n]{0,40}>)?(?:\[[^\][\n]{0,80}\])?\{|(?<=\S)[ \t]\^(?=[A-Za-z\d-]{5})[A-Za-z\d-]{5,80}(?=[ \t]*(?:\n|$))|<(?=[A-Za-z])|%%(?=[^%\n])|(?<!\{)\{(?:\{[<%]|%)|(?<!\{)\{\{(?![{<%])[^{}\n]{1,200}\}\}|(?<![\w}\]$\\^{])\{[A-Za-z_$][\w$]{0,40}(?:\.[A-Za-z_$][\w$]{0,40}){1,6}\}|(?<![\w}\]$\\^{])\{[ \t]?\d{1,15}(?:[ \t][-+*/%][ \t]\d{1,15}){1,9}[ \t]?\}|\{\\(?:bf|bfseries|em|it|itshape|sl|tt|ttfamily|tiny|scriptsize|footnotesize|small|large|Large|LARGE|huge|Huge|color\{[^{}\n]{0,40}\})(?![A-Za-z])\s?(?=[^{}]{0,1000}\})|(?<!\{)\{(?:>>[^{}]{0,2000}<<|--(?=[^\s-])[^{}]{0,2000}--|\+\+[^{}]{0,2000}\+\+|==[^{}]{0,2000}==|~~[^{}]{0,1000}~>[^{}]{0,1000}~~|\/\*[^{}]{0,2000}\*\/)\}/g;
const COMMENT_END = "%%";
/** `5%% of x, 100%% of y`: per cent, as those write it who know formats of strings. */
const PER_CENT = /^\d%%(?:[\s,.;:)]|$)/;
const CRITIC = /^\{(?:>>|--|\+\+|==|~~|\/\*)/;

/** Code, and what opens and closes: a class of remark's with its bracket, any other bracket. */
const CLASSES = /`[^`\n]*`|\\.|(?<![\w\]-])\.[A-Za-z][\w-]{0,40}(?:\.[A-Za-z][\w-]{0,40}){0,6}\[|[[\]]/g;

/** remark's `.red[words]` amid a text: the words. */
function withoutClasses(content: Excerpt, { context }: InlineReader): Excerpt {
  const open: { readonly from: number; readonly to: number; readonly named: boolean }[] = [];
  const cuts: (readonly [number, number])[] = [];
  for (const { index, 0: piece } of content.text.matchAll(CLASSES)) {
    const to = index + piece.length;
    if (piece.endsWith("[")) open.push({ from: index, to, named: piece.startsWith(".") });
    else if (piece === "]") {
      const opening = open.pop();
      if (opening?.named === true) cuts.push([opening.from, opening.to], [index, to]);
    }
  }
  const kept: Excerpt[] = [];
  let from = 0;
  for (const [start, end] of cuts.sort(([a], [b]) => a - b)) {
    kept.push(cut(content, from, start));
    const written = content.text.slice(start, end - 1);
    const at = sourceStart(content, start);
    if (written !== "") context.tally.add("directive", written, `${written}[…]`, at, at + written.length);
    from = end;
  }
  return joined([...kept, cut(content, from, content.text.length)]);
}

/** The text without them; notes go to the reader's. */
export function withoutAsides(given: Excerpt, reader: InlineReader): Excerpt {
  const content = reader.context.signs.remark && given.text.includes("[") ? withoutClasses(given, reader) : given;
  const { text } = content;
  if (
    !text.includes("<") &&
    !text.includes(COMMENT_END) &&
    !text.includes("\\note") &&
    !text.includes(" ^") &&
    !/\{(?:[{%:\\]|>>|--|\+\+|==|~~|\/\*|[A-Za-z_$][\w$]{0,40}\.|[ \t]?\d)/.test(text)
  )
    return content;
  const kept: Excerpt[] = [];
  let from = 0;
  for (const { index, 0: piece } of text.matchAll(PIECE)) {
    if (index < from || piece.startsWith("`")) continue;
    if (piece.startsWith("{:")) {
      const start = sourceStart(content, index);
      const kind = piece.startsWith("{::comment}") ? "hidden" : "directive";
      const name = kind === "hidden" ? "" : /^\{:[:/]/.test(piece) ? "{::}" : "{: }";
      reader.context.tally.add(kind, name, piece.slice(0, piece.indexOf("}") + 1), start, start + piece.length);
      kept.push(cut(content, from, index));
      from = index + piece.length;
      continue;
    }
    if (piece.startsWith("\\")) {
      kept.push(cut(content, from, index));
      from = takeNote(content, index, piece, reader);
      continue;
    }
    if (CRITIC.test(piece)) {
      const stays = keptOf(content, index, piece);
      const start = sourceStart(content, index);
      kept.push(cut(content, from, index), ...(stays === null ? [] : [stays]));
      // An editor's mark is work that is open, whatever it leaves on the page.
      if (!piece.startsWith("{/*")) reader.context.edits.push(spanOf(reader.context, start, start + piece.length));
      if (stays === null) reader.context.tally.add("hidden", "", `${piece.slice(0, 3)}…`, start, start + piece.length);
      from = index + piece.length;
      continue;
    }
    if (piece.startsWith("{\\")) {
      kept.push(cut(content, from, index), excerptAt(commandOf(piece), sourceStart(content, index)));
      from = index + piece.length;
      continue;
    }
    const taken = piece.startsWith("{") ? takeBraces(content, index, piece, reader) : null;
    if (piece.trimStart().startsWith("^")) {
      const start = sourceStart(content, index + 1);
      reader.context.tally.add("hidden", "", piece.trim(), start, start + piece.trim().length);
      kept.push(cut(content, from, index));
      from = index + piece.length;
      continue;
    }
    const end = taken?.end ?? (piece === "<" ? takeTag(content, index, reader) : takeComment(content, index, reader));
    if (end <= index) continue;
    kept.push(cut(content, from, index));
    if (taken !== null && taken.words !== "") kept.push(excerptAt(taken.words, sourceStart(content, index)));
    from = end;
  }
  return from === 0 ? content : joined([...kept, cut(content, from, text.length)]);
}

/** TeX's groups that begin with how they look, by the commands that say the same of what is in their braces. */
const GROUPS: readonly (readonly [RegExp, string])[] = [
  [/^\{\\bf/, "\\textbf{"],
  [/^\{\\(?:em|it|sl)/, "\\textit{"],
  [/^\{\\tt/, "\\texttt{"],
];

/** The opening of the command that says what a group of TeX's does, whose size means nothing here. */
function commandOf(opened: string): string {
  const colour = /\{([^{}]*)\}/.exec(opened)?.[1];
  if (colour !== undefined) return `\\textcolor{${colour}}{`;
  return GROUPS.find(([group]) => group.test(opened))?.[1] ?? "\\text{";
}

/** Letters of what opens a note of Beamer's, at most. */
const LONGEST_NOTE = 150;

/** A note of Beamer's amid a text, with those within it; one that nothing closes is all that follows. @returns where it ends */
function takeNote(content: Excerpt, at: number, opened: string, { context, note }: InlineReader): number {
  const { text } = content;
  /** Of each brace that is open, whether a note's. */
  const open = [true];
  const kept: Excerpt[] = [];
  let from = at + opened.length;
  let to = from;
  for (; to < text.length; to++) {
    const sign = text.charAt(to);
    const inner = sign === "\\" ? TEX_NOTE.exec(text.slice(to, to + LONGEST_NOTE))?.[0] : undefined;
    if (sign === "{") open.push(false);
    const closed = sign === "}" && open.pop() === true;
    if (open.length === 0) break;
    if (inner !== undefined || closed) {
      kept.push(cut(content, from, to));
      from = to + (inner?.length ?? 1);
    }
    if (inner !== undefined) open.push(true);
    if (sign === "\\") to += inner === undefined ? 1 : inner.length - 1;
  }
  const end = Math.min(to, text.length);
  note(joined([...kept, cut(content, from, end)]));
  context.tally.add("notes-mark", "\\note{…}", "Beamer", sourceStart(content, at), sourceEnd(content, end));
  return Math.min(end + 1, text.length);
}

/** @returns where what is taken out ends; `at` if nothing is */
function takeTag(content: Excerpt, at: number, reader: InlineReader): number {
  const aside = asideOf(content.text, at);
  if (aside === null) return at;
  const inside = insideOf(content.text, at, aside);
  const [start, end] = [sourceStart(content, at), sourceEnd(content, inside.end)];
  if (aside.kind === "hidden") reader.context.tally.add("hidden", "", aside.why, start, end);
  else {
    reader.context.tally.add("notes-mark", `<${aside.tag.name} class="notes">`, "reveal.js", start, end);
    reader.note(cut(content, inside.from, inside.to));
  }
  return inside.end;
}

/** Where the inside of an element starts and ends, and where the element does; up to the end where nothing closes it. */
function insideOf(text: string, at: number, { tag }: Aside): { from: number; to: number; end: number } {
  const from = at + tag.length;
  if (tag.selfClosing || VOID_TAGS.has(tag.name)) return { from, to: from, end: from };
  let open = 1;
  for (const mark of text.slice(from).matchAll(new RegExp(`<(/?)${tag.name}(?=[\\s/>])[^>]*>`, "gi"))) {
    open += mark[1] === "/" ? -1 : 1;
    if (open === 0) return { from, to: from + mark.index, end: from + mark.index + mark[0].length };
  }
  return { from, to: text.length, end: text.length };
}

const SHORTCODE = /^\{(?:\{<([\s\S]*?)>\}\}|\{%([\s\S]*?)%\}\}|%([\s\S]*?)%\})/;

/** A shortcode: the value of a field that it names, a line break, or nothing; any other braces stay. */
function takeBraces(
  content: Excerpt,
  at: number,
  piece: string,
  { context }: InlineReader,
): { end: number; words: string } {
  const { text } = content;
  const [start, whole] = [sourceStart(content, at), SHORTCODE.exec(text.slice(at, at + LONGEST_SHORTCODE))];
  if (piece.endsWith("}")) {
    context.tally.add("template-tag", "", piece, start, start + piece.length);
    return { end: at, words: "" };
  }
  if (whole === null) return { end: at, words: "" };
  const end = at + whole[0].length;
  const [name = "", argument = "", ...others] = (whole[1] ?? whole[2] ?? whole[3] ?? "").trim().split(/\s+/);
  const value = name === "meta" ? context.fields[argument] : undefined;
  if (typeof value === "string" || typeof value === "number") return { end, words: String(value) };
  const address = embeddedAt(name, nameOfEmbed(argument, others));
  if (address !== null && address !== "") {
    context.tally.add("embed", name, address, start, sourceEnd(content, end));
    return { end, words: `<${address}>` };
  }
  // Keys to press, as Quarto has them; names of systems (`mac=…`) are for it.
  const keys = name === "kbd" ? [argument, ...others].find((one) => /^[\w+-]+$/.test(one)) : undefined;
  if (keys !== undefined) return { end, words: `<kbd>${keys}</kbd>` };
  if (name === "br" || name === "pagebreak") return { end, words: "<br>" };
  context.tally.add("shortcode", "", whole[0], start, sourceEnd(content, end));
  return { end, words: "" };
}

/** What a shortcode shows: its first word, or that of its field `id`, in whatever quotation marks. */
function nameOfEmbed(first: string, others: readonly string[]): string {
  const field = [first, ...others].find((one) => one.startsWith("id="));
  return (field?.slice(3) ?? first).replaceAll(/["']/g, "");
}

const LONGEST_SHORTCODE = 2000;

const isPerCent = (text: string, at: number): boolean => PER_CENT.test(text.slice(Math.max(0, at - 1), at + 3));

/** Whether all comments of a text are closed if figures before `%%` open none: then they are per cent. */
const isPairedWithout = remembering(({ text }: Excerpt): boolean => {
  let isInside = false;
  for (const { index } of text.matchAll(/(?<!\\)%%/g)) isInside = !isInside && !isPerCent(text, index);
  return !isInside;
});

/** Obsidian's `%% … %%`. */
function takeComment(content: Excerpt, at: number, reader: InlineReader): number {
  const { text } = content;
  if (text[at - 1] === "\\") return at;
  let close = text.indexOf(COMMENT_END, at + 2);
  while (close > 0 && text[close - 1] === "\\") close = text.indexOf(COMMENT_END, close + 2);
  if (close < 0 || (isPerCent(text, at) && (isPerCent(text, close) || isPairedWithout(content)))) return at;
  const end = close + 2;
  reader.context.tally.add("hidden", "", "%%…%%", sourceStart(content, at), sourceEnd(content, end));
  return end;
}
