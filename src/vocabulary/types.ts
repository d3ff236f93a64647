/**
 * The vocabulary of briefing as data: what topics of slides and parts, typed lines, columns and scales mean. It comes from
 * the heads of a pack's templates and from its `vocabulary.yml`; the words stand in the files of languages. Code asks for
 * a property, never for a name.
 */
import type { LineType } from "../language/types.ts";

/**
 * Who may see something that carries no mark of its own, widest first: `press` is written for everybody; `partner` goes
 * where unmarked texts go; `own-side` stays in the house and off screens unless a mark opens it; `principal` stays with
 * the principal whatever its mark.
 */
export const REACHES = ["press", "partner", "own-side", "principal"] as const;
export type Reach = (typeof REACHES)[number];

/** The narrower of two. */
export const narrower = (a: Reach, b: Reach): Reach => (REACHES.indexOf(a) > REACHES.indexOf(b) ? a : b);

/** Whether it stays with the brief's own side unless a mark says otherwise, or whatever it says. */
export const isClosed = (reach: Reach): boolean => reach === "own-side" || reach === "principal";

/**
 * What a topic or line is for, as far as rules and templates treat it unlike others:
 * `judgement` states what we conclude; `ours`, `theirs` are the objectives of a side; `made` is what we make ourselves, such
 * as plans and drafts, and claims nothing of the world; `schedule` says when; `people` says who; `points` are said aloud
 * one after the other; `spoken` is said aloud; `question` is what others ask; `answers` and `choices` come one a part; `advice` asks for a decision; `avoided` is what nobody says; `compared` sets sides against each other; `uncertain`
 * speaks of what may happen; `wording` tracks a text that two sides draft; `record` tells of the brief itself; `annex`
 * stands behind it; `remark` is said of the words before it, as “(inferred)” is.
 */
export const ROLES = [
  "judgement",
  "ours",
  "theirs",
  "made",
  "schedule",
  "people",
  "points",
  "spoken",
  "question",
  "answers",
  "choices",
  "advice",
  "avoided",
  "compared",
  "uncertain",
  "wording",
  "record",
  "annex",
  "remark",
] as const;
export type Role = (typeof ROLES)[number];

/** Slides that briefdeck fills by itself where the drafter leaves them empty. */
export const GENERATED = ["cover", "agenda", "sources", "record"] as const;
export type Generated = (typeof GENERATED)[number];

/** What something of the vocabulary means, whatever it is called. */
export interface Meaning {
  readonly reach: Reach;
  /** It may be thrown on a screen in the room. */
  readonly screen: boolean;
  readonly roles: readonly Role[];
}

/** What a slide or part can be about. Every slide kind is a topic of its own name. */
export interface Topic extends Meaning {
  readonly name: string;
  /** A way of showing (a table, a chart, a picture) that says nothing of what is shown. */
  readonly form: boolean;
  /** The kind that shows it; "" if the shape of its content decides. */
  readonly template: string;
  /** Null: the drafter writes it. */
  readonly generated: Generated | null;
  /** Most entries: list items, table rows or parts. Null: no limit. */
  readonly entries: number | null;
  /** Most words outside of lists and tables; in lists too if there is no limit of entries. Null: no limit. */
  readonly words: number | null;
  /** It may stand under its mere name: a title says nothing more. */
  readonly named: boolean;
  /** What it lists, for a reader who is told that the list is sensitive by itself; "" if it is not. */
  readonly sensitive: string;
  /** What a heading of this topic is called in the house, by language; packaged topics have theirs in the language files. */
  readonly headings: ReadonlyMap<string, readonly string[]>;
}

/** Whether something of the vocabulary, if there is anything, has a role. */
export const hasRole = (meaning: Meaning | null | undefined, role: Role): boolean =>
  meaning?.roles.includes(role) === true;

export interface LineMeaning extends Meaning {
  readonly type: LineType;
}

/** With roles, `screen` speaks of slides whose topic has one of them; without any, of all. */
export interface Column extends Meaning {
  /** As templates ask for it: `first-day`. */
  readonly key: string;
  /** The column that is named among other words and closes it: `inference` of “Calm on the border (inferred)”. */
  readonly closedBy?: string;
  /** By language, of a house's own columns. */
  readonly words: ReadonlyMap<string, readonly string[]>;
}

/** A scale of a house: by language the words of each rank, lowest first. */
export type Scale = ReadonlyMap<string, readonly (readonly string[])[]>;

/** What a brief of a kind cannot do without. */
export interface BriefNeeds {
  /** Names of topics. */
  readonly topics: readonly string[];
  /** It prepares a meeting: the last one is to be told. */
  readonly meeting: boolean;
  /** It asks for a decision: options and who concurs. */
  readonly decision: boolean;
}

/** What a pack says, before it is joined with the words of a brief's language. */
export interface VocabularyData {
  readonly topics: ReadonlyMap<string, Topic>;
  readonly lines: ReadonlyMap<LineType, LineMeaning>;
  readonly columns: ReadonlyMap<string, Column>;
  readonly scales: ReadonlyMap<string, Scale>;
  /** By kind of brief. */
  readonly briefs: ReadonlyMap<string, BriefNeeds>;
}

/** What a heading is about, read once when a brief is bound. */
export interface About {
  /** Null for a heading that says something of its own, as most do. */
  readonly topic: Topic | null;
  /** Its words are a mere label: the name of a topic, column or part. */
  readonly isLabel: boolean;
  /** Every topic whose heading its words are, forms with them, whatever its classes say: the first that has a template draws. */
  readonly topics: readonly Topic[];
  /** Its words name a column that the vocabulary knows. */
  readonly isColumn: boolean;
  /** As a column or label: `mood` of `### Mood`; words that nobody knows make a key of their own. */
  readonly key: string;
  readonly reach: Reach;
  /** What closes it, for whoever is told: `Red lines`; "" where it is open. */
  readonly why: string;
  /** It may be thrown on a screen in the room. */
  readonly screen: boolean;
  /** The kind that draws the slide, where that closes more than the words do. */
  readonly drawn?: string;
  /** The line that a heading without a topic names and that no screen shows: `ask` of `### We ask`. */
  readonly type?: LineType;
  /** The head of a column that no screen needs on slides like this one. */
  readonly spare?: true;
}

/** A lead word: `**Say:**`, `**Opening:**`, `Our red line:`. */
export interface Lead {
  /** As written, without the colon. */
  readonly label: string;
  /** Null for a label that is no typed line. */
  readonly type: LineType | null;
  /** As a column: `opening`. */
  readonly key: string;
  readonly reach: Reach;
  /** What closes it: `Red line`; "" where it is open. */
  readonly why: string;
  /** It may be thrown on a screen. */
  readonly screen: boolean;
  /** It names a column that no screen needs on slides like this one. */
  readonly spare?: true;
  /** Words without any sign of a label, alone in their text: they are one only where something stands below. */
  readonly bare?: true;
}

/** What styled words may be, written beside them when a brief is bound. */
export interface LabelWords {
  /** They are a lead word: `**Say:**`. */
  readonly lead?: Lead;
  /** As a column, bold words that are no lead word: a template may take those that an item begins with for its label. */
  readonly column?: string;
  /** The known column with whose label their text begins, in any emphasis or none: `Measure: both say so`. */
  readonly labelled?: string;
  /** The typed line that emphasised words name without being its lead word: `**Say**` above what is said. */
  readonly line?: LineType;
}

/** Reads words by what a pack and the languages say. Made once for a brief. */
export interface Vocabulary {
  readonly data: VocabularyData;
  /** BCP 47, of the brief. */
  readonly lang: string;
  readonly topic: (name: string) => Topic | null;
  /** By a heading's words; marks, numbers and letters of annexes in front of them do not matter. */
  readonly topicOf: (words: string) => Topic | null;
  /**
   * What a heading says by its classes, else its words, else its id: a title that becomes a sentence loses nothing, and
   * “Red lines” stays withheld whatever it is called.
   */
  readonly about: (words: string, classes: readonly string[], id?: string | null) => About;
  /** What a label in front of a text means. */
  readonly lead: (label: string) => Lead;
  /** Whether words of a label that must not go out may stand anywhere in a text; if not, it holds no such label. */
  readonly mayClose: (text: string) => boolean;
  readonly column: (words: string) => Column;
  /**
   * The label that must not go out and that words resemble which are none: a slip of the pen, or its words among others;
   * "" for all others, and for what is understood. `label`: before a colon or dash; `words`: a head or heading, where ordinary
   * words stand too; `name`: that of a file, of which a slip is one where its words begin alike.
   */
  readonly near: (label: string, place: "label" | "words" | "name") => string;
  /** Whether a head or label is one that the vocabulary knows. */
  readonly isColumn: (words: string) => boolean;
  /** Every topic that has this heading, forms with them; the first counts. */
  readonly topicsOf: (words: string) => readonly Topic[];
  readonly isScale: (key: string) => boolean;
  /** From 1, of the words that a text starts with; 0 if they are none of the scale. */
  readonly rank: (scale: string, text: string) => number;
  /** The name of a topic as a heading, in the brief's language or another. */
  readonly titleOf: (topic: string, lang?: string) => string;
  /** The line that a label or class names: `red line`, `.red-line`; null for other words. */
  readonly lineOf: (label: string) => LineMeaning | null;
  /** What a typed line means. */
  readonly line: (type: LineType) => LineMeaning;
}
