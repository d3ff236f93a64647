import { takeId } from "../generate/stand-in.ts";
import { splitEvenly } from "../kinds/takes.ts";
import type { DraftSlide } from "./types.ts";

/** More parts than a template takes go on further slides; what stands outside them, and the notes, stay on the first. */
export function splitParts(slide: DraftSlide, taken: Set<string>): readonly DraftSlide[] {
  const most = slide.template.takes.parts?.max;
  if (most === undefined || slide.parts.length <= most) return [slide];
  const portions = splitEvenly(slide.parts, most);
  return portions.map((parts, index) => ({
    ...slide,
    ...(index === 0 ? {} : { id: takeId(`${slide.id}-part`, taken), blocks: [], notes: [] }),
    parts,
    portion: { number: index + 1, total: portions.length },
  }));
}
