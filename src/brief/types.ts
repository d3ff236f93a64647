/**
 * The brief as a tree: what the drafter wrote, typed, with the place of every node.
 * Glossary: a *section* groups slides; a *slide* holds blocks and parts; a *part* is a `###` piece of a
 * slide (a column, a card, a party); a *block* is a paragraph, list, table …; an *inline* is text in a block.
 */

import type { ChartType } from "../data/chart-types.ts";
import type { IsoDate } from "../data/dates.ts";
import type { LangTag } from "../data/language-tag.ts";
import type { Transition } from "../data/transitions.ts";
import type { Span } from "../diagnostics/types.ts";
import type { WrittenFormula } from "../math/types.ts";
import type { Profile } from "../vocabulary/profiles.ts";
import type { About, LabelWords, Lead } from "../vocabulary/types.ts";
import type { ArrowForm, BoxForm, FlowDirection, GroupForm } from "./flowchart/types.ts";
import type { SlideId } from "./ids.ts";
import type { Carried } from "./source/carried.ts";
import type { Source } from "./source-entry.ts";
import type { Waiver } from "./waiver.ts";

export interface Brief {
  readonly file: string;
  readonly meta: FrontMatter;
  /** The heading level that starts a slide, found from the headings (or `slide-level:`). */
  readonly slideLevel: number;
  readonly sections: readonly Section[];
  /** In reading order. A section's own title slide is in this list too (`role: "section"`). */
  readonly slides: readonly Slide[];
  readonly sources: readonly Source[];
  readonly footnotes: readonly Footnote[];
  readonly waivers: readonly Waiver[];
  /** Comments that start with `drafter:`, which stand in no deck. */
  readonly remarks: readonly Span[];
  /** Marks that an editor left (CriticMarkup), whatever each leaves on a page. */
  readonly edits: readonly Span[];
  /** Tags that hold several blocks, whatever becomes of them. */
  readonly containers: readonly Span[];
  /** What the file says beside its words, read by somebody or not; of a release that is judged, nothing. */
  readonly carried: readonly Carried[];
}

/** Front matter after the schema: defaults filled in. Texts are "" where the file does not say, other values null. */
export interface FrontMatter {
  readonly span: Span;
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  readonly organisation: string;
  readonly date: IsoDate | null;
  /** BCP 47, default `en-GB`; `rtl`: pages are read from the right. */
  readonly lang: LangTag;
  readonly rtl: boolean;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** `16:9`, `4:3`, `A4`, or a name that the template pack knows. */
  readonly page: string;
  readonly footer: string;
  readonly logo: string;
  /** Null counts as a draft. */
  readonly status: Status | null;
  readonly reference: string;
  readonly version: string;
  readonly templates: string | null;
  /** Generated slides: `cover` from the front matter, `agenda` from the sections, `sources` from the citations. */
  readonly cover: boolean;
  readonly agenda: boolean;
  readonly sourcesSlide: boolean;
  /** Section title slides: drawn (true) or only PowerPoint sections (false). */
  readonly sectionSlides: boolean;
  /** Items of all lists appear click by click. */
  readonly incremental: boolean;
  /** How slides come that do not say so themselves. */
  readonly transition: Transition;
  /** Whether people and states whose country is known have their flags. */
  readonly flags: boolean;
  readonly brief: BriefKind | null;
  /** Day or moment to which the facts hold. */
  readonly asOf: IsoDate | null;
  readonly meeting: Meeting;
  /** Keys of the registry of people. */
  readonly principal: readonly string[];
  readonly counterpart: { readonly who: readonly string[]; readonly lastMet: string };
  readonly lead: { readonly drafter: readonly string[]; readonly cleared: readonly string[]; readonly contact: string };
  /** As written, newest first as a rule. */
  readonly versions: readonly Version[];
  readonly handling: Handling;
  readonly releases: readonly ReleaseField[];
  readonly languages: Languages;
  readonly likelihoodScale: "icd203" | "phia";
  readonly profile: Profile;
  /** Distance of the last seat in screen heights; null if not given. */
  readonly room: { readonly distanceRatio: number | null };
  /** Kind of place (`seas`) to the word of its policy (`dual`). */
  readonly namesPolicy: Readonly<Record<string, string>>;
  /** Days after which a fact of a kind is stale. `default` is always there. */
  readonly staleAfter: Readonly<Record<string, number>>;
  /** Paths relative to the brief. */
  readonly registries: RegistryPaths;
  /** Where the values stand, by path (`handling.scheme`, `releases.partner.audience`); names of fields with underscores. */
  readonly spans: Readonly<Record<string, Span>>;
  /** Everything that the file says, as parsed, for templates (`brief.raw.meeting.place`). */
  readonly raw: Readonly<Record<string, unknown>>;
}

export type BriefKind = "leaders-meeting" | "ministerial" | "decision" | "contingency" | "scene-setter" | "readout";
export type Status = "draft" | "cleared" | "final" | "superseded";
export type { Profile } from "../vocabulary/profiles.ts";
export type { SlideId } from "./ids.ts";
export type { Carried } from "./source/carried.ts";
export type { Source } from "./source-entry.ts";
export type { Waiver } from "./waiver.ts";

/** One entry of the version log. */
export interface Version {
  readonly version: string;
  /** Null: the brief's own. */
  readonly reference: string | null;
  /** A day. */
  readonly date: IsoDate | null;
  readonly by: string;
  readonly what: string;
  /** `sha256:` and the first digits of the hash of that version's text. */
  readonly fingerprint: string | null;
}

export interface Meeting {
  /** Day, or day and time. */
  readonly start: IsoDate | null;
  readonly minutes: number | null;
  readonly place: string;
  readonly format: string;
  readonly interpretation: "none" | "consecutive" | "simultaneous" | "whispered" | null;
}

export interface Handling {
  /** Name of the marking scheme, default `none`. */
  readonly scheme: string;
  readonly authority: {
    readonly classifiedBy: string;
    readonly derivedFrom: string;
    readonly declassifyOn: string;
    readonly reason: string;
  };
  readonly compilationReason: string;
  readonly embargoUntil: IsoDate | null;
  readonly distribution: readonly string[];
  readonly copyNumbers: boolean;
  readonly cameraSafe: boolean;
  /** A day. */
  readonly destroyBy: IsoDate | null;
}

export interface ReleaseField {
  readonly name: string;
  /** `USA`, `KOR`, `PUBLIC` …; never empty. */
  readonly audience: readonly string[];
  /** `silent`: nothing shows; `marked`: `[ * ]` stands where something was. */
  readonly removal: "silent" | "marked";
  /** Written for this audience, instead of the brief's own; null where the file does not say, "" for none at all. */
  readonly title: string | null;
  readonly subtitle: string | null;
  readonly footer: string | null;
  readonly span: Span;
}

export interface Languages {
  /** Default: the brief's language. */
  readonly source: LangTag;
  readonly also: readonly LangTag[];
  /** Default: the source language alone. */
  readonly authentic: readonly LangTag[];
  readonly translationStatus: "official" | "unofficial" | "machine" | "for reference" | null;
}

export interface RegistryPaths {
  readonly people: string | null;
  readonly places: string | null;
  readonly facts: string | null;
  readonly sources: string | null;
}

export interface Section {
  /** Filled in when the brief is bound. */
  readonly about?: About | undefined;
  /** Of its title slide. */
  readonly id: SlideId;
  readonly title: readonly Inline[];
  readonly span: Span;
}

/** `{#id .kind key=value}` after a heading, image, table or fenced div. */
export interface Attributes {
  /** Null if none is given. */
  readonly id: string | null;
  readonly classes: readonly string[];
  readonly values: Readonly<Record<string, string>>;
}

export interface Slide {
  /** Unique in the brief: the heading's `{#id}`, else a slug of the title, else `slide-N`. */
  readonly id: SlideId;
  readonly role: "section" | "slide";
  /** Id of the section that it belongs to, null before the first section. */
  readonly section: SlideId | null;
  readonly title: readonly Inline[];
  readonly attributes: Attributes;
  /** What it is about; filled in when the brief is bound, as for every other node that has this field. */
  readonly about?: About | undefined;
  readonly blocks: readonly Block[];
  readonly parts: readonly Part[];
  readonly notes: readonly Block[];
  /** A release took something away: what the slide's class would insist on may be gone. */
  readonly reduced?: boolean;
  /** The whole slide. */
  readonly span: Span;
  /** The heading's line (or the `---` that started the slide). */
  readonly headingSpan: Span;
}

export interface Part {
  readonly about?: About | undefined;
  readonly title: readonly Inline[];
  readonly attributes: Attributes;
  /** What the names of its attributes mean as columns: `likelihood` of `{wahrscheinlichkeit=…}`; filled in when the brief is bound. */
  readonly columns?: Readonly<Record<string, string>>;
  readonly blocks: readonly Block[];
  readonly span: Span;
}

export type Block = Paragraph | Heading | List | Table | Quote | Code | Image | Columns | Division | Chart | Diagram;

interface Node<K extends string> {
  readonly kind: K;
  readonly span: Span;
}
export interface Paragraph extends Node<"paragraph"> {
  readonly inlines: readonly Inline[];
}
/** A heading below the part level (`####` where slides are `##`). `level` is relative: 1 = just below a part. */
export interface Heading extends Node<"heading"> {
  readonly about?: About | undefined;
  readonly level: number;
  readonly attributes: Attributes;
  readonly inlines: readonly Inline[];
}
export interface List extends Node<"list"> {
  readonly ordered: boolean;
  readonly start: number;
  /** How its first number is written where that is not `1.`: `a.`, `I)`, `(1)`. */
  readonly numbering?: string;
  readonly items: readonly ListItem[];
}
export interface ListItem {
  readonly span: Span;
  /** null: not a task; else whether it is ticked. */
  readonly checked: boolean | null;
  readonly blocks: readonly Block[];
}
export type Align = "left" | "center" | "right" | "default";
/** Of a place in a table that a cell beside or above it reaches over; it holds the same words, and is not drawn. */
export type Join = "left" | "above";
export interface Cell {
  readonly join?: Join;
  /** Of heads of columns and rows, and of labels that must not go out. */
  readonly about?: About | undefined;
  readonly span: Span;
  readonly inlines: readonly Inline[];
}
export interface Table extends Node<"table"> {
  readonly attributes: Attributes;
  readonly caption: readonly Inline[];
  readonly align: readonly Align[];
  readonly header: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}
export interface Quote extends Node<"quote"> {
  readonly blocks: readonly Block[];
  /** The last line when it starts with `--` or `—`: who said it. */
  readonly attribution: readonly Inline[];
}
/** Code; `first` is the number of its first line, where its lines are numbered. */
export interface Code extends Node<"code"> {
  readonly lang: string;
  readonly text: string;
  readonly first?: number;
}
/** An image that stands alone in its paragraph. */
export interface Image extends Node<"image"> {
  readonly src: string;
  /** Plain text; "" marks the picture as decorative. */
  readonly alt: string;
  readonly title: string;
  readonly attributes: Attributes;
}
export interface Columns extends Node<"columns"> {
  readonly columns: readonly Part[];
}
/** A fenced div `::: name` that is neither notes nor columns: kept, reported if nothing uses its class. */
export interface Division extends Node<"division"> {
  readonly about?: About | undefined;
  readonly attributes: Attributes;
  readonly blocks: readonly Block[];
}
/** A table with `{.chart type=…}`: first column categories, each other column a series; of points see `deck/markup/charts.ts`. */
export interface Chart extends Node<"chart"> {
  readonly type: ChartType;
  readonly attributes: Attributes;
  readonly caption: readonly Inline[];
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Of points: the first column names them. */
  readonly isNamed?: true;
  /** The table as written, for alt text and as a fallback. */
  readonly table: Table;
}

export interface ChartSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** A line among the columns of a combined chart. */
  readonly isLine?: true;
  /** It counts something else than the others: how its figures are written. */
  readonly own?: { readonly format: string; readonly unit: string };
}

/** A flow chart: boxes, in the order in which they are first named, arrows, and groups, each before those within it. */
export interface Diagram extends Node<"diagram"> {
  readonly direction: FlowDirection;
  readonly caption: readonly Inline[];
  readonly boxes: readonly DiagramBox[];
  readonly arrows: readonly Labelled<ArrowForm>[];
  readonly groups: readonly DiagramGroup[];
}
type Labelled<T> = T & Pick<Paragraph, "inlines" | "span">;
export type DiagramBox = Labelled<BoxForm>;
export type DiagramGroup = Labelled<GroupForm>;

type Leaf = Text | InlineCode | InlineImage | InlineMath | Break;
export type Inline = Leaf | FootnoteReference | Citation | Styled | Link | SpanInline;

/** Its lead word is a label that must not go out: `Red line: …` without emphasis. */
export interface Text extends Node<"text">, Pick<LabelWords, "lead" | "labelled"> {
  readonly text: string;
}
export interface Styled
  extends Node<"strong" | "emphasis" | "strike" | "superscript" | "subscript" | "underline" | "mark">,
    LabelWords {
  readonly children: readonly Inline[];
}
export interface InlineCode extends Node<"inline-code"> {
  readonly lead?: Lead;
  readonly text: string;
}
export interface Link extends Node<"link"> {
  readonly lead?: Lead;
  /** An absolute URL (http, https, mailto) or `#id` of a slide. */
  readonly href: string;
  readonly title: string;
  /** It has no words of its own, and shows those of the heading that it leads to. */
  readonly ofHeading?: true;
  readonly children: readonly Inline[];
}
/** An image amid text. */
export interface InlineImage extends Node<"inline-image"> {
  readonly src: string;
  readonly alt: string;
}
export interface Break extends Node<"break"> {}
export interface FootnoteReference extends Node<"footnote"> {
  readonly label: string;
  /** 1, 2, 3 … in order of first use. */
  readonly number: number;
}
/** Its locator is `¶5`, `p. 3`, `¶¶5–7`; "" when there is none. */
export interface CitationItem {
  readonly key: string;
  readonly locator: string;
  readonly prefix: string;
}
/** `[@key, ¶5; @other, p. 3]` */
export interface Citation extends Node<"citation"> {
  readonly items: readonly CitationItem[];
}
/** `[text]{.class key=value}`, about what its classes say; filled in when the brief is bound. */
export interface SpanInline extends Node<"span"> {
  readonly lead?: Lead;
  readonly about?: About | undefined;
  readonly attributes: Attributes;
  readonly children: readonly Inline[];
}

/** `$x^2$`: a formula that can be read; what cannot stands as text. */
export interface InlineMath extends Node<"math">, WrittenFormula {}
export interface Footnote {
  readonly label: string;
  readonly number: number;
  readonly blocks: readonly Block[];
  readonly span: Span;
}
