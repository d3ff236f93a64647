import type { Cell, Inline, Table } from "../../brief/types.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Diagnostic, Span } from "../../diagnostics/types.ts";
import type { TextLeaf } from "../../tree/children.ts";
import { textOf } from "../../tree/text.ts";
import { inlinesIn, type Visitor, walk, walkPart } from "../../tree/walk.ts";
import type { ParsedMarkup } from "../markup/parse.ts";
import type { Element, MarkupNode } from "../types.ts";
import { splitLabel } from "../view/labels.ts";
import type { PlannedSlide } from "./types.ts";

/** A smallest piece of a brief that a template must show, or its words are lost. */
interface Leaf {
  readonly span: Span;
  readonly text: string;
  /** The line that it is the label of, or what follows that label. */
  readonly whole?: Leaf;
}

function leavesOf(visit: (visitor: Visitor) => void): readonly Leaf[] {
  const leaves: Leaf[] = [];
  visit({
    text: ({ inlines, span }) => {
      const split = splitLabel(inlines);
      const whole = { span, text: textOf(inlines) };
      if (split === null) leaves.push(whole);
      else
        leaves.push(
          { span: { ...span, end: split.end }, text: textOf(split.label), whole },
          { span: { ...span, start: split.end }, text: textOf(split.detail), whole },
        );
    },
    plain: ({ role, text, span }) => {
      // An alternative text is heard, not seen: it goes with what it describes.
      if (role === "code") leaves.push({ span, text });
    },
    block: (block) => {
      if (block.kind === "image") leaves.push({ span: block.span, text: block.alt || block.src });
    },
  });
  return leaves;
}

/** Whether a diagnostic of filling tells of a piece that the template leaves out. */
export const isLoss = ({ code }: Diagnostic): boolean => code === "deck/not-shown";

/**
 * Whether every word of the slide is on it: each piece must lie in a place that the filled template shows, or its
 * words must be among the slide's. What is not is reported, once a block, since nothing may disappear silently; it is an
 * error where the drafter's class asks for the template.
 */
export function findLost(
  planned: PlannedSlide,
  root: Element,
  { shown, drawn }: Pick<ParsedMarkup, "shown" | "drawn">,
): readonly Diagnostic[] {
  const merged = mergeSpans(shown);
  const isShown = ({ span }: { readonly span: Span }) => isWithin(span, merged);
  // A block that is shown as a whole need not be taken to pieces: that is the usual case.
  const open = [
    ...planned.blocks
      .filter((block) => !isShown(block))
      .map((block) => ({ leaves: leavesOf((visitor) => walk([block], visitor)), block })),
    ...planned.parts
      .filter((part) => !isShown(part))
      .map((part) => ({ leaves: leavesOf((visitor) => walkPart(part, visitor)), block: null })),
  ];
  const lost = open.map(({ leaves, block }) => ({
    leaves: leaves.filter((leaf) => leaf.text.trim() !== "" && !isShown(leaf)),
    block,
  }));
  if (lost.every(({ leaves }) => leaves.length === 0)) return [];
  // A number that became a length, a word that became a class are drawn.
  const words = [wordsOf(root), ...drawn].join(" | ");
  const isSaid = saidBy(words);
  const { asked, slide, template } = planned;
  const isError = asked && slide.reduced !== true && template.topic.generated === null;
  return lost.flatMap(({ leaves, block }) => {
    const unsaid = linesOf(leaves.filter(({ text }) => !isSaid(text)));
    const gone = block?.kind === "table" ? withoutUsedHeads(block, unsaid) : unsaid;
    const [first] = gone;
    if (first === undefined) return [];
    const texts = gone.slice(0, MOST_NAMED).map(({ text }) => shorten(text.trim()));
    const more = gone.length > MOST_NAMED ? [`… (${gone.length - MOST_NAMED} more)`] : [];
    const params = { kind: template.kind, text: [...texts, ...more].join("”, “") };
    return [diagnose("deck/not-shown", params, { span: first.span, ...(isError ? { severity: "error" } : {}) })];
  });
}

/** A label and what follows it are told of as the line that they are. */
const linesOf = (gone: readonly Leaf[]): readonly Leaf[] =>
  gone.flatMap((leaf, at) => {
    const { whole } = leaf;
    if (whole === undefined) return [leaf];
    if (gone[at + 1]?.whole === whole) return [whole];
    return gone[at - 1]?.whole === whole ? [] : [leaf];
  });

/** A column's head has done its work where a template takes the cells by it, and draws them as lengths or colours. */
function withoutUsedHeads({ header, rows }: Table, gone: readonly Leaf[]): readonly Leaf[] {
  const isGone = ({ span }: Cell) => gone.some((leaf) => leaf.span.start >= span.start && leaf.span.end <= span.end);
  const used = header.filter((_, column) => {
    const cells = rows.flatMap((row) => row[column] ?? []).filter(({ inlines }) => inlines.length > 0);
    return cells.length > 0 && !cells.some(isGone);
  });
  return gone.filter(({ span }) => !used.some((cell) => span.start >= cell.span.start && span.end <= cell.span.end));
}

/** A block with more texts than this is named by its first ones. */
const MOST_NAMED = 20;

/** A text of at most so many characters must be among the words as whole words: “sum” is no part of “summary”. */
const SHORT = 24;

/** Whether a text is among the words of a slide, however they are parted. */
function saidBy(words: string): (text: string) => boolean {
  const squeezed = squeeze(words);
  const spaced = ` ${wordList(words)} `;
  return (text) => (text.length > SHORT ? squeezed.includes(squeeze(text)) : spaced.includes(` ${wordList(text)} `));
}

const wordList = (text: string): string =>
  (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [text.trim()]).join(" ");

function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end)
      merged[merged.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}

function isWithin(span: Span, merged: readonly Span[]): boolean {
  let low = 0;
  let high = merged.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((merged[middle]?.start ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const found = merged[low - 1];
  return found !== undefined && span.end <= found.end;
}

function wordsOf(node: MarkupNode): string {
  if (node.type === "text") return node.text;
  const { alt = "", name = "" } = node.attributes;
  return [alt, name, ...node.children.map(wordsOf)].join(" ");
}

function squeeze(text: string): string {
  return text.toLowerCase().replace(/\s+/g, "");
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 57).trimEnd()} …` : line;
}

/** Texts that become one run of words; elsewhere a picture is drawn unless it stands in emphasis or a link. */
const WORDS_ONLY: ReadonlySet<TextLeaf["role"]> = new Set(["caption", "header-cell", "cell", "attribution"]);

/** Pictures that stand where PowerPoint holds text only: they are shown as their alternative text. */
export function findSpokenPictures({ slide, blocks, parts }: PlannedSlide): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = (inline: Inline): void => {
    if (inline.kind === "inline-image")
      found.push(diagnose("deck/picture-as-words", { alt: inline.alt, src: inline.src }, { span: inline.span }));
  };
  inlinesIn(slide.title).forEach(report);
  walk([...blocks, ...parts.flatMap((part) => part.blocks)], {
    text: ({ role, inlines }) => {
      const drawn = new Set(WORDS_ONLY.has(role) ? [] : inlines);
      for (const inline of inlinesIn(inlines)) if (!drawn.has(inline)) report(inline);
    },
  });
  return found;
}
