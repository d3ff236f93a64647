/**
 * What checks read in running text, in one language. Whoever adds a language fills every field; a list may be empty,
 * `null` says that the language has no such thing.
 *
 * An entry is a piece of a regular expression (flags `iu`): most are plain words (`inferred`), some have variants
 * (`our (?:own )?estimates?`), `\\p{L}*` where any ending counts, `(?=…)` where something must follow. A blank stands
 * for any white space. Where `wholeWords` is true an entry counts only as a whole word or phrase: never write `\\b`,
 * which knows no letters but English ones. Lists of plain words are one string, with blanks between the words.
 */
export type Entries = readonly string[];

export interface Prose {
  /** Whether words stand between blanks. False where particles follow words (Korean) or no blanks are written. */
  readonly wholeWords: boolean;
  /** Whether a capital letter within a sentence marks a name. Not in German, nor where there are no capitals. */
  readonly capitals: boolean;
  /** Words whose full stop ends no sentence: `Mr`, `No`. Case counts. */
  readonly abbreviations: Entries;
  readonly claims: Claims;
  readonly confidence: Confidence;
  readonly views: Views;
  readonly time: Times;
  readonly dates: Dates;
  readonly numbers: Numbers;
  /** What numbers count (`53,000 northern workers`); null: numbers of the language are not compared. */
  readonly counting: Counting | null;
  /** Names of events and anniversaries; null: they are not compared. */
  readonly events: Events | null;
  readonly stems: Stems;
  readonly objectives: Objectives;
  readonly positions: Positions;
  readonly texts: Texts;
  readonly lines: ProseLines;
  readonly facts: FactWords;
  readonly roles: Roles;
}

/** What a claim is worth. */
export interface Claims {
  /** The claim is the office's own: inferred, calculated, proposed, invented. `our (?:own )?estimates?`, `to be confirmed` */
  readonly own: Entries;
  /** How the line above a quotation begins if the words are a draft of our own: `draft`, `press`. Anchored at the start. */
  readonly drafts: Entries;
  /** Any word of doubt, also weak ones, so that a claim is not bare: `reportedly`, `may`, `according to`. */
  readonly caveats: Entries;
  /** Explicit caveats alone; `may` is none: `inferred`, `unconfirmed`, `single[- ]source`. */
  readonly explicitCaveats: Entries;
  /** Hedges that a bottom line must not have: `could`, `[Pp]erhaps`. Case counts: `May` is a month. */
  readonly hedges: Entries;
  /** Says that one source alone stands behind it: `(?:one|single) source`. */
  readonly oneSource: Entries;
  /** Says what a translation is worth: `unofficial`, `machine`, `translat\\p{L}*`. */
  readonly translation: Entries;
  /** Gives away that there is a limit or a way back: `red[ -]lines?`, `fall-?backs?`. */
  readonly reveals: Entries;
}

/** Statements of confidence and likelihood. Terms of the two scales stand with the scales. */
export interface Confidence {
  /** What stands before the colon: `Confidence: low - one source`. */
  readonly labels: Entries;
  /** In such a statement: little of it. */
  readonly low: Entries;
  /** In such a statement: much of it. */
  readonly high: Entries;
  /** How such a statement may begin behind its colon, beside the levels of the scale itself. */
  readonly levels: Entries;
  /** A sentence says how sure its author is: `(?:high|low) confidence`, `we are confident`. */
  readonly talk: Entries;
  /** A sentence says how likely something is, beside the terms of the scales. */
  readonly likelihood: Entries;
}

/** Who is said to think or say something. */
export interface Views {
  /** A view is told as a view, without its holder's name: `he argues`, `in her view`. */
  readonly told: Entries;
  /**
   * Somebody is said to say or want something; `{who}` stands for the name: `{who} (?:insists|claims)`, `according to
   * {who}`. Case counts here, boundaries are the entry's own, and a name is what `name` says.
   */
  readonly attributed: Entries;
  /** What stands for `{who}`. `capitalName` suits most languages with capitals. */
  readonly name: string;
  /** Words that may start a sentence with a capital and are nobody's name: `it he they this`. */
  readonly nobody: string;
  /** Capitals and states that stand for what their governments want, as one word each. */
  readonly governments: string;
}

/** Words and figures of time that depend on who reads them, and when. */
export interface Times {
  /** `today`, `last (?:week|month)`; not where a date stands beside it, which the rule sees by itself. */
  readonly relative: Entries;
  /** Seasons as dates: `in (?:the )?spring`, `(?:summer|winter) \\d{4}`. Not the season of a name (Winter Games). */
  readonly seasons: Entries;
  /** Times of day beside `14:00` and `14h30`: `\\d{1,2} ?[ap]m`. Case counts. */
  readonly clock: Entries;
  /** Says which clock is meant, beside `UTC`, `Z` and `+09:00`: `local time`, `KST`. Case counts. */
  readonly zones: Entries;
  /** Units of spans of time: `days?`. */
  readonly units: Entries;
  /** The unit of minutes, as in a programme's column: `min(?:ute)?s?\\.?`. */
  readonly minutes: Entries;
  /** Before a span that we set ourselves: `within`, `every`. */
  readonly planned: Entries;
  /** Between two times: `to` of `3 to 9`. */
  readonly to: Entries;
}

export interface Dates {
  /**
   * How days are written. `{year}` is four digits, `{month}` a name of a month (from `months`, `shortMonths` and
   * `names`), `{number}` a month in digits, `{day}` one or two digits, `{days}` before `{day}` the other days of a list
   * (`7, 8 and {day}`), `{until}` behind it the end of a span (`{day}–8`). The longest first: `{days}{day} {month}(?:
   * {year})?`. Dates in digits or with the signs
   * of Chinese dates, and lone years, are known.
   */
  readonly forms: Entries;
  /** Other forms of the months' names, by number: `sept` 9, genitives. A name with a capital counts with it alone. */
  readonly names: Readonly<Record<string, number>>;
  /** Between the days of a list: `and`, `or`. */
  readonly and: Entries;
  /** Makes a lone year behind it a date: `in`, `since`. */
  readonly beforeYear: Entries;
}

export interface Numbers {
  /** Decimal mark. */
  readonly decimal: "." | ",";
  /** Characters between thousands: `,` and narrow blanks. */
  readonly grouping: string;
  /** Beside `%`. */
  readonly percent: Entries;
  /** Words or signs behind digits that multiply them: `million` 1e6. Without `wholeWords` they follow without a blank. */
  readonly magnitudes: Readonly<Record<string, number>>;
  /** Endings of ordinals in digits: `st`, `th`. */
  readonly ordinals: Entries;
  /** Words before a number that make it a name: `options?`, `resolutions?`. */
  readonly named: Entries;
  /** Right before a number, with or without a blank, the same. */
  readonly prefixes: Entries;
  /** Right behind a number, the same: counters such as `No.` of a text that follows. */
  readonly counters: Entries;
  /** What an ordinal numbers in a row of the like: `(15th) conference`. */
  readonly occasions: Entries;
  /** Words that may not stand between the ordinal and its occasion: `anniversary of`. */
  readonly notOccasion: string;
  /** Between numbers of one row of names: `and` of `Options 1 and 3`. */
  readonly links: Entries;
  /** Words with a capital at the start of a sentence before a number, which make it no name: `about only`. */
  readonly openers: string;
  /** Plurals among the units behind a number (`53,000 workers`), by which it is found again. */
  readonly plurals: Entries;
  /** Amounts in words that claim something: `dozens(?= of)`, `(?:two|three) million`. */
  readonly amounts: Entries;
  /** Before a number: it is not exact. `about`, `more than` */
  readonly approximate: Entries;
  /** Numbers as words, with their value: `twenty` 20. Compounds with a hyphen are added up: `twenty-one`. */
  readonly words: Readonly<Record<string, number>>;
  /** The same as entries, where a word alone does not tell. */
  readonly spelt: readonly (readonly [entry: string, value: number])[];
  /** Numbers of digits and signs mixed, `5만 3천`; its parts are digits and `magnitudes`. Null: none. */
  readonly mixed: string | null;
}

export interface Counting {
  /** The ending of a plural. */
  readonly plural: string;
  /** Plurals that lack the ending, and what they are plurals of. */
  readonly irregular: Readonly<Record<string, string>>;
  /** How a plural becomes a singular: the first that matches. */
  readonly singular: readonly (readonly [ending: string, instead: string])[];
  /** Words for the same thing, in the singular. */
  readonly synonyms: Readonly<Record<string, string>>;
  /** Measures and parts of a paper, in the singular: they are counted anew on every page. */
  readonly uncounted: string;
  /** Words at which the thing that is counted ends. */
  readonly stops: string;
}

export interface Events {
  /** Last words of names of events, with a capital: `Statements?`. Case counts. */
  readonly nouns: Entries;
  /** Small words within such names. */
  readonly links: Entries;
  /** A kind of text that is known by its number: `Resolution`. Case counts. */
  readonly numbered: Entries;
  /** Words at the start of a name that are none of it. */
  readonly leads: Entries;
  /** Between a name and a day that is not its own: `after`, `until`. */
  readonly between: Entries;
  /** Ordinals in words. */
  readonly ordinals: Readonly<Record<string, number>>;
  /**
   * Anniversaries: `{count}` is an ordinal, `{number}` digits, `{what}` what it is of (behind), `{whose}` the same
   * before it. `loose`: one only beside another that is called so (`60 years since`).
   */
  readonly anniversaries: readonly { readonly form: string; readonly loose: boolean }[];
  /** Words of `{what}` that say nothing. */
  readonly empty: string;
}

/** How words are made alike, to tell whether two texts speak of the same. */
export interface Stems {
  /** Small words that carry no meaning. */
  readonly ignored: string;
  /** Fewest letters of a word that counts, before its endings go. */
  readonly least: number;
  /** Fewest letters that must be left. */
  readonly left: number;
  /** Endings, taken off in this order: `["(?<=[^s])s$", ""]`. */
  readonly endings: readonly (readonly [ending: string, instead: string])[];
  /** Whether every pair of neighbouring signs is a stem, since no blank parts words. */
  readonly pairs: boolean;
}

export interface Objectives {
  /** May stand before the verb of an objective: `to`. */
  readonly before: Entries;
  /** Vague verbs with which an objective begins: `exchange views`, `strengthen`. */
  readonly first: Entries;
  /** Vague verbs with which one ends, where the verb comes last. */
  readonly last: Entries;
  /** What may stand behind such a verb at the end. */
  readonly endings: Entries;
  /** A recommendation that only notes, as a whole clause: `note(?: the paper)?`. */
  readonly note: Entries;
  /** A text with such words offers boxes to tick: `(?:not )?agreed`. */
  readonly choices: Entries;
}

/** Cells of a table of positions, and of a table of options. */
export interface Positions {
  /** The whole of a cell that states no position: `unknown.*`, `no (?:stated )?position.*`. */
  readonly none: Entries;
  /** How the first cell of a row of verdicts begins. */
  readonly verdict: Entries;
  /** How the label begins that says what an option is, as against what speaks for it: `what`. */
  readonly course: Entries;
}

/** States of agreed texts and decisions. */
export interface Texts {
  /** How the state of a clause begins that is agreed. */
  readonly agreed: Entries;
  /** Anything about who concurs with a recommendation. */
  readonly concurrence: Entries;
  /** Alternative texts that only say that there is a picture: `(?:an? )?(?:image|map)`. */
  readonly onlyPicture: Entries;
}

/** Labels at the start of lines, before a colon, and words in brackets. */
export interface ProseLines {
  /** `Source: Snyder [@snyder2013]` */
  readonly source: Entries;
  /** `Key judgement 2:` */
  readonly keyJudgement: Entries;
  /** `<!-- drafter: … -->` */
  readonly drafter: Entries;
  /** The row of a programme that says its sum. */
  readonly total: Entries;
  /** `[as of 3 May 2013]`: before the date, with the blank if there is one. */
  readonly asOf: Entries;
  /** `[2013년 5월 3일 기준]`: behind the date. */
  readonly asOfBehind: Entries;
}

export interface FactWords {
  /** Notes of registries as they are written in English, said in this language; `N` is the number: `약 N`. */
  readonly notes: Readonly<Record<string, string>>;
  /** Counters that stand between a number and a note behind it: `120개 이상`. */
  readonly counters: Entries;
}

/** What somebody does at the table. */
export interface Roles {
  readonly principal: Entries;
  readonly noteTaker: Entries;
  readonly interpreter: Entries;
}

/** A name in a language with capitals: one to six words with a capital, small `links` between them. */
export const capitalName = (links: Entries): string =>
  `\\p{Lu}[\\p{L}'’.-]*(?:\\s(?:(?:${links.join("|")})\\s){0,2}\\p{Lu}[\\p{L}'’.-]*){0,5}`;
