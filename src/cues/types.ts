/**
 * Cues: what whoever presents reads beside the slides, and what no audience gets. Minutes are those of the clock on the wall,
 * interpretation with them. Slides are known by where they start in the brief, since a slide of one profile may have no
 * twin in another.
 */

export interface Cues {
  /** Null: the whole brief. */
  readonly release: { readonly name: string; readonly audience: readonly string[] } | null;
  readonly profile: string;
  /** Of the meeting, in minutes after midnight at its place; null: the brief gives no time of day. */
  readonly start: number | null;
  readonly programme: readonly CueItem[];
  /** The slide that the meeting is for; null: the brief does not say which. */
  readonly ask: { readonly slide: number; readonly minutes: number } | null;
  readonly slides: readonly CueSlide[];
  /** Certain ones first. */
  readonly questions: readonly Question[];
  readonly shunned: readonly { readonly words: string; readonly why: string }[];
  /** Of the principal's capital first, then of the counterparts'. */
  readonly clocks: readonly { readonly city: string; readonly zone: string }[];
}

/** An item of the programme. */
export interface CueItem {
  readonly words: string;
  readonly minutes: number;
  /** The item that the meeting is for. */
  readonly isAsk: boolean;
  /** 3 must, 2 should, 1 if time; 0: nothing is said. */
  readonly priority: number;
  /** The slides that its row links to. */
  readonly slides: readonly number[];
}

export interface CueSlide {
  /** Where it starts in the brief. */
  readonly at: number;
  readonly says: readonly { readonly words: string; readonly reason: string; readonly minutes: number }[];
  /** People whom it or its notes name, and how their names are said. */
  readonly names: readonly { readonly name: string; readonly script: string; readonly how: string }[];
}

export interface Question {
  readonly words: string;
  /** As written: `certain`; "" where nothing is said. */
  readonly raised: string;
  readonly rank: number;
  readonly line: string;
  readonly avoid: string;
  /** Portion marks of question, line and avoid, those that there are. */
  readonly marks: string;
  /** The slide that it stands on. */
  readonly slide: number;
}
