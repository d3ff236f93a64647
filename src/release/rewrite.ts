/** A brief with each of its inlines replaced: links, footnotes and citations that count afresh. */
import type { Block, Footnote, Inline, Part, Slide } from "../brief/types.ts";

/** What stands in an inline's place; its children have been rewritten already. */
export type Rewrite = (inline: Inline) => readonly Inline[];

export function rewriteSlide(slide: Slide, rewrite: Rewrite): Slide {
  return {
    ...slide,
    title: rewriteInlines(slide.title, rewrite),
    blocks: rewriteBlocks(slide.blocks, rewrite),
    parts: slide.parts.map((part) => rewritePart(part, rewrite)),
    notes: rewriteBlocks(slide.notes, rewrite),
  };
}

export function rewriteNote(note: Footnote, rewrite: Rewrite): Footnote {
  return { ...note, blocks: rewriteBlocks(note.blocks, rewrite) };
}

export function rewriteInlines(inlines: readonly Inline[], rewrite: Rewrite): readonly Inline[] {
  return inlines.flatMap((inline) =>
    rewrite("children" in inline ? { ...inline, children: rewriteInlines(inline.children, rewrite) } : inline),
  );
}

function rewritePart(part: Part, rewrite: Rewrite): Part {
  return { ...part, title: rewriteInlines(part.title, rewrite), blocks: rewriteBlocks(part.blocks, rewrite) };
}

type Rewriters = {
  readonly [K in Block["kind"]]: (block: Extract<Block, { kind: K }>, rewrite: Rewrite) => Extract<Block, { kind: K }>;
};

const REWRITERS: Rewriters = {
  paragraph: (block, rewrite) => ({ ...block, inlines: rewriteInlines(block.inlines, rewrite) }),
  heading: (block, rewrite) => ({ ...block, inlines: rewriteInlines(block.inlines, rewrite) }),
  list: (block, rewrite) => ({
    ...block,
    items: block.items.map((item) => ({ ...item, blocks: rewriteBlocks(item.blocks, rewrite) })),
  }),
  table: (block, rewrite) => {
    const cell = <C extends { readonly inlines: readonly Inline[] }>(one: C): C => ({
      ...one,
      inlines: rewriteInlines(one.inlines, rewrite),
    });
    const rows = block.rows.map((row) => row.map(cell));
    return { ...block, caption: rewriteInlines(block.caption, rewrite), header: block.header.map(cell), rows };
  },
  quote: (block, rewrite) => ({
    ...block,
    blocks: rewriteBlocks(block.blocks, rewrite),
    attribution: rewriteInlines(block.attribution, rewrite),
  }),
  code: (block) => block,
  image: (block) => block,
  columns: (block, rewrite) => ({ ...block, columns: block.columns.map((part) => rewritePart(part, rewrite)) }),
  division: (block, rewrite) => ({ ...block, blocks: rewriteBlocks(block.blocks, rewrite) }),
  chart: (block, rewrite) => ({
    ...block,
    caption: rewriteInlines(block.caption, rewrite),
    table: REWRITERS.table(block.table, rewrite),
  }),
};

function rewriteBlocks(blocks: readonly Block[], rewrite: Rewrite): readonly Block[] {
  return blocks.map((block) => (REWRITERS[block.kind] as (block: Block, rewrite: Rewrite) => Block)(block, rewrite));
}
