import type { Inline, Text } from "../../../brief/types.ts";
import type { MarkupContext } from "../context.ts";
import { link } from "./link.ts";
import { isMark, writeMarks } from "./marks.ts";
import { span } from "./span.ts";
import { wrapIn } from "./styled.ts";
import { inlineCode, inlineImage, lineBreak, text } from "./text.ts";
import type { InlineWriter } from "./types.ts";

type Writers = { readonly [K in Inline["kind"]]: InlineWriter<K> };

const WRITERS: Writers = {
  text,
  "inline-code": inlineCode,
  "inline-image": inlineImage,
  break: lineBreak,
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
