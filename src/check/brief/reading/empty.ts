/** Slides that say nothing yet. */
import type { Part, Slide } from "../../../brief/types.ts";

const isBlank = ({ blocks }: Pick<Part, "blocks">): boolean => blocks.length === 0;

/** Whether a slide has a title and nothing below it; notes are not for the room. */
export const isEmpty = (slide: Slide): boolean =>
  slide.role === "slide" && isBlank(slide) && slide.parts.every(isBlank);
