import type { Block, CitationItem, FootnoteReference, Inline, Part } from "../../brief/types.ts";

/** Calls `visit` for every inline of the blocks, at any depth, in reading order. */
export function walkBlocks(blocks: readonly Block[], visit: (inline: Inline) => void): void {
  for (const block of blocks) WALKERS[block.kind](block as never, visit);
}

export function walkInlines(inlines: readonly Inline[], visit: (inline: Inline) => void): void {
  for (const inline of inlines) {
    visit(inline);
    if ("children" in inline) walkInlines(inline.children, visit);
  }
}

type Visit = (inline: Inline) => void;
type Walkers = { readonly [K in Block["kind"]]: (block: Extract<Block, { kind: K }>, visit: Visit) => void };

const WALKERS: Walkers = {
  paragraph: ({ inlines }, visit) => walkInlines(inlines, visit),
  heading: ({ inlines }, visit) => walkInlines(inlines, visit),
  list: ({ items }, visit) => {
    for (const item of items) walkBlocks(item.blocks, visit);
  },
  table: ({ header, rows, caption }, visit) => {
    for (const cell of [...header, ...rows.flat()]) walkInlines(cell.inlines, visit);
    walkInlines(caption, visit);
  },
  quote: ({ blocks, attribution }, visit) => {
    walkBlocks(blocks, visit);
    walkInlines(attribution, visit);
  },
  code: () => {},
  image: () => {},
  columns: ({ columns }, visit) => {
    for (const column of columns) walkPart(column, visit);
  },
  division: ({ blocks }, visit) => walkBlocks(blocks, visit),
  chart: ({ caption, table }, visit) => {
    walkInlines(caption, visit);
    walkBlocks([table], visit);
  },
};

export function walkPart(part: Part, visit: Visit): void {
  walkInlines(part.title, visit);
  walkBlocks(part.blocks, visit);
}

/** What a stretch of the brief refers to, in reading order. */
export interface References {
  readonly citations: readonly CitationItem[];
  readonly footnotes: readonly FootnoteReference[];
}

export function findReferences(walk: (visit: Visit) => void): References {
  const citations: CitationItem[] = [];
  const footnotes: FootnoteReference[] = [];
  walk((inline) => {
    if (inline.kind === "citation") citations.push(...inline.items);
    else if (inline.kind === "footnote") footnotes.push(inline);
  });
  return { citations, footnotes };
}

/** All words of some blocks, for counting. */
export function wordsOfBlocks(blocks: readonly Block[]): string {
  const words: string[] = [];
  walkBlocks(blocks, (inline) => {
    if (inline.kind === "text" || inline.kind === "inline-code") words.push(inline.text);
  });
  return words.join("");
}
