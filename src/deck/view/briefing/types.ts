/** What a slide template sees of a briefing: typed lines, registries, the meeting, handling. */

import type { FrontMatter, Handling, Languages, Meeting, Version } from "../../../brief/types.ts";
import type { LineType } from "../../../craft/types.ts";
import type { MarkupField } from "../../markup/write.ts";
import type { Filled } from "../filled.ts";

/** An always-present list for every type of line. */
export type LinesByType = Readonly<Record<LineType, readonly LineView[]>>;
/** Keys that drafters choose; a missing one is empty in a template. */
export type Fields = Readonly<Record<string, MarkupField>>;

/** What lies below a list item or a typed line. */
export interface Below {
  /** Typed lines among the nested items. */
  readonly lines: readonly LineView[];
  readonly byType: LinesByType;
  /** Nested items that start with a bold label, by what the label means: `fields.measure`. */
  readonly fields: Fields;
  /** All nested blocks but typed lines. */
  readonly rest: MarkupField;
  /** The same without what `fields` holds. */
  readonly others: MarkupField;
}

export interface LineView extends Below {
  /** From 1, among the lines of its type that stand together. */
  readonly number: number;
  readonly type: LineType;
  /** The lead word as written. */
  readonly label: string;
  readonly text: MarkupField;
  readonly owner: MarkupField;
  readonly due: MarkupField;
  readonly status: MarkupField;
  /** Rank of the status: 1 idea, 2 in talks, 3 agreed, 4 announced, 5 done; 0 unknown. */
  readonly progress: number;
  /** Other entries of the tail: `tail.minutes`, `tail.waiver`. */
  readonly tail: Fields;
  /** `Confidence: …` at its end, or "". */
  readonly confidence: MarkupField;
  /** `(certain)` at the end of a question, and its rank: 3 certain, 2 might, 1 unlikely, 0 unknown. */
  readonly raisedText: MarkupField;
  readonly raised: number;
  /** The same as `lines`. */
  readonly children: readonly LineView[];
}

/** One row of a table, or one part or labelled item that says the same in another form. */
export interface RecordView {
  readonly number: number;
  /** The first cell that names the row; a part's heading; an item's text. */
  readonly name: MarkupField;
  readonly nameText: string;
  /** Of a name of a few words these, or those before its colon; else "". */
  readonly short: string;
  /** By what their column or label means: `fields.owner`. */
  readonly fields: Fields;
  /** Ranks of words on a scale: `levels.likelihood` is 1 to 5, `levels.impact` 1 to 3; 0 unknown. */
  readonly levels: Readonly<Record<string, number>>;
  /** First number of a cell: `numbers.minutes`. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Columns whose whole cell is bold. */
  readonly marked: readonly string[];
  readonly rest: MarkupField;
  readonly classes: readonly string[];
}

export interface PersonView {
  readonly key: string;
  readonly name: string;
  /** For who has no portrait: `BO`. */
  readonly initials: string;
  /** For running text; the whole name where it is shown in the language's own script. */
  readonly family: string;
  /** The name in scripts: `scripts.hangul`; `script` is the first of them. */
  readonly scripts: Readonly<Record<string, string>>;
  readonly script: string;
  /** Valid on the day of the meeting. */
  readonly title: string;
  readonly country: string;
  /** Picture of the country's flag, for `src` of an `img` in a template; "" where there is none. */
  readonly flag: string;
  readonly sayItLike: string;
  readonly bio: readonly string[];
  /** `card.wants`, `card.hazard` … */
  readonly card: Readonly<Record<string, string>>;
  readonly photo: { readonly src: string; readonly alt: string } | null;
}

export interface PlaceView {
  readonly key: string;
  readonly name: string;
  /** The name that the brief's `names_policy` asks for. */
  readonly label: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly script: string;
  readonly kind: string;
  /** What it is, as the registry writes it: `town`. */
  readonly sort: string;
  /** Where it lies on a map, degrees east and north; of a line, the states that it parts; of a region, what it shows. */
  readonly at: string;
  readonly country: string;
  readonly flag: string;
  readonly between: string;
  readonly frame: string;
  /** Whether a map can show it. */
  readonly located: boolean;
  readonly disputed: boolean;
}

export interface FactView {
  readonly key: string;
  readonly value: string;
  readonly unit: string;
  readonly asOf: string;
  readonly note: string;
}

/** `handling:` of the front matter, who gets which copy among it. */
export interface HandlingView extends Omit<Filled<Handling>, "scheme" | "distribution"> {
  readonly distribution: readonly { readonly number: number; readonly to: string }[];
}

export interface ScaleView {
  readonly id: string;
  readonly title: string;
  readonly terms: readonly { readonly words: string; readonly range: string }[];
}

/** The same on every slide; every field is there, empty where the brief says nothing. */
export interface BriefingView {
  readonly people: Readonly<Record<string, PersonView>>;
  readonly places: Readonly<Record<string, PlaceView>>;
  readonly facts: Readonly<Record<string, FactView>>;
  /** `minutes` is 0 if not given. */
  readonly meeting: Omit<Filled<Meeting>, "minutes"> & { readonly minutes: number };
  readonly principal: readonly PersonView[];
  readonly counterpart: { readonly who: readonly PersonView[]; readonly lastMet: string };
  readonly handling: HandlingView;
  /** `lead:` of the front matter: who wrote the brief and who has cleared it. */
  readonly clearance: FrontMatter["lead"];
  /** The version log of the front matter; empty in a deck that leaves the house. */
  readonly versions: readonly Filled<Omit<Version, "fingerprint">>[];
  readonly languages: Filled<Languages>;
  readonly asOf: string;
  readonly profile: string;
  readonly release: { readonly name: string; readonly audience: readonly string[] };
  readonly scale: ScaleView;
  readonly scheme: { readonly id: string; readonly title: string; readonly disclaimer: string };
  readonly waivers: readonly { readonly rule: string; readonly reason: string }[];
}
