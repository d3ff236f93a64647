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
export function loosePattern(person: Person): RegExp | null {
  const given = givenOf(person).split(/[\s-]+/);
  const compound = given.length > 1 && given.every((word) => word.length > 1);
  const loose = (words: readonly string[]) => words.map(escaped).join("[\\s-]*");
  const names = [loose(plainMarks(person.name).split(/[\s-]+/)), ...(compound ? [loose(given)] : [])];
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${names.join("|")})(?![\\p{L}\\p{N}-])`, "giu");
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
export function isSlip(written: string, { name }: Person): boolean {
  const [a, b] = [written.split(" "), plainMarks(name).split(" ")];
  if (a.length !== b.length || a.length < 2) return false;
  const differing = a.filter((word, index) => word !== b[index]);
  const [slip] = differing;
  if (slip === undefined || differing.length !== 1) return false;
  return areNear(slip, b[a.indexOf(slip)] ?? "");
}

/** One letter more, less or other, or two that changed places; first letters equal, so that `Il` is not `Un`. */
export function areNear(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 4 || a[0] !== b[0] || a.toLowerCase() === b.toLowerCase()) return false;
  const sorted = (word: string) => [...word.toLowerCase()].sort().join("");
  return distance(a, b) === 1 || (distance(a, b) === 2 && sorted(a) === sorted(b));
}
