import type { Person, Place } from "../../../craft/types.ts";
import { dayOf, type IsoDate, isoDate } from "../../../data/dates.ts";
import { remembering } from "../../../data/remember.ts";
import { didYouMean } from "../../../diagnostics/suggest.ts";
import { remembered } from "../../../language/remembered.ts";
import { fieldSpan } from "../fields.ts";
import { finding } from "../finding.ts";
import { formFinder, type Prose, plainMarks, proseOf } from "../names/prose.ts";
import { areNear, indexPeople, isNamedIn, isSlip, type PeopleIndex } from "../names/respelt.ts";
import { strangers } from "../names/seats.ts";
import { describeTitles, holdsOn, isTitle, isTitleCase, type TitledName, titledNames } from "../names/titles.ts";
import { REFERENCES } from "../references.ts";
import type { CheckContext, Finding, Rule } from "../types.ts";
import { STOPS } from "../weights.ts";

/** Names and titles as the registries have them. Without registries there is nothing to compare with. */
export const L14: Rule = {
  id: "L14",
  name: "name/registry",
  title: "People, titles, places and bodies are written as the registries have them, and titles hold on the day.",
  help: "A president called prime minister, or a state called by its rival's name, needs an apology. Names come from people.yml and places.yml; titles are valid by date; one spelling is used throughout.",
  sources: [REFERENCES.presidentAbe, REFERENCES.chinaName, REFERENCES.koreanNames],
  weights: STOPS,
  waivable: true,
  scope: "any",
  codes: ["lint/L14-spelling", "lint/L14-place", "lint/L14-title", "lint/L14-unknown", "lint/L14-seat", "lint/L14-key"],
  run(context) {
    const { people, places } = context.registries;
    const prose = proseOf(context);
    const named = placeNames(prose, places);
    // Where nobody is known, nobody is unknown.
    if (people.length === 0) return named;
    const moment = context.meetingDay ?? context.brief.meta.asOf ?? context.brief.meta.date;
    const day = moment === null ? null : dayOf(moment);
    const index = indexPeople(people);
    return [
      ...[...keys(context), ...spelling(prose, people, index)],
      ...prose.flatMap((text) => titles(text, people, index, day)),
      ...[...seats(context), ...named],
    ];
  },
};

function seats(context: CheckContext): readonly Finding[] {
  const names = context.registries.people.map(({ name }) => name);
  return strangers(context).map(({ name, span }) =>
    finding("lint/L14-seat", { name, suggestion: didYouMean(name, names) }, span),
  );
}

function keys({ brief, registries: { people } }: CheckContext): readonly Finding[] {
  const known = people.map(({ key }) => key);
  const { principal, counterpart } = brief.meta;
  const fields = [
    ...principal.map((key) => ({ key, field: "principal", span: fieldSpan(brief, "principal") })),
    ...counterpart.who.map((key) => ({ key, field: "counterpart", span: fieldSpan(brief, "counterpart") })),
    ...brief.slides.flatMap(({ attributes: { values }, headingSpan }) =>
      values.person === undefined || people.some((person) => isCalled(values.person, person))
        ? []
        : [{ key: values.person, field: "person", span: headingSpan }],
    ),
  ];
  return fields
    .filter(({ key }) => !known.includes(key))
    .map(({ key, field, span }) => {
      return finding("lint/L14-key", { key, field, suggestion: didYouMean(key, known) }, span);
    });
}

/** An attribute may say the name as well as the key. */
const isCalled = (words: string | undefined, { key, name, variants }: Person): boolean =>
  words !== undefined && [key, name, ...variants].includes(words);

const NAMES = /\p{Lu}[\p{L}'-]+(?: (?:\p{Lu}\.|\p{Lu}[\p{L}'-]+)){1,3}/gu;

/** Names of the registry in another spelling, and names that are one slip of the pen away. */
function spelling(prose: readonly Prose[], people: readonly Person[], index: PeopleIndex): readonly Finding[] {
  const words = new Set(people.flatMap(({ name }) => plainMarks(name).split(" ")));
  return prose.flatMap((text) => {
    const respelt = respellingsIn(text, index);
    // A hyphen left out is both.
    const slips = slipsIn(text, index, words).filter((slip) => !respelt.some(({ at }) => at === slip.at));
    return [...respelt, ...slips].map(({ written, at, name }) =>
      finding("lint/L14-spelling", { written, name }, text.spanAt(at, at + written.length)),
    );
  });
}

interface Respelt {
  readonly written: string;
  readonly at: number;
  readonly name: string;
}

function respellingsIn(prose: Prose, people: PeopleIndex): readonly Respelt[] {
  return people
    .respelt(prose.text)
    .filter(({ written, at }) => !people.isAllowed(written) && !prose.isQuoted(at))
    .map(({ written, person, at }) => ({ written, at, name: person.name }));
}

function slipsIn(prose: Prose, people: PeopleIndex, words: ReadonlySet<string>): readonly Respelt[] {
  return [...prose.text.matchAll(NAMES)].flatMap(({ index, 0: written }) => {
    if (!written.split(" ").some((word) => words.has(word)) || prose.isQuoted(index)) return [];
    return partsOf(written).flatMap(({ part, from }) => {
      const [slipped] = people.slipped(part);
      return slipped === undefined || people.isAllowed(part)
        ? []
        : [{ written: part, at: index + from, name: slipped.name }];
    });
  });
}

/** Words in a row of a name: a title may stand before it (`President Park Guen-hye`), and a day behind it. */
function partsOf(written: string): readonly { readonly part: string; readonly from: number }[] {
  const words = [...written.matchAll(/\S+/g)];
  return words.flatMap((first, start) =>
    words.slice(start + 1).map((last) => ({
      part: written.slice(first.index, last.index + last[0].length),
      from: first.index,
    })),
  );
}

function titles(prose: Prose, people: readonly Person[], index: PeopleIndex, day: IsoDate | null): readonly Finding[] {
  const found = titledNames(prose.text);
  if (isHeadline(prose, found)) return [];
  return found.flatMap(({ title, name, past, at, nameAt }) => {
    if (prose.isQuoted(at)) return [];
    const span = prose.spanAt(at, nameAt + name.length);
    const exact = index.startingWith(name).filter((person) => isNamed(name, person));
    // In another spelling it is still the person: the spelling is reported by itself.
    const others = [...index.slipped(name), ...index.in(name).map(({ person }) => person)].filter((person) =>
      isRespelt(name, person),
    );
    const named = exact.length > 0 ? exact : others;
    if (named.length === 0) {
      const families = people.map(({ family }) => family);
      const suggestion = didYouMean(name.split(" ")[0] ?? name, families);
      return [finding("lint/L14-unknown", { title, name, suggestion }, span)];
    }
    const years = prose.text.match(/\b(?:1[89]|20)\d\d\b/g) ?? [];
    const holds = named.some(
      (person) =>
        person.titles.length === 0 ||
        person.titles.some(
          (known) =>
            isTitle(title, known) &&
            (past || holdsOn(known, day) || years.some((year) => holdsOn(known, isoDate(`${year}-07-01`)))),
        ),
    );
    const [person] = named;
    if (holds || person === undefined) return [];
    return [
      finding("lint/L14-title", { title, name: person.name, day: day ?? "", known: describeTitles(person) }, span),
    ];
  });
}

const TITLES: ReadonlySet<string> = new Set(["title", "heading"]);

/**
 * Titles in title case, where capitals say nothing about names. A cell or a point that is little more than names with their titles
 * has as many capitals: “Prime Minister Kishida and President Bush”.
 */
function isHeadline({ text, from }: Prose, found: readonly TitledName[]): boolean {
  if (!isTitleCase(text)) return false;
  if (found.length === 0 || from === null || TITLES.has(from.role)) return true;
  const besides = found.reduce((left, { title, name }) => left.replace(title, "").replace(name, ""), text);
  return (besides.match(/\p{L}{4,}/gu) ?? []).length > 1;
}

/** `Park`, `Park Geun-hye` or a variant of it; further capitalised words after the name do not matter. */
function isNamed(written: string, person: Person): boolean {
  const forms = [person.name, ...person.variants].map(plainMarks);
  const family = plainMarks(person.family);
  if (forms.some((form) => `${written} `.startsWith(`${form} `))) return true;
  if (!`${written} `.startsWith(`${family} `)) return false;
  const [next = ""] = written.slice(family.length + 1).split(" ");
  return next === "" || person.order === "given-first" || forms.some((form) => form.split(/[ -]/).includes(next));
}

const isRespelt = (written: string, person: Person): boolean => isSlip(written, person) || isNamedIn(written, person);

interface PlaceForms {
  /** Places by spellings that are not ours. */
  readonly wrong: ReadonlyMap<string, Place>;
  readonly right: ReadonlySet<string>;
  readonly find: ReturnType<typeof formFinder>;
  readonly near: (word: string) => string;
}

/** What is looked for; of one registry it is made once. */
const formsOf = remembering((places: readonly Place[]): PlaceForms => {
  const wrong = new Map(
    places.flatMap((place) => respellings(place).map((form) => [plainMarks(form), place] as const)),
  );
  const right = new Set(
    places.flatMap(({ name, variants, labels }) => [name, ...variants, ...Object.values(labels)]).map(plainMarks),
  );
  const find = formFinder([...wrong.keys(), ...right]);
  const near = nearestOf([...right].filter((form) => /^\p{Lu}[\p{L}]{5,}$/u.test(form)));
  return { wrong, right, find, near };
});

const capitalisedWords = remembered((text) => [...text.matchAll(/(?<![\p{L}\p{N}-])\p{Lu}\p{L}{4,}/gu)]);

function placeNames(prose: readonly Prose[], places: readonly Place[]): readonly Finding[] {
  const { wrong, right, find, near } = formsOf(places);
  return prose.flatMap((text) => [
    ...find(text).flatMap(({ form, span }) => {
      const place = wrong.get(form);
      return place === undefined ? [] : [finding("lint/L14-place", { written: form, name: place.name }, span)];
    }),
    ...capitalisedWords(text.text).flatMap(({ index, 0: word }) => {
      if (right.has(word) || text.isQuoted(index)) return [];
      const name = near(word);
      if (name === "") return [];
      return [finding("lint/L14-place", { written: word, name }, text.spanAt(index, index + word.length))];
    }),
  ]);
}

/** The name that a word is one slip away from, "" if none; words recur, so each is looked at once. */
function nearestOf(names: readonly string[]): (word: string) => string {
  const seen = new Map<string, string>();
  return (word) => {
    const known = seen.get(word);
    if (known !== undefined) return known;
    const name = names.find((form) => areNear(word, form) && !word.startsWith(form)) ?? "";
    seen.set(word, name);
    return name;
  };
}

/**
 * Known spellings that are not ours, and the same with the apostrophe of a plural left out or misplaced, where our name
 * has one. Abbreviations are no spellings; names by policy are L15's.
 */
function respellings({ name, variants, labels, disputed }: Place): readonly string[] {
  if (disputed || Object.keys(labels).length > 0) return [];
  const known = variants.filter((variant) => !/^[\p{Lu}\p{N}.]+$/u.test(variant));
  const own = plainMarks(name);
  if (!/s' |'s /.test(own)) return known;
  const slips = [own, ...known.map(plainMarks)].flatMap((form) => {
    const bare = form.replace(/(s)' |'(s) /, "$1$2 ");
    const at = /s (?=\p{Lu}|of\b)/u.exec(bare)?.index ?? -1;
    if (at < 0) return [];
    return [bare, `${bare.slice(0, at)}s'${bare.slice(at + 1)}`, `${bare.slice(0, at)}'s${bare.slice(at + 1)}`];
  });
  return [...known, ...slips.filter((form) => form !== own)];
}
