/** A brief with some of its texts written anew. What is not changed stays the same object. */
import type {
  Block,
  Brief,
  Cell,
  Chart,
  Columns,
  Footnote,
  Inline,
  List,
  ListItem,
  Part,
  Quote,
  Slide,
  Table,
} from "../brief/types.ts";

/** Where a text stands: headings may be treated unlike running text. */
export type Role = "title" | "text" | "cell";
export type RewriteText = (inlines: readonly Inline[], role: Role) => readonly Inline[];

export interface Rewriter {
  readonly text: RewriteText;
  /** A chart whose table has been rewritten; its values may have to follow. */
  readonly chart: (chart: Chart, before: Chart) => Chart;
}

/** In reading order: slides with title, blocks, parts and notes, then footnotes. */
export function rewriteBrief(brief: Brief, rewriter: Rewriter): Brief {
  const slides = mapKept(brief.slides, (slide) => rewriteSlide(slide, rewriter));
  const footnotes = mapKept(
    brief.footnotes,
    (note): Footnote => kept(note, { blocks: blocksOf(note.blocks, rewriter) }),
  );
  const titles = new Map(slides.map(({ id, title }) => [id, title]));
  const sections = mapKept(brief.sections, (section) =>
    kept(section, { title: titles.get(section.id) ?? section.title }),
  );
  return kept(brief, { slides, footnotes, sections });
}

function rewriteSlide(slide: Slide, rewriter: Rewriter): Slide {
  return kept(slide, {
    title: rewriter.text(slide.title, "title"),
    blocks: blocksOf(slide.blocks, rewriter),
    parts: mapKept(slide.parts, (part) => rewritePart(part, rewriter)),
    notes: blocksOf(slide.notes, rewriter),
  });
}

const rewritePart = (part: Part, rewriter: Rewriter): Part =>
  kept(part, { title: rewriter.text(part.title, "title"), blocks: blocksOf(part.blocks, rewriter) });

const blocksOf = (blocks: readonly Block[], rewriter: Rewriter): readonly Block[] =>
  mapKept(blocks, (block) => rewriteBlock(block, rewriter));

function rewriteBlock(block: Block, rewriter: Rewriter): Block {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return kept(block, { inlines: rewriter.text(block.inlines, block.kind === "heading" ? "title" : "text") });
    case "list":
      return kept<List>(block, {
        items: mapKept(block.items, (item): ListItem => kept(item, { blocks: blocksOf(item.blocks, rewriter) })),
      });
    case "table":
      return rewriteTable(block, rewriter);
    case "quote": {
      const blocks = blocksOf(block.blocks, rewriter);
      return kept<Quote>(block, { blocks, attribution: rewriter.text(block.attribution, "text") });
    }
    case "columns":
      return kept<Columns>(block, { columns: mapKept(block.columns, (column) => rewritePart(column, rewriter)) });
    case "division":
      return kept(block, { blocks: blocksOf(block.blocks, rewriter) });
    case "chart": {
      const caption = rewriter.text(block.caption, "text");
      const chart = kept<Chart>(block, { caption, table: rewriteTable(block.table, rewriter) });
      return chart === block ? block : rewriter.chart(chart, block);
    }
    case "code":
    case "image":
      return block;
  }
}

function rewriteTable(table: Table, rewriter: Rewriter): Table {
  const cell = (one: Cell): Cell => kept(one, { inlines: rewriter.text(one.inlines, "cell") });
  return kept(table, {
    caption: rewriter.text(table.caption, "text"),
    header: mapKept(table.header, cell),
    rows: mapKept(table.rows, (row) => mapKept(row, cell)),
  });
}

/** The same list if nothing in it changed. */
function mapKept<T>(list: readonly T[], change: (item: T) => T): readonly T[] {
  let changed = false;
  const result = list.map((item) => {
    const next = change(item);
    changed ||= next !== item;
    return next;
  });
  return changed ? result : list;
}

/** The same object if none of the values is new. */
function kept<T extends object>(value: T, changes: Partial<T>): T {
  const changed = Object.entries(changes).some(([name, next]) => value[name as keyof T] !== next);
  return changed ? { ...value, ...changes } : value;
}
