import type { Brief, Slide } from "../../brief/types.ts";
import type { Diagnostic } from "../../diagnostics/types.ts";
import { addGenerated } from "../generate/add.ts";
import { createChooser } from "../kinds/choose.ts";
import { contentOf } from "../kinds/content.ts";
import type { Pack } from "../types.ts";
import { splitParts } from "./split-parts.ts";
import { giveTitles } from "./titles.ts";
import type { DraftSlide, PlannedSlide } from "./types.ts";

/** Which slides the deck has, in order: template, parts, title and number of each. */
export function arrangeSlides(brief: Brief, pack: Pack, diagnostics: Diagnostic[]): readonly PlannedSlide[] {
  const choose = createChooser(brief, pack);
  const taken = new Set(brief.slides.map(({ id }) => id));
  const written = brief.slides
    .filter((slide) => isDrawn(slide, brief))
    .flatMap((slide): readonly DraftSlide[] => {
      const template = choose(slide, diagnostics);
      if (template === null) return [];
      const { id, notes, section } = slide;
      const draft = {
        id,
        template,
        slide,
        notes,
        section,
        ...contentFor(slide, template.takes.parts !== null),
        generated: null,
      };
      return splitParts({ ...draft, portion: null }, taken);
    });
  const slides = addGenerated(brief, pack, written, taken, diagnostics);
  const titles = giveTitles(slides, brief, diagnostics);
  return slides.flatMap(({ portion: _, ...slide }, index) => {
    const title = titles[index];
    return title === undefined ? [] : [{ ...slide, title, number: index + 1 }];
  });
}

/** A section slide that is switched off is drawn all the same if it says more than its title. */
function isDrawn(slide: Slide, brief: Brief): boolean {
  if (slide.role === "slide" || brief.meta.sectionSlides) return true;
  return slide.blocks.length > 0 || slide.parts.length > 0 || slide.notes.length > 0;
}

/** Columns are parts, but a template that does not speak of parts gets them where they stand in its body. */
function contentFor(slide: Slide, wantsParts: boolean): Pick<DraftSlide, "blocks" | "parts"> {
  return wantsParts || slide.parts.length > 0 ? contentOf(slide) : { blocks: slide.blocks, parts: [] };
}
