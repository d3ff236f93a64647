/**
 * The vocabulary of briefing (what a desk officer means by a line, a section, a source), as typed data that
 * release, planning and checks share. Everything here is derived from a `Brief` and its registries by pure
 * functions in `craft/`; the brief's text itself stays as the drafter wrote it.
 */
import type { Brief, Inline, ListItem, Paragraph } from "../brief/types.ts";
import type { IsoDate } from "../data/dates.ts";
import type { Span } from "../diagnostics/types.ts";
import type { LineType } from "../language/types.ts";
import type { Vocabulary } from "../vocabulary/types.ts";

/**
 * A brief that is bound to its registries and annotated: every slide, part, heading, head of a table and lead word says
 * what it is about. Everything behind binding takes one of these.
 */
export interface BoundBrief extends Brief {
  readonly vocabulary: Vocabulary;
}

export type { LineType } from "../language/types.ts";

/** A paragraph or list item that starts with a typed lead word. */
export interface TypedLine {
  readonly type: LineType;
  /** The lead word as written, without the colon. */
  readonly label: string;
  /** What follows the lead word, tail and confidence taken off. */
  readonly text: readonly Inline[];
  readonly tail: LineTail;
  /** `*Confidence: moderate - one source.*` at its end; null if none. */
  readonly confidence: string | null;
  readonly host: ListItem | Paragraph;
  readonly span: Span;
}

/** `(owner: State/EAP; due: 2013-06-30; status: agreed)` at a line's end. */
export interface LineTail {
  readonly owner: string | null;
  /** Null if none is said, or one that is no day: that stays readable in `other.due`. */
  readonly due: IsoDate | null;
  /** idea, in talks, agreed, announced, done … as written; null if none. */
  readonly status: string | null;
  readonly other: Readonly<Record<string, string>>;
  readonly span: Span | null;
}

/** The files that `registries:` names, parsed. Empty registries where none is named. */
export interface Registries {
  readonly people: readonly Person[];
  readonly places: readonly Place[];
  readonly facts: readonly Fact[];
  readonly sources: readonly RegisteredSource[];
}

export interface Person {
  readonly key: string;
  readonly name: string;
  /** Family name alone, for running text ("President Park"). */
  readonly family: string;
  /** "family-first" or "given-first". */
  readonly order: "family-first" | "given-first";
  readonly scripts: Readonly<Record<string, string>>;
  readonly variants: readonly string[];
  readonly titles: readonly PersonTitle[];
  /** ISO 3166 alpha-3, as release audiences use. */
  readonly country: string;
  readonly sayItLike: string;
  readonly bio: readonly string[];
  /** since, wants, argues, last-contact, openers, hazard …: what a person card shows. */
  readonly card: Readonly<Record<string, string>>;
  readonly photo: { readonly src: string; readonly alt: string } | null;
  readonly mark: string;
  readonly span: Span;
}
export interface PersonTitle {
  readonly title: string;
  readonly titles: Readonly<Record<string, string>>;
  /** First and last day; null is open. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

export interface Place {
  readonly key: string;
  readonly name: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly variants: readonly string[];
  /** sea, islet, town, state, line …: what `names_policy` speaks of. */
  readonly kind: string;
  /** Names by policy word: `{dual: "East Sea / Sea of Japan", local-first: …}`. */
  readonly labels: Readonly<Record<string, string>>;
  /** Degrees east and north, `126.55 37.97`; "" where unknown. */
  readonly at: string;
  /** Of a state, ISO 3166: `KOR`. */
  readonly country: string;
  /** Of a line, the two states that it parts: `PRK KOR`. */
  readonly between: string;
  /** Of a region, degrees west, south, east, north: `113 31 146 46`. */
  readonly frame: string;
  readonly disputed: boolean;
  readonly mark: string;
  readonly span: Span;
}

export interface Fact {
  readonly key: string;
  /** As it is to be printed, with its separators: `53,000`. */
  readonly value: string;
  readonly unit: string;
  readonly asOf: IsoDate | null;
  /** Source key and locator. */
  readonly source: string;
  readonly locator: string;
  /** about, more than …; "" if exact. */
  readonly note: string;
  /** The note in other languages; `N` stands for the value where it does not come last. */
  readonly notes: Readonly<Record<string, string>>;
  /** A word of `stale_after`: default, military, statistics. */
  readonly kind: string;
  readonly mark: string;
  readonly span: Span;
}

/** A source with what checks need: the stored copy, its hash, its reliability. */
export interface RegisteredSource {
  readonly key: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Path of the archived copy beside the registry. */
  readonly archived: string | null;
  /** `sha256:…` of the copy when it was stored; null if nobody has hashed it. */
  readonly hash: string | null;
  readonly mark: string;
  readonly superseded: boolean;
  readonly span: Span;
}

/** A stored copy of a source, its paragraphs numbered from 1. */
export interface SourceCopy {
  readonly key: string;
  readonly path: string;
  readonly paragraphs: readonly string[];
  /** `sha256:…` of the file as it is now. */
  readonly hash: string;
}
