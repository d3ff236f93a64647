import type { Citation, CitationItem, FootnoteReference, Inline, Styled, Text } from "../../brief/types.ts";
import { isConfidence } from "../../craft/lines/confidence.ts";
import { takeTail } from "../../craft/lines/tail.ts";
import { append } from "../../data/lists.ts";
import { formatDate } from "../../language/date.ts";
import type { MarkupContext } from "./context.ts";
import { escapeText, writeAttributes } from "./escape.ts";

/** The node of a kind; the styled kinds share one type. */
type InlineOf<K extends Inline["kind"]> = K extends Styled["kind"] ? Styled : Extract<Inline, { kind: K }>;
type InlineWriter<K extends Inline["kind"]> = (inline: InlineOf<K>, context: MarkupContext) => string;

/**
 * A text of its own: a paragraph, an item, a cell. Who owes what by when, `(owner: State; due: 2013-06-30)` at its end,
 * becomes a small line below it, since brackets of that form are written for briefdeck and not for the reader.
 */
export function writeText(inlines: readonly Inline[], context: MarkupContext): string {
  const last = inlines.findLastIndex((inline) => inline.kind !== "text" || inline.text.trim() !== "");
  const sure = inlines[last];
  const end = sure !== undefined && isConfidence(sure) ? last : inlines.length;
  const { text, tail } = takeTail(inlines.slice(0, end));
  if (tail.span === null) return context.inlines(inlines);
  const { due = "", ...other } = tail.other;
  const words = [
    tail.owner,
    tail.due === null ? due : formatDate(tail.due, "short", context.lang, context.dates),
    tail.status,
  ];
  const more = Object.entries(other).map(([name, value]) => `${name}: ${value}`);
  const owed = [...words, ...more].filter((word) => word !== null && word !== "").join(" · ");
  const whole = context.inlines([...text, ...inlines.slice(end)]);
  return `${whole}${whole === "" ? "" : "<br>"}<span class="owed">${escapeText(owed)}</span>`;
}

const text: InlineWriter<"text"> = (inline) => escapeText(inline.text);
const inlineCode: InlineWriter<"inline-code"> = (inline) => `<code>${escapeText(inline.text)}</code>`;
/** The words stand for it wherever nothing is drawn. */
const math: InlineWriter<"math"> = ({ tex, display, words }) =>
  `<math${writeAttributes({ tex, display: display ? "block" : "" })}>${escapeText(words)}</math>`;
const lineBreak: InlineWriter<"break"> = () => "<br>";
const inlineImage: InlineWriter<"inline-image"> = ({ src, alt }) =>
  `<img class="inline"${writeAttributes({ src })} alt="${escapeText(alt)}">`;

/** A link that leads nowhere keeps its words. */
const link: InlineWriter<"link"> = ({ href, title, children, span }, context) => {
  const target = context.resolveLink(href, span);
  const words = context.inlines(children);
  return target === null ? words : `<a${writeAttributes({ href: target, title })}>${words}</a>`;
};

/** `[text]{.class lang=ko dir=rtl}`; the day of a stamp, `[as of 2013-05-03]`, is written as all days of the deck. */
const span: InlineWriter<"span"> = ({ attributes: { classes, values }, children }, context) => {
  const dir = values.dir === "rtl" || values.dir === "ltr" ? values.dir : "";
  const attributes = writeAttributes({ class: classes.join(" "), lang: values.lang ?? "", dir });
  const { date = "" } = classes.includes("as-of") ? values : {};
  const written = context.inlines(children);
  const text = date === "" ? written : written.replace(date, formatDate(date, "short", context.lang, context.dates));
  return attributes === "" ? text : `<span${attributes}>${text}</span>`;
};

/** All the kinds that only wrap their children in one element. */
function wrapIn(tag: string): (inline: Styled, context: MarkupContext) => string {
  return ({ children }, context) => `<${tag}>${context.inlines(children)}</${tag}>`;
}

/** What is written as a raised number that leads to a source or a footnote. */
type Mark = Citation | FootnoteReference;

function isMark(inline: Inline | undefined): inline is Mark {
  return inline?.kind === "citation" || inline?.kind === "footnote";
}

/**
 * Marks that touch each other, with a comma between any two; places in a source stand before them, as words that do not
 * part from the word before.
 */
function writeMarks(marks: readonly Mark[], context: MarkupContext): string {
  const cited = marks.flatMap((mark) => (mark.kind === "citation" ? mark.items : []));
  const places = cited.filter((item) => isPlace(item, context)).map((item) => writeItem(item, context));
  let raised = "";
  for (let i = 0; i < marks.length; ) {
    const kind = marks[i]?.kind;
    const run: string[] = [];
    for (let mark = marks[i]; mark !== undefined && mark.kind === kind; mark = marks[++i])
      append(run, numbersOf(mark, context));
    if (run.length === 0) continue;
    const comma = raised === "" ? "" : ",";
    raised += `<sup class="${kind === "citation" ? "cite" : "note"}">${comma}${joined(run, context)}</sup>`;
  }
  const named = joined(places, context).replaceAll(/,(?!\s)/g, ", ");
  return `${places.length === 0 ? "" : `<span class="pinpoint">\u00a0${named}</span>`}${raised}`;
}

/**
 * Each number once: two paragraphs of one source are one number, whose places the source line gives. Neighbours with
 * one target are one link: a reader clicks the same place, and renderers keep them raised.
 */
function joined(run: readonly string[], context: MarkupContext): string {
  const text = [...new Set(run)].join(",");
  return context.sourcesHref === "" ? text : text.replaceAll(`</a>,<a href="${escapeText(context.sourcesHref)}">`, ",");
}

/** Whether a citation shows its place in the source instead of the number of the source. */
const isPlace = ({ key, locator }: CitationItem, context: MarkupContext): boolean =>
  !context.inNotes && locator !== "" && key === context.pinpointed;

/** `¶5–6` and `p. 3` as words that no line ends in. */
const unbroken = (locator: string): string => locator.replace(/(?<=\d)[-–](?=\d)/g, "\u2011").replaceAll(" ", "\u00a0");

function numbersOf(mark: Mark, context: MarkupContext): readonly string[] {
  if (mark.kind === "footnote") return [escapeText(context.footnoteMark(mark.number))];
  return mark.items.filter((item) => !isPlace(item, context)).map((item) => writeItem(item, context));
}

function writeItem(item: CitationItem, context: MarkupContext): string {
  const number = context.sourceNumber(item.key);
  // An unknown key is an error of the brief; the reader still sees that something is cited here.
  const shown = isPlace(item, context) ? escapeText(unbroken(item.locator)) : String(number);
  const label = number === 0 ? escapeText(`@${item.key}`) : shown;
  const linked =
    context.sourcesHref === "" || number === 0 ? label : `<a href="${escapeText(context.sourcesHref)}">${label}</a>`;
  const prefix = item.prefix.trim() === "" ? "" : `${escapeText(item.prefix.trim())} `;
  const locator = context.inNotes && item.locator !== "" ? ` ${escapeText(item.locator)}` : "";
  return `${prefix}${linked}${locator}`;
}

type Writers = { readonly [K in Inline["kind"]]: InlineWriter<K> };

const WRITERS: Writers = {
  text,
  "inline-code": inlineCode,
  "inline-image": inlineImage,
  break: lineBreak,
  math,
  link,
  span,
  strong: wrapIn("strong"),
  emphasis: wrapIn("em"),
  strike: wrapIn("s"),
  superscript: wrapIn("sup"),
  subscript: wrapIn("sub"),
  underline: wrapIn("u"),
  mark: wrapIn("mark"),
  citation: (mark, context) => writeMarks([mark], context),
  footnote: (mark, context) => writeMarks([mark], context),
};

/** Slide markup of inlines. Everything that is not an element here is escaped. */
export function writeInlines(inlines: readonly Inline[], context: MarkupContext): string {
  let out = "";
  for (let i = 0; i < inlines.length; ) {
    const marks = marksFrom(inlines, i);
    const inline = inlines[i];
    if (marks.length > 0) {
      out += writeMarks(marks.filter(isMark), context);
      i += marks.length;
      continue;
    }
    if (inline?.kind === "text" && isMark(inlines[i + 1])) out += text(attached(inline), context);
    else if (inline !== undefined) out += writeInline(inline, context);
    i++;
  }
  return out;
}

/** The marks that stand together from `start` on, with the spaces between them, or none. */
function marksFrom(inlines: readonly Inline[], start: number): readonly Inline[] {
  let end = start;
  while (isMark(inlines[end]) || (end > start && isSpace(inlines[end]) && isMark(inlines[end + 1]))) end++;
  return end === start ? [] : inlines.slice(start, end);
}

function isSpace(inline: Inline | undefined): boolean {
  return inline?.kind === "text" && inline.text.trim() === "";
}

/** A raised number stands at its word: Pandoc's spelling has a space before `[@key]` that is not meant to be seen. */
function attached(before: Text): Text {
  return { ...before, text: before.text.trimEnd() };
}

function writeInline(inline: Inline, context: MarkupContext): string {
  const writer = WRITERS[inline.kind] as (inline: Inline, context: MarkupContext) => string;
  return writer(inline, context);
}
