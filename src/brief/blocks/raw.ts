/** The block tree before its text is read: inline content is still an excerpt of the file. */
import type { Flowchart } from "../flowchart/types.ts";
import type { Excerpt } from "../source/excerpt.ts";
import type { Align, Attributes, Join } from "../types.ts";

interface Raw<K extends string> {
  readonly kind: K;
  /** Offsets in the file. */
  readonly start: number;
  readonly end: number;
}

export interface RawAttributes {
  readonly value: Attributes;
  readonly start: number;
  readonly end: number;
}
export interface RawHeading extends Raw<"heading"> {
  /** 1 to 6 as written. */
  readonly level: number;
  readonly content: Excerpt;
  readonly attributes: RawAttributes | null;
}
export interface RawParagraph extends Raw<"paragraph"> {
  readonly content: Excerpt;
  /** Set in bold: the term of a definition. */
  readonly strong?: true;
  /** The content is the TeX of a formula; `written`: what stood around it. */
  readonly formula?: { readonly id: string | null; readonly written: readonly [before: string, after: string] };
}
export interface RawItem {
  readonly start: number;
  readonly end: number;
  readonly checked: boolean | null;
  readonly blocks: readonly RawBlock[];
}
export interface RawList extends Raw<"list"> {
  readonly ordered: boolean;
  readonly first: number;
  /** `a)`, `(1)`; left out for `1.`. */
  readonly numbering?: string;
  readonly items: readonly RawItem[];
}
export interface RawQuote extends Raw<"quote"> {
  readonly blocks: readonly RawBlock[];
}
export interface RawCode extends Raw<"code"> {
  /** Number of its first line, where its lines are numbered. */
  readonly first?: number;
  readonly lang: string;
  readonly text: string;
}
/** A flow chart; `caption` stands in the options of its fence. */
export interface RawDiagram extends Raw<"diagram"> {
  readonly chart: Flowchart;
  readonly caption: Excerpt | null;
}
export interface RawTable extends Raw<"table"> {
  readonly align: readonly Align[];
  readonly header: readonly Excerpt[];
  readonly rows: readonly (readonly Excerpt[])[];
  /** For the head and each row which places belong to a cell beside or above. */
  readonly joins?: readonly (readonly (Join | null)[])[];
  readonly caption: Excerpt | null;
  readonly attributes: RawAttributes | null;
}
export interface RawDivision extends Raw<"division"> {
  readonly attributes: RawAttributes | null;
  /** A card of MyST: a column of the grid that it stands in, elsewhere nothing but what it holds. */
  readonly card?: true;
  /** Of a figure of HTML: what its picture is called, and how many blocks stand above that. */
  readonly caption?: { readonly words: Excerpt; readonly at: number };
  readonly blocks: readonly RawBlock[];
}
/** Speaker notes: `::: notes` or a comment. */
export interface RawNotes extends Raw<"notes"> {
  readonly blocks: readonly RawBlock[];
}
/** `---`: starts a slide. */
export interface RawRule extends Raw<"rule"> {
  readonly front: SlideFront | null;
}
/** What is used of the fields that Slidev writes between two `---`. */
export interface SlideFront {
  /** The slide divides the deck. */
  readonly section: boolean;
  readonly image: RawParagraph | null;
  /** What hides it, as written; "" if nothing does. */
  readonly hidden: string;
}
/** Slidev's `::right::`: what follows stands on the right. */
export interface RawSlot extends Raw<"slot"> {
  readonly name: string;
}

/** A word somewhere on a slide that leaves the slide out: presenterm's `skip_slide`. */
export interface RawHide extends Raw<"hide"> {
  readonly why: string;
}

/** Lists behind it appear item by item, or do not: presenterm's `incremental_lists`, Deckset's `[.build-lists]`. */
export interface RawSteps extends Raw<"steps"> {
  readonly on: boolean;
  /** Of the whole slide. */
  readonly whole: boolean;
}

export type RawBlock =
  | RawHeading
  | RawParagraph
  | RawList
  | RawQuote
  | RawCode
  | RawTable
  | RawDiagram
  | RawDivision
  | RawNotes
  | RawRule
  | RawSlot
  | RawHide
  | RawSteps;

export interface RawFootnote {
  readonly label: string;
  readonly blocks: readonly RawBlock[];
  readonly start: number;
  readonly end: number;
}
