import type { Block } from "../../brief/types.ts";
import type { MarkupField, MarkupWriter } from "../markup/write.ts";

/** The first paragraph, if the blocks start with one, and the others. */
export function viewLead(blocks: readonly Block[], writer: MarkupWriter): { lead: MarkupField; rest: MarkupField } {
  const [first, ...others] = blocks;
  if (first?.kind !== "paragraph") return { lead: "", rest: writer.blocks(blocks) };
  return { lead: writer.inlines(first.inlines, first.span), rest: writer.blocks(others) };
}
