import type { Brief, Footnote } from "../brief/types.ts";
import { isRemovedBlock, type ReleaseContext, withhold } from "./context.ts";
import { releaseBlocks } from "./filter/blocks.ts";
import { releaseTogether } from "./filter/list.ts";
import { createListNumbers } from "./lists.ts";
import { ANYWHERE } from "./policy.ts";
import { blockWords } from "./words.ts";

/** The footnotes of which something is left. One without a mark is as open as the text that refers to it. */
export function releaseFootnotes({ footnotes }: Brief, context: ReleaseContext): readonly Footnote[] {
  const own: ReleaseContext = { ...context, lists: createListNumbers() };
  return footnotes
    .map((note): Footnote => {
      const blocks = releaseTogether(note.blocks, note.span, { ...ANYWHERE, label: "name" }, own, releaseBlocks);
      return { ...note, blocks: blocks ?? [] };
    })
    .filter(({ blocks }) => !blocks.every(isRemovedBlock));
}

/** Takes note of footnotes that only withheld text refers to; their labels are words too. */
export function withholdNotes(all: readonly Footnote[], kept: readonly Footnote[], context: ReleaseContext): void {
  const labels = new Set(kept.map(({ label }) => label));
  for (const { label, blocks, span } of all) {
    if (!labels.has(label)) withhold(context, "footnote of withheld text", span, [label, ...blockWords(blocks)]);
  }
}
