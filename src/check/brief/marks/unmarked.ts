import type { Block, Brief, Cell, Inline, ListItem, Part, Slide, Table } from "../../../brief/types.ts";
import type { Span } from "../../../diagnostics/types.ts";
import { readMark, readTextMark } from "../../../marking/mark.ts";
import type { Scheme } from "../../../marking/types.ts";
import { type Child, children, partChildren, spanOf } from "../../../tree/children.ts";
import { textOf } from "../../../tree/text.ts";
import type { About } from "../../../vocabulary/types.ts";

export interface Portion {
  readonly words: string;
  readonly span: Span;
  readonly marked: boolean;
}

/** Portions of one page: a slide, its notes, the footnotes or the front matter. */
export interface MarkedPage {
  readonly what: string;
  readonly portions: readonly Portion[];
}

/**
 * Every portion of a brief that needs a mark of its own, with or without it. What stands below a marked bullet, in a row
 * or column with a marked head, or under a marked caption has that mark; the bare name of a section needs none, nor do
 * heads of columns. A parent is not raised by what is below it.
 */
export function pagesOf(brief: Brief, scheme: Scheme): readonly MarkedPage[] {
  const reader = new PortionReader(scheme);
  const { meta } = brief;
  const fields = (["title", "subtitle"] as const).filter((name) => meta[name] !== "" && meta.spans[name] !== undefined);
  return [
    {
      what: "the front matter",
      portions: fields.map((name) => reader.text(meta[name], meta.spans[name] ?? meta.span)),
    },
    ...brief.slides.flatMap((slide) => [
      { what: "this slide", portions: reader.slide(slide) },
      { what: "the notes of this slide", portions: reader.blocks(slide.notes) },
    ]),
    { what: "the footnotes", portions: brief.footnotes.flatMap(({ blocks }) => reader.blocks(blocks)) },
  ];
}

class PortionReader {
  readonly #scheme: Scheme;

  constructor(scheme: Scheme) {
    this.#scheme = scheme;
  }

  slide({ title, headingSpan, blocks, parts, about }: Slide): readonly Portion[] {
    return [
      ...this.#heading(title, headingSpan, about),
      ...this.blocks(blocks),
      ...parts.flatMap((part) => this.#part(part)),
    ];
  }

  #part(part: Part): readonly Portion[] {
    return partChildren(part).flatMap((child) => this.#child(child));
  }

  blocks(blocks: readonly Block[]): readonly Portion[] {
    return blocks.flatMap((block) => this.#block(block));
  }

  text(text: string, span: Span): Portion {
    return { words: text, span, marked: isMark(readTextMark(text, span, this.#scheme)) };
  }

  #block(block: Block): readonly Portion[] {
    if (block.kind === "table") return this.#table(block);
    if (block.kind === "chart")
      return this.#table({ ...block.table, caption: block.caption, attributes: block.attributes });
    const held = children(block);
    if (block.kind !== "quote") return held.flatMap((child) => this.#child(child));
    // Who said it is read with the quotation and does not mark it.
    return covering(held.flatMap((child) => (child.node === "blocks" ? this.blocks(child.blocks) : [])));
  }

  #child(child: Child): readonly Portion[] {
    switch (child.node) {
      case "text":
        return child.role === "heading" || child.role === "title"
          ? this.#heading(child.inlines, child.span, child.about)
          : this.#inlines(child.inlines, child.span);
      case "plain":
        return child.text.trim() === "" ? [] : [this.text(child.text, child.span)];
      case "item":
        return this.#item(child.item);
      case "part":
        return this.#part(child.part);
      case "blocks":
        return this.blocks(child.blocks);
    }
  }

  #item({ blocks }: ListItem): readonly Portion[] {
    const [first, ...below] = blocks;
    const own = first === undefined ? [] : this.#block(first);
    return own[0]?.marked === true ? own.slice(0, 1) : [...own, ...this.blocks(below)];
  }

  #table({ caption, header, rows, attributes, span }: Table): readonly Portion[] {
    const named = this.#inlines(caption, spanOf(caption, span));
    if (named[0]?.marked === true) return named;
    const columns = header.map((cell) => this.#cell(cell)?.marked === true);
    const { alt = "" } = attributes.values;
    return [
      ...named,
      ...(alt === "" ? [] : [this.text(alt, span)]),
      ...rows.flatMap((row) => {
        const [head] = row;
        const own = head === undefined ? null : this.#cell(head);
        if (own?.marked === true) return [own];
        const open = row.flatMap((cell, index) => (columns[index] === true ? [] : (this.#cell(cell) ?? [])));
        const missing = open.find(({ marked }) => !marked);
        return missing === undefined ? open.slice(0, 1) : [missing];
      }),
    ];
  }

  #cell({ inlines, span }: Cell): Portion | null {
    return this.#inlines(inlines, span)[0] ?? null;
  }

  #heading(inlines: readonly Inline[], span: Span, about: About | undefined): readonly Portion[] {
    const isName = about?.isLabel === true;
    const portions = this.#inlines(inlines, span);
    return isName ? portions.filter(({ marked }) => marked) : portions;
  }

  #inlines(inlines: readonly Inline[], span: Span): readonly Portion[] {
    const words = textOf(inlines);
    return words === "" ? [] : [{ words, span, marked: isMark(readMark(inlines, this.#scheme)) }];
  }
}

/** A mark that cannot be read is reported by itself. */
const isMark = (reading: ReturnType<typeof readMark>): boolean => reading !== null;

/** One mark is enough for what is read as one. */
function covering(portions: readonly Portion[]): readonly Portion[] {
  return portions.find(({ marked }) => marked) === undefined
    ? portions.slice(0, 1)
    : portions.filter(({ marked }) => marked);
}
