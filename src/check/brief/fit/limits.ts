/** How much a section of a topic holds against what its vocabulary allows; points to make have a rule of their own. */
import type { Block } from "../../../brief/types.ts";
import { textOf } from "../../../tree/text.ts";
import { SKIP, walk } from "../../../tree/walk.ts";
import { hasRole } from "../../../vocabulary/types.ts";
import type { CheckedSection } from "../types.ts";

/** Entries of a section: its parts if it has any, else the rows of its tables and the items of its lists. */
export function entriesOf({ part, slide, topic, blocks }: CheckedSection): number {
  const isByPart = hasRole(topic, "choices") || hasRole(topic, "answers");
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
export function wordsIn({ topic, blocks }: CheckedSection): number {
  const isOne = topic.entries === null;
  let words = 0;
  walk(blocks, {
    block: ({ kind: block }) => (block === "list" && !isOne ? SKIP : undefined),
    text: ({ role, inlines }) => {
      if (role === "paragraph") words += textOf(inlines).split(" ").filter(Boolean).length;
    },
  });
  return words;
}
