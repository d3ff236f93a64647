/** The texts of a brief that can carry a mark: titles, paragraphs, items, cells, captions, alternative texts. */
import type { Block, Inline, Part, Slide } from "../brief/types.ts";
import type { Span } from "../diagnostics/types.ts";
import { readMark, readTextMark } from "./mark.ts";
import type { Mark, Scheme } from "./types.ts";

/** Visits the texts that can carry a mark. */
export interface PortionVisitor {
  readonly inlines: (inlines: readonly Inline[]) => void;
  readonly text: (text: string, span: Span) => void;
}

/** The title, blocks and parts of a slide; its notes are another page. */
export function visitSlide(
  { title, blocks, parts }: Pick<Slide, "title" | "blocks" | "parts">,
  visitor: PortionVisitor,
): void {
  visitor.inlines(title);
  visitBlocks(blocks, visitor);
  for (const part of parts) visitPart(part, visitor);
}

export function visitBlocks(blocks: readonly Block[], visitor: PortionVisitor): void {
  for (const block of blocks) visitBlock(block, visitor);
}

function visitPart({ title, blocks }: Part, visitor: PortionVisitor): void {
  visitor.inlines(title);
  visitBlocks(blocks, visitor);
}

type Visits = { readonly [K in Block["kind"]]: (block: Extract<Block, { kind: K }>, visitor: PortionVisitor) => void };

const VISITS: Visits = {
  paragraph: ({ inlines }, { inlines: visit }) => visit(inlines),
  heading: ({ inlines }, { inlines: visit }) => visit(inlines),
  list: ({ items }, visitor) => {
    for (const { blocks } of items) visitBlocks(blocks, visitor);
  },
  table: ({ header, rows, caption }, visitor) => {
    visitor.inlines(caption);
    for (const cell of [header, ...rows].flat()) visitor.inlines(cell.inlines);
  },
  quote: ({ blocks, attribution }, visitor) => {
    visitBlocks(blocks, visitor);
    visitor.inlines(attribution);
  },
  code: ({ text, span }, visitor) => visitor.text(text, span),
  image: ({ alt, title, span }, visitor) => {
    visitor.text(alt, span);
    visitor.text(title, span);
  },
  columns: ({ columns }, visitor) => {
    for (const part of columns) visitPart(part, visitor);
  },
  division: ({ blocks }, visitor) => visitBlocks(blocks, visitor),
  chart: ({ table }, visitor) => visitBlock(table, visitor),
};

function visitBlock(block: Block, visitor: PortionVisitor): void {
  (VISITS[block.kind] as (block: Block, visitor: PortionVisitor) => void)(block, visitor);
}

/** The marks that `visit` comes across, in reading order; those that cannot be read are left out. */
export function collectMarks(scheme: Scheme, visit: (visitor: PortionVisitor) => void): readonly Mark[] {
  if (scheme.portions === "none") return [];
  const marks: Mark[] = [];
  const take = (reading: ReturnType<typeof readMark>) => {
    if (reading !== null && "mark" in reading) marks.push(reading.mark);
  };
  visit({
    inlines: (inlines) => take(readMark(inlines, scheme)),
    text: (text, span) => take(readTextMark(text, span, scheme)),
  });
  return marks;
}
