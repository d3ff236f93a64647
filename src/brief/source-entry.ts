import type { IsoDate } from "../data/dates.ts";
import type { Span } from "../diagnostics/types.ts";

/** One entry of `sources:` in the front matter, or one of the registry of sources that the brief cites. */
export interface Source {
  readonly key: string;
  /** 1, 2, 3 … in order of first citation; 0 if never cited. */
  readonly number: number;
  readonly author: string;
  readonly title: string;
  readonly outlet: string;
  readonly date: IsoDate | null;
  readonly url: string;
  readonly kind: string;
  readonly note: string;
  /** Every other field that is filled in (`archived`, `hash`, `mark`, `superseded`, `descriptor` …), as text. */
  readonly fields: Readonly<Record<string, string>>;
  /** What it has besides, which nothing reads: somebody may have meant one as its mark. */
  readonly unread: readonly UnreadField[];
  readonly span: Span;
}

/** A field without a meaning, or one within it. */
export interface UnreadField {
  readonly name: string;
  readonly value: string;
  readonly span: Span;
}
