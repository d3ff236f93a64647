import type { EditorWords } from "./editor.ts";
import type { Prose } from "./prose.ts";

/**
 * A language: the words that a deck says by itself, and the words that briefdeck reads in a brief. One file a language;
 * what a file leaves out does not compile. Lists of words stand in one text, parted by ` | `, the one that we write first.
 */

/** `Key messages | Points to make`: words that mean the same, the one that we write ourselves first; "" for none. */
export type Words = string;

export interface Language {
  /** Primary BCP 47 tag. */
  readonly tag: string;
  /** What English calls it, for messages. */
  readonly name: string;
  /**
   * A pattern that a text of this language holds and no other does, so that it is read whatever the brief's `lang:`
   * says: `\\p{Script=Hangul}`. Null where several languages share the letters (Latin, Cyrillic, Arabic).
   */
  readonly script: string | null;
  /** Neutral words, one sentence without a full stop: what a gallery of slides says in this language. */
  readonly filler: string;
  readonly labels: Labels;
  /** Written from right to left. */
  readonly rtl?: true;
  /** What the page of an HTML deck says by itself. */
  readonly viewer: ViewerWords;
  /** What the Room view says by itself; what stands in braces is filled in. */
  readonly presenter: PresenterWords;
  /** Titles of callouts that have none of their own. */
  readonly callouts: Readonly<Record<CalloutKind, string>>;
  /** Words before the number of what a text refers to. */
  readonly references: Readonly<Record<ReferenceKind, string>>;
  /** Words of the packaged slide kinds, by kind. */
  readonly kindLabels: KindLabels;
  readonly editor: EditorWords;
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  /** Parts are "" where the date has none. `month` is a name in `long` and `short`. */
  readonly date: (year: string, month: string, day: string) => string;
  /** Between a day and a time of it, where it is no comma. */
  readonly beforeTime?: string;
  /** After the title of one of several slides that carry on. */
  readonly continued: (number: number, total: number) => string;
  /** Short words for hours and minutes, and what stands between a number and its word: `9 h 50 min`. */
  readonly duration: readonly [hours: string, minutes: string, between: string];
  /**
   * Words that stand on one line with a number: those after it (`5 million`), those before it (`option 4`); words so
   * short that no line ends in them; and numbers in words that stay with what counts.
   */
  readonly besideNumbers: {
    readonly after: Words;
    readonly before: Words;
    readonly short?: Words;
    readonly spelt?: Words;
  };
  /** Quotation marks around what somebody said, and around a quotation within it. */
  readonly speech: readonly [open: string, close: string, innerOpen: string, innerClose: string];
  /** Blanks before a colon and before other high signs, where the language writes any. */
  readonly beforeSigns?: readonly [colon: string, others: string];
  /** Quotation marks around a title in the bibliography. */
  readonly quotes: readonly [string, string];
  /** What registries written in English call kinds of places and sources, by that word in lower case. */
  readonly kinds: ReadonlyMap<string, string>;
  /** Headings of slides and parts, by what these are about. */
  readonly headings: Readonly<Record<TopicName, Words>>;
  /** Headings that only say what stands below them, beside those of columns and topics. */
  readonly partLabels: Words;
  /** What stands before the letter of an annex: `Annex A`. */
  readonly annex: Words;
  /** Words that number headings, before a punctuation mark, where digits are not the habit. */
  readonly numbering?: Words;
  /** What announces a mark and nothing else: the head of a column of marks, a label before one. */
  readonly markings: Words;
  /** What papers of its states are marked with, whatever scheme a brief uses. */
  readonly secrecy: Words;
  /** Words that lead to a name amid a sentence, which a mark never does: articles, prepositions, what joins two words. */
  readonly leading: Words;
  /** What a ship is called before its name: the letters behind it are no mark, as in `the ship SS Rotterdam`. */
  readonly ships: Words;
  /** What the holder of an office or a rank is called before a name, in full and for short: `not for gen. park`. */
  readonly ranks: Words;
  /** What a colour behind it says the state of: `CODE RED`. */
  readonly lamps: Words;
  /** What a list of those who may read a text stands before or behind: `USA only`. */
  readonly only: Words;
  /** What people write above or before a text that is for their own house, and say of much else: `Internal: …`. */
  readonly inside: Words;
  /** What announces who alone may read a text: `Distribution: USA only`. */
  readonly shared: Words;
  /** What the readers of a release are called beside their names: `Hide from the other side: …`. */
  readonly counterparts: Words;
  /** What people call a state beside what it is called (ISO 3166), by its three letters, or the public: `Not for Korea: …`. */
  readonly states: Readonly<Partial<Record<string, Words>>>;
  /** Where a state is governed from, by its three letters, where its capital is not called as in English: `Not for the Blue House: …`. */
  readonly seats: Readonly<Partial<Record<string, Words>>>;
  /** What stands before a list of those whom a text is for: `For USA: …`. */
  readonly readers: Words;
  /** What stands before or behind the name of those who may not read a text, or around it where `…` stands: `Not for KOR: …`. */
  readonly hidden: Words;
  /** What such a label may have anywhere, and what changes nothing: `Please keep this from KOR`. */
  readonly fillers: Words;
  /** What stands between the names of a list beside `and` and `or`: `Not for JPN nor KOR`. Without blanks, or behind a name as its ending. */
  readonly joiners: Words;
  /** Words that only look like a no and the code of a state in one: `Nobel`, no `NOBEL: …`. */
  readonly unjoined: Words;
  /** What a sentence begins with that says how the text behind it is marked: `What follows is secret: …`. */
  readonly here: Words;
  /** What a level or its colour stands behind where somebody says how a text is marked: `Marked red.` */
  readonly coded: Words;
  /** What a level is called that a label behind it names: `Level SS`. */
  readonly levels: Words;
  /** Colours that schemes name levels by, as people translate them although nobody should: `TLP:ROUGE`. */
  readonly colours: Readonly<Partial<Record<string, readonly string[]>>>;
  /** Lead words of typed lines: `**Say:** …`; singular and plural, every way in which people write them. */
  readonly lines: Readonly<Record<LineType, Words>>;
  /**
   * What may stand around a lead word and changes nothing: `our red line`, `fallback position`. `about` parts it from what
   * it is of, `our limit on price`.
   */
  readonly around: { readonly before: Words; readonly after: Words; readonly about: Words };
  /** What right behind a label of the own side's makes it one of everybody's: a zone where nothing may be used, the highest speed. */
  readonly everybodys: Words;
  /** Names of the entries of a line's tail: `(owner: …; due: …)`. */
  readonly tails: Readonly<Record<TailName, Words>>;
  /** Heads of columns and labels of items, by what they hold. */
  readonly columns: Readonly<Record<ColumnName, Words>>;
  /** Words of ordered scales, lowest rank first. */
  readonly scales: { readonly [S in ScaleName]: Ranks<(typeof SCALES)[S]> };
  /** What checks read in running text. */
  readonly prose: Prose;
}

/** One text of words a rank, as many as the scale has. */
type Ranks<T extends readonly string[]> = { readonly [I in keyof T]: Words };

/** Scales of the packaged vocabulary, with what their ranks mean, lowest first. */
export const SCALES = {
  /** Five bands; the terms of ICD 203 and of the UK's yardstick, and plain words. */
  likelihood: ["remote", "unlikely", "even", "likely", "very likely"],
  impact: ["low", "medium", "high"],
  /** How far positions lie apart. */
  verdict: ["together", "partly", "apart"],
  /** Of deliverables and clauses. */
  status: ["idea", "in talks", "agreed", "announced", "done"],
  /** Of a part of a meeting to the press. */
  press: ["closed", "pool", "open"],
  /** Whether a question will be raised. */
  raised: ["unlikely", "possible", "certain"],
  /** Of an item of a programme: what is left out first when time runs short. */
  priority: ["if time", "should", "must"],
  mood: ["hostile", "strained", "wary", "correct", "warm"],
} as const;
export type ScaleName = keyof typeof SCALES;

/** Lead words of a typed line, `**Say:** …`. */
export const LINE_TYPES = [
  "say",
  "not-for-use",
  "ask",
  "offer",
  "red-line",
  "fallback",
  "if-raised",
  "line",
  "avoid",
  "watch",
  "decision",
  "action",
  "deliverable",
] as const;
export type LineType = (typeof LINE_TYPES)[number];

export type TailName = "owner" | "due" | "status" | "minutes" | "waiver" | "trigger" | "link";

/** What the packaged vocabulary calls the topics of slides and parts, in the order of a brief. */
export const SUBJECT_NAMES = [
  "bottom-line",
  "our-objectives",
  "their-objectives",
  "objectives",
  "scene-setter",
  "programme",
  "participants",
  "background",
  "positions",
  "key-messages",
  "if-raised",
  "do-not-raise",
  "asks-and-offers",
  "red-lines",
  "deliverables",
  "joint-statement",
  "options",
  "recommendation",
  "risks",
  "timeline",
  "map",
  "evidence",
  "press-lines",
  "watch-outs",
  "outcomes",
  "annex",
  "sources",
  "distribution",
  "person",
] as const;
export type SubjectName = (typeof SUBJECT_NAMES)[number];

/** Kinds that are ways of showing and say nothing of what is shown; their names are headings too. */
export const FORM_NAMES = [
  "agenda",
  "chart",
  "code",
  "columns",
  "cover",
  "image",
  "quote",
  "section",
  "table",
] as const;
export type TopicName = SubjectName | (typeof FORM_NAMES)[number];

/** What the packaged vocabulary calls columns and labels. */
export const COLUMN_NAMES = [
  ...[
    "number",
    "time",
    "date",
    "item",
    "lead",
    "press",
    "priority",
    "minutes",
    "script",
    "owner",
    "due",
    "status",
    "deliverable",
  ],
  ...["action", "event", "likelihood", "impact", "trigger", "response", "first-day", "verdict", "issue", "clause"],
  ...["text", "whose", "opening", "target", "fallback", "limit", "waiver", "measure", "basis", "why", "for", "against"],
  ...[
    "cost",
    "concurs",
    "dissents",
    "submission",
    "version",
    "change",
    "copy",
    "seat",
    "role",
    "name",
    "side",
    "since",
  ],
  ...["wants", "argues", "last-contact", "openers", "hazard", "inference", "mood", "changed", "place", "note"],
] as const;
export type ColumnName = (typeof COLUMN_NAMES)[number];

/** Words of every slide, in the deck's language. */
export interface Labels {
  readonly source: string;
  readonly sources: string;
  readonly agenda: string;
  readonly continued: string;
  readonly of: string;
  readonly notes: string;
  readonly slide: string;
  readonly part: string;
  /** Between a label and its text, with a no-break space before it where the language has one; and what follows it. */
  readonly colon: string;
  readonly afterColon: string;
  /** Before the day to which the facts hold. */
  readonly asOf: string;
  /** Words of `status:` in the front matter. */
  readonly draft: string;
  readonly cleared: string;
  readonly final: string;
  readonly superseded: string;
}

export interface ViewerWords {
  readonly slides: string;
  readonly previous: string;
  readonly next: string;
  readonly overview: string;
  readonly search: string;
  readonly nothing: string;
  readonly fullScreen: string;
  readonly close: string;
  /** A slide that a show passes over. */
  readonly hidden: string;
  /** That the file is for who speaks alone. */
  readonly copy: string;
  readonly position: (number: number, total: number) => string;
}

/** A presenter reads them under pressure: in their own language, and short enough for the strip. */
export type PresenterWords = Readonly<Record<PresenterWord, string>>;
export type PresenterWord =
  | "sees"
  | "stillSees"
  | "roomWindow"
  | "release"
  | "onScreen"
  | "screen"
  | "toBegin"
  | "toMend"
  | "toGoLive"
  | "onlyYou"
  | "ownSide"
  | "notes"
  | "noneInRelease"
  | "none"
  | "noWindow"
  | "blank"
  | "frozen"
  | "covered"
  | "live"
  | "nothingShown"
  | "ground"
  | "behindOther"
  | "youAreOn"
  | "step"
  | "opens"
  | "blankKeys"
  | "frozenKeys"
  | "front"
  | "inWindow"
  | "blocked"
  | "otherScreen"
  | "noScreen"
  | "fillsItself"
  | "behind"
  | "ahead"
  | "onTime"
  | "overdue"
  | "ask"
  | "due"
  | "leaveOut"
  | "leaveMore"
  | "spent"
  | "spentOf"
  | "programmeStands"
  | "clockStands"
  | "since"
  | "left"
  | "over"
  | "paused"
  | "done"
  | "minutes"
  | "theAsk"
  | "next"
  | "nextIs"
  | "nextStep"
  | "last"
  | "programme"
  | "interpreted"
  | "say"
  | "background"
  | "notesHead"
  | "names"
  | "noNotes"
  | "noNotesInRelease"
  | "noSuch"
  | "raise"
  | "ifRaised"
  | "roomSlides"
  | "doNotRaise"
  | "forYou"
  | "enterNothing"
  | "enterShows"
  | "toRoom"
  | "avoid"
  | "marks"
  | "why"
  | "notRaise"
  | "onlyHere"
  | "foundHere"
  | "nothingOn"
  | "field"
  | "found"
  | "allSlides"
  | "shown"
  | "back"
  | "freeze"
  | "blankRoom"
  | "grid"
  | "pause"
  | "openRoom"
  | "allKeys"
  | "keys"
  | "keyNext"
  | "keyBack"
  | "keyNumber"
  | "keyEnds"
  | "keyFull"
  | "keyMouse"
  | "space"
  | "shiftSpace"
  | "doNext"
  | "doNumber"
  | "doEnds"
  | "doOpen"
  | "doScreen"
  | "doFull"
  | "doFreeze"
  | "doBlank"
  | "doSearch"
  | "doGrid"
  | "doStart"
  | "doItems"
  | "doPause"
  | "doSize"
  | "doPointer"
  | "doPlay"
  | "doSave"
  | "doLight"
  | "doEscape";

/** Boxes beside the text, from a remark to a danger. */
export type CalloutKind = "note" | "tip" | "important" | "warning" | "caution";

/** What a text refers to by a number. */
export type ReferenceKind = "figure" | "table" | "equation" | "listing" | "section";

/** Words of the packaged slide kinds: what their templates read as `labels`. */
export interface KindLabels {
  readonly "asks-and-offers": Readonly<
    Record<
      | "copy"
      | "opening"
      | "target"
      | "offer"
      | "fallback"
      | "stop"
      | "watch"
      | "waiver"
      | "owed"
      | "ask"
      | "open"
      | "status",
      string
    >
  >;
  readonly "bottom-line": Readonly<Record<"ask" | "offer" | "decision", string>>;
  readonly cover: Readonly<
    Record<
      | "holds"
      | "alone"
      | "version"
      | "distribution"
      | "copy"
      | "authority"
      | "by"
      | "from"
      | "until"
      | "reason"
      | "embargo"
      | "destroy"
      | "date"
      | "place"
      | "data"
      | "clearance"
      | "status"
      | "reference",
      string
    >
  >;
  readonly deliverables: Readonly<
    Record<"number" | "deliverable" | "owner" | "due" | "status" | "open" | "one" | "none", string>
  >;
  readonly distribution: Readonly<
    Record<
      | "copy"
      | "to"
      | "receipt"
      | "drafter"
      | "clearedBy"
      | "uncleared"
      | "contact"
      | "version"
      | "status"
      | "destroy"
      | "embargo"
      | "waived"
      | "release"
      | "log"
      | "date"
      | "what"
      | "by",
      string
    >
  >;
  readonly "key-messages": Readonly<Record<"ask" | "minutes" | "withheld", string>>;
  readonly map: Readonly<Record<"scheme" | "boundaries" | "km", string>>;
  readonly objectives: Readonly<Record<"lastMet", string>>;
  readonly options: Readonly<Record<"recommended" | "agreed" | "refused" | "discuss" | "date", string>>;
  readonly outcomes: Readonly<Record<"action" | "owner" | "due" | "status", string>>;
  readonly person: Readonly<
    Record<"since" | "wants" | "argues" | "last-contact" | "openers" | "hazard" | "say", string>
  >;
  readonly "points-card": Readonly<Record<"ask" | "minutes" | "raised" | "say" | "family", string>>;
  readonly "press-lines": Readonly<
    Record<
      | "status"
      | "authentic"
      | "embargo"
      | "official"
      | "unofficial"
      | "machine"
      | "for reference"
      | "en"
      | "ko"
      | "ja"
      | "zh"
      | "ru"
      | "fr"
      | "de"
      | "es"
      | "ar",
      string
    >
  >;
  readonly programme: Readonly<
    Record<
      "total" | "minutes" | "meeting" | "interpretation" | "none" | "consecutive" | "simultaneous" | "whispered",
      string
    >
  >;
  readonly recommendation: Readonly<Record<"agreed" | "refused" | "discuss" | "signature" | "date", string>>;
  readonly risks: Readonly<
    Record<
      | "axes"
      | "i1"
      | "i2"
      | "i3"
      | "l5"
      | "l4"
      | "l3"
      | "l2"
      | "l1"
      | "event"
      | "trigger"
      | "response"
      | "first"
      | "owner"
      | "none",
      string
    >
  >;
  readonly "scene-setter": Readonly<Record<"1" | "2" | "3" | "4" | "5", string>>;
  readonly sources: Readonly<Record<"scale" | "words" | "range" | "summary" | "apart" | "counter" | "slides", string>>;
  readonly timeline: Readonly<Record<"date" | "event" | "broken" | "planned", string>>;
}
