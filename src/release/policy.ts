/** Who may see what: the one place that knows the rules. Everything else asks. */
import type { Brief, Profile } from "../brief/types.ts";
import type { Person } from "../craft/types.ts";
import { maySee, PUBLIC } from "../marking/access.ts";
import type { Addressees } from "../marking/mark/closings.ts";
import type { Mark, Scheme } from "../marking/types.ts";
import { PROFILES } from "../vocabulary/profiles.ts";
import type { About, Reach } from "../vocabulary/types.ts";
import type { Release } from "./types.ts";

/** The release that holds everything: its audience is the brief's own side. */
export const INTERNAL = "internal";

/** Why something is withheld, for its author; null alone lets it out, so that a reason without words closes too. */
export type Reason = string | null;

/** Where a text stands, as far as its release depends on it. */
export interface Scope {
  /**
   * The mark of what holds it: a list item's for what is below, a caption's for its table; in a scheme whose portion marks
   * are optional, that of the slide's title for the slide.
   */
  readonly mark: Mark | null;
  /** In a section of press lines, which are written for everybody. */
  readonly press: boolean;
  /** `name`: the name of a section, which says nothing; `head`: the head of a column. */
  readonly label: "" | "name" | "head";
  /** What keeps it with the own side unless its mark opens it: `Avoid`, `Do not raise`. */
  readonly ownSide: Reason;
}

export const ANYWHERE: Scope = { mark: null, press: false, label: "", ownSide: null };

export interface Policy {
  readonly scheme: Scheme;
  readonly release: Release | null;
  readonly profile: Profile;
  /** Whom it is for, as messages say it: the release, else the profile. */
  readonly name: string;
  /** Those, by the names that a label may have for them. */
  readonly addressees: Addressees;
  /** Somebody outside the brief's own side gets the deck. */
  readonly outside: boolean;
  /** Everybody gets the deck: it shows nothing that was not written for everybody. */
  readonly isPublic: boolean;
  /** What is the own side's stays out: a room sees the screen, others the file. */
  readonly hidesTyped: boolean;
  /** Somebody may read over the principal's shoulder: a screen in the room. */
  readonly isScreen: boolean;
  /**
   * Why something goes whatever its mark says: lines and topics that stay with the principal, never on a screen
   * (Whitehall rules of 1979 and 1983; L18).
   */
  readonly closed: (reach: Reach, why: string) => Reason;
  /** The scope of what stands in or below something of this reach. */
  readonly enter: (scope: Scope, reach: Reach, why: string) => Scope;
  /** Why speaker notes are left out. */
  readonly notes: Reason;
  /** Why a marked text is withheld. In a scope of the own side only an audience's own mark opens it. */
  readonly marked: (mark: Mark, scope?: Scope) => Reason;
  /** Why a text without a mark of its own is withheld. */
  readonly unmarked: (scope: Scope) => Reason;
  /** A text without a mark is withheld because nobody decided about it. */
  readonly strict: boolean;
}

/**
 * The rules of a release and profile.
 * @param isMarked the brief has portion marks, so that in an all-or-none scheme each text without one is a slip
 */
export function createPolicy(
  { meta }: Brief,
  scheme: Scheme,
  {
    release,
    profile,
    isMarked,
    guarded = false,
    people = [],
  }: {
    readonly release: Release | null;
    readonly profile: Profile;
    readonly isMarked: boolean;
    readonly guarded?: boolean;
    /** Of the registry. */
    readonly people?: readonly Person[];
  },
): Policy {
  const owners = meta.releases.find(({ name }) => name === INTERNAL)?.audience ?? [];
  const audience = release?.audience ?? [];
  const outside = audience.some((name) => !owners.includes(name));
  const isPublic = audience.includes(PUBLIC);
  const strict = outside && isMarked && scheme.portions === "all-or-none";
  const hidesTyped = guarded || outside || PROFILES[profile].screen;
  const marked = (mark: Mark, scope: Scope = ANYWHERE): Reason => {
    if (!audience.every((name) => maySee(mark, name, owners, scheme))) return `mark (${mark.text})`;
    // On a screen without an audience of its own no mark says who looks at it.
    return hidesTyped && !outside ? scope.ownSide : null;
  };
  return {
    scheme,
    release,
    profile,
    name: release?.name ?? profile,
    addressees: addresseesOf(meta, release, owners, people),
    outside,
    isPublic,
    strict,
    hidesTyped,
    isScreen: PROFILES[profile].screen,
    closed: (reach, why) => (hidesTyped && reach === "principal" ? why : null),
    enter: (scope, reach, why) => {
      if (reach === "press") return { ...scope, press: true };
      return hidesTyped && reach === "own-side" ? { ...scope, mark: null, label: "", ownSide: why } : scope;
    },
    notes: outside ? "speaker notes" : null,
    marked,
    unmarked: (scope) => {
      const { mark, press, label, ownSide } = scope;
      if (mark !== null) return marked(mark, scope);
      if (ownSide !== null) return ownSide;
      if (label === "name" || (label === "head" && !isPublic)) return null;
      if (strict) return "no mark";
      return isPublic && !press ? "not a press line" : null;
    },
  };
}

/** Releases that none of the audience is in are for others: `internal`. What is for everybody is for nobody else. */
function addresseesOf(
  { releases, counterpart }: Brief["meta"],
  release: Release | null,
  owners: readonly string[],
  people: readonly Person[],
): Addressees {
  const audience = (release?.audience ?? []).filter((name) => !owners.includes(name));
  const others = releases.filter(
    ({ name, audience: theirs }) =>
      name !== release?.name && !theirs.includes(PUBLIC) && !audience.every((one) => theirs.includes(one)),
  );
  return {
    audience,
    names: new Set([...audience, release?.name ?? ""].map((name) => name.toUpperCase()).filter((name) => name !== "")),
    owners,
    people: people
      .filter(({ key, country }) => audience.includes(country) || (country === "" && counterpart.who.includes(key)))
      .flatMap(({ name, family, variants, scripts }) => [name, family, ...variants, ...Object.values(scripts)]),
    others: new Set(others.map(({ name }) => name.toUpperCase())),
    isPublic: audience.includes(PUBLIC),
  };
}

/** A heading that is only a label, the name of a section or part (`### Key messages`), says nothing by itself. */
export const headingScope = (about: About | undefined, scope: Scope): Scope =>
  about?.isLabel === true ? { ...scope, label: "name" } : scope;
