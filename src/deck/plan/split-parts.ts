import type { Part } from "../../brief/types.ts";
import { takeId } from "../generate/stand-in.ts";
import { splitEvenly } from "../kinds/takes.ts";
import type { DraftSlide } from "./types.ts";

/**
 * More parts than a template takes go on further slides; what stands outside them, and the notes, stay on the first.
 * Parts that are a section of their own (the recommendation after the options) do not count, and come last.
 */
export function splitParts(slide: DraftSlide, taken: Set<string>): readonly DraftSlide[] {
  const most = slide.template.takes.parts?.max;
  if (most === undefined || slide.parts.length <= most) return [slide];
  const isOwn = (part: Part) => (part.about?.topic ?? null) !== null;
  const companions = slide.parts.filter(isOwn);
  const counted = slide.parts.filter((part) => !isOwn(part));
  const portions = splitEvenly(counted, most);
  if (portions.length === 1) return [slide];
  return portions.map((parts, index) => ({
    ...slide,
    ...(index === 0 ? {} : { id: takeId(`${slide.id}-part`, taken), blocks: [], notes: [] }),
    parts: index === portions.length - 1 ? [...parts, ...companions] : parts,
    portion: { number: index + 1, total: portions.length },
  }));
}
