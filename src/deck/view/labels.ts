import type { Block, Inline } from "../../brief/types.ts";
import { textOf } from "../../tree/text.ts";
import type { Lead, Vocabulary } from "../../vocabulary/types.ts";
import type { MarkupField, MarkupWriter } from "../markup/write.ts";

const JOIN_AFTER = /^\s*[:：–—]\s*/;
/** Not the stop of a unit behind a number: Russian dates end in one. */
const JOIN_BEFORE = /(?:(?<!\s)\s+)?(?:[:：–—]|(?<!\d\s?\p{L}{1,2})\.)\s*$/u;

/** A portion mark may stand before the label: `(SR) **Label:** detail`. */
const LEADING_MARK = /^\s*\([^()]{1,120}\)\s*$/;

export interface Labelled {
  readonly label: readonly Inline[];
  readonly detail: readonly Inline[];
  /** Where the label ends in the brief. */
  readonly end: number;
  /** As it was annotated; undefined of bold words without a colon, and of what planning and galleries write. */
  readonly lead: Lead | undefined;
}

/** A label as a column: as it was annotated, else by its words. */
export const keyOfLabel = ({ lead, label }: Labelled, vocabulary: Vocabulary): string =>
  lead?.key ?? vocabulary.column(textOf(label)).key;

/** `**Label:** detail` and `**Label**: detail`: bold words at the start of an item, without what joins them to the rest. */
export function splitLabel(inlines: readonly Inline[]): Labelled | null {
  const [mark, ...marked] = inlines;
  if (mark?.kind === "text" && LEADING_MARK.test(mark.text)) {
    const split = splitLabel(marked);
    return split === null ? null : { ...split, detail: [{ ...mark, text: `${mark.text.trim()} ` }, ...split.detail] };
  }
  const [first, ...rest] = inlines;
  if (first?.kind !== "strong" || textOf(first.children) === "") return null;
  const last = first.children.at(-1);
  const label =
    last?.kind === "text"
      ? [...first.children.slice(0, -1), { ...last, text: last.text.replace(JOIN_BEFORE, "") }]
      : first.children;
  const [next, ...others] = rest;
  const detail =
    next?.kind === "text" ? [{ ...next, text: next.text.replace(JOIN_AFTER, "").trimStart() }, ...others] : rest;
  return { label, detail, end: first.span.end, lead: first.lead };
}

/** The first paragraph, if the blocks start with one, as inline markup. */
export function viewLead([first]: readonly Block[], writer: MarkupWriter): MarkupField {
  return first?.kind === "paragraph" ? writer.inlines(first.inlines, first.span) : "";
}

/** The blocks without that paragraph. */
export function viewRest(blocks: readonly Block[], writer: MarkupWriter): MarkupField {
  return writer.blocks(blocks[0]?.kind === "paragraph" ? blocks.slice(1) : blocks);
}
