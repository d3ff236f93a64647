/** A template after parsing and checking: what `run` walks. Every span lies in the template's own file. */
import type { Span } from "../../diagnostics/types.ts";

export interface Template {
  readonly file: string;
  readonly body: Program;
}

export type Program = readonly Statement[];
export type Statement = TextStatement | OutputStatement | BlockStatement | PartialStatement;

/** Template text, copied as it is. */
export interface TextStatement {
  readonly kind: "text";
  readonly text: string;
  readonly span: Span;
}
/** `{{value}}` */
export interface OutputStatement {
  readonly kind: "output";
  readonly value: Expression;
  /** Stands between the quotes of an attribute: markup gives its plain text there. */
  readonly inTag: boolean;
  readonly span: Span;
}
export type BlockHelper = "if" | "unless" | "each" | "with";
/** `{{#each list as |item index|}} … {{else}} … {{/each}}` */
export interface BlockStatement {
  readonly kind: "block";
  readonly helper: BlockHelper;
  readonly argument: Expression;
  readonly locals: readonly string[];
  readonly body: Program;
  readonly otherwise: Program;
  readonly span: Span;
}
/** `{{> name context key=value}}`, or with a block, which the partial inserts by `{{> @partial-block}}`. */
export interface PartialStatement {
  readonly kind: "partial";
  readonly name: string;
  readonly context: Expression | null;
  readonly fields: readonly { readonly key: string; readonly value: Expression }[];
  readonly block: Program | null;
  readonly span: Span;
}

export type Expression = Literal | Path | Call;
export interface Literal {
  readonly kind: "literal";
  readonly value: string | number | boolean | null;
  readonly span: Span;
}
/** `title`, `../section.id`, `this`, `@index`. */
export interface Path {
  readonly kind: "path";
  /** How many contexts up (`../`). */
  readonly up: number;
  readonly data: boolean;
  readonly names: readonly string[];
  readonly original: string;
  readonly span: Span;
}
export interface Call {
  readonly kind: "call";
  readonly helper: string;
  readonly args: readonly Expression[];
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
}
