import type { Block } from "../../../brief/types.ts";
import type { SectionKind } from "../../../craft/types.ts";
import { textOf } from "../../../tree/text.ts";
import { SKIP, walk } from "../../../tree/walk.ts";
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
  let entries = 0;
  const count = (block: Block): unknown => {
    if (block.kind === "list") entries += block.items.length;
    if (block.kind === "table") entries += block.rows.length;
    return block.kind === "list" || block.kind === "table" ? SKIP : undefined;
  };
  walk(blocks, { block: count });
  return entries;
}

/** Words of a section; those in lists where the section is one text. */
export function wordsIn({ kind, blocks }: CheckedSection): number {
  const isOne = LIMITS[kind]?.most === undefined;
  let words = 0;
  walk(blocks, {
    block: ({ kind: block }) => (block === "list" && !isOne ? SKIP : undefined),
    text: ({ role, inlines }) => {
      if (role === "paragraph") words += textOf(inlines).split(" ").filter(Boolean).length;
    },
  });
  return words;
}
