/** What the registries say of the people and places that a brief names: its deck prints it, so its version records it. */

import type { Brief, Meeting } from "../../brief/types.ts";
import { dayOfBrief } from "../../craft/day.ts";
import type { Person, Place, Registries } from "../../craft/types.ts";
import { holdsOn } from "./names/titles.ts";

/**
 * The entries of people whom the front matter or the text names, with the titles that hold on the day of the meeting: a
 * registry that several briefs share may go on to later years.
 */
function registeredPeople({ meta }: Brief, people: readonly Person[], body: string): readonly unknown[] {
  const day = dayOfBrief(meta);
  const words = folded([body, ...meta.principal, ...meta.counterpart.who].join("\n"));
  return people
    .filter((person) => isNamed(person, words))
    .map(({ key, name, scripts, titles, country, sayItLike, bio, card, photo }) => {
      const held = titles.filter((title) => holdsOn(title, day));
      const on = held.map(({ title, titles: others }) => [title, others]);
      return { key, name, scripts, titles: on, country, sayItLike, bio, card, photo };
    });
}

/** The entries of places that the text names, and the policy by which their names are chosen. */
function registeredPlaces({ meta }: Brief, places: readonly Place[], body: string): readonly unknown[] {
  const words = folded(body);
  const named = places.filter((place) => isNamed(place, words));
  if (named.length === 0) return [];
  const entries = named.map(({ key, name, scripts, kind, labels, disputed }) => {
    return { key, name, scripts, kind, labels, disputed };
  });
  return [meta.namesPolicy, ...entries];
}

/** By its key, its name, a variant or another script, as templates find it. */
function isNamed({ key, name, variants, scripts }: Person | Place, within: string): boolean {
  const names = [name, ...variants, ...Object.values(scripts)].map(folded).filter(Boolean);
  return names.some((one) => within.includes(one)) || isWord(folded(key), within);
}

const folded = (text: string): string => text.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();

const LETTER = /[\p{L}\p{N}]/u;

function isWord(word: string, text: string): boolean {
  for (let at = text.indexOf(word); word !== "" && at >= 0; at = text.indexOf(word, at + 1)) {
    if (!LETTER.test(text.charAt(at - 1)) && !LETTER.test(text.charAt(at + word.length))) return true;
  }
  return false;
}

/**
 * What a version of a brief says, as one text whose hash is its fingerprint: everything below the front matter but
 * remarks and waivers, the fields that readers see, the sources that are cited, and of the registries the facts that it
 * binds and the people and places that it names. White space does not count, nor does what changes without a new version:
 * status, date, clearances, copies, the log itself.
 * The fingerprint stays in the brief; no deck shows it, so that no audience learns of a change that it may not see.
 */
export function recordedText(brief: Brief, registries: Registries, text: string): string {
  const { meta, sources } = brief;
  const { title, subtitle, subject, asOf, meeting, counterpart, principal, handling, releases } = meta;
  const body = withoutComments(text, brief);
  const cited = sources.filter(({ number }) => number > 0);
  const bound = registries.facts.filter(({ key }) => body.includes(`[fact: ${key}]`));
  return JSON.stringify(
    [
      ...[title, subtitle, subject, asOf, dated(meeting), counterpart, principal, handling.embargoUntil].map(
        (field) => field ?? "",
      ),
      releases.map(({ name, audience, removal, ...own }) =>
        [name, audience, removal].concat([own.title, own.subtitle, own.footer].filter((text) => text !== null)),
      ),
      cited.map(({ key, author, title: work, outlet, date: day, url, note }) =>
        [key, author, work, outlet, day ?? "", url].concat(note === "" ? [] : [note]),
      ),
      bound.map(({ key, value, unit, note }) => [key, value, unit, note]),
      body,
      // A brief that names nobody has nothing here: its fingerprint does not hang on how many registries there are.
      ...registeredPeople(brief, registries.people, body),
      ...registeredPlaces(brief, registries.places, body),
    ].map((part) => (typeof part === "string" ? plain(part) : part)),
  );
}

/** Fingerprints that were written down are of texts in which nothing was "". */
const dated = (meeting: Meeting) => ({
  ...meeting,
  start: meeting.start ?? "",
  interpretation: meeting.interpretation ?? "",
});

const plain = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();

/** The text below the front matter. Remarks of the drafter and waivers stand in no deck. */
function withoutComments(text: string, { meta, remarks, waivers }: Brief): string {
  const left = [...remarks, ...waivers.map(({ span }) => span)].sort((a, b) => a.start - b.start);
  let body = "";
  let at = meta.span.end;
  for (const { start, end } of left) {
    body += text.slice(at, Math.max(at, start));
    at = Math.max(at, end);
  }
  return plain(body + text.slice(at));
}
