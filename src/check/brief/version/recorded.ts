import type { Brief } from "../../../brief/types.ts";
import type { Registries } from "../../../craft/types.ts";
import { registeredPeople, registeredPlaces } from "./registered.ts";

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
      ...[title, subtitle, subject, asOf, meeting, counterpart, principal, handling.embargoUntil],
      releases.map(({ name, audience, removal, ...own }) =>
        [name, audience, removal].concat([own.title, own.subtitle, own.footer].filter((text) => text !== "")),
      ),
      cited.map(({ key, author, title: work, outlet, date: day, url, note }) =>
        [key, author, work, outlet, day, url].concat(note === "" ? [] : [note]),
      ),
      bound.map(({ key, value, unit, note }) => [key, value, unit, note]),
      body,
      // A brief that names nobody has nothing here: its fingerprint does not hang on how many registries there are.
      ...registeredPeople(brief, registries.people, body),
      ...registeredPlaces(brief, registries.places, body),
    ].map((part) => (typeof part === "string" ? plain(part) : part)),
  );
}

const plain = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();

/** The text below the front matter. Remarks of the drafter and waivers stand in no deck. */
function withoutComments(text: string, { meta, remarks, waivers }: Brief): string {
  const left = [...remarks, ...waivers.map(({ span }) => span)]
    .filter(({ start }) => start >= meta.span.end)
    .sort((a, b) => a.start - b.start);
  let body = "";
  let at = meta.span.end;
  for (const { start, end } of left) {
    body += text.slice(at, Math.max(at, start));
    at = Math.max(at, end);
  }
  return plain(body + text.slice(at));
}
