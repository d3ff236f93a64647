import type { Slide, SlideId } from "../brief/types.ts";
import { slug } from "../data/slug.ts";
import { textOf } from "../tree/text.ts";

/**
 * New ids for the slides of a release, so that none tells of a slide or of words that are gone. They are made again from the
 * titles that are left. Those that the drafter gave stay with the own side: they are words that no mark stands over, and
 * files show them, as names of places or as numbers that a guess could confirm.
 * @param outside somebody outside the brief's own side gets the deck
 * @returns the new id of each slide by its old one
 */
export function renewIds(
  before: readonly Slide[],
  after: readonly Slide[],
  outside: boolean,
): ReadonlyMap<SlideId, SlideId> {
  const original = new Map<string, Slide>(before.map((slide) => [slide.id, slide]));
  const stays = ({ id }: Slide): boolean => !outside && isGiven(original.get(id));
  const taken = new Set<string>(after.filter(stays).map(({ id }) => id));
  const ids = new Map<SlideId, SlideId>();
  after.forEach((slide, index) => {
    const id = stays(slide) ? slide.id : firstFree(stemOf(slide, original) || `slide-${index + 1}`, taken);
    taken.add(id);
    ids.set(slide.id, id);
  });
  return ids;
}

const isGiven = (slide: Slide | undefined): boolean => slide !== undefined && slide.attributes.id === slide.id;

/** The words of a title without the number that told it from its like; "" if the title is gone or was never there. */
function stemOf({ id, title }: Slide, original: ReadonlyMap<string, Slide>): string {
  const was = original.get(id);
  if (title.length === 0 || was === undefined || was.title.length === 0 || was.title[0]?.span !== title[0]?.span)
    return "";
  if (isGiven(was) || textOf(was.title) !== textOf(title)) return slug(textOf(title));
  const stem = /^(.+)-\d+$/.exec(id)?.[1];
  return stem !== undefined && original.has(stem) ? stem : id;
}

function firstFree(wanted: string, taken: ReadonlySet<string>): SlideId {
  let id = wanted;
  for (let n = 1; taken.has(id); n++) id = `${wanted}-${n}`;
  return id as SlideId;
}
