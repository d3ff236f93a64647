import { dayOfBrief } from "../../../craft/day.ts";
import { LIKELIHOOD_SCALES, type LikelihoodScale } from "../../../craft/scales.ts";
import type { BoundBrief, Person, Place } from "../../../craft/types.ts";
import { primaryTag } from "../../../language/index.ts";
import type { Mark } from "../../../marking/types.ts";
import { textOf } from "../../../tree/text.ts";
import { type Visitor, walkSlide } from "../../../tree/walk.ts";
import type { DeckData } from "../../types.ts";
import { filled } from "../filled.ts";
import type { MarkReader } from "../marks.ts";
import { openRecord } from "../open.ts";
import type { Recorder } from "../recorder.ts";
import { indexNames, NO_REGISTRIES, nameKey, viewFact, viewPerson, viewPlace } from "./registries.ts";
import type { BriefingView, PersonView, PlaceView, ScaleView } from "./types.ts";

/** What the slides of a deck share, and the look-up of names in the registries. */
export interface Briefing {
  readonly view: BriefingView;
  readonly person: (words: string) => PersonView | null;
  readonly place: (words: string) => PlaceView | null;
}

export function createBriefing(brief: BoundBrief, data: DeckData, marks: MarkReader, recorder: Recorder): Briefing {
  const { meta, waivers, vocabulary } = brief;
  const { people, places, facts } = data.registries ?? NO_REGISTRIES;
  const day = dayOfBrief(meta);
  const viewedPeople = viewEntries(
    people,
    (one) => viewPerson(one, { day, flags: meta.flags }, vocabulary),
    marks.entry,
    recorder,
  );
  const viewedPlaces = viewEntries(
    places,
    (one) => viewPlace(one, meta.namesPolicy, meta.lang, meta),
    marks.entry,
    recorder,
  );
  const viewedFacts = viewEntries(facts, viewFact, marks.fact, recorder);
  const person = lookUp<Person, PersonView>(indexNames(people), viewedPeople);
  const place = lookUp<Place, PlaceView>(indexNames(places), viewedPlaces);
  const named = (key: string): PersonView => person(key) ?? unregistered(key);
  return {
    person,
    place,
    view: {
      people: open(viewedPeople, marks.entry, recorder),
      places: open(viewedPlaces, marks.entry, recorder),
      facts: open(viewedFacts, marks.fact, recorder),
      meeting: { ...filled(meta.meeting), minutes: meta.meeting.minutes ?? 0 },
      principal: meta.principal.map(named),
      counterpart: { who: meta.counterpart.who.map(named), lastMet: meta.counterpart.lastMet },
      waivers: waivers.map(({ rule, reason }) => filled({ rule, reason })),
      ...viewHandling(brief, data),
    },
  };
}

type HandlingFields = Omit<
  BriefingView,
  "people" | "places" | "facts" | "meeting" | "principal" | "counterpart" | "waivers"
>;

function viewHandling(brief: BoundBrief, { profile, release, scheme }: DeckData): HandlingFields {
  const { meta } = brief;
  const { scheme: _, distribution, ...handling } = meta.handling;
  // The default scale is the checks' business; a slide shows the one that the drafter named, if its words are used.
  const isScaleNamed = meta.spans.likelihood_scale !== undefined && speaksByScale(brief);
  return {
    handling: { ...filled(handling), distribution: distribution.map((to, index) => ({ number: index + 1, to })) },
    clearance: meta.lead,
    versions: meta.versions.map(({ fingerprint: _own, ...entry }) => filled(entry)),
    languages: filled(meta.languages),
    asOf: meta.asOf ?? "",
    profile: profile ?? meta.profile,
    release: { name: release?.name ?? "", audience: release?.audience ?? [] },
    scale: isScaleNamed ? viewScale(meta.likelihoodScale) : NO_SCALE,
    scheme: { id: scheme?.id ?? "", title: scheme?.title ?? "", disclaimer: scheme?.disclaimer ?? "" },
  };
}

function lookUp<T, V>(index: ReadonlyMap<string, T>, views: ReadonlyMap<T, V>): (words: string) => V | null {
  return (words) => {
    const entry = index.get(nameKey(words));
    return entry === undefined ? null : (views.get(entry) ?? null);
  };
}

/** Somebody whom the front matter names and no registry knows: the words are all there is. */
function unregistered(name: string): PersonView {
  return {
    key: "",
    name,
    initials: "",
    family: "",
    scripts: openRecord({}),
    script: "",
    title: "",
    country: "",
    flag: "",
    sayItLike: "",
    bio: [],
    card: openRecord({}),
    photo: null,
  };
}

/** The view of each entry, which tells of the entry's mark when a template reads from it. */
function viewEntries<T, V extends object>(
  entries: readonly T[],
  view: (entry: T) => V,
  marksOf: (entry: T) => readonly Mark[],
  { telling }: Recorder,
): ReadonlyMap<T, V> {
  return new Map(entries.map((entry) => [entry, telling(view(entry), marksOf(entry))]));
}

/** By key; asking for one that is not there gives nothing. The key is a word of the entry too. */
function open<T extends { readonly key: string }, V>(
  views: ReadonlyMap<T, V>,
  marksOf: (entry: T) => readonly Mark[],
  { telling }: Recorder,
): Readonly<Record<string, V>> {
  const marks = new Map([...views.keys()].map((entry) => [entry.key, marksOf(entry)]));
  const record = openRecord(Object.fromEntries([...views].map(([{ key }, view]) => [key, view])));
  return telling(record, (key) => marks.get(key) ?? []);
}

/**
 * Whether slides that an audience sees say how likely something is: in words of the brief's scale, or in a column for it. The terms are
 * English, and no scale has an agreed translation: a column in another language has words of its own, which no band explains.
 */
function speaksByScale({ meta, slides }: BoundBrief): boolean {
  const isEnglish = primaryTag(meta.lang) === "en";
  const terms = LIKELIHOOD_SCALES[meta.likelihoodScale].bands.flatMap(({ terms: rows }) => rows.flat());
  // Alone `remote` is a distance as often as a chance.
  const words = terms.filter((term) => term !== "remote").join("|");
  const term = new RegExp(`(?<![\\p{L}-])(?:${words})(?![\\p{L}-])`, "iu");
  let found = false;
  const visitor: Visitor = {
    text: ({ inlines }) => {
      found ||= term.test(textOf(inlines));
    },
    block: (block) => {
      found ||= isEnglish && block.kind === "table" && block.header.some(({ about }) => about?.key === "likelihood");
    },
  };
  for (const slide of slides) if (!found) walkSlide(slide, visitor);
  return found;
}

const NO_SCALE: ScaleView = { id: "", title: "", terms: [] };

/** A likelihood scale for the reader: the printed words of each band, and what they mean. */
function viewScale(id: LikelihoodScale["id"]): ScaleView {
  const { title, bands } = LIKELIHOOD_SCALES[id];
  return {
    id,
    title,
    terms: bands.map(({ terms, range: [from, to] }) => ({
      words: terms.map(([printed = ""]) => printed).join(" / "),
      range: `${from}–${to} %`,
    })),
  };
}
