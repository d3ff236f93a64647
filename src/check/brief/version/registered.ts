/** What the registries say of the people and places that a brief names: its deck prints it, so its version records it. */
import type { Brief } from "../../../brief/types.ts";
import type { Person, Place } from "../../../craft/types.ts";
import { holdsOn } from "../names/titles.ts";

/**
 * The entries of people whom the front matter or the text names, with the titles that hold on the day of the meeting: a
 * registry that several briefs share may go on to later years.
 */
export function registeredPeople({ meta }: Brief, people: readonly Person[], body: string): readonly unknown[] {
  const day = (meta.meeting.start || meta.date).slice(0, 10);
  const words = folded([body, ...meta.principal, ...meta.counterpart.who].join("\n"));
  return people
    .filter((person) => isNamed(person, words))
    .map(({ key, name, scripts, titles, country, sayItLike, bio, card, photo }) => {
      const held = titles.filter((title) => day === "" || holdsOn(title, day));
      const on = held.map(({ title, titles: others }) => [title, others]);
      return { key, name, scripts, titles: on, country, sayItLike, bio, card, photo };
    });
}

/** The entries of places that the text names, and the policy by which their names are chosen. */
export function registeredPlaces({ meta }: Brief, places: readonly Place[], body: string): readonly unknown[] {
  const words = folded(body);
  const named = places.filter((place) => isNamed(place, words));
  if (named.length === 0) return [];
  const entries = named.map(({ key, name, scripts, kind, labels, disputed }) => {
    return { key, name, scripts, kind, labels, disputed };
  });
  return [meta.namesPolicy, ...entries];
}

/** By its key, its name, a variant or another script, as templates find it. */
function isNamed({ key, name, variants, scripts }: Person | Place, within: string): boolean {
  const names = [name, ...variants, ...Object.values(scripts)].map(folded).filter(Boolean);
  return names.some((one) => within.includes(one)) || isWord(folded(key), within);
}

const folded = (text: string): string => text.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();

const LETTER = /[\p{L}\p{N}]/u;

function isWord(word: string, text: string): boolean {
  for (let at = text.indexOf(word); word !== "" && at >= 0; at = text.indexOf(word, at + 1)) {
    if (!LETTER.test(text.charAt(at - 1)) && !LETTER.test(text.charAt(at + word.length))) return true;
  }
  return false;
}
