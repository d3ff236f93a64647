import type { Slide, SlideId } from "../brief/types.ts";
import { slug } from "../data/slug.ts";
import { textOf } from "../tree/text.ts";

/**
 * New ids for the slides of a release, so that none tells of a slide or of words that are gone. They are made again from the
 * titles that are left. Those that the drafter gave stay with the own side: they are words that no mark stands over, and
 * files show them, as names of places or as numbers that a guess could confirm.
 * @param slides as they were released: outside the own side no slide has an id that was given
 * @returns the new id of each slide by its old one
 */
export function renewIds(slides: readonly Slide[]): ReadonlyMap<SlideId, SlideId> {
  const isGiven = ({ id, attributes }: Slide): boolean => attributes.id === id;
  const taken = new Set<string>(slides.filter(isGiven).map(({ id }) => id));
  const ids = new Map<SlideId, SlideId>();
  slides.forEach((slide, index) => {
    const id = isGiven(slide) ? slide.id : firstFree(slug(textOf(slide.title)) || `slide-${index + 1}`, taken);
    taken.add(id);
    ids.set(slide.id, id);
  });
  return ids;
}

function firstFree(wanted: string, taken: ReadonlySet<string>): SlideId {
  let id = wanted;
  for (let n = 1; taken.has(id); n++) id = `${wanted}-${n}`;
  return id as SlideId;
}
