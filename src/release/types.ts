/** Releases: one brief, several decks. What an audience may not see is gone before anything is laid out. */
import type { Profile, ReleaseField } from "../brief/types.ts";
import type { BoundBrief, Registries } from "../craft/types.ts";
import type { Span } from "../diagnostics/types.ts";

export type { Profile } from "../brief/types.ts";

/** One of `releases:` of the front matter. */
export type Release = ReleaseField;

/** Something that was taken out, and the words that must not be found in the finished file. */
export interface Withheld {
  /** Why: `mark (SS)`, `Red line`, `notes in a handout` … */
  readonly reason: string;
  readonly text: string;
  /** The kind or topic of a slide or part that went as a whole; "" for what has none. */
  readonly kind: string;
  /** Name of the field that held it (`lead.contact`, `people.park.bio`); "" for the text of the brief. */
  readonly field: string;
  readonly span: Span;
}

/** Reason of what else goes with a slide that lost all its texts. */
export const NOTHING_LEFT = "a slide with nothing left";

export interface Released {
  readonly brief: BoundBrief;
  readonly registries: Registries;
  /** Null: the whole brief, as its own side reads it. */
  readonly release: Release | null;
  readonly profile: Profile;
  readonly withheld: readonly Withheld[];
  /** Red lines, fallbacks and lines not for use that a handout holds: such a copy is the principal's alone. */
  readonly principal: readonly Withheld[];
  /** Every text that the deck may show, the brief's and the registries': words in here are no leak. */
  readonly shown: readonly string[];
}
