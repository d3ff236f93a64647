/**
 * The deck: which template each slide takes, filled in, as a tree of slide markup. No coordinates yet.
 */

import type { SlideId } from "../brief/types.ts";
import type { Registries } from "../craft/types.ts";
import type { Hex } from "../data/colour.ts";
import type { OwnFace } from "../data/face.ts";
import type { LangTag } from "../data/language-tag.ts";
import type { Transition } from "../data/transitions.ts";
import type { Span } from "../diagnostics/types.ts";
import type { DateFormats } from "../language/date.ts";
import type { Scheme } from "../marking/types.ts";
import type { Profile, Release } from "../release/types.ts";
import type { Topic, VocabularyData } from "../vocabulary/types.ts";
import type { Template } from "./handlebars/types.ts";

export interface Deck {
  readonly meta: DeckMeta;
  readonly page: PageSize;
  /** In cascade order: those of the default pack first, then of each pack upon it. */
  readonly stylesheets: readonly Stylesheet[];
  readonly layouts: readonly DeckLayout[];
  readonly slides: readonly DeckSlide[];
  readonly sections: readonly DeckSection[];
  /** Faces that packs bring, the nearest pack's first; left out where none does. */
  readonly faces?: readonly OwnFace[];
}

export interface DeckMeta {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly organisation: string;
  readonly keywords: readonly string[];
  readonly lang: LangTag;
  /** Pages are read from the right. */
  readonly rtl: boolean;
  /** Null if the brief has none; an ISO date, or the moment that `compile` was given. */
  readonly date: string | null;
  readonly version: string;
  readonly status: string;
  /** Banner of the whole deck; "" if it has no markings. */
  readonly marking: string;
  readonly markingLook?: MarkingLook;
}

/** Variables that become the theme part of the file, read by no rule. */
export const THEME_VARIABLES = [
  ...["--dk1", "--lt1", "--dk2", "--lt2", "--accent1", "--accent2", "--accent3", "--accent4", "--accent5", "--accent6"],
  ...["--hlink", "--folHlink", "--heading-font", "--body-font", "--east-asian-font", "--theme-name", "--type-scale"],
] as const;

export interface Stylesheet {
  readonly file: string;
  readonly text: string;
  /** Of two rules for one thing that of the greater layer wins, however specific the other is: packs lie upon each other. */
  readonly layer?: number;
  /** Class of the root of the trees in which its rules hold, such as `kind-risks`; left out, they hold everywhere. */
  readonly scope?: string;
  /** Comes with briefdeck, whose tests read it: it may be left out where nothing is in its scope. */
  readonly packaged?: boolean;
}

/** One `layouts/NAME.hbs`: root element `<layout>`. */
/**
 * What a layout is to PowerPoint (ECMA-376 Part 1, 19.7.15 `ST_SlideLayoutType`): it opens a deck with `title`, and looks for
 * the layout of the same type where slides are pasted into another deck.
 */
export const LAYOUT_TYPES = [
  ...(["title", "obj", "secHead", "twoObj", "twoTxTwoObj", "titleOnly", "blank", "objTx", "picTx"] as const),
] as const;
export type LayoutType = (typeof LAYOUT_TYPES)[number];

export interface DeckLayout {
  /** File name without `.hbs`; what a slide template's `layout:` names. */
  readonly id: string;
  /** What PowerPoint's layout gallery shows. */
  readonly name: string;
  readonly type?: LayoutType;
  readonly root: Element;
}

export interface DeckSlide {
  readonly id: SlideId;
  readonly kind: string;
  /** `DeckLayout.id`. */
  readonly layout: string;
  /** Id of the `DeckSection`; null before the first. */
  readonly section: SlideId | null;
  /** Kept in the file, passed over in a show: a link reaches it. */
  readonly hidden?: true;
  /** How it comes; left out: at once. */
  readonly transition?: Transition;
  /** It is read as a whole, and goes on to no further slide. */
  readonly whole?: true;
  /** Plain text, unique in the deck; what names the slide where its template draws no `h1`. */
  readonly title?: string;
  /** It goes on from slides before it, and takes several pages itself: the pages before its first, and all of the run. */
  readonly counted?: { readonly before: number; readonly total: number };
  /** With the slide before it, it is one topic: its drafter gave both one title, or its template took no more parts. */
  readonly goesOn?: true;
  /** The title is nobody's: it stands in the outline and for screen readers, not on the slide. */
  readonly untitled?: true;
  /** Root element `<slide>`. */
  readonly root: Element;
  /** Root element `<notes>`; null if the slide has none. */
  readonly notes: Element | null;
  /** Marking at the top and bottom of the slide; "" if it has none. */
  readonly banner: string;
  /** Marking of the notes page, which shows the slide and the notes. */
  readonly notesBanner: string;
  readonly notesLook?: MarkingLook;
  /** Of the slide in the brief; of the front matter for generated slides. */
  readonly span: Span;
}

/** How a marking stands on a page that no sheet styles. */
export interface MarkingLook {
  readonly align: "left" | "center" | "right";
  /** Points. */
  readonly size: number;
  /** It stands on a band across the page, in these colours; absent: dark on the page. */
  readonly band?: { readonly ink: Hex; readonly ground: Hex };
}

export interface DeckSection {
  readonly id: SlideId;
  readonly title: string;
}

export interface Element {
  readonly type: "element";
  readonly tag: string;
  /** Without `class`, `id`, `style`, `data-at`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly id: string;
  readonly classes: readonly string[];
  /** Inline declarations, "" if none. */
  readonly style: string;
  readonly children: readonly MarkupNode[];
  /** Where to point in a diagnostic: into the brief (`data-at`) where it came from there, else into the template. */
  readonly span: Span;
  /**
   * The start tag, where the element points elsewhere and the tag has a `style` or places it on the page: what it says
   * amiss is the template's fault.
   */
  readonly tagSpan?: Span;
}
export interface MarkupText {
  readonly type: "text";
  readonly text: string;
  readonly span: Span;
}
export type MarkupNode = Element | MarkupText;

/** Of a page, in points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
  /** What the lengths of sheets, which are written for a slide, are multiplied by on a smaller page; 1 if left out. */
  readonly scale?: number;
}

/** A template pack, read and checked. */
export interface Pack {
  readonly stylesheets: readonly Stylesheet[];
  /** By kind: those of nearer packs first, in a pack those that need more, then in the order of their names. */
  readonly slides: ReadonlyMap<string, SlideTemplate>;
  /** Pages of paper that no slide of the deck takes, by name. */
  readonly cards: ReadonlyMap<string, CardTemplate>;
  /** By file name without `.hbs`, in the order that `pack.yml` gives, then of the names. */
  readonly layouts: ReadonlyMap<string, LayoutTemplate>;
  readonly partials: ReadonlyMap<string, Template>;
  /** What its kinds, and the topics, lines, columns and scales of briefs mean. */
  readonly vocabulary: VocabularyData;
  /** Every class that the stylesheets or templates mention. */
  readonly classes: ReadonlySet<string>;
  /** By the name that `page:` of the front matter has. */
  readonly pages: ReadonlyMap<string, PageSize>;
  /** How it writes days. */
  readonly dates: DateFormats;
  /** Faces that it brings, the nearest pack's first. */
  readonly faces: readonly PackFace[];
  /** It has errors, with which its templates can be filled nevertheless, to say what else is wrong with them. */
  readonly isDraft?: true;
}

/** A face of a pack. */
export interface PackFace extends OwnFace {
  /** Folder of its font files, as diagnostics name it. */
  readonly folder: string;
  /** The file that says its measures. */
  readonly file: string;
}

export type Shape =
  | "section"
  | "table"
  | "image"
  | "image-text"
  | "quote"
  | "code"
  | "chart"
  | "diagram"
  | "parts"
  | "text";
export type Ingredient = "table" | "image" | "quote" | "chart" | "diagram" | "code" | "list";

export interface Takes {
  readonly parts: { readonly min: number; readonly max: number } | null;
  readonly required: readonly Ingredient[];
}

/** One `slides/KIND.hbs`, or that of a card. */
export interface SlideTemplate {
  readonly file: string;
  /** Name of its pack. */
  readonly pack: string;
  readonly kind: string;
  /** Kinds that it extends, the nearest first: their rules hold on its slides too. */
  readonly bases: readonly string[];
  readonly title: string;
  readonly description: string;
  readonly layout: string;
  /** Class of the heading to the layout that it asks for, instead of `layout`. */
  readonly layouts: ReadonlyMap<string, string>;
  /** Language to words of this kind, which templates see in `labels`. */
  readonly labels: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** What it means, and the words that take this kind. */
  readonly topic: Topic;
  readonly takes: Takes;
  readonly shapes: readonly Shape[];
  /** Its slides are read as a whole: what does not fit on one is no slide of this kind. */
  readonly isWhole: boolean;
  readonly sample: string;
  readonly template: Template;
}

export interface LayoutTemplate {
  readonly file: string;
  readonly id: string;
  readonly name: string;
  readonly type?: LayoutType;
  readonly template: Template;
}

/** One `cards/NAME.hbs`, and its layout: one that no slide takes is offered in no deck. */
export interface CardTemplate {
  readonly template: SlideTemplate;
  readonly layout: LayoutTemplate;
}

/** One file of a template pack. */
export interface PackFile {
  /** As diagnostics name it. */
  readonly file: string;
  /** Relative to its pack, with `/`: `slides/quote.hbs`. */
  readonly path: string;
  /** Name of its pack; left out, what stands before the path in `file`. */
  readonly pack?: string;
  readonly text: string;
  /** Comes with briefdeck, whose tests parse it: the body of its template waits for a slide that takes it. */
  readonly packaged?: boolean;
}

/** What planning is told beside the brief and the pack. Whatever is left out is empty in templates. */
export interface DeckData {
  readonly registries?: Registries;
  readonly scheme?: Scheme | null;
  readonly release?: Release | null;
  readonly profile?: Profile;
  /** Whether it holds what is the principal's alone, as papers and read-aheads of the own side may. */
  readonly principals?: boolean;
  /** How the pack writes days. */
  readonly dates?: DateFormats;
  /** The card that it is. */
  readonly card?: string;
}
