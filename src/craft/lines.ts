/** Typed lines: `**Say:** …`, `**Ask:** … (owner: …; due: …)`. */
import type { Block, Inline, ListItem, Paragraph, Slide, Styled } from "../brief/types.ts";
import { textOf } from "../tree/text.ts";
import { SKIP, walk } from "../tree/walk.ts";
import { takeConfidence } from "./lines/confidence.ts";
import { takeTail } from "./lines/tail.ts";
import type { TypedLine } from "./types.ts";

/** A portion mark may stand before the lead word: `(SS) **Say:** …`. */
const LEADING_MARK = /^\s*\([^()]{1,120}\)\s*$/;

/**
 * The typed line that a list item or paragraph of a bound brief starts, null if its first words are no lead word.
 * A portion mark before the lead word becomes the start of `text`, where one after it stands too.
 */
export function typedLine(host: ListItem | Paragraph): TypedLine | null {
  const paragraph = "inlines" in host ? host : host.blocks[0];
  if (paragraph?.kind !== "paragraph") return null;
  const [first, second] = paragraph.inlines;
  const marked = first?.kind === "text" && second !== undefined && LEADING_MARK.test(first.text);
  const lead = leadWord(paragraph.inlines.slice(marked ? 1 : 0));
  const type = lead?.strong.lead?.type ?? null;
  if (lead === null || type === null) return null;
  const whole = marked && first !== undefined ? [first, ...lead.rest] : lead.rest;
  const { text, tail, confidence } = takeEnds(whole);
  return { type, label: lead.label, text, tail, confidence, host, span: host.span };
}

/** Every typed line of a slide in reading order: its blocks, its parts, nested items; not its notes. */
export function typedLines(slide: Slide): readonly TypedLine[] {
  return [...linesOf(slide.blocks), ...slide.parts.flatMap((part) => linesOf(part.blocks))];
}

/** The typed lines of some blocks, those in lists, columns, divisions and quotations with them. */
export const linesOf = (blocks: readonly Block[]): readonly TypedLine[] => linesIn(blocks, true);

/** The same without what stands below an item: that belongs to the item. */
export const outerLines = (blocks: readonly Block[]): readonly TypedLine[] => linesIn(blocks, false);

function linesIn(blocks: readonly Block[], nested: boolean): readonly TypedLine[] {
  const lines: TypedLine[] = [];
  const read = new Set<Block | undefined>();
  const take = (host: ListItem | Paragraph): void => {
    const line = typedLine(host);
    if (line !== null) lines.push(line);
  };
  walk(blocks, {
    item: (item) => {
      // Its first paragraph is no line of its own.
      read.add(item.blocks[0]);
      take(item);
      return nested ? undefined : SKIP;
    },
    block: (block) => {
      if (block.kind === "paragraph" && !read.has(block)) take(block);
    },
  });
  return lines;
}

interface LeadWord {
  readonly strong: Styled;
  /** Without the colon. */
  readonly label: string;
  readonly rest: readonly Inline[];
}

/** `**Say:** rest` and `**Say**: rest`; null if the inlines start otherwise. */
function leadWord(inlines: readonly Inline[]): LeadWord | null {
  const [strong, next, ...others] = inlines;
  if (strong?.kind !== "strong") return null;
  const words = textOf([strong]);
  if (/[:：]$/.test(words)) return { strong, label: words.slice(0, -1).trim(), rest: trimStart(inlines.slice(1)) };
  if (next?.kind !== "text" || !/^\s*[:：]/.test(next.text)) return null;
  return { strong, label: words, rest: trimStart([{ ...next, text: next.text.replace(/^\s*[:：]/, "") }, ...others]) };
}

function trimStart(inlines: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = inlines;
  if (first?.kind === "break") return trimStart(rest);
  if (first?.kind !== "text") return inlines;
  const text = first.text.trimStart();
  if (text === "") return trimStart(rest);
  const start = first.span.end - first.span.start === first.text.length ? first.text.length - text.length : 0;
  return [{ ...first, text, span: { ...first.span, start: first.span.start + start } }, ...rest];
}

/** Tail and confidence may follow each other in either order. */
function takeEnds(inlines: readonly Inline[]): Pick<TypedLine, "text" | "tail" | "confidence"> {
  const first = takeTail(inlines);
  const { text, confidence } = takeConfidence(first.text);
  if (first.tail.span !== null) return { text, tail: first.tail, confidence };
  const second = takeTail(text);
  return { text: second.text, tail: second.tail, confidence };
}
