/** Raised numbers that lead to sources and footnotes. */
import type { Citation, CitationItem, FootnoteReference, Inline } from "../../../brief/types.ts";
import type { MarkupContext } from "../context.ts";
import { escapeText } from "../escape.ts";

export type Mark = Citation | FootnoteReference;

export function isMark(inline: Inline | undefined): inline is Mark {
  return inline?.kind === "citation" || inline?.kind === "footnote";
}

/** Marks that touch each other, with a comma between any two. */
export function writeMarks(marks: readonly Mark[], context: MarkupContext): string {
  let out = "";
  for (let i = 0; i < marks.length; ) {
    const kind = marks[i]?.kind;
    const run: string[] = [];
    for (let mark = marks[i]; mark !== undefined && mark.kind === kind; mark = marks[++i])
      run.push(...numbersOf(mark, context));
    if (run.length === 0) continue;
    const comma = out === "" ? "" : ",";
    out += `<sup class="${kind === "citation" ? "cite" : "note"}">${comma}${joined(run, context)}</sup>`;
  }
  return out;
}

/**
 * Each number once: two paragraphs of one source are one number, whose places the source line gives. Neighbours with
 * one target are one link: a reader clicks the same place, and renderers keep them raised.
 */
function joined(run: readonly string[], context: MarkupContext): string {
  const text = [...new Set(run)].join(",");
  return context.sourcesHref === "" ? text : text.replaceAll(`</a>,<a href="${escapeText(context.sourcesHref)}">`, ",");
}

function numbersOf(mark: Mark, context: MarkupContext): readonly string[] {
  if (mark.kind === "footnote") return [escapeText(context.footnoteMark(mark.number))];
  return mark.items.map((item) => writeItem(item, context));
}

function writeItem(item: CitationItem, context: MarkupContext): string {
  const number = context.sourceNumber(item.key);
  // An unknown key is an error of the brief; the reader still sees that something is cited here.
  const label = number === 0 ? escapeText(`@${item.key}`) : String(number);
  const linked =
    context.sourcesHref === "" || number === 0 ? label : `<a href="${escapeText(context.sourcesHref)}">${label}</a>`;
  const prefix = item.prefix.trim() === "" ? "" : `${escapeText(item.prefix.trim())} `;
  const locator = context.inNotes && item.locator !== "" ? ` ${escapeText(item.locator)}` : "";
  return `${prefix}${linked}${locator}`;
}
