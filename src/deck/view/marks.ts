/** The marks of what comes from elsewhere than a slide's own text: registries, sources, other slides' titles. */

import type { Block, Brief, Inline, Slide, Source } from "../../brief/types.ts";
import type { Fact } from "../../craft/types.ts";
import { append } from "../../data/lists.ts";
import type { Span } from "../../diagnostics/types.ts";
import { readBareMark, readMark, readTextMark } from "../../marking/mark.ts";
import { collectMarks, quotedMarks, readable } from "../../marking/portions.ts";
import { NO_SCHEME } from "../../marking/scheme.ts";
import type { Mark } from "../../marking/types.ts";
import { inlinesIn, type Visitor, walk, walkSlide } from "../../tree/walk.ts";
import type { DeckData } from "../types.ts";

/** Reads marks in the scheme of the deck; a deck without one has none. Those that cannot be read are left out. */
export interface MarkReader {
  /** `mark:` of a registry entry or of data of the front matter. */
  readonly entry: (entry: { readonly mark: string; readonly span: Span }) => readonly Mark[];
  readonly fact: (fact: Fact) => readonly Mark[];
  readonly source: (source: Source) => readonly Mark[];
  /** Of a plain text, at its start. */
  readonly text: (text: string, span: Span) => readonly Mark[];
  /** Of a text, and of the facts and headings that stand in it. */
  readonly words: (inlines: readonly Inline[]) => readonly Mark[];
  readonly blocks: (blocks: readonly Block[]) => readonly Mark[];
  /** Title, blocks and parts, the values of their attributes with them. */
  readonly slide: (slide: Pick<Slide, "title" | "blocks" | "parts" | "attributes" | "headingSpan">) => readonly Mark[];
  /** Of the title that the front matter gives, or takes from the first slide. */
  readonly deckTitle: (brief: Brief) => readonly Mark[];
}

export function createMarkReader({ scheme = NO_SCHEME, registries }: DeckData): MarkReader {
  const of = scheme ?? NO_SCHEME;
  const entry: MarkReader["entry"] = ({ mark, span }) => readable([readBareMark(mark, span, of)]);
  const text: MarkReader["text"] = (words, span) => readable([readTextMark(words, span, of)]);
  const fact: MarkReader["fact"] = (one) => [
    ...entry(one),
    ...[one.value, one.unit, one.note].flatMap((words) => text(words, one.span)),
  ];
  const facts = new Map((registries?.facts ?? []).map((one) => [one.key, fact(one)]));
  const hasFacts = [...facts.values()].some((marks) => marks.length > 0);
  const factsIn = (inlines: readonly Inline[]): readonly Mark[] =>
    hasFacts ? inlinesIn(inlines).flatMap((inline) => facts.get(factKey(inline)) ?? []) : [];
  const shownIn = (inlines: readonly Inline[]): readonly Mark[] => [
    ...readable(quotedMarks(inlines, of)),
    ...factsIn(inlines),
  ];
  const values = (attributes: Slide["attributes"], span: Span): readonly Mark[] =>
    Object.values(attributes.values).flatMap((value) => text(value, span));
  /** The marks of the texts that `visit` comes to, of the facts in them, and of attributes that templates see. */
  const collect = (visit: (visitor: Visitor) => void): readonly Mark[] => {
    if (of.portions === "none") return [];
    const more: Mark[] = [];
    visit({
      part: ({ attributes, span }) => append(more, values(attributes, span)),
      text: ({ inlines }) => append(more, shownIn(inlines)),
    });
    return [...collectMarks(of, visit), ...more];
  };
  const words: MarkReader["words"] = (inlines) => [...readable([readMark(inlines, of)]), ...shownIn(inlines)];
  return {
    entry,
    fact,
    text,
    words,
    source: ({ author, title, outlet, note, fields, span }) => [
      ...entry({ mark: fields.mark ?? "", span }),
      ...[author, title, outlet, note].flatMap((field) => text(field, span)),
    ],
    blocks: (blocks) => collect((visitor) => walk(blocks, visitor)),
    slide: (slide) => [
      ...values(slide.attributes, slide.headingSpan),
      ...collect((visitor) => walkSlide(slide, visitor)),
    ],
    deckTitle: ({ meta, slides }) => [
      ...text(meta.title, meta.span),
      ...(meta.spans.title === undefined ? words(slides.find(({ title }) => title.length > 0)?.title ?? []) : []),
    ],
  };
}

/** Of the fact that the inline shows the value of, "" if of none. */
function factKey(inline: Inline): string {
  const isFact = inline.kind === "span" && inline.attributes.classes.includes("fact");
  return isFact ? (inline.attributes.values.key ?? "") : "";
}
