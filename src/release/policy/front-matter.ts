/** Who may see which field of the front matter, as typed and as written: nothing goes to anyone by omission. */
import type {
  FrontMatter,
  Handling,
  Languages,
  Meeting,
  RegistryPaths,
  ReleaseField,
  Version,
  Waiver,
} from "../../brief/types.ts";
import type { Fields } from "./words.ts";

/** Why something is marked tells of what it rests on; until when it is marked, everybody who holds a copy needs to know. */
const AUTHORITY: Fields<Handling["authority"]> = {
  classifiedBy: "own-side",
  derivedFrom: "own-side",
  declassifyOn: "quiet",
  reason: "own-side",
};

const HANDLING: Fields<Handling> = {
  scheme: "open",
  authority: AUTHORITY,
  compilationReason: "own-side",
  embargoUntil: "open",
  distribution: "own-side",
  copyNumbers: "open",
  cameraSafe: "open",
  destroyBy: "open",
};

const MEETING: Fields<Meeting> = {
  start: "value",
  minutes: "value",
  place: "quiet",
  format: "quiet",
  interpretation: "value",
};

const VERSION: Fields<Version> = {
  version: "open",
  reference: "open",
  date: "open",
  by: "open",
  what: "open",
  fingerprint: "own-value",
};

/** Written for the audience of the release itself. */
const RELEASE: Fields<ReleaseField> = {
  name: "open",
  audience: "open",
  removal: "open",
  title: "open",
  subtitle: "open",
  footer: "open",
  span: "structure",
};

const LANGUAGES: Fields<Languages> = {
  source: "open",
  also: "open",
  authentic: "open",
  translationStatus: "open",
};

const REGISTRIES: Fields<RegistryPaths> = {
  people: "own-value",
  places: "own-value",
  facts: "own-value",
  sources: "own-value",
};

export const FIELD_POLICY: Fields<FrontMatter> = {
  span: "structure",
  title: "told",
  subtitle: "told",
  author: "quiet",
  organisation: "quiet",
  date: "open",
  lang: "open",
  rtl: "open",
  // Fields of the file's properties alone: nobody marks them, and nobody misses them.
  subject: "quiet",
  keywords: "quiet",
  page: "open",
  footer: "quiet",
  // Whose deck it is; the picture of a public one is its own, as its title.
  logo: "open",
  status: "open",
  reference: "quiet",
  version: "quiet",
  templates: "own-value",
  cover: "open",
  agenda: "open",
  sourcesSlide: "open",
  sectionSlides: "open",
  flags: "open",
  incremental: "open",
  transition: "open",
  brief: "open",
  asOf: "open",
  meeting: MEETING,
  principal: "value",
  counterpart: { who: "value", lastMet: "quiet" },
  lead: { drafter: "own-side", cleared: "own-side", contact: "own-side" },
  // What changed from version to version tells of limits as well.
  versions: { whole: "off-screen", each: VERSION },
  handling: HANDLING,
  // The deck of one release knows of no other: `meta.ts` leaves its own.
  releases: { whole: "open", each: RELEASE },
  languages: LANGUAGES,
  likelihoodScale: "open",
  profile: "open",
  room: { distanceRatio: "open" },
  namesPolicy: "open",
  staleAfter: "own-value",
  registries: REGISTRIES,
  spans: "structure",
  raw: "structure",
};

/** Why a rule was waived tells of limits as the version log does. */
export const WAIVER_POLICY: Fields<Waiver> = {
  rule: "open",
  reason: "off-screen",
  slide: "open",
  span: "structure",
};
