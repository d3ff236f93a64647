import type { Fact, Person, Place, RegisteredSource, Registries } from "../craft/types.ts";
import type { Span } from "../diagnostics/types.ts";
import { readBareMark } from "../marking/mark.ts";
import { markedScope, type ReleaseContext, withhold } from "./context.ts";
import { type FieldWalk, releaseFields } from "./fields.ts";
import { closedByMark } from "./marks.ts";
import { FACT_POLICY, PERSON_POLICY, PLACE_POLICY, REGISTERED_SOURCE_POLICY } from "./policy/registries.ts";
import type { Fields } from "./policy/words.ts";
import { ANYWHERE } from "./policy.ts";
import { withoutGone } from "./sources.ts";

/**
 * The registries as the release sees them: entries by their mark, their fields by the words of `policy/registries.ts`.
 * Facts and sources stay as far as the released text uses them.
 */
export function releaseRegistries(
  { people, places, facts, sources }: Registries,
  used: { readonly facts: ReadonlySet<string>; readonly sources: ReadonlySet<string> },
  context: ReleaseContext,
): Registries {
  const { outside } = context.policy;
  return {
    people: people.flatMap((person) => releasePerson(person, context)),
    places: places.flatMap((place) => releaseEntry(place, PLACE_POLICY, placeTexts, `places.${place.key}`, context)),
    facts: facts.flatMap((fact) => {
      const field = `facts.${fact.key}`;
      if (context.closedFacts.has(fact.key)) return closed(fact, factTexts(fact), field, context);
      if (outside && !used.facts.has(fact.key))
        return closed(fact, factTexts(fact), field, context, "registry entry that nothing here uses");
      return releaseEntry(fact, FACT_POLICY, factTexts, field, context);
    }),
    sources: sources.flatMap((source): readonly RegisteredSource[] => {
      const field = `sources.${source.key}`;
      if (context.closedSources.has(source.key)) return closed(source, sourceTexts(source), field, context);
      if (outside && !used.sources.has(source.key))
        return closed(source, sourceTexts(source), field, context, "source that nothing here cites");
      return releaseEntry(source, REGISTERED_SOURCE_POLICY, sourceTexts, field, context).map((shown) => ({
        ...shown,
        fields: withoutGone(shown.fields),
      }));
    }),
  };
}

interface Entry {
  readonly key: string;
  readonly mark: string;
  readonly span: Span;
}

function closed(
  { span }: Entry,
  texts: readonly string[],
  field: string,
  context: ReleaseContext,
  reason = "registry entry",
): readonly never[] {
  withhold(context, reason, span, texts, field);
  return [];
}

/** An entry without the fields that the release does not show; none if its mark closes it. */
function releaseEntry<T extends Entry>(
  entry: T,
  fields: Fields<T>,
  texts: (entry: T) => readonly string[],
  field: string,
  context: ReleaseContext,
): readonly T[] {
  const reading = readBareMark(entry.mark, entry.span, context.policy.scheme);
  if (closedByMark(reading, context.policy)) return closed(entry, texts(entry), field, context);
  const scope = markedScope(reading, ANYWHERE);
  const walk: FieldWalk = {
    context,
    scope,
    reason: "registry entry",
    spanOf: () => entry.span,
    path: field,
    isRaw: false,
  };
  return [releaseFields(entry, fields, walk)];
}

/** A person whose name is withheld is nobody here; a portrait whose description is withheld shows nothing, nor does a title. */
function releasePerson(person: Person, context: ReleaseContext): readonly Person[] {
  const field = `people.${person.key}`;
  const [shown] = releaseEntry(person, PERSON_POLICY, personTexts, field, context);
  if (shown === undefined) return [];
  if (shown.name === "") return closed(person, personTexts(person), field, context);
  const photo = shown.photo?.alt === person.photo?.alt ? shown.photo : null;
  return [{ ...shown, photo, titles: titlesLeft(person, shown, field, context) }];
}

/** Of a title that is withheld, its dates and its words in other languages would tell. */
function titlesLeft(person: Person, shown: Person, field: string, context: ReleaseContext): Person["titles"] {
  return shown.titles.filter(({ title, titles }, index) => {
    if (title !== "" || person.titles[index]?.title === "") return true;
    withhold(context, "registry entry", person.span, Object.values(titles), `${field}.titles`);
    return false;
  });
}

const personTexts = (person: Person): readonly string[] => [person.name, ...nameTexts(person), ...cardTexts(person)];
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
const factTexts = ({ value, note, notes, unit }: Fact): readonly string[] => [
  [note, value, unit].filter(Boolean).join(" "),
  ...Object.values(notes),
];
/** Hashes and keys are no words of anybody's. */
const sourceTexts = ({ fields }: RegisteredSource): readonly string[] => Object.values(fields);
