import { isScalar } from "yaml";
import { either, list, mapped, oneOrMany } from "../../data/shape/lists.ts";
import { field, record, required, table, type Values } from "../../data/shape/record.ts";
import { day, matching, text, word } from "../../data/shape/scalars.ts";
import type { Outcome, Span } from "../../diagnostics/types.ts";
import type { Person, PersonTitle } from "../types.ts";
import { KEYS, type RegistryFile, readRegistry } from "./file.ts";

const texts = (expects: string) => mapped(oneOrMany(text(), expects), (all) => all.filter(Boolean));
const joined = (expects: string) => mapped(texts(expects), (all) => all.join("; "));

const TITLE = {
  title: required(
    either(isScalar, text(), table(text(), "titles by language"), "a title, or titles by language"),
    "What the person is called, or titles by language.",
    { en: "President of the Republic of Korea", ko: "\ub300\ud55c\ubbfc\uad6d \ub300\ud1b5\ub839" },
  ),
  from: field(day(), "First day on which the title is right.", "2013-02-25"),
  to: field(day(), "Last day on which it is right.", "2017-03-10"),
};

const CARD = {
  since: field(text(), "In this office since when.", "February 2013"),
  role: field(text(), "What the office decides."),
  wants: field(joined("a text or a list of texts"), "What the person wants."),
  argues: field(joined("a text or a list of texts"), "How the person argues."),
  last_contact: field(text(), "When and how you last spoke."),
  openers: field(joined("a text or a list of texts"), "Two safe openers."),
  hazard: field(text(), "One thing to keep clear of."),
  languages: field(text(), "Languages that the person speaks."),
};

const PHOTO = {
  src: required(text("the path of a picture"), "Path of the picture, relative to the brief."),
  alt: required(text(), "What the picture shows."),
};

const PERSON = {
  name: required(text(), "Full name, as the person spells it.", "Park Geun-hye"),
  family: field(text(), "Family name alone, for running text.", "Park"),
  order: field(word(["family-first", "given-first"]), "Which name comes first. Default: given-first."),
  scripts: field(table(text(), "names by script"), "The name in other scripts.", {
    hangul: "\ubc15\uadfc\ud61c",
    hanja: "\u6734\u69ff\u60e0",
  }),
  romanisation: field(text(), "System of the spelling in Latin letters."),
  variants: field(texts("a list of spellings"), "Other spellings that are allowed.", ["Park Geun-Hye"]),
  titles: field(list(record(TITLE, "a map with title, from and to"), "a list of titles"), "Titles by date."),
  country: field(
    matching("[A-Z]{3}", "a country of three capitals such as KOR"),
    "Country, ISO 3166 alpha-3, as the audiences of releases.",
    "KOR",
  ),
  say_it_like: field(text(), "How the name is spoken.", "pahk gun-heh"),
  bio: field(texts("a text or a list of texts"), "Lines of biography."),
  card: field(record(CARD, "a map with since, wants, argues …"), "What a person card shows."),
  photo: field(record(PHOTO, "a map with src and alt"), "Portrait."),
  mark: field(text(), "Portion mark of the whole entry.", "(SS)"),
};

export const PEOPLE = table(record(PERSON, "a person: a map with name, titles, country …"), "people by key", KEYS);

/** `people.yml` */
export function parsePeople(file: RegistryFile): Outcome<readonly Person[]> {
  return readRegistry(file, PEOPLE, personOf);
}

function personOf(key: string, entry: Values<typeof PERSON>, span: Span): Person {
  const { name = "", order = "given-first", photo } = entry;
  const words = name.split(" ");
  return {
    key,
    name,
    family: entry.family ?? (order === "family-first" ? words[0] : words.at(-1)) ?? "",
    order,
    scripts: entry.scripts ?? {},
    variants: entry.variants ?? [],
    titles: (entry.titles ?? []).map(titleOf),
    country: entry.country ?? "",
    sayItLike: entry.say_it_like ?? "",
    bio: entry.bio ?? [],
    card: Object.fromEntries(
      Object.entries(entry.card ?? {}).map(([label, value]) => [label.replaceAll("_", "-"), value]),
    ),
    photo: photo?.src === undefined ? null : { src: photo.src, alt: photo.alt ?? "" },
    mark: entry.mark ?? "",
    span,
  };
}

function titleOf({ title = "", ...days }: Values<typeof TITLE>): PersonTitle {
  const { from = null, to = null } = days;
  if (typeof title === "string") return { title, titles: {}, from, to };
  return { title: title.en ?? Object.values(title)[0] ?? "", titles: title, from, to };
}
