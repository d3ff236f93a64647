/** What a deck cannot hold is cut off before its text is read, and said so: an error, since nothing may be lost unsaid. */
import { BOUNDS } from "../data/bounds.ts";
import type { RawBlock, RawItem } from "./blocks/raw.ts";
import { type Context, report } from "./context.ts";
import type { DraftPart, DraftSlide } from "./outline/draft.ts";
import { cut, type Excerpt } from "./source/excerpt.ts";

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Slides as far as a brief may have them, each with no more on it than `BOUNDS` say. */
export function slidesWithinBounds(context: Context, drafts: readonly DraftSlide[]): readonly DraftSlide[] {
  const next = drafts[BOUNDS.slides];
  if (next !== undefined) tooMany(context, "The brief", "slides", drafts.length, BOUNDS.slides, next.head);
  return drafts.slice(0, BOUNDS.slides).map((draft): DraftSlide => {
    const parts = first(context, "The slide", "parts", draft.parts, BOUNDS.columns, ({ heading }) => heading);
    return {
      ...draft,
      blocks: blocksWithinBounds(context, draft.blocks),
      parts: parts.map((part): DraftPart => ({ ...part, blocks: blocksWithinBounds(context, part.blocks) })),
    };
  });
}

/** The blocks of a slide, a footnote or another block. Those within them are nested no deeper than 32 levels. */
export function blocksWithinBounds(context: Context, blocks: readonly RawBlock[]): readonly RawBlock[] {
  const kept = first(context, "This place", "blocks", blocks, BOUNDS.blocks, (block) => block);
  return kept.map((block) => within(context, block));
}

function within(context: Context, block: RawBlock): RawBlock {
  switch (block.kind) {
    case "paragraph":
      return { ...block, content: textWithinBounds(context, block.content, block) };
    case "code": {
      const lines = block.text.split("\n");
      const kept = first(context, "The code", "lines", lines, BOUNDS.lines, () => block);
      const text = kept.length === lines.length ? block.text : kept.join("\n");
      return { ...block, text: longText(context, "The code", text, block) };
    }
    case "list": {
      const items = first(context, "The list", "items", block.items, BOUNDS.blocks, (item) => item);
      return {
        ...block,
        items: items.map((item): RawItem => ({ ...item, blocks: blocksWithinBounds(context, item.blocks) })),
      };
    }
    case "table": {
      const { header, rows, align } = block;
      const columns = first(context, "The table", "columns", header, BOUNDS.columns, () => block).length;
      const some = first(context, "The table", "rows", rows, BOUNDS.rows, () => block);
      const cells = some.length * columns;
      if (cells > BOUNDS.cells) tooMany(context, "The table", "cells", cells, BOUNDS.cells, block);
      const kept = cells > BOUNDS.cells ? some.slice(0, Math.floor(BOUNDS.cells / columns)) : some;
      const row = (cells: readonly Excerpt[]): readonly Excerpt[] =>
        cells.slice(0, columns).map((cell) => textWithinBounds(context, cell, block));
      return { ...block, align: align.slice(0, columns), header: row(header), rows: kept.map(row) };
    }
    case "division": {
      const isColumns = block.attributes?.value.classes.includes("columns") === true;
      const blocks = isColumns
        ? first(context, "The slide", "columns", block.blocks, BOUNDS.columns, (one) => one)
        : block.blocks;
      return { ...block, blocks: blocksWithinBounds(context, blocks) };
    }
    case "quote":
    case "notes":
      return { ...block, blocks: blocksWithinBounds(context, block.blocks) };
    default:
      return block;
  }
}

/** A text with no more lines, words and letters than a block may have. */
function textWithinBounds(context: Context, excerpt: Excerpt, place: Place): Excerpt {
  const { text } = excerpt;
  // A line and a word have a letter at least and something that parts them from the next.
  if (text.length < Math.min(BOUNDS.lines, BOUNDS.words)) return excerpt;
  const short = longText(context, "The text", text, place);
  const lines = startsOf(short, /\n/g, BOUNDS.lines);
  const words = startsOf(short, /\s+/g, BOUNDS.words);
  if (lines.count > BOUNDS.lines) tooMany(context, "The text", "lines", lines.count, BOUNDS.lines, place);
  if (words.count > BOUNDS.words) tooMany(context, "The text", "words", words.count, BOUNDS.words, place);
  const end = Math.min(short.length, lines.end, words.end);
  return end === text.length ? excerpt : cut(excerpt, 0, end);
}

function longText(context: Context, what: string, text: string, place: Place): string {
  if (text.length <= BOUNDS.letters) return text;
  tooMany(context, what, "letters", text.length, BOUNDS.letters, place);
  return text.slice(0, BOUNDS.letters);
}

/** How many pieces a text has, and where the last of the first `most` ends. */
function startsOf(text: string, between: RegExp, most: number): { readonly count: number; readonly end: number } {
  let count = 1;
  let end = text.length;
  for (const { index } of text.matchAll(between)) {
    if (count === most) end = index;
    count++;
  }
  return { count, end };
}

function first<T>(
  context: Context,
  what: string,
  things: string,
  all: readonly T[],
  most: number,
  placeOf: (one: T) => Place,
): readonly T[] {
  const next = all[most];
  if (next === undefined) return all;
  tooMany(context, what, things, all.length, most, placeOf(next));
  return all.slice(0, most);
}

/** Says of something that it is more than a deck can hold; what is behind `most` of it is not read. */
export function tooMany(
  context: Context,
  what: string,
  things: string,
  count: number,
  most: number,
  place: Place,
): void {
  report(context, "brief/too-much", { what, things, count, most }, [place.start, place.end]);
}
