import { distance } from "fastest-levenshtein";
import type { Person } from "../../../craft/types.ts";
import { escaped, plainMarks } from "./prose.ts";

/** The name without the family name: `Geun-hye`. */
function givenOf({ name, family }: Person): string {
  return plainMarks(name)
    .split(" ")
    .filter((word) => word !== plainMarks(family))
    .join(" ");
}

/** A pattern that finds a person's name however its words are joined and capitalised: `Geun Hye`, `park geun-hye`. */
export function loosePattern(person: Person): RegExp {
  const known = patterns.get(person);
  const pattern = known ?? new RegExp(bounded(loose(person)), "giu");
  patterns.set(person, pattern);
  pattern.lastIndex = 0;
  return pattern;
}

const patterns = new WeakMap<Person, RegExp>();

/** The same for several people at once, to pass over texts that name none of them. */
export function loosePatterns(people: readonly Person[]): RegExp {
  return new RegExp(bounded(people.map(loose).join("|")), "iu");
}

const bounded = (pattern: string): string => `(?<![\\p{L}\\p{N}-])(?:${pattern})(?![\\p{L}\\p{N}-])`;

function loose(person: Person): string {
  const given = givenOf(person).split(/[\s-]+/);
  const compound = given.length > 1 && given.every((word) => word.length > 1);
  const joined = (words: readonly string[]) => words.map(escaped).join("[\\s-]*");
  return [joined(plainMarks(person.name).split(/[\s-]+/)), ...(compound ? [joined(given)] : [])].join("|");
}

/** Whether a spelling is the registry's: the name, an allowed variant, one of them without the family name or in capitals. */
export function isAllowed(written: string, person: Person): boolean {
  const forms = [person.name, ...person.variants].map(plainMarks);
  const { family } = person;
  return forms.some((form) => {
    const given = givenOf({ ...person, name: form });
    const capitals = form
      .split(" ")
      .map((word) => (word === family ? word.toUpperCase() : word))
      .join(" ");
    return [form, given, capitals, form.toUpperCase(), given.toUpperCase()].includes(written.replace(/\s+/g, " "));
  });
}

/** Whether a name of several words is a person's with one slip of the pen: `Barak Obama`. */
export function isSlip(written: string, person: Person): boolean {
  const a = written.split(" ");
  const b = wordsOfName(person);
  if (a.length !== b.length || a.length < 2) return false;
  const at = a.findIndex((word, index) => word !== b[index]);
  if (at < 0 || a.some((word, index) => index > at && word !== b[index])) return false;
  return areNear(a[at] ?? "", b[at] ?? "");
}

const nameWords = new WeakMap<Person, readonly string[]>();

function wordsOfName(person: Person): readonly string[] {
  const known = nameWords.get(person) ?? plainMarks(person.name).split(" ");
  nameWords.set(person, known);
  return known;
}

/** One letter more, less or other, or two that changed places; first letters equal, so that `Il` is not `Un`. */
export function areNear(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 4 || a[0] !== b[0] || a.toLowerCase() === b.toLowerCase()) return false;
  const sorted = (word: string) => [...word.toLowerCase()].sort().join("");
  return distance(a, b) === 1 || (distance(a, b) === 2 && sorted(a) === sorted(b));
}
