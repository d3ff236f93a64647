/** Labels and marks that are all of a list's last item, a quotation, a box, a table, a picture or code: they name what follows. */
import type { Block, Inline } from "../../brief/types.ts";
import { closedLead } from "../../craft/labels.ts";
import type { Mark } from "../../marking/types.ts";
import { textOf } from "../../tree/text.ts";
import { isClosed } from "../../vocabulary/types.ts";
import type { ReleaseContext } from "../context.ts";
import { marksAlone } from "../marks.ts";
import { type Closing, leadAlone, OPEN } from "../typed.ts";

/** What a block says of what follows, by a label of the own side or a mark that the audience may not see. */
export interface Said {
  readonly closing: Closing;
  readonly mark: Mark | null;
}

/** What all of a block, or the end of a list, says alone; null if it says more, or keeps nothing back. */
export function saidAlone(block: Block | undefined, context: ReleaseContext): Said | null {
  switch (block?.kind) {
    case "paragraph":
      return saidBy(block.inlines, true, context);
    case "heading":
      return block.about !== undefined && isClosed(block.about.reach) ? { closing: block.about, mark: null } : null;
    case "list": {
      const [only, second] = block.items.at(-1)?.blocks ?? [];
      // Bare words of a list may name what a label is.
      return only?.kind === "paragraph" && second === undefined ? saidBy(only.inlines, false, context) : null;
    }
    case "quote":
    case "division":
      return block.blocks.length === 1 ? saidAlone(block.blocks[0], context) : null;
    case "table": {
      const said = [block.header, ...block.rows].flat().filter(({ inlines }) => textOf(inlines).trim() !== "");
      return said.length === 1 ? saidBy(said[0]?.inlines ?? [], true, context) : null;
    }
    case "image":
      return saidIn(block.alt || block.title, block, context);
    case "code":
      return saidIn(block.text, block, context);
    default:
      return null;
  }
}

function saidBy(inlines: readonly Inline[], isAbove: boolean, context: ReleaseContext): Said | null {
  const closing = leadAlone(inlines, isAbove);
  if (closing !== null && isClosed(closing.reach)) return { closing, mark: null };
  const [first] = inlines;
  const marks = first === undefined ? [] : marksAlone({ inlines, span: first.span }, context.policy);
  return closedBy(marks, context);
}

function saidIn(text: string, { span }: Block, context: ReleaseContext): Said | null {
  const words = text.trim();
  const lead = closedLead(words.replace(/\s?[:：]$/u, ""), context.vocabulary);
  if (lead !== null) return { closing: lead, mark: null };
  return closedBy(marksAlone({ inlines: [{ kind: "text", text: words, span }], span }, context.policy), context);
}

function closedBy(marks: readonly Mark[], { policy }: ReleaseContext): Said | null {
  const mark = policy.outside ? marks.find((one) => policy.marked(one) !== null) : undefined;
  return mark === undefined ? null : { closing: OPEN, mark };
}
