import type { Block, Inline } from "../../brief/types.ts";
import { withoutJoin } from "../../craft/leads.ts";
import { textOf } from "../../tree/text.ts";
import type { MarkupField, MarkupWriter } from "../markup/write.ts";

const JOIN_AFTER = /^\s*[:：–—]\s*/;

/** A portion mark may stand before the label: `(SR) **Label:** detail`. */
const LEADING_MARK = /^\s*\([^()]{1,120}\)\s*$/;

export interface Labelled {
  readonly label: readonly Inline[];
  readonly detail: readonly Inline[];
  /** Where the label ends in the brief. */
  readonly end: number;
  /** What it means as a column, as it was annotated; "" if nothing. */
  readonly key: string;
}

/** `**Label:** detail` and `**Label**: detail`: bold words at the start of an item, without what joins them to the rest. */
export function splitLabel(inlines: readonly Inline[]): Labelled | null {
  const [mark, ...marked] = inlines;
  if (mark?.kind === "text" && LEADING_MARK.test(mark.text)) {
    const split = splitLabel(marked);
    return split === null ? null : { ...split, detail: [{ ...mark, text: `${mark.text.trim()} ` }, ...split.detail] };
  }
  const [first, ...rest] = inlines;
  if (first?.kind !== "strong" || textOf(first.children) === "") return null;
  const [next, ...others] = rest;
  const detail =
    next?.kind === "text" ? [{ ...next, text: next.text.replace(JOIN_AFTER, "").trimStart() }, ...others] : rest;
  return {
    label: withoutJoin(first.children),
    detail,
    end: first.span.end,
    key: first.lead?.key ?? first.column ?? "",
  };
}

/** The first paragraph, if the blocks start with one, as inline markup. */
export function viewLead([first]: readonly Block[], writer: MarkupWriter): MarkupField {
  return first?.kind === "paragraph" ? writer.inlines(first.inlines, first.span) : "";
}

/** The blocks without that paragraph. */
export function viewRest(blocks: readonly Block[], writer: MarkupWriter): MarkupField {
  return writer.blocks(blocks[0]?.kind === "paragraph" ? blocks.slice(1) : blocks);
}
