/** Who may see what: the one place that knows the rules. Everything else asks. */
import type { Brief, Inline, Profile } from "../brief/types.ts";
import { isLabelHeading } from "../craft/sections.ts";
import type { SectionKind } from "../craft/types.ts";
import { maySee, PUBLIC } from "../marking/access.ts";
import type { Mark, Scheme } from "../marking/types.ts";
import type { Release } from "./types.ts";

/** The release that holds everything: its audience is the brief's own side. */
export const INTERNAL = "internal";

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
}

export const ANYWHERE: Scope = { mark: null, press: false, label: "" };

export interface Policy {
  readonly scheme: Scheme;
  readonly release: Release | null;
  readonly profile: Profile;
  /** Somebody outside the brief's own side gets the deck. */
  readonly outside: boolean;
  /** Everybody gets the deck: it shows nothing that was not written for everybody. */
  readonly isPublic: boolean;
  /** Red lines, fallbacks and lines not for use stay out: a room sees the screen, others the file. */
  readonly hidesTyped: boolean;
  /** Why speaker notes are left out; "" where they stay. */
  readonly notes: string;
  /** Why a marked text is withheld; "" if it may be seen. */
  readonly marked: (mark: Mark) => string;
  /** Why a text without a mark of its own is withheld; "" if it may be seen. */
  readonly unmarked: (scope: Scope) => string;
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
  }: { readonly release: Release | null; readonly profile: Profile; readonly isMarked: boolean },
): Policy {
  const owners = meta.releases.find(({ name }) => name === INTERNAL)?.audience ?? [];
  const audience = release?.audience ?? [];
  const outside = audience.some((name) => !owners.includes(name));
  const isPublic = audience.includes(PUBLIC);
  const strict = outside && isMarked && scheme.portions === "all-or-none";
  const marked = (mark: Mark) =>
    audience.every((name) => maySee(mark, name, owners, scheme)) ? "" : `mark (${mark.text})`;
  return {
    scheme,
    release,
    profile,
    outside,
    isPublic,
    strict,
    hidesTyped: outside || profile === "room",
    notes: outside ? "speaker notes" : profile === "handout" ? "speaker notes in a handout" : "",
    marked,
    unmarked: ({ mark, press, label }) => {
      if (mark !== null) return marked(mark);
      if (label === "name" || (label === "head" && !isPublic)) return "";
      if (strict) return "no mark";
      return isPublic && !press ? "not a press line" : "";
    },
  };
}

/** A heading that is only a label, the name of a section or part (`### Key messages`), says nothing by itself. */
export function headingScope(kind: SectionKind | null, title: readonly Inline[], lang: string, scope: Scope): Scope {
  return kind === null && !isLabelHeading(title, lang) ? scope : { ...scope, label: "name" };
}
