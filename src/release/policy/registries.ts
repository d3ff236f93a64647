/** Who may see which field of a registry's entry, or of a source that the front matter declares. */

import type { Source } from "../../brief/types.ts";
import type { Fact, Person, PersonTitle, Place, RegisteredSource } from "../../craft/types.ts";
import { table } from "../../data/table.ts";
import type { Fields, Word } from "./words.ts";

const TITLE: Fields<PersonTitle> = {
  title: "open",
  titles: "open",
  from: "open",
  to: "open",
};

/** Outside a person is a name and titles: what somebody wants and what annoys them goes only with a mark that says so. */
export const PERSON_POLICY: Fields<Person> = {
  key: "open",
  name: "open",
  family: "open",
  order: "open",
  scripts: "open",
  variants: "open",
  titles: { whole: "open", each: TITLE },
  country: "open",
  sayItLike: "with-mark",
  bio: "with-mark",
  card: "with-mark",
  photo: { whole: "quiet", each: { src: "open", alt: "open" } },
  mark: "structure",
  span: "structure",
};

export const PLACE_POLICY: Fields<Place> = {
  key: "open",
  name: "open",
  scripts: "open",
  variants: "open",
  kind: "open",
  labels: "open",
  at: "open",
  country: "open",
  between: "open",
  frame: "open",
  disputed: "open",
  mark: "structure",
  span: "structure",
};

export const FACT_POLICY: Fields<Fact> = {
  key: "open",
  value: "open",
  unit: "open",
  asOf: "open",
  source: "open",
  locator: "open",
  note: "open",
  notes: "open",
  kind: "open",
  mark: "structure",
  span: "structure",
};

/** Fields of a source that have no name of their own in `Source`; one that is not here never leaves the house. */
export const SOURCE_FIELD_POLICY: Readonly<Record<string, Word>> = table({
  accessed: "open",
  language: "open",
  paragraphs: "open",
  publisher: "open",
  place: "open",
  pages: "open",
  doi: "open",
  isbn: "open",
  // What is said about a source is a text of ours.
  note: "quiet",
  descriptor: "quiet",
  // Where the stored copy lies, and what it was.
  archived: "own-value",
  hash: "own-value",
  mark: "own-value",
  superseded: "own-value",
});

export const SOURCE_POLICY: Fields<Source> = {
  key: "open",
  number: "open",
  author: "open",
  title: "open",
  outlet: "open",
  date: "open",
  url: "open",
  kind: "open",
  note: "quiet",
  fields: SOURCE_FIELD_POLICY,
  unread: "own-value",
  span: "structure",
};

export const REGISTERED_SOURCE_POLICY: Fields<RegisteredSource> = {
  key: "open",
  fields: {
    ...SOURCE_FIELD_POLICY,
    author: "open",
    title: "open",
    outlet: "open",
    date: "open",
    url: "open",
    kind: "open",
  },
  archived: "own-value",
  hash: "own-value",
  mark: "structure",
  superseded: "open",
  span: "structure",
};
