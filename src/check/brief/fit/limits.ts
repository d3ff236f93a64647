import type { Block } from "../../../brief/types.ts";
import type { SectionKind } from "../../../craft/types.ts";
import { textOf } from "../../../tree/text.ts";
import type { CheckedSection } from "../types.ts";

export interface Limit {
  /** Entries: list items, table rows or parts. */
  readonly most?: number;
  /** Words outside of lists and tables; in lists too if there is no limit of entries. */
  readonly words?: number;
}

/** How much a section of a kind holds, after the lengths that offices set; points to make have a rule of their own. */
export const LIMITS: Readonly<Partial<Record<SectionKind, Limit>>> = {
  "bottom-line": { most: 3, words: 60 },
  "our-objectives": { most: 3 },
  "their-objectives": { most: 4 },
  "scene-setter": { words: 120 },
  positions: { most: 6 },
  "if-raised": { most: 8 },
  "do-not-raise": { most: 5 },
  deliverables: { most: 10 },
  options: { most: 4 },
  risks: { most: 8 },
  timeline: { most: 12 },
  "press-lines": { most: 3 },
  "watch-outs": { most: 6 },
};

/** Entries of a section: its parts if it has any, else the rows of its tables and the items of its lists. */
export function entriesOf({ part, slide, kind, blocks }: CheckedSection): number {
  const isByPart = kind === "options" || kind === "if-raised";
  if (part === null && isByPart && slide.parts.length > 0) return slide.parts.length;
  return blocks.reduce((sum, block) => sum + entriesIn(block), 0);
}

function entriesIn(block: Block): number {
  switch (block.kind) {
    case "list":
      return block.items.length;
    case "table":
      return block.rows.length;
    case "columns":
      return block.columns.reduce((sum, { blocks }) => sum + blocks.reduce((all, one) => all + entriesIn(one), 0), 0);
    case "division":
      return block.blocks.reduce((sum, one) => sum + entriesIn(one), 0);
    default:
      return 0;
  }
}

/** Words of a section; those in lists and tables where the section is one text. */
export function wordsIn({ kind, blocks }: CheckedSection): number {
  return countWords(blocks, LIMITS[kind]?.most === undefined);
}

function countWords(blocks: readonly Block[], inLists: boolean): number {
  return blocks.reduce((sum, block) => {
    if (block.kind === "paragraph") return sum + textOf(block.inlines).split(" ").filter(Boolean).length;
    if (block.kind === "list" && inLists) {
      return sum + block.items.reduce((all, item) => all + countWords(item.blocks, true), 0);
    }
    return sum;
  }, 0);
}
