/** What the reading of inline text needs to know and where it leaves what is not inline. */
import type { Context } from "../context.ts";
import type { Excerpt } from "../source/excerpt.ts";
import type { Attributes, Inline, InlineImage } from "../types.ts";
import type { InlineLexer } from "./lexer.ts";

export interface InlineReader {
  readonly context: Context;
  readonly lexer: InlineLexer;
  /** Takes the text of a comment within a line. */
  readonly note: (content: Excerpt) => void;
  /** Title and attributes of images, which an image that stands alone keeps. */
  readonly imageDetails: Map<InlineImage, ImageDetails>;
  /** Notes written in place, `^[text]`, by number. */
  readonly inlineNotes: Map<number, InlineNote>;
}
export interface ImageDetails {
  readonly title: string;
  readonly attributes: Attributes;
}
export interface InlineNote {
  readonly label: string;
  readonly inlines: readonly Inline[];
  readonly start: number;
  readonly end: number;
}

/** A text being read: its excerpt, for places, and how deep the marks around it are nested. */
export interface Scope {
  readonly reader: InlineReader;
  readonly excerpt: Excerpt;
  readonly depth: number;
}
