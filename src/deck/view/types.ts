/** What a slide template sees: templates/README.md, "What a slide template sees". */
import type { Align } from "../../brief/types.ts";
import type { MarkupField } from "../markup/write.ts";
import type { Role } from "./briefing/roles.ts";
import type {
  Below,
  BriefingView,
  Fields,
  LinesByType,
  LineView,
  PersonView,
  PlaceView,
  RecordView,
} from "./briefing/types.ts";

export interface SlideView extends Omit<Holding, "table" | "image" | "quote" | "chart">, BriefingView {
  readonly kind: string;
  readonly id: string;
  readonly number: number;
  readonly role: "section" | "slide";
  readonly title: MarkupField;
  readonly titleText: string;
  readonly hasTitle: boolean;
  readonly body: MarkupField;
  readonly lead: MarkupField;
  readonly rest: MarkupField;
  readonly blocks: readonly BlockView[];
  readonly items: readonly ItemView[];
  readonly parts: readonly PartView[];
  /** Parts that hold nothing but labelled items, read across; empty if they hold anything else. */
  readonly across: readonly AcrossView[];
  readonly table: TableView | null;
  readonly image: ImageView | null;
  readonly images: readonly ImageView[];
  readonly quote: QuoteView | null;
  readonly chart: ChartView | null;
  readonly code: CodeView | null;
  readonly after: MarkupField;
  readonly sources: readonly SourceView[];
  readonly footnotes: readonly FootnoteView[];
  /** Whether the deck is a paper, whose pages show the notes and whole sources. */
  readonly paper: boolean;
  /** Whether that paper holds what is the principal's alone: red lines, fallbacks, lines not for use. */
  readonly principals: boolean;
  /** Speaker notes, for papers; "" in decks, which have them on their notes pages. */
  readonly notes: MarkupField;
  readonly section: SectionName | null;
  readonly sections: readonly SectionView[];
  readonly bibliography: readonly BibliographyEntry[];
  readonly brief: BriefView;
  readonly labels: Readonly<Record<string, string>>;
  readonly attributes: Readonly<Record<string, string>>;
  readonly classes: readonly string[];
  /** Name of the layout that the slide takes. */
  readonly layout: string;
  /** What the slide is about, by its class, its title's words, or the part that it consists of. */
  readonly about: string;
  /** Whom the slide is about: `{person=key}`, else its title. */
  readonly person: PersonView | null;
  /** A paragraph of its own that says how sure we are. */
  readonly confidence: MarkupField;
  /** Banners of the deck and of this slide; "" if unmarked. */
  readonly markings: { readonly deck: string; readonly slide: string };
  readonly sourceKinds: readonly { readonly kind: string; readonly count: number }[];
}

/** What a slide or a part holds. */
export interface Holding {
  readonly lines: readonly LineView[];
  readonly byType: LinesByType;
  /** Labelled items, by what their labels mean. */
  readonly fields: Fields;
  readonly records: readonly RecordView[];
  /** What the columns of the table hold, in order; empty without a table. */
  readonly columns: readonly string[];
  /** Headings of the table by what their columns hold: `heads.owner`. */
  readonly heads: Fields;
  /** The blocks that `lead`, `items`, `lines` and the first table, image, quotation and chart leave over. */
  readonly beyond: MarkupField;
  /** Types of lines and keys of labels, at any depth: whether a column is worth its place. */
  readonly holds: readonly string[];
  /** Passages in square brackets. */
  readonly bracketCount: number;
  readonly table: TableView | null;
  readonly image: ImageView | null;
  readonly quote: QuoteView | null;
  readonly chart: ChartView | null;
}

export interface LayoutView {
  readonly brief: BriefView;
  /** Banner of the deck; "" if it has none. */
  readonly markings: { readonly deck: string };
  readonly paper: boolean;
  readonly labels: Readonly<Record<string, string>>;
  /** What empty places ask for, in the deck's language. */
  readonly prompts: Readonly<Record<string, string>>;
}

export interface BlockView {
  readonly type: string;
  readonly markup: MarkupField;
}
export interface ItemView extends Omit<Below, "rest"> {
  readonly number: number;
  readonly text: MarkupField;
  /** The bold words at the start, or "". */
  readonly label: MarkupField;
  /** Whether the item before it has the same label. */
  readonly repeats: boolean;
  /** What the label means: `owner`, `hazard`; "" without one. */
  readonly key: string;
  /** What follows the label; all of `text` if there is none. */
  readonly detail: MarkupField;
  readonly rest: MarkupField;
  /** The day, month or year that the item starts with, ISO; `--04-03` where nothing says which year; "" without one. */
  readonly date: string;
  /** The words of that date, and what follows them; without one as `label` and `detail`. */
  readonly when: MarkupField;
  readonly what: MarkupField;
  /** The number that the label starts with, 0 if it starts with none: figures are set large. */
  readonly amount: number;
  /** The registry's name of the person or place that the item starts with, as the policy asks; else its label. */
  readonly name: MarkupField;
  /** What follows the label, or else the name that `person` or `place` were found by. */
  readonly remark: MarkupField;
  /** Whether it says anything beside a portion mark. */
  readonly remarked: boolean;
  /** `remark` without what a seat shows anyway: the title that the registry has, and that somebody is a principal. */
  readonly duty: MarkupField;
  /** Whether its list has numbers. */
  readonly ordered: boolean;
  readonly checked: boolean | null;
  /** The typed line that the item is, or null. */
  readonly line: LineView | null;
  /** Whether it may be said aloud: a line to say, or no typed line at all. */
  readonly spoken: boolean;
  /** Registry entries of the name that the item starts with, or null. */
  readonly person: PersonView | null;
  readonly place: PlaceView | null;
  readonly role: Role;
}
export interface PartView extends Holding {
  readonly number: number;
  /** Width beside the other parts in per cent, from `{width=40%}`; 0 if none of them has one. */
  readonly share: number;
  /** What its heading says that it is about, or "". */
  readonly kind: string;
  /** The heading as the key of a field, `mood`, and the rank of its first words on the scale of that name. */
  readonly key: string;
  readonly rank: number;
  /** The heading without `(certain)` at its end; the words, and their rank as in `LineView`. */
  readonly question: MarkupField;
  readonly raisedText: MarkupField;
  readonly raised: number;
  /** The items in the order in which they sit at a table. */
  readonly seats: readonly ItemView[];
  /** Language of the part, from `{lang=ko}`; "" is the brief's. */
  readonly lang: string;
  readonly heading: MarkupField;
  readonly headingText: string;
  readonly body: MarkupField;
  readonly lead: MarkupField;
  readonly rest: MarkupField;
  readonly items: readonly ItemView[];
  readonly id: string;
  readonly classes: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
}
/** The items of one label in all parts, for tables that are read across. */
export interface AcrossView {
  readonly label: MarkupField;
  readonly key: string;
  /** One for each part, in their order: its items of this label, often one, or none. */
  readonly cells: readonly { readonly part: PartView; readonly items: readonly ItemView[] }[];
}
export interface CellView {
  readonly text: MarkupField;
  /** What the column holds: `owner`, `due`; other headings become `united-states`. */
  readonly key: string;
  /** Rank of the words where the column is a scale; 0 unknown. */
  readonly rank: number;
  readonly align: Align;
}
export interface TableView {
  readonly markup: MarkupField;
  readonly caption: MarkupField;
  readonly header: readonly CellView[];
  readonly rows: readonly (readonly CellView[])[];
  readonly records: readonly TableRecord[];
  /** Sums of the columns that hold numbers. */
  readonly totals: Readonly<Record<string, number>>;
  readonly bracketCount: number;
}
export interface TableRecord extends RecordView {
  readonly cells: readonly CellView[];
}
export interface ImageView {
  readonly src: string;
  readonly alt: string;
  readonly title: string;
  /** The picture alone, without its title as a caption. */
  readonly markup: MarkupField;
}
export interface QuoteView {
  readonly markup: MarkupField;
  readonly body: MarkupField;
  readonly attribution: MarkupField;
}
export interface ChartView {
  readonly markup: MarkupField;
  readonly type: string;
  readonly caption: MarkupField;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}
export interface CodeView {
  readonly markup: MarkupField;
  readonly lang: string;
  readonly text: string;
}
export interface SourceView {
  readonly number: number;
  readonly short: string;
  /** `¶1, ¶6` or "". */
  readonly locators: string;
  /** Author, title, outlet, date; for papers, which have no slide of sources in hand. */
  readonly full: string;
  /** Where it is read: `blogs.cfr.org`; "" if nowhere on the web. */
  readonly site: string;
  readonly kind: string;
}
export interface FootnoteView {
  /** As it stands in the text: `1`, or `a` in a brief that has numbered sources as well. */
  readonly number: string;
  readonly body: MarkupField;
}
export interface SectionName {
  readonly number: number;
  /** Of the slide that a link to the section leads to. */
  readonly id: string;
  readonly title: string;
}
export interface SectionView extends SectionName {
  readonly current: boolean;
  readonly slides: readonly { readonly id: string; readonly title: string; readonly number: number }[];
}
export interface BibliographyEntry {
  readonly number: number;
  readonly key: string;
  readonly author: string;
  readonly title: string;
  readonly outlet: string;
  readonly date: string;
  readonly url: string;
  readonly kind: string;
  readonly note: string;
  /** Author, title, outlet, date. */
  readonly named: string;
  /** A link that says whose page it is: `blogs.cfr.org`; "" if it is nowhere on the web. */
  readonly address: MarkupField;
  /** All of it: name, address, note. */
  readonly full: MarkupField;
  /** Numbers of the slides that cite it. */
  readonly cited: readonly number[];
}
export interface BriefView {
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  readonly organisation: string;
  readonly date: string;
  readonly footer: string;
  /** Path of a picture, from the brief. */
  readonly logo: string;
  readonly status: string;
  readonly reference: string;
  readonly version: string;
  readonly lang: string;
  readonly page: string;
  /** The front matter as written; a field that is not there is empty. */
  readonly raw: unknown;
}
