import type { RawBlock } from "../blocks/raw.ts";
import type { Context } from "../context.ts";
import { hiddenBy } from "../dialect/hidden.ts";
import type { DraftPart, DraftSlide } from "./draft.ts";

/** The slides without those that the source hides, each counted; a hidden section takes its slides with it. */
export function shownSlides(context: Context, drafts: readonly DraftSlide[]): readonly DraftSlide[] {
  let section = "";
  return drafts.flatMap((draft) => {
    if (draft.role === "section") section = draft.hidden;
    const why = draft.hidden || section;
    if (why === "")
      return [
        {
          ...draft,
          parts: draft.parts
            .filter((part) => isShown(context, part))
            .map((part) => ({ ...part, blocks: shownBlocks(context, part.blocks) })),
          blocks: shownBlocks(context, draft.blocks),
        },
      ];
    context.tally.add("hidden", "", why, draft.head.start, draft.head.end);
    return [];
  });
}

function isShown(context: Context, { heading }: DraftPart): boolean {
  const why = heading.attributes === null ? "" : hiddenBy(heading.attributes.value);
  if (why !== "") context.tally.add("hidden", "", why, heading.start, heading.end);
  return why === "";
}

/** A heading below the parts hides what stands below it, up to one of its level. */
function shownBlocks(context: Context, blocks: readonly RawBlock[]): readonly RawBlock[] {
  let level = 7;
  return blocks.filter((block) => {
    if (block.kind !== "heading") return level === 7 || block.kind === "notes";
    if (block.level > level) return false;
    const why = block.attributes === null ? "" : hiddenBy(block.attributes.value);
    level = why === "" ? 7 : block.level;
    if (why !== "") context.tally.add("hidden", "", why, block.start, block.end);
    return why === "";
  });
}
