/** Tokens that our extensions add to those of marked. `at`: where the inner text stands in `raw`. */
import type { Token } from "marked";
import type { StyleKind } from "../tags.ts";
import type { Attributes } from "../types.ts";

/** Marks within marks up to here; deeper ones are text. */
export const DEEPEST_MARK = 24;

interface Base<T extends string> {
  readonly type: T;
  readonly raw: string;
}
interface Holding<T extends string> extends Base<T> {
  readonly at: number;
  readonly tokens: Token[];
}
export interface LinkToken extends Holding<"brief-link"> {
  readonly href: string;
  readonly title: string;
}
export interface ImageToken extends Base<"brief-image"> {
  readonly href: string;
  readonly title: string;
  readonly alt: string;
  readonly attributes: Attributes;
}
export interface SpanToken extends Holding<"brief-span"> {
  readonly attributes: Attributes;
}
export interface StyledToken extends Holding<"brief-styled"> {
  readonly style: StyleKind;
}
export interface NoteToken extends Holding<"brief-note"> {}
export interface NoteReferenceToken extends Base<"brief-note-reference"> {
  readonly label: string;
}
export interface CitationToken extends Base<"brief-citation"> {
  readonly items: readonly ParsedCitation[];
}
/** `` `text`{=format} ``: read for pages of the web, left out for any other program. */
export interface RawToken extends Holding<"brief-raw"> {
  readonly format: string;
}
/** Words of a command of TeX that are shown without what it says of their looks, which is told; "" if it says nothing. */
export interface WordsToken extends Holding<"brief-words"> {
  readonly looks: string;
}
/** A command of TeX that means nothing here, or marks a place and shows nothing. */
export interface TexToken extends Base<"brief-tex"> {
  readonly name: string;
  readonly hidden: boolean;
}
export interface TagToken extends Base<"brief-tag"> {}
/** Obsidian's `[[Note#Section|words]]` and `![[picture.png|200]]`. */
export interface WikiToken extends Base<"brief-wiki"> {
  readonly target: string;
  /** "" if it has none of its own. */
  readonly words: string;
}
/** `@fig-plan`, and `@key` of an example: what it stands for is known from its key. */
export interface ReferenceToken extends Base<"brief-reference"> {
  readonly key: string;
}
/** TeX; `at`: where it starts within its dollars or brackets. */
export interface MathToken extends Base<"brief-math"> {
  readonly at: number;
  readonly tex: string;
  readonly display: boolean;
}

export interface ParsedCitation {
  readonly key: string;
  /** Where `@key` stands in the token's `raw`. */
  readonly start: number;
  readonly end: number;
  readonly locator: string;
  readonly prefix: string;
  /** `[-@key]`: without the name, of a figure without its word. */
  readonly bare?: boolean;
}

export type BriefToken =
  | LinkToken
  | ImageToken
  | SpanToken
  | StyledToken
  | NoteToken
  | NoteReferenceToken
  | CitationToken
  | TagToken
  | RawToken
  | WordsToken
  | TexToken
  | WikiToken
  | ReferenceToken
  | MathToken;
