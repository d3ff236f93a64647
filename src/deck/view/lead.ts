import type { Block } from "../../brief/types.ts";
import type { MarkupField, MarkupWriter } from "../markup/write.ts";

/** The first paragraph, if the blocks start with one, as inline markup. */
export function viewLead([first]: readonly Block[], writer: MarkupWriter): MarkupField {
  return first?.kind === "paragraph" ? writer.inlines(first.inlines, first.span) : "";
}

/** The blocks without that paragraph. */
export function viewRest(blocks: readonly Block[], writer: MarkupWriter): MarkupField {
  return writer.blocks(blocks[0]?.kind === "paragraph" ? blocks.slice(1) : blocks);
}
