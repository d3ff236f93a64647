/** Entries of the registries as templates see them: the title of the day, the name that the policy asks for. */

import type { Fact, Person, Place, Registries } from "../../../craft/types.ts";
import { countryNumber } from "../../../data/countries.ts";
import type { IsoDate } from "../../../data/dates.ts";
import { table } from "../../../data/table.ts";
import { languageOf, primaryTag } from "../../../language/index.ts";
import type { Vocabulary } from "../../../vocabulary/types.ts";
import { filled } from "../filled.ts";
import { openRecord } from "../open.ts";
import type { FactView, PersonView, PlaceView } from "./types.ts";

export const NO_REGISTRIES: Registries = { people: [], places: [], facts: [], sources: [] };

/** The script in which a language writes names; the other form stands beside it. */
const OWN_SCRIPT: Readonly<Record<string, string>> = table({ ko: "hangul", ja: "kanji", zh: "hanzi" });

/** How entries are shown. */
interface Showing {
  /** Of the meeting, null if unknown: then the last title counts. */
  readonly day: IsoDate | null;
  /** Whether there are flags. */
  readonly flags: boolean;
}

/** The picture of a flag, in the pack (`npm run flags`); "" for what is no country of ISO 3166. */
function flagOf(country: string, { flags }: Pick<Showing, "flags">): string {
  return flags && countryNumber(country) !== undefined ? `flags/${country}.png` : "";
}

export function viewPerson(person: Person, showing: Showing, vocabulary: Vocabulary): PersonView {
  const { day } = showing;
  const { key, name, family, scripts, country, sayItLike, bio, card, photo } = person;
  const title = titleOn(person, day);
  const own = scripts[OWN_SCRIPT[primaryTag(vocabulary.lang)] ?? ""];
  return {
    key,
    name: own ?? name,
    initials: initialsOf(own ?? name),
    // Running text calls whoever has a name in its own script by the whole of it: registries know family names in Latin letters.
    family: own ?? family,
    scripts: openRecord(scripts),
    script: own === undefined ? (Object.values(scripts)[0] ?? "") : name,
    title: title === undefined ? "" : (title.titles[primaryTag(vocabulary.lang)] ?? title.title),
    country,
    flag: flagOf(country, showing),
    // Its own script says how a name is spoken; how others may say it in their letters is of no use there.
    sayItLike: own === undefined ? sayItLike : "",
    bio,
    card: openRecord(card),
    photo,
  };
}

/** First letters of the first and last word; of a name in a script of syllables, its first. */
function initialsOf(name: string): string {
  if (/^[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name)) return [...name][0] ?? "";
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? "")][0] ?? "");
  return letters.join("").toLocaleUpperCase("en");
}

function titleOn({ titles }: Person, day: IsoDate | null): Person["titles"][number] | undefined {
  if (day === null) return titles.at(-1);
  const valid = titles.filter(({ from, to }) => (from === null || from <= day) && (to === null || day <= to));
  return valid.at(-1);
}

/**
 * Under the name that the policy asks for, else the language's own.
 * @param policy `names_policy` of the front matter: `{seas: dual}`
 * @param lang BCP 47, of the deck
 */
export function viewPlace(
  place: Place,
  policy: Readonly<Record<string, string>>,
  lang: string,
  showing: Pick<Showing, "flags">,
): PlaceView {
  const { key, name, scripts, kind, labels, at, country, between, frame, disputed } = place;
  const word = policy[kind] ?? policy[`${kind}s`] ?? policy.default ?? "";
  const tag = primaryTag(lang);
  const own = scripts[OWN_SCRIPT[tag] ?? ""];
  // A policy on a disputed name is kept to the letter; other labels are words of the registry's language.
  const asked = labels[`${word}-${tag}`] ?? (disputed || own === undefined ? labels[word] : undefined);
  const label = asked ?? own ?? name;
  const script = label === own ? name : (Object.values(scripts)[0] ?? "");
  const { kinds } = languageOf(lang);
  return {
    key,
    name,
    label,
    scripts: openRecord(scripts),
    script,
    kind: kinds.get(kind.toLowerCase()) ?? kind,
    sort: kind,
    at,
    country,
    flag: flagOf(country, showing),
    between,
    frame,
    located: at !== "",
    disputed,
  };
}

export function viewFact({ key, value, unit, asOf, note }: Fact): FactView {
  return filled({ key, value, unit, asOf, note });
}

/** Finds entries by key, name or an allowed variant; case does not matter. */
export function indexNames<T extends Person | Place>(entries: readonly T[]): ReadonlyMap<string, T> {
  const index = new Map<string, T>();
  for (const entry of entries) {
    const words = [entry.key, entry.name, ...entry.variants, ...Object.values(entry.scripts)];
    for (const word of words) if (!index.has(nameKey(word))) index.set(nameKey(word), entry);
  }
  return index;
}

export const nameKey = (words: string): string => words.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
