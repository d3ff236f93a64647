import type { Inline } from "../../brief/types.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Diagnostic } from "../../diagnostics/types.ts";
import type { TextLeaf } from "../../tree/children.ts";
import { inlinesIn, walk } from "../../tree/walk.ts";
import type { PlannedSlide } from "./types.ts";

/** Texts that become one run of words; elsewhere a picture is drawn unless it stands in emphasis or a link. */
const WORDS_ONLY: ReadonlySet<TextLeaf["role"]> = new Set(["caption", "header-cell", "cell", "attribution"]);

/** Pictures that stand where PowerPoint holds text only: they are shown as their alternative text. */
export function findSpokenPictures({ slide, blocks, parts }: PlannedSlide): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = (inline: Inline): void => {
    if (inline.kind === "inline-image")
      found.push(diagnose("deck/picture-as-words", { alt: inline.alt, src: inline.src }, { span: inline.span }));
  };
  inlinesIn(slide.title).forEach(report);
  walk([...blocks, ...parts.flatMap((part) => part.blocks)], {
    text: ({ role, inlines }) => {
      const drawn = new Set(WORDS_ONLY.has(role) ? [] : inlines);
      for (const inline of inlinesIn(inlines)) if (!drawn.has(inline)) report(inline);
    },
  });
  return found;
}
