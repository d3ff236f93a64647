import { distance } from "fastest-levenshtein";
import type { Person } from "../../../craft/types.ts";
import { remembering } from "../../../data/remember.ts";
import { remembered } from "../../../language/remembered.ts";
import { plainMarks } from "./prose.ts";

/** The name without the family name: `Geun-hye`. */
function givenOf({ name, family }: Person): string {
  return plainMarks(name)
    .split(" ")
    .filter((word) => word !== plainMarks(family))
    .join(" ");
}

/** The person's name as it is written at an offset of a text, however its words are joined and capitalised: `park geun-hye`. */
function nameAt(text: string, person: Person, at: number): string | undefined {
  if (/[\p{L}\p{N}-]$/u.test(text.slice(Math.max(0, at - 2), at))) return undefined;
  for (const words of looseNames(person)) {
    const end = endOfWords(text, words, at);
    if (end !== undefined && !/^[\p{L}\p{N}-]/u.test(text.slice(end, end + 2))) return text.slice(at, end);
  }
  return undefined;
}

/** Where words end that stand at an offset, blanks and hyphens or nothing between them. A pattern a person would cost more. */
function endOfWords(text: string, words: readonly string[], at: number): number | undefined {
  let end = at;
  for (const word of words) {
    while (end > at && BETWEEN.test(text.charAt(end))) end++;
    const from = end;
    end += word.length;
    if (inOneCase(text.slice(from, end)) !== inOneCase(word)) return undefined;
  }
  return end;
}

const BETWEEN = /[\s-]/;

const inOneCase = (text: string): string => text.toUpperCase().toLowerCase();

/** Whether the person's name stands somewhere in a text, however its words are joined and capitalised. */
export const isNamedIn = (text: string, person: Person): boolean =>
  runsOf(text).some(({ at }) => nameAt(text, person, at) !== undefined);

/** The words of the name, and of a given name of several words, which stands for the person by itself. */
const looseNames = remembering((person: Person): readonly (readonly string[])[] => {
  const given = givenOf(person).split(/[\s-]+/);
  const compound = given.length > 1 && given.every((word) => word.length > 1);
  return [plainMarks(person.name).split(/[\s-]+/), ...(compound ? [given] : [])];
});

/** The registry's spellings: the name, an allowed variant, one of them without the family name or in capitals. */
function spellingsOf(person: Person): readonly string[] {
  const { family } = person;
  return [person.name, ...person.variants].map(plainMarks).flatMap((form) => {
    const given = givenOf({ ...person, name: form });
    const capitals = form
      .split(" ")
      .map((word) => (word === family ? word.toUpperCase() : word))
      .join(" ");
    return [form, given, capitals, form.toUpperCase(), given.toUpperCase()];
  });
}

/** Whether a name of several words is a person's with one slip of the pen: `Barak Obama`. */
export function isSlip(written: string, person: Person): boolean {
  const a = written.split(" ");
  const b = wordsOfName(person);
  if (a.length !== b.length || a.length < 2) return false;
  const others = b.flatMap((right, index) =>
    a.slice(index, index + 1).flatMap((word) => (word === right ? [] : [{ word, right }])),
  );
  return others.length === 1 && others.every(({ word, right }) => areNear(word, right));
}

const wordsOfName = remembering(({ name }: Person): readonly string[] => plainMarks(name).split(" "));

/** One letter more, less or other, or two that changed places; first letters equal, so that `Il` is not `Un`. */
export function areNear(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 4 || a[0] !== b[0] || a.toLowerCase() === b.toLowerCase()) return false;
  const sorted = (word: string) => [...word.toLowerCase()].sort().join("");
  return distance(a, b) === 1 || (distance(a, b) === 2 && sorted(a) === sorted(b));
}

/** A person's name where it stands in a text. */
export interface Standing {
  readonly person: Person;
  readonly written: string;
  readonly at: number;
}

/** Whom a name may mean, found by keys: a registry has thousands of people, and a brief thousands of names. */
export interface PeopleIndex {
  /** Each name, and given name of several words, in a text, however its words are joined and capitalised. */
  readonly in: (text: string) => readonly Standing[];
  /** Of these, what is nobody's name in a spelling that the registry allows. */
  readonly respelt: (text: string) => readonly Standing[];
  /** Whose name it is with one slip of the pen. */
  readonly slipped: (name: string) => readonly Person[];
  /** Whose family name or name stands at its start. */
  readonly startingWith: (name: string) => readonly Person[];
  readonly isAllowed: (name: string) => boolean;
}

/** Everything that is found is in the order of the registry; of one registry it is made once. */
export const indexPeople = remembering((all: readonly Person[]): PeopleIndex => {
  const people = [
    ...new Map(all.map((person) => [JSON.stringify([person.name, person.family, person.variants]), person])).values(),
  ];
  const order = new Map(people.map((person, at) => [person, at]));
  const inOrder = (found: Iterable<Person>): readonly Person[] =>
    [...new Set(found)].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  const names = groups(people, (person) =>
    looseNames(person).map((words) =>
      runsOf(words.join(" "))
        .map(({ letters }) => letters)
        .join(""),
    ),
  );
  const longest = people.reduce((most, { name }) => Math.max(most, runsOf(name).length), 1);
  const slips = groups(people, (person) => slipKeys(wordsOfName(person)));
  const starts = groups(people, ({ family, name, variants }) => [family, name, ...variants].map(plainMarks));
  const allowed = new Set(people.flatMap(spellingsOf));
  const isAllowed = (name: string): boolean => allowed.has(name.replace(/\s+/g, " "));
  /** A given name may be that of hundreds: as it should be written it is passed over before anybody is looked at. */
  const standing = (text: string, passes: (written: string) => boolean): readonly Standing[] => {
    const runs = runsOf(text);
    const found = new Map<Person, Standing[]>();
    /** Up to where a person was found: the given name within a name is no second one. */
    const ends = new Map<Person, number>();
    for (const [from, { at }] of runs.entries()) {
      let key = "";
      for (const { letters, end } of runs.slice(from, from + longest)) {
        key += letters;
        const group = names.get(key);
        if (group === undefined || passes(text.slice(at, end))) continue;
        for (const person of group) {
          const written = at < (ends.get(person) ?? 0) ? undefined : nameAt(text, person, at);
          if (written === undefined) continue;
          ends.set(person, at + written.length);
          const before = found.get(person) ?? [];
          before.push({ person, written, at });
          found.set(person, before);
        }
      }
    }
    return inOrder(found.keys()).flatMap((person) => found.get(person) ?? []);
  };
  return {
    in: (text) => standing(text, () => false),
    respelt: remembered((text) => standing(text, isAllowed)),
    slipped: (name) =>
      inOrder(slipKeys(name.split(" ")).flatMap((key) => slips.get(key) ?? [])).filter((person) =>
        isSlip(name, person),
      ),
    startingWith(name) {
      const words = name.split(" ");
      return inOrder(words.flatMap((_, at) => starts.get(words.slice(0, at + 1).join(" ")) ?? []));
    },
    isAllowed,
  };
});

function groups(
  people: readonly Person[],
  keysOf: (person: Person) => Iterable<string>,
): ReadonlyMap<string, Person[]> {
  const found = new Map<string, Person[]>();
  for (const person of people) {
    for (const key of new Set(keysOf(person))) {
      const group = found.get(key);
      if (group === undefined) found.set(key, [person]);
      else group.push(person);
    }
  }
  return found;
}

/** Letters and digits in a row: in one case, and where. */
const runsOf = (text: string): readonly { readonly letters: string; readonly at: number; readonly end: number }[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: run, index }) => ({
    letters: inOneCase(run),
    at: index,
    end: index + run.length,
  }));

/**
 * Keys of which two names share one if a single word differs by one slip (`areNear`): the other words, and of that word
 * its first letter with either all its letters sorted or what is left without one of them.
 */
function slipKeys(words: readonly string[]): readonly string[] {
  return words.flatMap((word, at) => {
    const others = [...words.slice(0, at), "", ...words.slice(at + 1)].join(" ");
    const lower = word.toLowerCase();
    const without = Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1));
    return [[...lower].sort().join(""), word, ...without].map(
      (key, i) => `${others}|${i === 0 ? "sorted" : ""}|${word[0]}|${key}`,
    );
  });
}
