/** A template after parsing and checking. Every span lies in the template's own file. */
import type { Diagnostic, Span } from "../../diagnostics/types.ts";

/**
 * A template, ready to be filled. What Handlebars compiled of it holds the structure alone; every text, name and place
 * of the template is in `sites`, which the compiled code refers to by number.
 */
export interface Template {
  readonly file: string;
  readonly sites: readonly Site[];
  /** First and second names of all paths: what it asks of the slide and of what stands in it. */
  readonly asks: readonly string[];
  /** Names of the partials that it inserts; null for one whose name is computed. */
  readonly inserts: readonly (string | null)[];
  /** What Handlebars calls with a context; compiled when it is first asked for. */
  readonly render: Render;
  /** What is wrong with it: it is filled for what else is, and shown nowhere. */
  readonly flaws?: readonly Diagnostic[];
}

/** A template that Handlebars compiled; what it writes goes to the run that `options.data` holds. */
export type Render = (context: unknown, options: object) => string;

/** Why the compiled code calls back at one place. */
export type Site = TextSite | OutputSite | PathSite | CallSite | LiteralSite | BlockSite | PartialSite | FieldsSite;

/** Template text, copied as it is. */
export interface TextSite {
  readonly kind: "text";
  readonly text: string;
  readonly span: Span;
}
/** `{{value}}` */
export interface OutputSite {
  readonly kind: "output";
  /** Stands between the quotes of an attribute: markup gives its plain text there. */
  readonly inTag: boolean;
  readonly span: Span;
  /** Of the expression alone. */
  readonly value: Span;
  /** The `PathSite` that is read; null if the value is made otherwise. */
  readonly path: number | null;
}
/** `title`, `../section.id`, `item.label`, `@index`: fields of a value that Handlebars hands over. */
export interface PathSite {
  readonly kind: "path";
  readonly names: readonly string[];
  /** How many of the names Handlebars has read: 1 where the path starts with a block parameter. */
  readonly from: number;
  /** `@index`, `@key`, `@first`, `@last`: has no names, and a value in loops alone. */
  readonly loop: boolean;
  readonly original: string;
  readonly span: Span;
}
export interface CallSite {
  readonly kind: "call";
  readonly helper: string;
  readonly args: readonly Span[];
  readonly span: Span;
}
export interface LiteralSite {
  readonly kind: "literal";
  readonly value: string | number | boolean | null;
  readonly span: Span;
}
export const BLOCK_HELPERS = ["if", "unless", "each", "with"] as const;
export type BlockHelper = (typeof BLOCK_HELPERS)[number];
/** `{{#each list as |item index|}} … {{else}} … {{/each}}`; `section`: `{{#list}} … {{/list}}`. */
export interface BlockSite {
  readonly kind: "block";
  readonly helper: BlockHelper | "section";
  /** Of `{{#each`. */
  readonly span: Span;
  readonly value: Span;
  /** As of an output. */
  readonly path: number | null;
}
/** `{{> name context}}` */
export interface PartialSite {
  readonly kind: "partial";
  /** Null where it is computed. */
  readonly name: string | null;
  readonly span: Span;
}
/** The names of `key=value` in `{{> name context key=value}}`. */
export interface FieldsSite {
  readonly kind: "fields";
  readonly keys: readonly string[];
  readonly span: Span;
}

/** What a filled template says, and where each stretch of it came from. */
export interface Filled {
  readonly text: string;
  /** In the order of the text, each reaching to the start of the next. */
  readonly pieces: readonly Piece[];
  /** Parentheses that inserted values and elements start with, `(SS)`: where the mark of a text stands. */
  readonly openings: ReadonlySet<string>;
}
export interface Piece {
  /** Offset in the filled text. */
  readonly at: number;
  /** Where it stands in the template; for an inserted value the whole `{{…}}`. */
  readonly span: Span;
  /** True if the text was copied, so that offsets within it count one to one. */
  readonly copied: boolean;
  /** The fields that helpers were given to make it. */
  readonly from?: readonly string[];
}
