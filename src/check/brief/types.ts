/**
 * Checks of a brief: rules L1 to L28, one a file in `rules/`. A rule looks at a `CheckContext` and tells what it
 * found; how much a finding weighs depends on the brief's status, whether it counts on its waivers.
 */

import type { Block, Inline, Part, Slide, Status, Waiver } from "../../brief/types.ts";
import type { BoundBrief, LineType, Registries, SourceCopy, TypedLine } from "../../craft/types.ts";
import type { Hex } from "../../data/colour.ts";
import type { IsoDate } from "../../data/dates.ts";
import type { Deck } from "../../deck/types.ts";
import type { Code } from "../../diagnostics/catalogue/index.ts";
import type { Diagnostic, Severity, Span } from "../../diagnostics/types.ts";
import type { Scheme } from "../../marking/types.ts";
import type { Profile, Released } from "../../release/types.ts";
import type { Scene, SceneSlide } from "../../scene/types.ts";
import type { LineMeaning, Topic } from "../../vocabulary/types.ts";

/** What the pipeline hands over. Whatever it did not come to is null or empty, and rules that need it stay silent. */
/** What of a deck says how it is marked: of the whole and of each slide. */
interface BanneredDeck {
  readonly meta: Pick<Deck["meta"], "marking">;
  readonly slides: readonly Pick<Deck["slides"][number], "id" | "banner">[];
}

export interface CheckInput {
  /** Bound to its registries, before anything was taken out for a release. */
  readonly brief: BoundBrief;
  /** Text of the brief's file, as spans count it. */
  readonly text: string;
  readonly registries: Registries;
  /** `sha256:` and twelve digits: of what `recordedText` says, so that a change under one version is seen. */
  readonly fingerprint: () => string;
  /** Stored copies of the sources that have one. */
  readonly copies: readonly SourceCopy[];
  readonly scheme: Scheme;
  readonly profile: Profile;
  readonly released: Released | null;
  readonly deck: BanneredDeck | null;
  readonly scene: Scene | null;
  /** What placing had to say: text that does not fit, type made smaller. */
  readonly placing: readonly Diagnostic[];
  /** Where the colour of a text on a placed slide is written; left out, nobody knows. */
  readonly inkOrigin?: (slide: SceneSlide, ink: Hex) => Span | undefined;
  /**
   * The rule of a pack of somebody's own that set a text of a placed slide in the size in which it stands; undefined where fitting or
   * the packaged pack did.
   */
  readonly sizeRule?: (slide: SceneSlide, text: string, size: number) => Span | undefined;
  /** The brief in its other languages (`brief.ko.md` beside `brief.md`). */
  readonly translations: readonly BoundBrief[];
}

export interface CheckContext extends CheckInput {
  /** Whether the brief is held to the standards of a briefing. */
  readonly briefing: boolean;
  /** `draft` where the brief does not say; a superseded brief weighs as a final one. */
  readonly status: Status;
  /** Day of the meeting, null if the brief names none. There is no clock: this is the only "now". */
  readonly meetingDay: IsoDate | null;
  /** Every slide and part of which is known what it is about, in reading order. */
  readonly sections: readonly CheckedSection[];
  /** Every typed line, in reading order; notes not included. */
  readonly lines: readonly CheckedLine[];
  /** Every text of the brief, in reading order: titles, bullets, cells, captions, alternative texts, notes, footnotes. */
  readonly texts: readonly CheckedText[];
}

/** A slide or part of which is known what it is about. */
export interface CheckedSection {
  readonly topic: Topic;
  readonly slide: Slide;
  /** Null: the slide itself. */
  readonly part: Part | null;
  readonly title: readonly Inline[];
  /** The part's blocks; of a slide its own and those of the parts without a kind of their own. */
  readonly blocks: readonly Block[];
  readonly lines: readonly CheckedLine[];
  /** Of the heading. */
  readonly span: Span;
}

export interface CheckedLine extends TypedLine {
  readonly slide: Slide;
  readonly part: Part | null;
  /** Of the part, else of the slide. */
  readonly section: Topic | null;
}

export type TextRole =
  | "title"
  | "part-title"
  | "heading"
  | "paragraph"
  | "item"
  | "header-cell"
  | "cell"
  | "caption"
  | "attribution"
  | "label"
  | "alt"
  | "code";

export interface CheckedText {
  readonly role: TextRole;
  /** Alternative texts and code have one text inline that holds them. */
  readonly inlines: readonly Inline[];
  /** Without marks, citations and footnotes; white space single. */
  readonly words: string;
  readonly span: Span;
  /** Language tag of the brief: what its words are read in, beside English. */
  readonly lang: string;
  /** Null for a footnote's text. */
  readonly slide: Slide | null;
  readonly part: Part | null;
  readonly section: Topic | null;
  /** Stands in the speaker's notes. */
  readonly notes: boolean;
  /** Stands in a block quotation. */
  readonly quoted: boolean;
  /** Type of the innermost typed line that it belongs to. */
  readonly line: LineType | null;
  /** What that line means. */
  readonly meaning: LineMeaning | null;
}

/** How much a finding weighs while the brief is a draft, when it is cleared, and when it is final. */
export type Weights = Readonly<Record<"draft" | "cleared" | "final", Severity>>;

export interface Finding {
  readonly diagnostic: Diagnostic;
  /** Instead of the rule's. */
  readonly weights?: Weights;
  /** False: no waiver covers it, whatever the rule says. */
  readonly waivable?: boolean;
  /** Whatever it weighs, a brief that has it is not ready: `check` says so and fails, `build` goes on. */
  readonly unready?: true;
}

export type RuleId = `L${number}`;

/** Where a rule comes from. */
export interface RuleSource {
  readonly title: string;
  readonly url: string;
}

export interface Rule {
  readonly id: RuleId;
  /** `source/uncited`; a waiver may use it instead of the id. */
  readonly name: string;
  /** What it looks for, one sentence. */
  readonly title: string;
  /** Why, and what to do; shown by editors. */
  readonly help: string;
  /** Never empty. */
  readonly sources: readonly RuleSource[];
  readonly weights: Weights;
  /** False for what nobody may wave through: leaks, wrong marks. */
  readonly waivable: boolean;
  /** It looks at one release: a waiver that has no use for this one may have it for another of the brief. */
  readonly perRelease?: true;
  /** `briefing`: only where the front matter has a field of briefings (`brief`, `as_of`, `meeting` …); `any`: every deck. */
  readonly scope: "briefing" | "any";
  /** Codes that it reports, all of `diagnostics/catalogue/lint/`. */
  readonly codes: readonly Code[];
  readonly run: (context: CheckContext) => readonly Finding[];
}

/** A finding that counts; its severity is settled. */
export interface RuleFinding {
  readonly rule: Rule;
  readonly diagnostic: Diagnostic;
  readonly waivable: boolean;
  readonly unready?: true;
}

export interface WaivedFinding extends RuleFinding {
  readonly waiver: Waiver;
}

export interface BriefReport {
  /** Whether the front matter says that it is a briefing; other decks are held to fewer rules. */
  readonly isBriefing: boolean;
  /** In file order. */
  readonly findings: readonly RuleFinding[];
  readonly waived: readonly WaivedFinding[];
  /**
   * Findings and what is wrong with waivers, in file order: everything that counts. Findings of one kind on one slide
   * are one diagnostic with their number and the first places.
   */
  readonly diagnostics: readonly Diagnostic[];
  /** Those among them that keep the brief from being ready, whatever they weigh. */
  readonly unready: readonly Diagnostic[];
  readonly coverage: readonly SourceCoverage[];
}

/** Where the paragraphs of a source are used. */
export interface SourceCoverage {
  readonly key: string;
  readonly title: string;
  /** Of the stored copy, from 1; without a copy those that are cited. */
  readonly paragraphs: readonly { readonly number: number; readonly slides: readonly string[] }[];
  /** Paragraphs of the stored copy; 0 if there is none. */
  readonly total: number;
  /** Slides that cite the source as a whole, or by a page. */
  readonly elsewhere: readonly { readonly locator: string; readonly slides: readonly string[] }[];
}
