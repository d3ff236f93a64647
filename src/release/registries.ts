import type { Fact, Person, Place, RegisteredSource, Registries } from "../craft/types.ts";
import { readBareMark } from "../marking/mark.ts";
import { type ReleaseContext, withhold } from "./context.ts";
import { closedByMark } from "./marks.ts";
import { ANYWHERE } from "./policy.ts";

/**
 * The registries as the release sees them. Outside the own side a person is a name and titles: what somebody wants,
 * how they argue and what annoys them goes only with a mark that says so. Facts and sources stay as far as the released
 * text uses them.
 */
export function releaseRegistries(
  { people, places, facts, sources }: Registries,
  used: { readonly facts: ReadonlySet<string>; readonly sources: ReadonlySet<string> },
  context: ReleaseContext,
): Registries {
  const { outside } = context.policy;
  return {
    people: people.flatMap((person) => releasePerson(person, context)),
    places: places.filter((place) => isOpen(place, () => placeTexts(place), context)),
    facts: facts.filter(
      (fact) =>
        isOpen(fact, () => factTexts(fact), context) && (!outside || isUsed(fact, used.facts, factTexts, context)),
    ),
    sources: sources
      .filter((source) => isOpen(source, () => sourceTexts(source), context))
      .filter((source) => !outside || used.sources.has(source.key) || unused(source, context)),
  };
}

type Entry = Person | Place | Fact | RegisteredSource;

function isOpen(entry: Entry, texts: () => readonly string[], context: ReleaseContext): boolean {
  const reading = readBareMark(entry.mark, entry.span, context.policy.scheme);
  if (!closedByMark(reading, context.policy)) return true;
  withhold(context, "registry entry", entry.span, texts());
  return false;
}

function isUsed(
  fact: Fact,
  keys: ReadonlySet<string>,
  texts: (fact: Fact) => readonly string[],
  context: ReleaseContext,
): boolean {
  if (keys.has(fact.key)) return true;
  withhold(context, "registry entry that nothing here uses", fact.span, texts(fact));
  return false;
}

function unused(source: RegisteredSource, context: ReleaseContext): boolean {
  withhold(context, "source that nothing here cites", source.span, sourceTexts(source));
  return false;
}

function releasePerson(person: Person, context: ReleaseContext): readonly Person[] {
  if (!isOpen(person, () => [person.name, ...nameTexts(person), ...cardTexts(person)], context)) return [];
  const isMarked = readBareMark(person.mark, person.span, context.policy.scheme) !== null;
  if (!context.policy.outside || isMarked) return [person];
  withhold(context, "card of a person", person.span, cardTexts(person));
  const photo = context.policy.unmarked(ANYWHERE) === "" ? person.photo : null;
  return [{ ...person, card: {}, bio: [], sayItLike: "", photo }];
}

const nameTexts = ({ family, variants, scripts, titles }: Person): readonly string[] => [
  family,
  ...variants,
  ...Object.values(scripts),
  ...titles.flatMap((entry) => [entry.title, ...Object.values(entry.titles)]),
];
const cardTexts = ({ card, bio, photo, sayItLike }: Person): readonly string[] => [
  ...Object.values(card),
  ...bio,
  sayItLike,
  ...(photo === null ? [] : [photo.alt]),
];
const placeTexts = ({ name, variants, scripts, labels }: Place): readonly string[] => [
  name,
  ...variants,
  ...Object.values(scripts),
  ...Object.values(labels),
];
const factTexts = ({ value, note, unit }: Fact): readonly string[] => [[note, value, unit].filter(Boolean).join(" ")];
/** Hashes and keys are no words of anybody's. */
const sourceTexts = ({ fields }: RegisteredSource): readonly string[] => Object.values(fields);
