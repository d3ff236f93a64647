import type { Slide, SlideId } from "../brief/types.ts";

/**
 * New ids for the slides of a release, so that no number among them tells of a slide that is gone. Ids that the drafter
 * gave stay; those made from a title are made again from what is left.
 * @returns the new id of each slide by its old one
 */
export function renewIds(before: readonly Slide[], after: readonly Slide[]): ReadonlyMap<SlideId, SlideId> {
  const original = new Map<string, Slide>(before.map((slide) => [slide.id, slide]));
  const taken = new Set<string>(after.filter(isGiven).map(({ id }) => id));
  const ids = new Map<SlideId, SlideId>();
  after.forEach((slide, index) => {
    const id = isGiven(slide) ? slide.id : firstFree(stemOf(slide, original) || `slide-${index + 1}`, taken);
    taken.add(id);
    ids.set(slide.id, id);
  });
  return ids;
}

const isGiven = ({ id, attributes }: Slide): boolean => attributes.id === id;

/** The words of a title without the number that told it from its like; "" if the title is gone or was never there. */
function stemOf({ id, title }: Slide, original: ReadonlyMap<string, Slide>): string {
  const was = original.get(id);
  if (title.length === 0 || was === undefined || was.title.length === 0 || was.title[0]?.span !== title[0]?.span)
    return "";
  const stem = /^(.+)-\d+$/.exec(id)?.[1];
  return stem !== undefined && original.has(stem) ? stem : id;
}

function firstFree(wanted: string, taken: ReadonlySet<string>): SlideId {
  let id = wanted;
  for (let n = 1; taken.has(id); n++) id = `${wanted}-${n}`;
  return id as SlideId;
}
