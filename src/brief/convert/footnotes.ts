import { BOUNDS } from "../../data/bounds.ts";
import { blocksWithinBounds, tooMany } from "../bounds.ts";
import { report, spanOf } from "../context.ts";
import type { Footnote } from "../types.ts";
import { convertLoose, type SharedReader } from "./slide.ts";

/** What opens or closes a comment of Obsidian; behind a figure it is per cent. */
const PERCENT = /(?<![\d\\%])%%(?!%)/g;

/**
 * The footnotes that are referred to, in order of first use; reading one may bring in others, which follow. Those beyond
 * what a brief may have are told of.
 */
export function convertFootnotes(shared: SharedReader): Footnote[] {
  const { context, inlineNotes } = shared;
  const notes: Footnote[] = [];
  let beyond: { readonly start: number; readonly end: number } | undefined;
  for (const [label, number] of context.footnoteNumbers) {
    const defined = context.footnotes.get(label);
    const inline = inlineNotes.get(number);
    if (number > BOUNDS.footnotes) {
      beyond ??= inline ?? defined;
      continue;
    }
    if (inline?.label === label) {
      const span = spanOf(context, inline.start, inline.end);
      notes.push({ label, number, blocks: [{ kind: "paragraph", span, inlines: inline.inlines }], span });
    } else if (defined !== undefined) {
      const span = spanOf(context, defined.start, defined.end);
      notes.push({ label, number, blocks: convertLoose(blocksWithinBounds(context, defined.blocks), shared), span });
    }
  }
  if (beyond !== undefined)
    tooMany(context, "The brief", "footnotes", context.footnoteNumbers.size, BOUNDS.footnotes, beyond);
  for (const [label, note] of context.footnotes) {
    if (context.footnoteNumbers.has(label)) continue;
    const text = context.text
      .slice(note.start, note.end)
      .replace(/^\[\^[^\]]*\]:\s*/, "")
      .replace(/\s+/g, " ");
    report(context, "brief/footnote-unused", { label, text }, [note.start, note.end]);
    // Nobody reads it, and what its mark hides in Obsidian stands on later slides.
    const marks = context.text.slice(note.start, note.end).match(PERCENT)?.length ?? 0;
    if (marks % 2 === 1 && context.text.includes("%%", note.end))
      report(context, "brief/comment-open", { mark: "%%" }, [note.start, note.end]);
  }
  return notes;
}
