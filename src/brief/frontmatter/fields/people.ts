/** Who wrote a brief and where they work, as Pandoc, Quarto and R Markdown have it too. */
import { type Document, isMap, isScalar } from "yaml";
import { canonicalName } from "../../../data/names.ts";
import { either, mapped, oneOrMany } from "../../../data/shape/lists.ts";
import { field, record, required } from "../../../data/shape/record.ts";
import { text } from "../../../data/shape/scalars.ts";
import type { Shape } from "../../../data/types.ts";
import { mapFields, plainValue } from "../../../data/yaml.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Quarto's list of places at the head of the file, which authors refer to by `ref`. */
export const AFFILIATIONS = "affiliations";
/** What others refer to says nothing by itself. */
const ID = "id";

const entry = record(
  { name: field(text(), "Its name."), ref: field(text(), `The id of one of the file's own ${AFFILIATIONS}.`) },
  "a map with a name",
  { loose: true },
);
const full: Shape<string> = {
  expects: entry.expects,
  get schema() {
    return entry.schema;
  },
  read(node, path, reading) {
    const found = entry.read(node, path, reading);
    return found && (found.name ?? placesById(reading.document).get(found.ref ?? "") ?? "");
  },
};
const places = oneOrMany(
  either(isScalar, text(), full, "where somebody works"),
  "where somebody works, or a list of it",
);
/** Quarto's parts of a name, in the order in which they are said. */
const PARTS = ["given", "dropping-particle", "non-dropping-particle", "family", "suffix"] as const;
const parted = mapped(
  record(
    {
      literal: field(text(), "The whole name, as it is written."),
      given: field(text(), "The given name."),
      "dropping-particle": field(text(), "A particle that the family name is sorted without."),
      "non-dropping-particle": field(text(), "A particle that the family name is sorted with."),
      family: field(text(), "The family name."),
      suffix: field(text(), "What follows the name."),
    },
    "a map with a given and a family name",
    { loose: true },
  ),
  ({ literal, ...parts }) =>
    literal ?? PARTS.flatMap((part) => (parts[part] === undefined ? [] : [parts[part]])).join(" "),
);
const named = record(
  {
    name: required(either(isScalar, text(), parted, "a name"), "The name, or its parts."),
    affiliation: field(places, "Where they work."),
    affiliations: field(places, "Where they work."),
  },
  "a map with a name",
  { loose: true },
);

/** One name or a list of names, each a text or (Pandoc, Quarto) a map with a `name` and affiliations in brackets; as one text. */
export const names = (): Shape<string> => {
  const one = either(
    isScalar,
    text(),
    mapped(named, ({ name = "", affiliation = [], affiliations = [] }) => {
      const at = [...new Set([...affiliation, ...affiliations])].filter(Boolean).join(", ");
      return at === "" ? name : `${name} (${at})`;
    }),
    "a name",
  );
  return mapped(oneOrMany(one, "a name or a list of names"), (all) => all.filter(Boolean).join(", "));
};

const KNOWN = new WeakMap<Document, ReadonlyMap<string, string>>();

/** Names of the file's own affiliations by their ids. */
function placesById(document: Document): ReadonlyMap<string, string> {
  const known = KNOWN.get(document) ?? new Map(ownPlaces(document).flatMap(withId));
  KNOWN.set(document, known);
  return known;
}

/** Those of the list at the head, and those that an author has with an id of their own. */
function ownPlaces(document: Document): readonly unknown[] {
  if (!isMap(document.contents)) return [];
  const fields = mapFields(document.contents);
  const own = fields.filter(({ name }) => canonicalName(name) === AFFILIATIONS);
  const authors = fields.filter(({ name }) => AUTHORS.test(canonicalName(name)));
  const plain = ({ value }: (typeof fields)[number]) => [plainValue(value, document, true)].flat();
  return [...own.flatMap(plain), ...authors.flatMap(plain).flatMap(placesOf)];
}

const AUTHORS = /^authors?$/;

/** Where one of the people works, as written. */
const placesOf = (person: unknown): readonly unknown[] =>
  isFields(person) ? [person.affiliation, person.affiliations].flat() : [];

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function withId(place: unknown): [string, string][] {
  if (!isFields(place) || place.id === undefined || place.name === undefined) return [];
  return [[String(place.id), String(place.name).trim().replace(/\s+/g, " ")]];
}

/**
 * What of people is not read, each by its path and once: `author.affiliations.city`, and a `ref` that leads nowhere.
 * @param path the field as it is written
 * @param value people as plain data, scalars as their text
 * @param document the front matter, whose affiliations they may refer to
 */
export function unreadOfPeople(path: string, value: unknown, document: Document): readonly string[] {
  const known = placesById(document);
  const unread = [value].flat().flatMap((person) => {
    if (!isFields(person)) return [];
    return Object.entries(person).flatMap(([written, own]) => {
      const [part, below] = [canonicalName(written), `${path}.${written}`];
      if (part === "affiliation" || part === AFFILIATIONS) return unreadOfPlaces(below, own, known);
      if (part === "name" && isFields(own)) return Object.keys(own).flatMap((one) => unreadOfName(below, one));
      return part === "name" || part === ID ? [] : [below];
    });
  });
  return [...new Set(unread)];
}

const READ: ReadonlySet<string> = new Set(["literal", ...PARTS]);
const unreadOfName = (path: string, part: string): readonly string[] =>
  READ.has(canonicalName(part)) ? [] : [`${path}.${part}`];

/**
 * What of the file's own affiliations is not read, each by its path and once; null where no author refers to any of them.
 * @param path the field as it is written
 * @param value affiliations as plain data, scalars as their text
 * @param people those of all fields, as plain data
 */
export function unreadOfOwnPlaces(path: string, value: unknown, people: unknown): readonly string[] | null {
  const refs = new Set(
    [people]
      .flat()
      .flatMap(placesOf)
      .flatMap((at) => (isFields(at) ? [String(at.ref)] : [])),
  );
  const isUsed = [value].flat().some((place) => isFields(place) && refs.has(String(place.id)));
  return isUsed ? [...new Set(unreadOfPlaces(path, value, new Map()))] : null;
}

function unreadOfPlaces(path: string, value: unknown, known: ReadonlyMap<string, string>): readonly string[] {
  return [value].flat().flatMap((place) => {
    if (!isFields(place)) return [];
    return Object.entries(place).flatMap(([written, own]) => {
      const part = canonicalName(written);
      const isRead = part === "name" || part === ID || (part === "ref" && known.has(String(own)));
      return isRead ? [] : [`${path}.${written}`];
    });
  });
}
