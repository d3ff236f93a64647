/** Releases: one brief, several decks. What an audience may not see is gone before anything is laid out. */
import type { Brief } from "../brief/types.ts";
import type { Registries } from "../craft/types.ts";
import type { Span } from "../diagnostics/types.ts";

/** `releases:` of the front matter. */
export interface Release {
  readonly name: string;
  /** `USA`, `KOR`, `PUBLIC` … */
  readonly audience: readonly string[];
  /** `silent`: nothing shows; `marked`: `[ * ]` stands where something was. */
  readonly removal: "silent" | "marked";
  readonly span: Span;
}

export type Profile = "read-ahead" | "room" | "handout";

/** Something that was taken out, and the words that must not be found in the finished file. */
export interface Withheld {
  /** Why: `mark (SS)`, `Red line`, `notes in a room copy` … */
  readonly reason: string;
  readonly text: string;
  readonly span: Span;
}

export interface Released {
  readonly brief: Brief;
  readonly registries: Registries;
  readonly release: Release | null;
  readonly profile: Profile;
  readonly withheld: readonly Withheld[];
}
