import type { Prose } from "./prose.ts";

/** The words that a deck says by itself, in one language. */
export interface Language {
  /** Primary BCP 47 tag. */
  readonly tag: string;
  /** What English calls it, for messages. */
  readonly name: string;
  readonly labels: Labels;
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  /** Parts are "" where the date has none. `month` is a name in `long` and `short`. */
  readonly date: (year: string, month: string, day: string) => string;
  /** After the title of one of several slides that carry on. */
  readonly continued: (number: number, total: number) => string;
  /** Quotation marks around a title in the bibliography. */
  readonly quotes: readonly [string, string];
  /** What registries written in English call kinds of places and sources, by that word in lower case. */
  readonly kinds: ReadonlyMap<string, string>;
  /** What checks read in running text. */
  readonly prose: Prose;
}

export interface Labels {
  readonly source: string;
  readonly sources: string;
  readonly agenda: string;
  readonly continued: string;
  readonly of: string;
  readonly notes: string;
  readonly slide: string;
  readonly part: string;
  /** Before the day to which the facts hold. */
  readonly asOf: string;
  /** Words of `status:` in the front matter. */
  readonly draft: string;
  readonly cleared: string;
  readonly final: string;
  readonly superseded: string;
}
