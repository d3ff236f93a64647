/**
 * Protective markings. Schemes are data files; briefdeck applies and checks marks, never decides them, and is
 * not accredited for classified material.
 */
import type { Hex } from "../data/colour.ts";
import type { Span } from "../diagnostics/types.ts";

/** One file of `templates/schemes/` or of a project's own `schemes/`. */
export interface Scheme {
  readonly id: string;
  readonly title: string;
  /** Lowest first. */
  readonly levels: readonly Level[];
  /** Release caveat: how `REL TO` is written, and how lists combine. Null: the scheme has none. */
  readonly release: ReleaseRule | null;
  /** Between categories (`//`) and within one (`/`). */
  readonly separators: { readonly category: string; readonly item: string };
  /**
   * Dissemination words (NOFORN, EYES ONLY …); `dominant` ones stay in every roll-up. Those that are not `banner` mark
   * portions alone, as categories of CUI do.
   */
  readonly caveats: readonly { readonly word: string; readonly dominant: boolean; readonly banner: boolean }[];
  /** Labels are never translated (TLP 2.0). */
  readonly translate: boolean;
  /** Where and how the banner stands; `ground`: the level's colour behind the words, or as a band across the page. */
  readonly banner: {
    readonly align: "left" | "center" | "right";
    readonly minSize: number;
    readonly bottom: boolean;
    readonly ground: "words" | "page";
  };
  /** Portion marks: required on all once one is there, optional, or not used. */
  readonly portions: "all-or-none" | "optional" | "none";
  /**
   * How portion marks are set: before their texts or in the banner alone, beside the texts or within their lines, that
   * of a title above it or in it, lists of the banner's names in full or by their first word (`SR//REL`).
   */
  readonly marks: {
    readonly shown: "texts" | "banner";
    readonly place: "margin" | "text";
    readonly title: "eyebrow" | "title";
    readonly lists: "short" | "full";
  };
  /** Whether a portion of the lowest level counts when release lists are combined. */
  readonly lowestCountsInRelease: boolean;
  /** Said on the handling slide and in the report. */
  readonly disclaimer: string;
}
export interface Level {
  readonly id: string;
  /** In a banner: `SAMPLE SECRET`. */
  readonly banner: string;
  /** In a portion mark: `(SS)`. */
  readonly portion: string;
  /** What the level was called before: told to whoever still writes it. */
  readonly former: readonly string[];
  /** Text on ground, contrast at least 4.5:1; null where a scheme with faults says none. */
  readonly ink: Hex | null;
  readonly ground: Hex | null;
  /** Audiences that may see it without a release list, e.g. `PUBLIC`; empty: nobody by level alone. */
  readonly openTo: readonly string[];
}
export interface ReleaseRule {
  /** `REL TO` */
  readonly word: string;
  /** What a banner says when lists have nothing in common, or one portion has no list: `NOFORN`. */
  readonly none: string;
}

/** A mark that has been read. */
export interface Mark {
  /** `Level.id` */
  readonly level: string;
  /** Audiences named by the release rule; null: no list. */
  readonly releaseTo: readonly string[] | null;
  readonly caveats: readonly string[];
  /** As written, without parentheses. */
  readonly text: string;
  readonly span: Span;
}
