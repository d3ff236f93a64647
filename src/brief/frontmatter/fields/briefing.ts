/** Fields that make a brief a briefing. */
import { isScalar } from "yaml";
import { either, list, mapped, oneOrMany } from "../../../data/shape/lists.ts";
import { field, record, required, table } from "../../../data/shape/record.ts";
import { day, flag, matching, moment, number, text, word } from "../../../data/shape/scalars.ts";
import type { Shape } from "../../../data/types.ts";
import { PROFILE_NAMES } from "../../../vocabulary/profiles.ts";
import { language, languages, texts } from "./values.ts";

export const BRIEF_KINDS = [
  "leaders-meeting",
  "ministerial",
  "decision",
  "contingency",
  "scene-setter",
  "readout",
] as const;
export const STATUSES = ["draft", "cleared", "final", "superseded"] as const;

const NAME = { pattern: "[A-Za-z0-9][A-Za-z0-9_-]{0,40}", expects: "a name of letters, digits and hyphens" };

const meeting = record(
  {
    start: field(moment(), "Day, or day and time with its zone.", "2013-05-07", "2013-05-07T11:00-04:00"),
    minutes: field(number(1, 1440, { whole: true }), "Length of the meeting.", 30),
    place: field(text(), "Where it is held.", "White House"),
    format: field(text(), "restricted, expanded, working lunch, call …", "restricted"),
    interpretation: field(
      word(["none", "consecutive", "simultaneous", "whispered"]),
      "How it is interpreted; consecutive interpretation doubles speaking time.",
    ),
  },
  "a map with start, minutes, place, format and interpretation",
);

const who = () => texts("a key of the registry of people, or several");

const counterpart = either(
  isScalar,
  mapped(text(), (key) => ({ who: [key], last_met: "" })),
  record(
    {
      who: field(who(), "Keys of the registry of people.", "park"),
      last_met: field(text(), "When the two last met, and what was promised.", "never (first meeting)"),
    },
    "a key, or a map with who and last_met",
  ),
  "a key, or a map with who and last_met",
);

const lead = record(
  {
    drafter: field(texts("an office, or several"), "Who drafted the brief.", "EAP/K"),
    cleared: field(texts("a list of offices"), "Who has cleared it.", ["NSC Asia", "OSD"]),
    contact: field(text(), "Who answers while the brief is live.", "ext. 0000"),
  },
  "a map with drafter, cleared and contact",
);

const authority = record(
  {
    classified_by: field(text(), "Who classified it."),
    derived_from: field(text(), "What the classification is derived from."),
    declassify_on: field(text(), "When it ends.", "2038-05-07"),
    reason: field(text(), "Why it is classified."),
  },
  "a map with classified_by, derived_from, declassify_on and reason",
);

/** A scheme is a file: those shipped, or one of the project's own, by name or path; whether it is there its reader says. */
const scheme: Shape<string> = (() => {
  const pattern = "[A-Za-z0-9][A-Za-z0-9_-]{0,40}|[^\\s][^\\n]{0,200}\\.ya?ml";
  const shape = matching(pattern, "the name of a marking scheme: none, sample, tlp, or a file of schemes/");
  return {
    ...shape,
    get schema() {
      return { anyOf: [{ enum: ["none", "sample", "tlp"] }, shape.schema] };
    },
  };
})();

const handling = record(
  {
    scheme: field(scheme, "Marking scheme: none, sample, tlp, or a file of schemes/ beside the brief. Default: none."),
    authority: field(authority, "Authority block, for schemes that have one."),
    compilation_reason: field(text(), "Why the whole is marked higher than its parts."),
    embargo_until: field(moment(), "Nothing leaves before; with its zone.", "2013-05-07T14:00-04:00"),
    distribution: field(texts("a list of names"), "Who gets a copy.", ["Principal", "Note-taker"]),
    copy_numbers: field(flag(), "Number the copies. Default: false."),
    camera_safe: field(flag(), "Nothing of substance on the cover. Default: false."),
    destroy_by: field(day(), "When copies are to be destroyed.", "2013-06-30"),
  },
  "a map with scheme, distribution, embargo_until, camera_safe …",
);

const audience = oneOrMany(
  matching("[A-Z][A-Z0-9_-]{0,30}", "an audience in capitals such as USA, KOR or PUBLIC"),
  "a list of audiences such as [USA, KOR]",
  { least: 1 },
);
const release = record(
  {
    audience: required(audience, "Who may see this release, in capitals.", ["USA", "KOR"]),
    removal: field(
      word(["silent", "marked"]),
      "What stands where something was taken out: nothing, or [ * ]. Default: silent.",
    ),
    title: field(
      text(),
      "Title of this release's deck, written for its audience. One for the public needs it: it borrows none.",
      "Joint press statements",
    ),
    subtitle: field(text(), "Second line of its cover."),
    footer: field(text(), "Text at the foot of its slides. One for the public has no other."),
  },
  "a map with audience, removal, title, subtitle and footer",
);

const languagesOf = record(
  {
    source: field(language(), "Language that the brief was written in.", "en"),
    also: field(languages(), "Languages that it exists in as well.", ["ko"]),
    authentic: field(oneOrMany(language(), "a language tag, or several"), "Which text counts.", "en"),
    translation_status: field(
      word(["official", "unofficial", "machine", "for reference"]),
      "What the translation is.",
      "unofficial",
    ),
  },
  "a map with source, also, authentic and translation_status",
);

const version = record(
  {
    version: required(text(), "The version, as in “version”; in quotes.", "1.0"),
    reference: field(text(), "The reference that it went out under, if that changed since.", "KOR-2013-01/A1"),
    date: field(day(), "When it was made.", "2013-05-06"),
    by: field(text(), "Who made it.", "EAP/K"),
    what: field(text(), "What changed.", "Press line shortened"),
    fingerprint: field(
      matching("sha256:[0-9a-f]{12,64}", "sha256: and 12 hexadecimal digits, as “briefdeck check” says them"),
      "Of the text of this version, as “briefdeck check” says it: a later change under the same version is an error.",
      "sha256:3f7a92c1d04b",
    ),
  },
  "a map with version, date, by, what and fingerprint",
);

const DAYS: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30, y: 365 };
/** An age in days. */
const age = mapped(matching("[1-9]\\d{0,4}[dwmy]", "an age such as 30d, 2w, 6m or 1y"), (written) => {
  return Number(written.slice(0, -1)) * (DAYS[written.slice(-1)] ?? 1);
});

const path = (of: string) => text(`the path of ${of}`);
const registries = record(
  {
    people: field(path("the registry of people"), "Who is who: names, titles by date.", "people.yml"),
    places: field(path("the registry of places"), "Places and their names.", "places.yml"),
    facts: field(path("the registry of facts"), "Numbers that [fact: key] binds.", "facts.yml"),
    sources: field(path("the registry of sources"), "Sources that several briefs cite.", "sources.yml"),
  },
  "a map with people, places, facts and sources",
);

export const BRIEFING_FIELDS = {
  brief: field(word(BRIEF_KINDS), "Kind of brief; sets what must be there."),
  as_of: field(moment(), "Day, or day and time, to which the facts hold.", "2013-05-07T08:00-04:00"),
  meeting: field(meeting, "The meeting that the brief prepares."),
  principal: field(who(), "Whom the brief is for: a key of the registry of people.", "obama"),
  counterpart: field(counterpart, "Who is met, and when they last met.", { who: "park", last_met: "never" }),
  lead: field(lead, "Drafter, clearances and contact."),
  versions: field(
    list(version, "a list of versions, each {version, date, by, what, fingerprint}"),
    "Version log, newest first; shown on the slide “Distribution”, never on a screen or outside the own side.",
    [{ version: "1.0", date: "2013-05-06", by: "EAP/K", what: "First cleared copy" }],
  ),
  handling: field(handling, "Marking scheme, distribution, embargo."),
  releases: field(
    table(release, "releases by name, each with its audience", NAME),
    "Decks that are made from the brief, by name.",
    { partner: { audience: ["USA", "KOR"], removal: "silent" } },
  ),
  languages: field(languagesOf, "Languages of the brief and which text is authentic."),
  likelihood_scale: field(word(["icd203", "phia"]), "Scale of the likelihood words. Default: icd203."),
  profile: field(word(PROFILE_NAMES), "What the deck is for. Default: read-ahead."),
  room: field(
    record(
      { distance_ratio: field(number(1, 20, { whole: false }), "Distance of the last seat in screen heights.", 4) },
      "a map with distance_ratio",
    ),
    "The room that the deck is shown in.",
  ),
  names_policy: field(
    table(text("a word of the registry of places"), "a map of kinds of places to the names that are used"),
    "How contested names are written, by kind of place.",
    { seas: "dual", islets: "local-first" },
  ),
  stale_after: field(
    table(age, "a map of kinds of facts to ages"),
    "Age after which a fact is reported as stale, by kind. Default: 30d, military 7d, statistics 180d.",
    { default: "30d", military: "7d", statistics: "180d" },
  ),
  registries: field(registries, "Files of people, places, facts and sources, relative to the brief."),
} as const;
